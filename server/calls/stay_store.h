#pragma once

#include "bookings/join_records.h"
#include "platform/database/transaction.h"

namespace mc::calls {

/// Who was in which room, and when: the evidence bookings ask for; built before them. Free of state. One process owns
/// the open stays of a database.
class StayStore final : public bookings::JoinRecords {
public:
    std::vector<domain::Stay> staysOf(database::Reader& reader, domain::BookingId booking,
                                      domain::UserId person) const override;

    /// Opens a stay unless one is open already, as on a second device.
    void enter(database::Transaction& tx, domain::BookingId booking, domain::UserId person, domain::UtcTime now) const;
    /// Nothing happens to who is not there.
    void leave(database::Transaction& tx, domain::BookingId booking, domain::UserId person, domain::UtcTime now) const;
    /// The heartbeat of a person who is there; opens a stay when a late farewell of a former device had closed it.
    void see(database::Transaction& tx, domain::BookingId booking, domain::UserId person, domain::UtcTime now) const;
    /// After a crash: whoever was there then was last seen at the last heartbeat. Returns how many.
    std::int64_t closeAbandoned(database::Transaction& tx) const;
};

}  // namespace mc::calls
