#pragma once

#include <string>
#include <vector>

#include "bookings/booking_changes.h"
#include "bookings/move_store.h"
#include "bookings/outage_store.h"
#include "platform/audit/audit_log.h"
#include "platform/base/paging.h"

namespace mc::bookings {

/// A session an outage takes, and what becomes of it.
struct TakenSession {
    Booking booking;
    domain::OutageFate fate = domain::OutageFate::choice;
};

/// An outage, and how far its sessions are.
struct OutageState {
    Outage outage;
    OutageCounts counts;
};

/// What an admin marks.
struct NewOutage {
    domain::UtcRange span;
    std::string reason;
    std::size_t sessions = 0;  ///< So many it would take, as the admin knows.
};

/// One part of a list.
struct OutagePage {
    std::vector<OutageState> items;
    std::optional<std::string> next;
};

/// Spans in which the platform was down (case 39). An admin marks one: whoever had a session chooses another time or
/// everything back, nobody has a strike or a no-show of it, and both are told. Thread safe.
class Outages {
public:
    using Transaction = database::Transaction;

    Outages(const BookingParts& parts, BookingService& bookings, BookingChanges& changes);

    /// What marking it would take, in order of the starts; nothing changes. Errors as domain::mayMarkOutage.
    domain::Result<std::vector<TakenSession>> preview(const domain::UtcRange& span, domain::UtcTime now) const;
    /// In one transaction, and once: the same span again answers the outage it is. changed_elsewhere where it takes more or
    /// fewer sessions by now; forbidden where it takes one of the admin's own; else as preview.
    domain::Result<OutageState> mark(domain::UserId admin, const NewOutage& wish, domain::UtcTime now);
    /// The latest marked first. validation_failed for a strange cursor.
    domain::Result<OutagePage> list(const base::Paging& paging) const;

    /// The student wants no other time. not_found, changed_elsewhere; invalid_state where she has nothing to choose.
    domain::Result<Booking> refund(domain::UserId student, domain::BookingId id, int version, domain::UtcTime now);

private:
    domain::Result<void> mayTake(domain::UserId admin, const NewOutage& wish,
                                 const std::vector<TakenSession>& sessions) const;
    std::vector<TakenSession> taken(database::Reader& reader, const domain::UtcRange& span) const;
    domain::OutageFacts factsOf(database::Reader& reader, const Booking& booking) const;
    void take(Transaction& tx, const Outage& outage, TakenSession session);
    void giveChoice(Transaction& tx, Booking& booking, domain::UtcTime chooseBy);
    void settle(Transaction& tx, Booking& booking, const domain::Money& refund);

    BookingParts m_parts;
    BookingService& m_bookings;
    BookingChanges& m_changes;
    BookingStore m_store;
    OutageStore m_outages;
    MoveStore m_moves;
    BookingMoney m_money;
    audit::AuditLog m_audit;
};

}  // namespace mc::bookings
