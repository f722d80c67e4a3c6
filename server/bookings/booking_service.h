#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bookings/booking.h"
#include "bookings/booking_events.h"
#include "bookings/join_records.h"
#include "domain/error.h"
#include "platform/database/database.h"

namespace mc::bookings {

struct BookingOptions {
    std::string codePrefix = "GRP";  ///< Decision 22.
    domain::ZoneName operatorZone{"Asia/Kolkata"};
    domain::Seconds holdSeconds = 15 * domain::kMinute;     ///< Decision 4.
    domain::Seconds answerWithin = 48 * domain::kHour;      ///< Decision 5 …
    domain::Seconds answerBeforeStart = 4 * domain::kHour;  ///< … whichever comes first.
    domain::Seconds absentAfter = 10 * domain::kMinute;     ///< Decision 8.
    domain::Seconds contestWindow = 24 * domain::kHour;     ///< Decision 8.
    domain::Seconds completeAfterEnd = 3 * domain::kHour;   ///< Both joined: completed by itself.
    domain::Seconds settleAfterEnd = 24 * domain::kHour;    ///< Otherwise the join records decide.
};

/// What a student asks for. `key` is the Idempotency-Key of the request: one booking a student and key (case 4).
struct NewBooking {
    domain::UserId mentorId;
    domain::UtcTime startsAt;
    int durationMinutes = 30;
    std::string topic;
    std::string agenda;
    bool policyAccepted = false;
};

struct CancelQuote {
    int percent = 0;
    domain::Money refund;
    std::optional<domain::UtcTime> changesAt;
    std::optional<domain::Money> refundAfter;
};

/// Bookings from the hold to the end (BKG-1 to BKG-5). Every use case is one transaction, takes who acts and when the
/// server heard of it (`Request::receivedAt()`; decision 6), and answers the booking as it is afterwards. Whatever is
/// not the actor's own is not_found. Thread safe.
///
/// Demo data and tests make past bookings through the same functions: build the services over a FakeClock and move it.
class BookingService {
public:
    virtual ~BookingService() = default;

    /// Connect receivers before the server starts.
    virtual BookingEvents& events() = 0;
    virtual const BookingOptions& options() const = 0;

    // Look-ups for other rooms; the reader may be a Transaction.
    virtual std::optional<Booking> find(database::Reader& reader, domain::BookingId id) const = 0;
    /// not_found unless the user is the student or the mentor.
    virtual domain::Result<Booking> findFor(database::Reader& reader, domain::BookingId id,
                                            domain::UserId user) const = 0;
    /// not_found as findFor, else outside_join_window or invalid_state: the one rule of who may enter the room (VID-1).
    virtual domain::Result<Booking> findJoinable(database::Reader& reader, domain::BookingId id, domain::UserId user,
                                                 domain::UtcTime now) const = 0;
    /// Confirmed bookings that start in [from, until), in order: reminders.
    virtual std::vector<Booking> starting(database::Reader& reader, domain::UtcRange window) const = 0;
    /// Confirmed and requested bookings of a person (either role) that end after `from`, in order: calendars.
    virtual std::vector<Booking> comingFor(database::Reader& reader, domain::UserId user,
                                           domain::UtcTime from) const = 0;
    /// Every booking of a pair that was ever confirmed, newest first: conversation threads.
    virtual std::vector<Booking> ofPair(database::Reader& reader, domain::UserId student,
                                        domain::UserId mentor) const = 0;

    // Use cases of the student
    /// Claims the blocks of both people. Errors: validation_failed, not_found (no such mentor), own_mentor,
    /// email_not_verified, mentor_not_accepting, slot_not_offered, slot_taken (extra: alternatives), student_busy,
    /// idempotency_key_reused.
    virtual domain::Result<Booking> create(domain::UserId student, const NewBooking& wish, std::string_view key,
                                           domain::UtcTime now) = 0;
    /// While held. hold_expired, slot_taken, student_busy, slot_not_offered; then nothing has changed.
    virtual domain::Result<Booking> setDetails(domain::UserId student, domain::BookingId id,
                                               const protocol::BookingDetails& details, domain::UtcTime now) = 0;

    // Use cases of the mentor
    virtual domain::Result<Booking> accept(domain::UserId mentor, domain::BookingId id, domain::UtcTime now) = 0;
    virtual domain::Result<Booking> decline(domain::UserId mentor, domain::BookingId id, std::string_view reason,
                                            domain::UtcTime now) = 0;
    /// Confirmed and after the end: too_early, invalid_state.
    virtual domain::Result<Booking> complete(domain::UserId mentor, domain::BookingId id, domain::UtcTime now) = 0;
    virtual domain::Result<Booking> writeNotes(domain::UserId mentor, domain::BookingId id,
                                               const protocol::SessionNotes& notes, domain::UtcTime now) = 0;

    // Use cases of either
    /// A held booking is released, by the student, without a reason; others are cancelled and refunded by tier.
    virtual domain::Result<Booking> cancel(domain::UserId actor, domain::BookingId id, std::string_view reason,
                                           domain::UtcTime now) = 0;
    virtual domain::Result<CancelQuote> quoteCancel(domain::UserId actor, domain::BookingId id,
                                                    domain::UtcTime now) = 0;
    virtual domain::Result<Booking> tickActionItem(domain::UserId actor, domain::BookingId id, int index,
                                                   bool done) = 0;
    virtual domain::Result<Booking> reportNoShow(domain::UserId actor, domain::BookingId id, std::string_view text,
                                                 domain::UtcTime now) = 0;
    virtual domain::Result<Booking> contest(domain::UserId actor, domain::BookingId id, std::string_view text,
                                            domain::UtcTime now) = 0;

    // Jobs; each takes its own small transactions and may be called at any time, by tests too.
    /// Expires holds, declines unanswered requests, completes or settles what is over. Returns how many changed.
    virtual int sweep(domain::UtcTime now) = 0;
};

/// Fills what rooms to the right know (conversationId, myRating …) into an answer.
using BookingDecorator =
    std::function<void(database::Reader&, protocol::Booking& answer, const Booking& booking, domain::UserId viewer)>;

}  // namespace mc::bookings
