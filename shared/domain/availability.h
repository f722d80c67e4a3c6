#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/time.h"

namespace mc::domain {

/// A stretch of one civil day in the mentor's zone; end may be 24:00. It runs, in real time, from the first instant
/// whose wall clock shows `begin` (or a later time, where `begin` does not exist) to the first that shows `end`.
struct DayWindow {
    WallTime begin;
    WallTime end;
    bool operator==(const DayWindow&) const = default;
};
BOOST_DESCRIBE_STRUCT(DayWindow, (), (begin, end))

struct WeeklyWindow {
    int weekday = 1;  ///< 1 Monday … 7 Sunday.
    WallTime begin;
    WallTime end;
    bool operator==(const WeeklyWindow&) const = default;
};
BOOST_DESCRIBE_STRUCT(WeeklyWindow, (), (weekday, begin, end))

/// Replaces the whole day; no windows means closed.
struct DayException {
    CivilDate date;
    std::vector<DayWindow> windows;
    std::string note;
    bool operator==(const DayException&) const = default;
};
BOOST_DESCRIBE_STRUCT(DayException, (), (date, windows, note))

/// First and last day away, both included.
struct Vacation {
    CivilDate first;
    CivilDate last;
    bool operator==(const Vacation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Vacation, (), (first, last))

/// SCH-2, in the mentor's zone. Buffers surround each session: between two of them lie at least the first one's
/// bufferAfter and the second one's bufferBefore.
struct SchedulingRules {
    int bufferBeforeMinutes = 0;
    int bufferAfterMinutes = 0;
    int minimumNoticeMinutes = 240;
    int horizonDays = 45;  ///< Last bookable civil date: today plus so many.
    int dailyCap = 0;      ///< Sessions that start on one civil date (case 11); 0: no cap.
    bool premiumFirstDay =
        false;  ///< The times of a day are for Premium alone on the first day it can be booked (P12.2).
    bool operator==(const SchedulingRules&) const = default;
};
BOOST_DESCRIBE_STRUCT(SchedulingRules, (),
                      (bufferBeforeMinutes, bufferAfterMinutes, minimumNoticeMinutes, horizonDays, dailyCap,
                       premiumFirstDay))

/// When a mentor can be booked, apart from what is booked already.
struct Availability {
    std::vector<WeeklyWindow> windows;
    std::vector<DayException> exceptions;
    std::vector<Vacation> vacations;
    SchedulingRules rules;
    bool acceptingBookings = true;
    bool operator==(const Availability&) const = default;
};

/// What is wrong beyond lengths and ranges: windows that end before they begin, overlap on a day or do not fall on the
/// quarter of an hour, a date with two exceptions, a vacation that ends before it begins. Empty when all is well.
FieldErrors validate(const Availability& availability);

/// Whether a day of that time, in the mentor's zone, is one of a vacation or closed as a whole (case 15).
bool isAway(const Availability& availability, const ZoneTable& zone, const UtcRange& range);

}  // namespace mc::domain
