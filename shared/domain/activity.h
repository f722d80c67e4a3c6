#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "domain/time.h"

namespace mc::domain {

/// How long ago somebody was there, as others learn it: never the time itself.
BOOST_DEFINE_FIXED_ENUM_CLASS(Activity, int,
                              today,      // Within the last 24 hours.
                              this_week)  // Within the last 7 days.

/// Absent for whoever was never there, or longer ago.
constexpr std::optional<Activity> activityOf(std::optional<UtcTime> lastSeen, UtcTime now) {
    if (!lastSeen || now - *lastSeen >= 7 * kDay) return std::nullopt;
    return now - *lastSeen < kDay ? Activity::today : Activity::this_week;
}

}  // namespace mc::domain
