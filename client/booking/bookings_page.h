#pragma once

#include "booking/bookings_controller.h"
#include "net/session.h"
#include "widgets/page.h"

namespace mc::widgets {
class EmptyState;
class StatePage;
class Tabs;
}  // namespace mc::widgets

namespace mc::booking {

class BookingList;

/// "/bookings": upcoming and past sessions; for a mentor also the requests. The link's ?role=student and ?when=requests
/// choose; without a role a mentor sees the mentor's side. Object names: bookingsPage, bookingsTabs, bookingList.
class BookingsPage : public widgets::Page {
    Q_OBJECT
public:
    BookingsPage(Bookings& bookings, net::Session& session, QWidget* parent = nullptr);

    QString title() const override { return tr("Bookings"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_bookings.reload(); }

private:
    void showTabs();
    void choose();
    void showState();
    bool isMentor() const;

    net::Session& m_session;
    BookingsController m_bookings;
    widgets::Tabs* m_tabs;
    widgets::StatePage* m_states;
    widgets::EmptyState* m_empty;
    BookingList* m_list;
    domain::Party m_shown = domain::Party::student;
};

}  // namespace mc::booking
