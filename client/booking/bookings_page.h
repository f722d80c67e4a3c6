#pragma once

#include "booking/bookings_controller.h"
#include "booking/calendar_controller.h"
#include "net/session.h"
#include "widgets/page.h"

class QSettings;
class QStackedWidget;

namespace mc::widgets {
class EmptyState;
class SegmentedControl;
class StatePage;
class Tabs;
}  // namespace mc::widgets

namespace mc::booking {

class BookingList;
class CalendarView;

/// "/bookings": upcoming and past sessions; for a mentor also the requests. The link's ?role=student and ?when=requests
/// choose; without a role a mentor sees the mentor's side. The same as a week or a month (BKG-7): ?view=week and
/// ?day=2026-11-19, or what was looked at last. Object names: bookingsPage, bookingsTabs, bookingList, bookingsView.
class BookingsPage : public widgets::Page {
    Q_OBJECT
public:
    BookingsPage(Bookings& bookings, net::Session& session, QWidget* parent = nullptr);

    QString title() const override { return tr("Bookings"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override;
    /// Whether list, week or month, for that person on this computer.
    void keepViewIn(QSettings& settings, const QString& person);

private:
    enum View { list, week, month };

    void showTabs();
    void choose();
    View viewOf(const widgets::PageLink& link) const;
    View view() const;
    void chooseView();
    void showView(std::optional<domain::CivilDate> day);
    void showState();
    bool isMentor() const;

    net::Session& m_session;
    BookingsController m_bookings;
    widgets::Tabs* m_tabs;
    widgets::StatePage* m_states;
    widgets::EmptyState* m_empty;
    BookingList* m_list;
    widgets::SegmentedControl* m_view;
    QStackedWidget* m_views;
    CalendarView* m_calendar;
    QSettings* m_settings = nullptr;
    QString m_viewKey;
    domain::Party m_shown = domain::Party::student;
};

}  // namespace mc::booking
