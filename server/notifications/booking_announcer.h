#pragma once

#include <optional>
#include <string>

#include "bookings/booking_events.h"
#include "bookings/booking_service.h"
#include "messaging/messaging_service.h"
#include "notifications/letters.h"
#include "notifications/notification_service.h"
#include "payments/payment_events.h"
#include "platform/base/clock.h"
#include "reviews/review_moderation.h"
#include "reviews/review_service.h"

namespace mc::notifications {

/// Tells people what happened to them, in the app and by mail (P7.9), in the transaction in which it happened: told if
/// and only if true, and once. It decides who hears what; words are made elsewhere, in the reader's language.
class BookingAnnouncer {
public:
    /// References must outlive it.
    struct Rooms {
        const base::Clock& clock;
        NotificationService& notifications;
        Letters& letters;
        const bookings::BookingService& bookings;
    };
    BookingAnnouncer(Rooms rooms, ContactLookup contacts);

    void requested(database::Transaction& tx, const bookings::BookingRequested& event);
    void accepted(database::Transaction& tx, const bookings::BookingAccepted& event);
    void confirmed(database::Transaction& tx, const bookings::BookingConfirmed& event);
    void declined(database::Transaction& tx, const bookings::BookingDeclined& event);
    void cancelled(database::Transaction& tx, const bookings::BookingCancelled& event);
    void expired(database::Transaction& tx, const bookings::BookingExpired& event);
    void paidTooLate(database::Transaction& tx, const bookings::BookingPaidTooLate& event);
    void completed(database::Transaction& tx, const bookings::BookingCompleted& event);
    void noShow(database::Transaction& tx, const bookings::NoShowReported& event);
    void upheld(database::Transaction& tx, const bookings::NoShowUpheld& event);
    void rejected(database::Transaction& tx, const bookings::NoShowRejected& event);
    void contested(database::Transaction& tx, const bookings::NoShowContested& event);
    void notesShared(database::Transaction& tx, const bookings::NotesShared& event);
    void moveProposed(database::Transaction& tx, const bookings::MoveProposed& event);
    void moveClosed(database::Transaction& tx, const bookings::MoveClosed& event);
    void moved(database::Transaction& tx, const bookings::BookingMoved& event);
    void outageChoice(database::Transaction& tx, const bookings::OutageChoiceGiven& event);
    void outageSettled(database::Transaction& tx, const bookings::OutageSettled& event);
    void paymentFailed(database::Transaction& tx, const payments::PaymentFailed& event);
    void paymentDeclined(database::Transaction& tx, const payments::PaymentDeclined& event);
    void surplus(database::Transaction& tx, const payments::PaymentSurplus& event);
    void quarantined(database::Transaction& tx, const payments::PaymentQuarantined& event);
    void refunded(database::Transaction& tx, const payments::RefundProcessed& event);
    void refundFailed(database::Transaction& tx, const payments::RefundFailed& event);
    void reviewed(database::Transaction& tx, const reviews::ReviewPosted& event);
    void reviewAnswered(database::Transaction& tx, const reviews::ReviewAnswered& event);
    void reviewHidden(database::Transaction& tx, const reviews::ReviewModerated& event);
    void messaged(database::Transaction& tx, const messaging::MessageSent& event);
    void conversationRead(database::Transaction& tx, const messaging::ConversationRead& event);
    /// A quarter of an hour before the start, to both; once for each start.
    void remind(database::Transaction& tx, const bookings::Booking& booking);
    /// One of the two, of what is open and due on one day; once for that day.
    void remindOfItems(database::Transaction& tx, const bookings::Booking& booking, domain::Party role,
                       const std::vector<bookings::ActionItem>& items);
    /// The mentor, whose answer is waited for; once for each time she was reminded `before`.
    void remindToAnswer(database::Transaction& tx, const bookings::Booking& booking, int before);

private:
    /// One thing told to one of a booking's two people.
    struct News {
        protocol::NotificationType type;
        domain::Party role;
        std::string key = {};  ///< Beside type and booking, where one booking may have several such causes.
        std::optional<domain::Money> amount = {};
        std::optional<domain::Party> by = {};
        std::optional<domain::Party> absent = {};
        std::string reason = {};
        std::optional<calendars::IcsMethod> invitation = {};
        std::optional<domain::UtcTime> proposed = {};  ///< Another start than the booking's.
        std::optional<domain::UtcTime> before = {};
        std::vector<bookings::ActionItem> items = {};
        std::optional<domain::UtcTime> chooseBy = {};
    };
    void tell(database::Transaction& tx, const bookings::Booking& booking, const News& news);
    void tellOfAbsence(database::Transaction& tx, const bookings::Booking& booking, protocol::NotificationType type,
                       const domain::Money& refund, const std::string& reason = {});
    /// Of money, whose cause is not a booking's event.
    void tellStudent(database::Transaction& tx, const domain::Subject& subject, const News& news);
    protocol::NotificationParameters parametersOf(database::Reader& reader, const bookings::Booking& booking,
                                                  const News& news) const;
    void changed(database::Transaction& tx, const bookings::Booking& booking);

    Rooms m_rooms;
    ContactLookup m_contacts;
};

}  // namespace mc::notifications
