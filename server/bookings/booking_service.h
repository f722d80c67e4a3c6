#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/directory.h"
#include "bookings/booking.h"
#include "bookings/booking_events.h"
#include "bookings/booking_money.h"
#include "bookings/booking_store.h"
#include "bookings/join_records.h"
#include "domain/error.h"
#include "mentors/mentor_service.h"
#include "payments/payables.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "scheduling/scheduling_service.h"

namespace mc::bookings {

struct BookingOptions {
    std::string codePrefix = "GRP";  ///< Decision 22.
    domain::ZoneName operatorZone{"Asia/Kolkata"};
    std::vector<domain::FeeRates> feeSchedule;             ///< Ascending; empty: the shipped rates (decision 9).
    domain::CancellationPolicy policy;                     ///< For bookings made from now on (decision 6).
    domain::Seconds completeAfterEnd = 3 * domain::kHour;  ///< Both joined: completed by itself.
    domain::Seconds settleAfterEnd = domain::kDay;         ///< Otherwise the join records decide (decision 8).
};

/// What the service works with; all must outlive it.
struct BookingParts {
    database::Database& database;
    base::IdSource& ids;
    base::Random& random;
    const base::Zones& zones;
    mentors::MentorService& mentors;
    scheduling::SchedulingService& scheduling;
    payments::PaymentService& payments;
    ledger::Ledger& ledger;
    const JoinRecords& joins;
};

/// What a student asks for.
struct NewBooking {
    domain::UserId mentorId;
    domain::UtcTime startsAt;
    int durationMinutes = 30;
    std::string topic;
    std::string agenda;
    bool policyAccepted = false;
};

/// Bookings from the hold to the end (BKG-1 to BKG-5). Every use case is one transaction, takes who acts and when the
/// server heard of it (`Request::receivedAt()`; decision 6), and answers the booking as it is afterwards. Whatever is
/// not the actor's own is not_found. Thread safe.
///
/// Wiring: `payments.sell(SubjectKind::session, bookings)` and payments' `captured` signal to onPaymentCaptured().
/// Demo data and tests make past bookings through the same functions: build the services over a FakeClock and move it.
class BookingService final : public payments::Payables {
public:
    BookingService(const BookingParts& parts, BookingOptions options = {});

    /// Connect receivers before the server starts.
    BookingEvents& events() { return m_events; }
    const BookingOptions& options() const { return m_options; }

    // Look-ups for other rooms; the reader may be a Transaction.
    std::optional<Booking> find(database::Reader& reader, domain::BookingId id) const;
    /// not_found unless the user is the student or the mentor.
    domain::Result<Booking> findFor(database::Reader& reader, domain::BookingId id, domain::UserId user) const;
    /// not_found as findFor, else outside_join_window or invalid_state: the one rule of who may enter the room (VID-1).
    domain::Result<Booking> findJoinable(database::Reader& reader, domain::BookingId id, domain::UserId user,
                                         domain::UtcTime now) const;
    /// Confirmed bookings that start in [begin, end), in order: reminders.
    std::vector<Booking> starting(database::Reader& reader, domain::UtcRange window) const;
    /// Confirmed and requested bookings of a person (either role) that end after `from`, in order: calendars.
    std::vector<Booking> comingFor(database::Reader& reader, domain::UserId user, domain::UtcTime from) const;
    /// Every booking of a pair that was ever confirmed, newest first: conversation threads.
    std::vector<Booking> ofPair(database::Reader& reader, domain::UserId student, domain::UserId mentor) const;

    // The student
    /// Claims the blocks of both people for fifteen minutes. `key` is the request's Idempotency-Key. Errors:
    /// validation_failed (a duration the mentor does not offer), not_found (no such mentor), own_mentor,
    /// email_not_verified, mentor_not_accepting, slot_not_offered and slot_taken (extra: alternatives), student_busy,
    /// idempotency_key_reused.
    domain::Result<Booking> create(domain::UserId student, const NewBooking& wish, std::string_view key,
                                   domain::UtcTime now);
    /// While held: hold_expired, invalid_state, validation_failed, slot_taken, student_busy, slot_not_offered; then
    /// nothing has changed.
    domain::Result<Booking> setDetails(domain::UserId student, domain::BookingId id,
                                       const protocol::BookingDetails& details, domain::UtcTime now);

