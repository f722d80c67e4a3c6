#include "booking/calendar_layout.h"

#include <algorithm>

#include "domain/months.h"

namespace mc::booking {

using domain::CivilDate;
using domain::UtcRange;
using domain::UtcTime;
using domain::ZoneTable;

namespace {

constexpr int kDayMinutes = 24 * 60;
constexpr int kLeastStretch = 15;

/// The clock's time at the end of a stretch that was not begun at midnight.
int wallBefore(const ZoneTable& zone, UtcTime at) {
    return zone.wallTimeAt(at - domain::kMinute).minutes + 1;
}

int bottomOf(const ZoneTable& zone, const UtcRange& part) {
    int bottom = wallBefore(zone, part.end);
    for (const auto& period : zone.periods())
        if (part.begin < period.begin && period.begin < part.end)
            bottom = std::max(bottom, wallBefore(zone, period.begin));
    return bottom;
}

UtcTime beginOf(const ZoneTable& zone, CivilDate date) {
    // A date that a zone skipped has no start: the next one has.
    for (int ahead = 0; ahead < 3; ++ahead)
        if (const auto start = zone.startOf(domain::addDays(date, ahead))) return *start;
    return {domain::toDays(date) * domain::kDay};
}

/// Those that cover each other, from `begin` on: each takes the first column that is free.
std::size_t parted(std::vector<PlacedBlock>& blocks, std::size_t begin) {
    std::vector<int> free;  // From when on, for each column.
    int reach = 0;
    std::size_t end = begin;
    for (; end < blocks.size(); ++end) {
        auto& block = blocks[end];
        if (block.place.day != blocks[begin].place.day || (end > begin && block.place.top >= reach)) break;
        reach = std::max(reach, block.place.bottom);
        const auto lane = std::ranges::find_if(free, [&](int until) { return until <= block.place.top; });
        block.lane = static_cast<int>(lane - free.begin());
        lane == free.end() ? free.push_back(block.place.bottom) : static_cast<void>(*lane = block.place.bottom);
    }
    for (auto each = begin; each < end; ++each)
        blocks[each].lanes = static_cast<int>(free.size());
    return end;
}

}  // namespace

std::vector<DayStretch> stretchesOf(const ZoneTable& zone, CivilDate first, int days, const UtcRange& time) {
    std::vector<DayStretch> stretches;
    for (int day = 0; day < days; ++day) {
        const auto whole = zone.rangeOf(domain::addDays(first, day));
        if (!whole || !whole->overlaps(time)) continue;
        const UtcRange part{std::max(whole->begin, time.begin), std::min(whole->end, time.end)};
        const int top = std::min(zone.wallTimeAt(part.begin).minutes, kDayMinutes - kLeastStretch);
        stretches.push_back({day, top, std::max(bottomOf(zone, part), top + kLeastStretch)});
    }
    return stretches;
}

std::vector<DayStretch> skippedTimes(const ZoneTable& zone, CivilDate first, int days) {
    std::vector<DayStretch> skipped;
    const auto shown = instantsOf(zone, first, days);
    for (std::size_t i = 1; i < zone.periods().size(); ++i) {
        const auto& period = zone.periods()[i];
        if (!shown.contains(period.begin) || period.offset <= zone.periods()[i - 1].offset) continue;
        const int day = static_cast<int>(domain::toDays(zone.dateAt(period.begin)) - domain::toDays(first));
        const int bottom = zone.wallTimeAt(period.begin).minutes;
        skipped.push_back({day,
                           std::max(0, bottom - static_cast<int>(period.offset - zone.periods()[i - 1].offset) /
                                                    static_cast<int>(domain::kMinute)),
                           bottom});
    }
    std::erase_if(skipped, [](const DayStretch& each) { return each.bottom <= each.top; });
    return skipped;
}

bool isShownTwice(const ZoneTable& zone, UtcTime at) {
    for (std::size_t i = 1; i < zone.periods().size(); ++i) {
        const auto back = zone.periods()[i - 1].offset - zone.periods()[i].offset;
        const auto turn = zone.periods()[i].begin;
        if (turn - back <= at && at < turn + back) return true;
    }
    return false;
}

std::vector<PlacedBlock> placeBlocks(const ZoneTable& zone, CivilDate first, int days,
                                     const std::vector<UtcRange>& times) {
    std::vector<PlacedBlock> blocks;
    for (std::size_t index = 0; index < times.size(); ++index)
        for (const auto& place : stretchesOf(zone, first, days, times[index]))
            blocks.push_back({index, place, 0, 1});
    // The longer one of two that begin together stands first.
    std::ranges::sort(blocks, {}, [&](const PlacedBlock& block) {
        return std::tuple(block.place.day, block.place.top, -block.place.bottom, times[block.index].begin, block.index);
    });
    for (std::size_t begin = 0; begin < blocks.size();)
        begin = parted(blocks, begin);
    return blocks;
}

int shownEntries(int entries, int lines) {
    return entries <= lines ? entries : std::max(0, lines - 1);
}

CivilDate firstOfWeek(CivilDate day, int weekday) {
    return domain::addDays(day, -((domain::isoWeekday(day) - weekday + 7) % 7));
}

CivilDate firstOfMonth(CivilDate day, int weekday) {
    return firstOfWeek({day.year, day.month, 1}, weekday);
}

int daysOfMonth(CivilDate day, int weekday) {
    const auto last = domain::addDays(domain::addMonths({day.year, day.month, 1}, 1), -1);
    return static_cast<int>(domain::toDays(firstOfWeek(last, weekday)) - domain::toDays(firstOfMonth(day, weekday))) +
           7;
}

UtcRange instantsOf(const ZoneTable& zone, CivilDate first, int days) {
    return {beginOf(zone, first), beginOf(zone, domain::addDays(first, days))};
}

}  // namespace mc::booking
