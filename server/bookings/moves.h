#pragma once

#include <string>

#include "bookings/booking_changes.h"
#include "bookings/move_store.h"
#include "domain/moves.h"
#include "platform/audit/audit_log.h"

namespace mc::bookings {

enum class MoveReply { agree, decline, withdraw, refund };

/// What moving to a time would mean.
struct MoveOutlook {
    domain::MoveWay way = domain::MoveWay::at_once;
    domain::UtcTime answerUntil;    ///< Of a proposal.
    domain::UtcTime deadlineStart;  ///< From which the cancellation's deadlines would count.
    domain::CancellationPolicy policy;
};

/// Another time for a session (BKG-4, decision 7): moved at once or proposed, and answered. Money, code, conversation
/// and calendar entry stay; the cancellation's deadlines count from the earliest start it ever had, or from the new one
/// after an outage (case 39). A proposal keeps no time: whether it is still free shows when it is agreed to. Thread safe.
class Moves {
public:
    using Transaction = database::Transaction;

    Moves(const BookingParts& parts, BookingService& bookings, BookingChanges& changes);

    /// By one of the two. Takes the place of any proposal that waits. Errors: not_found, changed_elsewhere,
    /// invalid_state, validation_failed (startsAt: the time it has already), and as for a new booking
    /// mentor_not_accepting, slot_not_offered, slot_for_premium (asked for by a student), slot_taken (extra: alternatives),
    /// student_busy.
    domain::Result<Booking> move(domain::UserId actor, domain::BookingId id, int version, domain::UtcTime startsAt,
                                 const std::string& note, domain::UtcTime now);
    /// The same, only asked. validation_failed without a start.
    domain::Result<MoveOutlook> preview(domain::UserId actor, domain::BookingId id,
                                        std::optional<domain::UtcTime> startsAt, domain::UtcTime now) const;
    /// invalid_state when no proposal waits or it is not hers to answer so; agreeing as move.
    domain::Result<Booking> answer(domain::UserId actor, domain::BookingId id, int version, MoveReply reply,
                                   domain::UtcTime now);
    /// By an admin for the two, who are told why. Errors as move and BookingService::changeAsAdmin.
    domain::Result<Booking> moveAs(domain::UserId admin, domain::BookingId id, int version, domain::UtcTime startsAt,
                                   const std::string& reason, domain::UtcTime now);
    /// Nobody answered: whoever proposed is told, unless the booking is over.
    domain::Result<void> lapse(Transaction& tx, Booking& booking, domain::UtcTime now);

    /// What waits for an answer now.
    std::optional<Proposal> waiting(database::Reader& reader, const Booking& booking, domain::UtcTime now) const;
    /// From which the cancellation's deadlines would count if it began then.
    domain::UtcTime deadlineStartAt(database::Reader& reader, const Booking& booking, domain::UtcTime startsAt) const;
    /// Whether move would not be refused for what the booking is; which times are free is not looked at.
    bool mayMove(database::Reader& reader, const Booking& booking, Party by, domain::UtcTime now) const;

private:
    /// A time somebody wants for a session.
    struct Wish {
        Party by = Party::student;
        domain::UtcTime startsAt;
        std::string note = {};
        bool granted = false;  ///< Her mentor gives it, also what she keeps for Premium.
    };
    void aboutToTake(domain::UserId actor, domain::BookingId id) const;
    domain::MoveFacts factsOf(database::Reader& reader, const Booking& booking) const;
    domain::Result<domain::MoveWay> check(database::Reader& reader, const Booking& booking, const Wish& wish,
                                          domain::UtcTime now) const;
    domain::Result<void> propose(Transaction& tx, Booking& booking, const Wish& wish, domain::UtcTime now);
    domain::Result<void> apply(Transaction& tx, Booking& booking, const Wish& wish, bool isFree, domain::UtcTime now);
    domain::Result<void> reply(Transaction& tx, Booking& booking, Party by, MoveReply reply, domain::UtcTime now);
    domain::Result<void> close(Transaction& tx, Booking& booking, const Proposal& proposal, Party by);
    domain::Result<Booking> withAlternatives(domain::Result<Booking> result, domain::BookingId id,
                                             domain::UtcTime startsAt, domain::UtcTime now);

    BookingParts m_parts;
    BookingService& m_bookings;
    BookingChanges& m_changes;
    BookingStore m_store;
    MoveStore m_moves;
    audit::AuditLog m_audit;
};

}  // namespace mc::bookings
