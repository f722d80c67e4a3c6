#pragma once

#include <cstddef>
#include <vector>

#include "domain/time.h"

/// Where sessions stand in a calendar of days by the reader's clock. Pure: no widgets, no words.
namespace mc::booking {

/// Minutes of one day's clock, 0 … 1440; `day` counts from the first that is shown.
struct DayStretch {
    int day = 0;
    int top = 0;
    int bottom = 0;
    auto operator<=>(const DayStretch&) const = default;
};

/// What a time covers on each of the days from `first`. Where the clock is put back in its course it reaches down to
/// the latest time the clock showed; where it is put forward, across the hour that is missing. Never less than a quarter
/// of an hour, so that it can be seen.
std::vector<DayStretch> stretchesOf(const domain::ZoneTable& zone, domain::CivilDate first, int days,
                                    const domain::UtcRange& time);
/// Times that the clock skips on those days.
std::vector<DayStretch> skippedTimes(const domain::ZoneTable& zone, domain::CivilDate first, int days);
/// Whether the clock shows that time of that day twice: it needs its zone's letters beside it.
bool isShownTwice(const domain::ZoneTable& zone, domain::UtcTime at);

/// A part of a session on one day. Those that cover the same minutes of the clock stand side by side, in `lanes` equal
/// columns.
struct PlacedBlock {
    std::size_t index = 0;  ///< Of the times that were given.
    DayStretch place;
    int lane = 0;
    int lanes = 1;
    auto operator<=>(const PlacedBlock&) const = default;
};
/// By day and time.
std::vector<PlacedBlock> placeBlocks(const domain::ZoneTable& zone, domain::CivilDate first, int days,
                                     const std::vector<domain::UtcRange>& times);

/// How many of a day's entries are named where there is room for so many lines; the last line says how many more there
/// are unless all have room.
int shownEntries(int entries, int lines);

/// First of the days shown: of the week, or of the weeks that the month has days in. `weekday`: 1 … 7, with which weeks
/// begin.
domain::CivilDate firstOfWeek(domain::CivilDate day, int weekday);
domain::CivilDate firstOfMonth(domain::CivilDate day, int weekday);
/// Days of the weeks that the month has days in: 28, 35 or 42.
int daysOfMonth(domain::CivilDate day, int weekday);

/// The instants of those days.
domain::UtcRange instantsOf(const domain::ZoneTable& zone, domain::CivilDate first, int days);

}  // namespace mc::booking
