#include <algorithm>
#include <array>

#include "domain/months.h"

namespace mc::domain {
namespace {

constexpr std::int64_t kDaysPerEra = 146'097;  // 400 Gregorian years.
constexpr std::int64_t kEpochShift = 719'468;  // From 0000-03-01 to 1970-01-01.

bool isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int daysInMonth(int year, int month) {
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (text.size() < at + count) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width) {
    std::string text = std::to_string(value);
    return text.size() >= width ? text : std::string(width - text.size(), '0') + text;
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

/// "Z", "+05:30" and the like, as seconds east of UTC.
std::optional<Seconds> parseOffset(std::string_view text) {
    if (text == "Z" || text == "z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const auto hours = digits(text, 1, 2);
    const auto minutes = digits(text, 4, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    const Seconds offset = *hours * kHour + *minutes * kMinute;
    return text[0] == '-' ? -offset : offset;
}

}  // namespace

// Days are counted in years that begin in March, so that the leap day is the last (H. Hinnant, "chrono-Compatible
// Low-Level Date Algorithms").
std::int64_t toDays(CivilDate date) {
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floorDiv(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t monthFromMarch = (date.month + 9) % 12;
    const std::int64_t dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    return era * kDaysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - kEpochShift;
}

CivilDate fromDays(std::int64_t days) {
    const std::int64_t shifted = days + kEpochShift;
    const std::int64_t era = floorDiv(shifted, kDaysPerEra);
    const std::int64_t dayOfEra = shifted - era * kDaysPerEra;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const auto day = static_cast<int>(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    const auto month = static_cast<int>(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
    return {static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

CivilDate addDays(CivilDate date, int days) {
    return fromDays(toDays(date) + days);
}

CivilDate addMonths(CivilDate date, int months) {
    const int month = date.year * 12 + date.month - 1 + months;
    const int year = month / 12;
    const int inYear = month % 12 + 1;
    return {year, inYear, std::min(date.day, daysInMonth(year, inYear))};
}

int isoWeekday(CivilDate date) {
    const std::int64_t fromThursday = toDays(date) + 3;  // 1970-01-01 was a Thursday.
    return static_cast<int>(fromThursday - floorDiv(fromThursday, 7) * 7) + 1;
}

bool isValid(CivilDate date) {
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= daysInMonth(date.year, date.month);
}

std::string toString(CivilDate date) {
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::optional<CivilDate> parseCivilDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    const CivilDate date{*year, *month, *day};
    return isValid(date) ? std::optional(date) : std::nullopt;
}

std::string toString(WallTime time) {
    return padded(time.minutes / 60, 2) + ":" + padded(time.minutes % 60, 2);
}

std::optional<WallTime> parseWallTime(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hours = digits(text, 0, 2);
    const auto minutes = digits(text, 3, 2);
    if (!hours || !minutes || *minutes > 59) return std::nullopt;
    const WallTime time{*hours * 60 + *minutes};
    return time.minutes <= 1440 ? std::optional(time) : std::nullopt;
}

std::string toIso(UtcTime time) {
    const std::int64_t days = floorDiv(time.seconds, kDay);
    const auto rest = static_cast<int>(time.seconds - days * kDay);
    return toString(fromDays(days)) + "T" + padded(rest / 3600, 2) + ":" + padded(rest / 60 % 60, 2) + ":" +
           padded(rest % 60, 2) + "Z";
}

std::optional<UtcTime> parseIso(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[16] != ':') return std::nullopt;
    const auto date = parseCivilDate(text.substr(0, 10));
    const auto wall = parseWallTime(text.substr(11, 5));
    const auto second = digits(text, 17, 2);
    const auto offset = parseOffset(text.substr(19));
    if (!date || !wall || wall->minutes == 1440 || !second || *second > 59 || !offset) return std::nullopt;
    return UtcTime{toDays(*date) * kDay + wall->minutes * kMinute + *second - *offset};
}

}  // namespace mc::domain
