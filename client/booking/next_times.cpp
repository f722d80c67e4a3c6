#include "booking/next_times.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace mc::booking {
namespace {

void keepNearest(std::vector<domain::UtcTime>& times, const domain::ZoneTable& zone, domain::UtcTime before) {
    const int wanted = zone.wallTimeAt(before).minutes;
    const auto distance = [&](domain::UtcTime at) {
        return std::pair(std::abs(zone.wallTimeAt(at).minutes - wanted), at);
    };
    std::ranges::sort(times, {}, distance);
    if (times.size() > kTimesOfADay) times.resize(kTimesOfADay);
    std::ranges::sort(times);
}

}  // namespace

std::vector<DayTimes> nextTimes(const std::vector<domain::Slot>& offered, const domain::ZoneTable& zone,
                                domain::UtcTime before) {
    std::vector<DayTimes> days;
    for (const auto& slot : offered) {
        if (slot.state != domain::SlotState::free) continue;
        const auto date = zone.dateAt(slot.startsAt);
        if (days.empty() || days.back().date != date) {
            if (days.size() == kDaysProposed) break;
            days.push_back({date, {}});
        }
        days.back().times.push_back(slot.startsAt);
    }
    for (auto& day : days)
        keepNearest(day.times, zone, before);
    return days;
}

}  // namespace mc::booking
