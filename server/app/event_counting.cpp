#include "app/event_counting.h"

namespace mc::app {

using database::Transaction;
using domain::EventName;

void countEvents(Rooms& rooms, admin::EventLog& log) {
    const auto counts = [&log](Transaction& tx, domain::UserId user, EventName event) {
        tx.afterCommit([&log, user, event] { log.record({user}, event); });
    };
    rooms.payments.events().captured.connect([counts](Transaction& tx, const payments::PaymentCaptured& event) {
        counts(tx, event.student, EventName::payment_succeeded);
    });
    rooms.bookings.events().confirmed.connect([counts](Transaction& tx, const bookings::BookingConfirmed& event) {
        counts(tx, event.booking.studentId, EventName::booking_confirmed);
    });
    rooms.calls.joined.connect([counts](Transaction& tx, const calls::SessionJoined& event) {
        counts(tx, event.user, EventName::session_joined);
    });
    rooms.reviews.posted.connect([counts](Transaction& tx, const reviews::ReviewPosted& event) {
        counts(tx, event.student, EventName::feedback_submitted);
    });
    rooms.messaging.sent.connect([counts](Transaction& tx, const messaging::MessageSent& event) {
        counts(tx, event.message.senderId, EventName::message_sent);
    });
}

}  // namespace mc::app
