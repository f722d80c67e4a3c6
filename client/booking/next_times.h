#pragma once

#include <vector>

#include "domain/slots.h"
#include "domain/time.h"

namespace mc::booking {

/// Free times of one day, in the order of the clock.
struct DayTimes {
    domain::CivilDate date;
    std::vector<domain::UtcTime> times;
    bool operator==(const DayTimes&) const = default;
};

inline constexpr std::size_t kDaysProposed = 3;
inline constexpr std::size_t kTimesOfADay = 4;

/// What is proposed to somebody who books again: the first days of `zone` with free times, and of each day those nearest
/// to the time of day she came at before.
std::vector<DayTimes> nextTimes(const std::vector<domain::Slot>& offered, const domain::ZoneTable& zone,
                                domain::UtcTime before);

}  // namespace mc::booking
