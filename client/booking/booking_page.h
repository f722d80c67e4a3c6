#pragma once

#include <QUrl>
#include <functional>

#include "booking/booking_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QHBoxLayout;
class QVBoxLayout;

namespace mc::widgets {
class Button;
class Card;
class CheckRow;
class FlowLayout;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::booking {

class BookingCard;
class BookingHeadline;
class NotesCard;
class DevicesCard;
class GivenReview;
class MessageAccessCard;
class OutageCard;
class PriceCard;
class ProposalCard;
class ReviewCard;

/// "/bookings/{id}": one booking with everything its party can do; with ?booked=1 the confirmation that ends the way to
/// it (objectName confirmationPage on its headline), with ?review=4 the stars already given.
///
/// Object names: bookingPage, confirmationPage, bookingHeadline, bookingStatus, joinButton, joinHint, addToCalendar,
/// messageMentor, bookAnother, moveBooking, cancelBooking, acceptRequest, declineRequest, pauseWithAnswer, completeButton, payNow, copyCode,
/// checkDevices, reportNoShow, contestNoShow, reviewStars, reviewText, submitReview, sessionNotes, saveNotes.
class BookingPage : public widgets::Page {
    Q_OBJECT
public:
    using OpenUrl = std::function<bool(const QUrl&)>;

    BookingPage(Bookings& bookings, net::Drafts& drafts, QWidget* parent = nullptr);

    QString title() const override { return tr("Booking"); }
    QString titleDetail() const override;
    QWidget* barCentre() override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override;

    BookingController& controller() { return m_booking; }
    /// What opens links and files; the desktop's own unless a test says otherwise.
    void setOpener(OpenUrl open) { m_open = std::move(open); }

private:
    QWidget* makeContent();
    QWidget* makeActions();
    QWidget* makeNoShow();
    widgets::Button* addAction(QLayout& row, const QString& text, const char* name);
    void makeCalendarMenu();
    void bind();
    void showState();
    void showBooking();
    /// What was written here and not sent, once a booking is known.
    void restoreDrafts();
    void keep(const char* what, const QJsonObject& draft);
    void showActions();
    void showNoShow();
    void tick();
    void deedDone(BookingController::Deed deed);
    QString answeredWords() const;
    void openInvitation();
    void copyCode();

    BookingController m_booking;
    net::Drafts& m_drafts;
    domain::BookingId m_restored;  ///< Whose drafts are shown.
    int m_starsGiven = 0;          ///< By the link.
    OpenUrl m_open;
    protocol::MoveAnswer m_answer = protocol::MoveAnswer::agree;  ///< The last one given here.
    bool m_fresh = false;
    bool m_warm = false;  ///< The engine of the next page is on its way.
    widgets::Button* m_copy = nullptr;
    widgets::StatePage* m_states = nullptr;
    BookingHeadline* m_headline = nullptr;
    BookingCard* m_card = nullptr;
    OutageCard* m_outage = nullptr;
    ProposalCard* m_proposal = nullptr;
    widgets::Button* m_join = nullptr;
    widgets::Label* m_joinHint = nullptr;
    widgets::Button* m_pay = nullptr;
    widgets::Button* m_accept = nullptr;
    widgets::Button* m_decline = nullptr;
    widgets::CheckRow* m_pause = nullptr;
    widgets::Button* m_complete = nullptr;
    widgets::FlowLayout* m_actions = nullptr;
    widgets::Button* m_calendar = nullptr;
    widgets::Button* m_message = nullptr;
    widgets::Button* m_another = nullptr;
    widgets::Button* m_move = nullptr;
    widgets::Button* m_cancel = nullptr;
    PriceCard* m_price = nullptr;
    widgets::Card* m_noShow = nullptr;
    widgets::Label* m_noShowWords = nullptr;
    widgets::Button* m_report = nullptr;
    widgets::Button* m_records = nullptr;
    widgets::Button* m_contest = nullptr;
    ReviewCard* m_review = nullptr;
    GivenReview* m_given = nullptr;
    NotesCard* m_notes = nullptr;
    MessageAccessCard* m_access;
    DevicesCard* m_before = nullptr;
};

}  // namespace mc::booking
