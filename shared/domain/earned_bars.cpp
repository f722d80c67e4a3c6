#include "domain/earned_bars.h"

#include <algorithm>

namespace mc::domain {
namespace {

CivilDate beginOf(CivilDate day, EarnedStep step) {
    return step == EarnedStep::month ? CivilDate{day.year, day.month, 1} : addDays(day, 1 - isoWeekday(day));
}

/// The stretch before the one that begins there.
CivilDate before(CivilDate begin, EarnedStep step) {
    return beginOf(addDays(begin, -1), step);
}

}  // namespace

std::vector<EarnedBar> earnedBars(std::span<const EarnedEntry> entries, const ZoneTable& operatorZone, UtcTime now,
                                  EarnedStep step, int count, Currency currency) {
    std::vector<EarnedBar> bars;
    auto begin = beginOf(operatorZone.dateAt(now), step);
    for (int i = 0; i < count; ++i, begin = before(begin, step))
        bars.push_back({begin, {0, currency}});
    std::ranges::reverse(bars);
    for (const auto& entry : entries) {
        const auto of = beginOf(operatorZone.dateAt(entry.at), step);
        const auto bar = std::ranges::find(bars, of, &EarnedBar::from);
        if (bar != bars.end()) bar->earned += entry.amount;
    }
    return bars;
}

}  // namespace mc::domain
