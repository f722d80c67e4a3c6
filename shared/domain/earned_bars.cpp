#include "domain/earned_bars.h"

#include <algorithm>

namespace mc::domain {
namespace {

CivilDate barOf(CivilDate day, EarnedStep step) {
    return step == EarnedStep::month ? CivilDate{day.year, day.month, 1} : addDays(day, 1 - isoWeekday(day));
}

/// The stretch before the one that begins there.
CivilDate barBefore(CivilDate begin, EarnedStep step) {
    return barOf(addDays(begin, -1), step);
}

}  // namespace

std::vector<EarnedBar> earnedBars(std::span<const EarnedEntry> entries, const ZoneTable& operatorZone, UtcTime now,
                                  EarnedStep step, int count, Currency currency) {
    std::vector<EarnedBar> bars;
    auto begin = barOf(operatorZone.dateAt(now), step);
    for (int i = 0; i < count; ++i, begin = barBefore(begin, step))
        bars.push_back({begin, {0, currency}});
    std::ranges::reverse(bars);
    for (const auto& entry : entries) {
        const auto of = barOf(operatorZone.dateAt(entry.at), step);
        const auto bar = std::ranges::find(bars, of, &EarnedBar::from);
        if (bar != bars.end()) bar->earned += entry.amount;
    }
    return bars;
}

}  // namespace mc::domain
