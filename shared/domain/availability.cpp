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

FieldError wrong(std::string path, std::string rule, const std::string& what) {
    std::string message = path + " " + what;
    return {std::move(path), std::move(rule), std::move(message)};
}

void checkWindow(WallTime begin, WallTime end, const std::string& path, std::vector<FieldError>& errors) {
    if (begin.minutes % kQuarter != 0)
        errors.push_back(wrong(path + ".begin", "multiple_of", "must be a quarter hour"));
    if (end.minutes % kQuarter != 0) errors.push_back(wrong(path + ".end", "multiple_of", "must be a quarter hour"));
    if (begin.minutes < 0 || end.minutes > kMinutesPerDay)
        errors.push_back(wrong(path, "maximum", "must lie within the day"));
    if (end <= begin) errors.push_back(wrong(path + ".end", "minimum", "must be after the beginning"));
}

bool overlap(const DayWindow& a, const DayWindow& b) {
    return a.begin < b.end && b.begin < a.end;
}

void checkWeek(const std::vector<WeeklyWindow>& windows, std::vector<FieldError>& errors) {
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const WeeklyWindow& window = windows[i];
        if (window.weekday < 1 || window.weekday > 7)
            errors.push_back(wrong(at("windows", i) + ".weekday", "maximum", "must be from 1 to 7"));
        checkWindow(window.begin, window.end, at("windows", i), errors);
        for (std::size_t j = 0; j < i; ++j)
            if (windows[j].weekday == window.weekday &&
                overlap({windows[j].begin, windows[j].end}, {window.begin, window.end}))
                errors.push_back(wrong(at("windows", i), "overlap", "overlaps another window of the day"));
    }
}

void checkException(const DayException& exception, const std::string& path, std::vector<FieldError>& errors) {
    for (std::size_t i = 0; i < exception.windows.size(); ++i) {
        const std::string window = path + "." + at("windows", i);
        checkWindow(exception.windows[i].begin, exception.windows[i].end, window, errors);
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(exception.windows[i], exception.windows[j]))
                errors.push_back(wrong(window, "overlap", "overlaps another window of the day"));
    }
}

}  // namespace

std::vector<FieldError> validate(const Availability& availability) {
    std::vector<FieldError> errors;
    checkWeek(availability.windows, errors);
    std::set<CivilDate> dates;
    for (std::size_t i = 0; i < availability.exceptions.size(); ++i) {
        checkException(availability.exceptions[i], at("exceptions", i), errors);
        if (!dates.insert(availability.exceptions[i].date).second)
            errors.push_back(wrong(at("exceptions", i) + ".date", "unique", "already has an exception"));
    }
    for (std::size_t i = 0; i < availability.vacations.size(); ++i)
        if (availability.vacations[i].last < availability.vacations[i].first)
            errors.push_back(wrong(at("vacations", i) + ".last", "minimum", "must not be before the first day"));
    return errors;
}

}  // namespace mc::domain
