#pragma once

#include <string_view>

#include "bookings/booking_money.h"
#include "bookings/booking_service.h"
#include "bookings/holds.h"
#include "platform/audit/audit_log.h"

namespace mc::bookings {

/// Answering and cancelling (BKG-2, BKG-3): who may is the domain's table, what it costs the policy stored with the
/// booking. Thread safe.
class BookingChanges {
public:
    using Transaction = database::Transaction;

    BookingChanges(const BookingParts& parts, BookingService& bookings, Holds& holds);

    /// Confirms it, or, where its money is only reserved, has that taken first: `acceptedAt` is set then, and it is
    /// confirmed, or ended, when the gateway has said which. `pause`: she takes no more bookings then; both or neither. As SchedulingService::setAccepting.
    domain::Result<Booking> accept(domain::UserId mentor, domain::BookingId id, domain::UtcTime now,
                                   bool pause = false);
    /// A reason is required: validation_failed. `pause` as above.
    domain::Result<Booking> decline(domain::UserId mentor, domain::BookingId id, std::string_view reason,
                                    domain::UtcTime now, bool pause = false);
    /// Nobody answered in time.
    domain::Result<void> declineUnanswered(Transaction& tx, Booking& booking, domain::UtcTime now);

    /// A held booking is released, by the student, without a reason; others are cancelled and refunded by tier.
    domain::Result<Booking> cancel(domain::UserId actor, domain::BookingId id, std::string_view reason,
                                   domain::UtcTime now);
    /// Of a paid session that is not over, by an admin: everything goes back, whatever the policy says. Errors as
    /// BookingService::changeAsAdmin, and those of cancel.
    domain::Result<Booking> cancelAs(domain::UserId admin, domain::BookingId id, const std::string& reason, int version,
                                     domain::UtcTime now);
    bool mayCancelAsAdmin(const Booking& booking, domain::UtcTime now) const;
    /// By the student, whom the mentor asked for another time: everything goes back (decision 7). Errors as cancel.
    domain::Result<void> cancelMoved(Transaction& tx, Booking& booking, domain::UtcTime now);
    /// The platform was down, and the student wants no other time, or has not chosen in time: everything goes back, also
    /// of a session that is over (case 39). invalid_state unless that is open.
    domain::Result<void> cancelForOutage(Transaction& tx, Booking& booking, domain::UtcTime now);
    /// One of the two is suspended: domain::suspensionFate says what becomes of each booking that is not over.
    void endAllOf(Transaction& tx, domain::UserId person, domain::UtcTime now);
    /// The student's bank has taken back what she paid (PAY-7): a session still to come is cancelled.
    void onDisputeMoved(Transaction& tx, const payments::DisputeMoved& event);
    /// So it is when somebody gave all of it back in the gateway's dashboard.
    void onRefunded(Transaction& tx, const payments::RefundProcessed& event);
    /// What cancel would give back now; refused where cancel would be.
    domain::Result<domain::CancellationPreview> previewCancel(domain::UserId actor, domain::BookingId id,
                                                              domain::UtcTime now) const;

private:
    domain::Result<void> takePayment(Transaction& tx, Booking& booking);
    domain::Result<void> pauseWithIt(Transaction& tx, const Booking& booking, bool pause, domain::UtcTime now);
    domain::Result<void> decline(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                 domain::UtcTime now);
    domain::Result<void> endForSuspension(Transaction& tx, Booking& booking, domain::UtcTime now);
    domain::Result<void> cancelPaid(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                    domain::UtcTime now);
    void close(Transaction& tx, Booking& booking, BookingStatus as, Party by, std::string_view reason, int percent,
               domain::UtcTime now);
    domain::Result<void> end(Transaction& tx, Booking& booking, Party by, std::string_view reason, int percent,
                             domain::UtcTime now);

    BookingParts m_parts;
    BookingService& m_bookings;
    Holds& m_holds;
    BookingStore m_store;
    BookingMoney m_money;
    audit::AuditLog m_audit;
};

}  // namespace mc::bookings
