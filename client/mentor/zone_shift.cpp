#include "mentor/zone_shift.h"

#include <optional>

namespace mc::mentor {
namespace {

constexpr int kMinutesOfADay = 24 * 60;

std::optional<domain::UtcRange> rangeOf(const domain::WeeklyWindow& window, domain::CivilDate date,
                                        const domain::ZoneTable& zone) {
    const auto begin = zone.toUtc(date, window.begin);
    const bool toMidnight = window.end.minutes == kMinutesOfADay;
    const auto end = toMidnight ? zone.startOf(domain::addDays(date, 1)) : zone.toUtc(date, window.end);
    if (!begin || !end) return std::nullopt;
    return domain::UtcRange{*begin, *end};
}

}  // namespace

std::vector<ShiftedWindow> shiftedWindows(const std::vector<domain::WeeklyWindow>& windows,
                                          const domain::ZoneTable& from, const domain::ZoneTable& to,
                                          domain::CivilDate today) {
    std::vector<ShiftedWindow> shifted;
    for (int ahead = 0; ahead < 7; ++ahead) {
        const auto date = domain::addDays(today, ahead);
        for (const auto& window : windows) {
            if (window.weekday != domain::isoWeekday(date)) continue;
            const auto before = rangeOf(window, date, from);
            const auto after = rangeOf(window, date, to);
            if (before && after) shifted.push_back({window.weekday, *before, *after});
        }
    }
    return shifted;
}

}  // namespace mc::mentor
