#include "domain/availability.h"

#include <algorithm>
#include <set>

namespace mc::domain {
namespace {

constexpr int kQuarter = 15;
constexpr int kMinutesPerDay = 1440;

std::string at(std::string_view list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "]";
}

void checkWindow(WallTime begin, WallTime end, const std::string& path, FieldErrors& errors) {
    if (begin.minutes % kQuarter != 0) errors.add(path + ".begin", "multiple_of", "must be a quarter hour", {kQuarter});
    if (end.minutes % kQuarter != 0) errors.add(path + ".end", "multiple_of", "must be a quarter hour", {kQuarter});
    if (begin.minutes < 0 || end.minutes > kMinutesPerDay) errors.add(path, "maximum", "must lie within the day");
    if (end <= begin) errors.add(path + ".end", "minimum", "must be after the beginning");
}

bool overlap(const DayWindow& a, const DayWindow& b) {
    return a.begin < b.end && b.begin < a.end;
}

void checkWeek(const std::vector<WeeklyWindow>& windows, FieldErrors& errors) {
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const WeeklyWindow& window = windows[i];
        if (window.weekday < 1 || window.weekday > 7)
            errors.add(at("windows", i) + ".weekday", "maximum", "must be from 1 to 7", {7});
        checkWindow(window.begin, window.end, at("windows", i), errors);
        for (std::size_t j = 0; j < i; ++j)
            if (windows[j].weekday == window.weekday &&
                overlap({windows[j].begin, windows[j].end}, {window.begin, window.end}))
                errors.add(at("windows", i), "overlap", "overlaps another window of the day");
    }
}

void checkException(const DayException& exception, const std::string& path, FieldErrors& errors) {
    for (std::size_t i = 0; i < exception.windows.size(); ++i) {
        const std::string window = path + "." + at("windows", i);
        checkWindow(exception.windows[i].begin, exception.windows[i].end, window, errors);
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(exception.windows[i], exception.windows[j]))
                errors.add(window, "overlap", "overlaps another window of the day");
    }
}

bool isDayOff(const Availability& availability, CivilDate date) {
    const auto away = [date](const Vacation& vacation) { return vacation.first <= date && date <= vacation.last; };
    const auto closed = [date](const DayException& day) { return day.date == date && day.windows.empty(); };
    return std::ranges::any_of(availability.vacations, away) || std::ranges::any_of(availability.exceptions, closed);
}

}  // namespace

FieldErrors validate(const Availability& availability) {
    FieldErrors errors;
    checkWeek(availability.windows, errors);
    std::set<CivilDate> dates;
    for (std::size_t i = 0; i < availability.exceptions.size(); ++i) {
        checkException(availability.exceptions[i], at("exceptions", i), errors);
        if (!dates.insert(availability.exceptions[i].date).second)
            errors.add(at("exceptions", i) + ".date", "unique", "already has an exception");
    }
    for (std::size_t i = 0; i < availability.vacations.size(); ++i)
        if (availability.vacations[i].last < availability.vacations[i].first)
            errors.add(at("vacations", i) + ".last", "minimum", "must not be before the first day");
    return errors;
}

bool isAway(const Availability& availability, const ZoneTable& zone, const UtcRange& range) {
    const auto last = zone.dateAt(range.end - 1);
    for (auto date = zone.dateAt(range.begin); date <= last; date = addDays(date, 1))
        if (isDayOff(availability, date)) return true;
    return false;
}

}  // namespace mc::domain
