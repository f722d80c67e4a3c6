#pragma once

#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/reader.h"

namespace mc::mentors {

/// Days from today on for which the catalogue knows free times.
inline constexpr int kAvailabilityDays = 60;

/// When a mentor could be booked for the shortest duration offered.
struct FreeTimes {
    domain::Seconds noticeSeconds = 0;    ///< Starts nearer than this from now are not bookable.
    std::vector<domain::UtcTime> starts;  ///< Rising; on 15-minute blocks (decision 2). Empty: takes no bookings.
};

/// Scheduling stands to the right of mentors: server/app wires its slot engine to this. Called from several threads.
class AvailabilitySource {
public:
    virtual ~AvailabilitySource() = default;
    virtual FreeTimes freeTimes(database::Reader& reader, domain::UserId mentor, domain::UtcRange window) const = 0;
    /// The mentor's own switch (SCH-1), for the profile page.
    virtual bool acceptingBookings(database::Reader& reader, domain::UserId mentor) const = 0;
};

}  // namespace mc::mentors
