#include "domain/first_day.h"

namespace mc::domain {

std::optional<FirstDay> firstDay(const SchedulingRules& rules, const ZoneTable& zone, UtcTime now) {
    const auto today = zone.dateAt(now);
    const auto kept = firstDayOf(rules, toDays(today));
    if (!kept) return std::nullopt;
    const auto day = zone.rangeOf(addDays(today, rules.horizonDays));
    if (!day) return std::nullopt;
    return FirstDay{day->begin, day->end, zone.rangeOf(today).value().end};
}

}  // namespace mc::domain
