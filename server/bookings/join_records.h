#pragma once

#include <optional>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/reader.h"

namespace mc::bookings {

/// Evidence of who came (decision 8). The calls room implements it; bookings only ask.
class JoinRecords {
public:
    virtual ~JoinRecords() = default;
    /// When the person first joined the session's call; absent when they never did. Who looked in before the start and
    /// was gone by then has not joined.
    virtual std::optional<domain::UtcTime> firstJoin(database::Reader& reader, domain::BookingId booking,
                                                     domain::UserId person) const = 0;
};

}  // namespace mc::bookings
