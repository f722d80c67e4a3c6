#pragma once

#include "net/session.h"
#include "student/home_controller.h"
#include "widgets/page.h"

class QHBoxLayout;
class QVBoxLayout;

namespace mc::booking {
class BookingList;
}
namespace mc::widgets {
class Columns;
class Avatar;
class Button;
class Card;
class Label;
class ScrollArea;
class StarsInput;
class StatePage;
}  // namespace mc::widgets

namespace mc::student {

class NextSessionCard;

/// "/home": the next session with its countdown, what comes after it, a review that is asked for, and mentors to book
/// again; for somebody new, mentors with their next free times. Object names: suggested0 …, studentHome, nextSession, joinButton, upcomingList, allBookings, reviewPrompt, reviewStars,
/// writeReview, bookAgain0 …, findMentor.
class HomePage : public widgets::Page {
    Q_OBJECT
public:
    HomePage(booking::Bookings& bookings, net::Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString titleDetail() const override;
    QWidget* barActions() override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_home.reload(); }

    HomeController& controller() { return m_home; }

private:
    QWidget* makeContent();
    QWidget* makeUpcoming();
    QWidget* makeReview();
    QWidget* makeAgain();
    void showState();
    void scrollContent();
    void showHome();
    void showReview();
    void showAgain();
    void showSuggested();
    void wordSuggested();
    void tick();
    domain::ZoneTable zone() const;

    net::Session& m_session;
    HomeController m_home;
    widgets::Button* m_find = nullptr;
    widgets::StatePage* m_states = nullptr;
    widgets::ScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    NextSessionCard* m_next = nullptr;
    widgets::Card* m_upcoming = nullptr;
    booking::BookingList* m_list = nullptr;
    widgets::Card* m_review = nullptr;
    widgets::Avatar* m_reviewAvatar = nullptr;
    widgets::Label* m_reviewTitle = nullptr;
    widgets::Label* m_reviewDetail = nullptr;
    widgets::StarsInput* m_stars = nullptr;
    widgets::Card* m_again = nullptr;
    widgets::Columns* m_againRow = nullptr;
    QVBoxLayout* m_suggested = nullptr;  ///< Of the empty state.
    std::vector<widgets::Card*> m_suggestedCards;
    std::vector<KnownMentor> m_againShown;
    QString m_titleShown;
};

}  // namespace mc::student
