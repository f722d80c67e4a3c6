#pragma once

#include <boost/describe/class.hpp>
#include <optional>

#include "domain/availability.h"

/// Priority booking (P12.2): a mentor may keep the times of a day for Premium on the first day on which it can be booked. Pure:
/// it follows from her rules, her clock and the moment alone, so that search, hold, move and preview cannot differ.
namespace mc::domain {

/// A civil day of the mentor's, the last one that can be booked at a moment.
struct FirstDay {
    UtcTime begins;
    UtcTime ends;
    UtcTime opensAt;  ///< Her next midnight: from then on everybody may have its times.
    bool operator==(const FirstDay&) const = default;
    bool keeps(UtcTime start) const { return begins <= start && start < ends; }
};
BOOST_DESCRIBE_STRUCT(FirstDay, (), (begins, ends, opensAt))

/// Days since 1970; absent where she keeps none.
constexpr std::optional<std::int64_t> firstDayOf(const SchedulingRules& rules, std::int64_t today) {
    if (!rules.premiumFirstDay) return std::nullopt;
    return today + rules.horizonDays;
}

/// Absent where she keeps none, and for a date that her zone skips.
std::optional<FirstDay> firstDay(const SchedulingRules& rules, const ZoneTable& zone, UtcTime now);

}  // namespace mc::domain