    // The mentor
    domain::Result<Booking> accept(domain::UserId mentor, domain::BookingId id, domain::UtcTime now);
    domain::Result<Booking> decline(domain::UserId mentor, domain::BookingId id, std::string_view reason,
                                    domain::UtcTime now);
    /// Confirmed and after the end: too_early, invalid_state (case 38; also for a mentor who let the student wait).
    domain::Result<Booking> complete(domain::UserId mentor, domain::BookingId id, domain::UtcTime now);
    /// Confirmed, from its start on, or completed.
    domain::Result<Booking> writeNotes(domain::UserId mentor, domain::BookingId id, const protocol::SessionNotes& notes,
                                       domain::UtcTime now);

    // Either
    /// A held booking is released, by the student, without a reason; others are cancelled and refunded by tier.
    domain::Result<Booking> cancel(domain::UserId actor, domain::BookingId id, std::string_view reason,
                                   domain::UtcTime now);
    domain::Result<domain::CancellationPreview> previewCancel(domain::UserId actor, domain::BookingId id,
                                                              domain::UtcTime now) const;
    domain::Result<Booking> tickActionItem(domain::UserId actor, domain::BookingId id, int index, bool done);
    /// As domain::mayReportNoShow.
    domain::Result<Booking> reportNoShow(domain::UserId actor, domain::BookingId id, std::string_view text,
                                         domain::UtcTime now);
    /// By whoever did not report it, within 24 hours: contest_window_closed, invalid_state.
    domain::Result<Booking> contest(domain::UserId actor, domain::BookingId id, std::string_view text,
                                    domain::UtcTime now);

    // Money
    domain::Result<payments::Payable> payable(database::Reader& reader, domain::UserId student,
                                              const domain::Subject& subject, domain::UtcTime now) const override;
    /// Keeps the hold while a capture is under way; one that ran out is given again when its time is still free.
    bool keep(database::Transaction& tx, const payments::Reservation& reserved, domain::UtcTime now) override;
    /// Confirms or requests; re-claims the time when the hold had run out and it is still free, else gives the money
    /// back once (case 22).
    void onPaymentCaptured(database::Transaction& tx, const payments::PaymentCaptured& event);

    /// Expires holds, declines unanswered requests, completes or settles what is over; each in a transaction of its
    /// own. A job calls it every minute and whenever the clock jumps. Returns how many changed.
    int sweep(domain::UtcTime now);

private:
    using Transaction = database::Transaction;
    /// Saves the booking before it raises an event: receivers read it.
    using Change = std::function<domain::Result<void>(Transaction&, Booking&)>;

    /// The actor's booking after the change. `role`: only that party may; for anybody else not_found.
    domain::Result<Booking> change(domain::BookingId id, domain::UserId actor, std::optional<Party> role,
                                   const Change& change);
    bool changeAsPlatform(domain::BookingId id, const Change& change);
    bool changeSafely(domain::BookingId id, const Change& change);
    domain::Result<Booking> hold(Transaction& tx, domain::UserId student, const NewBooking& wish,
                                 const RequestKey& request, domain::UtcTime now);
    domain::Result<Booking> newBooking(Transaction& tx, domain::UserId student, const NewBooking& wish,
                                       domain::UtcTime now);
    domain::Result<void> setPrice(database::Reader& reader, Booking& booking, domain::UtcTime now) const;
    std::string nextCode(Transaction& tx, domain::UtcTime now);
    domain::Result<void> changeDuration(Transaction& tx, Booking& booking, int minutes, domain::UtcTime now);
    scheduling::Claim claimOf(const Booking& booking) const;

    bool reclaim(Transaction& tx, Booking& booking, domain::UtcTime now);
    void take(Transaction& tx, Booking& booking, domain::UtcTime now);
    void confirm(Transaction& tx, Booking& booking, domain::UtcTime now);
    void end(Booking& booking, BookingStatus status, Party by, std::string_view reason, domain::UtcTime now);
    domain::Result<void> release(Transaction& tx, Booking& booking, domain::UtcTime now);
    domain::Result<void> cancelPaid(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                    domain::UtcTime now);
    domain::Result<void> decline(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                 domain::UtcTime now);
    domain::Result<void> expire(Transaction& tx, Booking& booking, domain::UtcTime now);
    domain::Result<void> complete(Transaction& tx, Booking& booking, Party by, domain::UtcTime now);
    domain::Result<void> settleNoShow(Transaction& tx, Booking& booking, Party by, domain::Absence absence,
                                      domain::UtcTime now);
    domain::Result<void> review(Transaction& tx, Booking& booking, domain::UtcTime now);
    domain::Attendance attendance(database::Reader& reader, const Booking& booking) const;

    BookingParts m_parts;
    BookingOptions m_options;
    accounts::Directory m_people;
    BookingStore m_store;
    BookingMoney m_money;
    BookingEvents m_events;
};

}  // namespace mc::bookings
