#pragma once

#include <boost/describe/class.hpp>
#include <functional>
#include <optional>
#include <vector>

#include "domain/availability.h"
#include "domain/ids.h"
#include "domain/slots.h"
#include "platform/database/transaction.h"

namespace mc::scheduling {

/// One mentor's template as it is stored.
struct StoredAvailability {
    int version = 0;
    domain::ZoneName zone;
    domain::Availability availability;
};

/// A booking's time.
struct ClaimRow {
    domain::BookingId booking;
    domain::UserId mentor;
    domain::UserId student;
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
};
BOOST_DESCRIBE_STRUCT(ClaimRow, (), (booking, mentor, student, startsAt, endsAt))

/// The SQL of scheduling. Free of state.
class SchedulingStore {
public:
    std::optional<StoredAvailability> find(database::Reader& reader, domain::UserId mentor) const;
    /// False when the stored version (0: none) is not `expectedVersion`; stores expectedVersion + 1 otherwise.
    bool replace(database::Transaction& tx, domain::UserId mentor, const StoredAvailability& wanted,
                 domain::UtcTime now) const;
    bool setAccepting(database::Transaction& tx, domain::UserId mentor, bool accepting, domain::UtcTime now) const;

    /// Where the person's time is taken, in either role, from a moment on.
    std::vector<domain::Busy> busy(database::Reader& reader, domain::UserId person, domain::UtcTime endsAfter,
                                   domain::BookingId except) const;
    /// Whose session takes the person's time then, in either role.
    std::optional<domain::BookingId> takenBy(database::Reader& reader, domain::UserId person, domain::UtcTime at) const;
    std::optional<ClaimRow> findClaim(database::Reader& reader, domain::BookingId booking) const;
    enum class Taken { none, mentor, student };
    /// Inserts the claim and both people's blocks. Says whose time was not free; the rows must then be deleted.
    Taken insertClaim(database::Transaction& tx, const ClaimRow& claim) const;
    bool deleteClaim(database::Transaction& tx, domain::BookingId booking) const;

    bool hasAvailability(database::Reader& reader, domain::UserId person) const;
    /// The mentor's own switch; false for who never saved any times.
    bool acceptsBookings(database::Reader& reader, domain::UserId mentor) const;
    std::vector<domain::UserId> mentors(database::Reader& reader) const;
};

}  // namespace mc::scheduling
