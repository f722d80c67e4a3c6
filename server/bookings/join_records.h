#pragma once

#include <vector>

#include "domain/attendance.h"
#include "domain/ids.h"
#include "platform/database/reader.h"

namespace mc::bookings {

/// Evidence of who came (decision 8). The calls room implements it; bookings only ask.
class JoinRecords {
public:
    virtual ~JoinRecords() = default;
    /// The person's stays in the booking's room, rising; before the start and behind the end, too.
    virtual std::vector<domain::Stay> staysOf(database::Reader& reader, domain::BookingId booking,
                                              domain::UserId person) const = 0;
};

}  // namespace mc::bookings
