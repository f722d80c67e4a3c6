#pragma once

#include <QTimer>

#include "discovery/favourites.h"
#include "discovery/plan_price.h"
#include "discovery/profile_controller.h"
#include "discovery/review_reports.h"
#include "discovery/waitlist_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
class ScrollArea;
class StatePage;
class PremiumNote;
class WeekCalendar;
}  // namespace mc::widgets

namespace mc::discovery {

class BookingCard;
class CalendarLegend;
class ProfileAside;
class ProfileHeader;
class OwnProfileCard;
class ReviewList;
class WaitlistCard;

/// Links: /mentors/{slug}, /mentors/{slug}/favourite, which keeps the mentor as well, and /mentors/{slug}/waitlist, which
/// waits for her.
/// One mentor (PRO-1): who, figures, the week in two zones, price and the chosen time, expertise, experience, reviews.
class ProfilePage : public widgets::Page {
    Q_OBJECT

public:
    ProfilePage(net::ApiClient& api, net::Drafts& drafts, Favourites& favourites, const domain::ZoneName& viewer,
                QWidget* parent = nullptr);

    QString title() const override;
    QList<widgets::Crumb> path() const override { return {{tr("Find a mentor"), QStringLiteral("/mentors")}}; }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }
    /// Who looks: her own profile says so, and has its link to copy.
    void setSelf(domain::UserId self) { m_self = self; }

    /// Whether this person can book anybody at the moment: the times and Book say so, and follow it.
    void setBookingsOpen(bool open);

    ProfileController& controller() { return m_controller; }

signals:
    /// The person wants this time: the next step of the booking. Also navigates to its link.
    void bookRequested(const QString& slug, mc::domain::UtcTime at, int minutes);
    /// In the calendar, by the person; she may choose another one.
    void timeChosen();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildCalendar();
    void showState();
    void showSlots();
    void showPlan();
    void showChosen();
    void showReviews();
    void showPerson();
    void book();
    void showFavourite();
    void toggleFavourite();
    void doAsWanted();
    void followWaitlist();
    void showWaitlist();
    void joinWaitlist();
    bool isFull();

    ProfileController m_controller;
    ReviewReports m_reports;
    net::Drafts& m_drafts;
    domain::UserId m_self;
    OwnProfileCard* m_own;
    Favourites& m_favourites;
    WaitlistController m_waitlist;
    PlanPrice m_planPrice;
    bool m_open = true;
    bool m_keep = false;  ///< The mentor, once it is known who that is.
    bool m_wait = false;  ///< So, too.
    ProfileHeader* m_header;
    BookingCard* m_booking;
    WaitlistCard* m_waiting;
    ProfileAside* m_aside;
    ReviewList* m_reviews;
    widgets::WeekCalendar* m_calendar;
    CalendarLegend* m_legend;
    widgets::PremiumNote* m_premium;
    widgets::Label* m_weekTitle;
    widgets::Button* m_previous;
    widgets::Button* m_next;
    widgets::Label* m_slotsNote;
    widgets::ScrollArea* m_scroll;
    widgets::StatePage* m_states;
    QTimer m_refresh{this};
};

}  // namespace mc::discovery
