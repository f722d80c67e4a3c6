#include "calendars/ics_values.h"

#include <libical/ical.h>

namespace mc::calendars {

namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Seconds after midnight of "093000".
std::optional<domain::Seconds> timeOf(std::string_view text) {
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(2, 2));
    const auto second = digits(text.substr(4, 2));
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return *hour * domain::kHour + *minute * domain::kMinute + std::min(*second, 59);
}

}  // namespace

std::optional<Clock> parseClock(std::string_view text) {
    constexpr std::size_t kDate = 8, kTime = 15;
    const bool utc = text.size() == kTime + 1 && (text.back() == 'Z' || text.back() == 'z');
    if (text.size() != kDate && text.size() != kTime && !utc) return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(4, 2));
    const auto day = digits(text.substr(6, 2));
    if (!year || !month || !day || *year < 1601 || !domain::isValid({*year, *month, *day})) return std::nullopt;
    const auto midnight = domain::toDays({*year, *month, *day}) * domain::kDay;
    if (text.size() == kDate) return Clock{Clock::Kind::date, midnight};
    const auto time = text[kDate] == 'T' || text[kDate] == 't' ? timeOf(text.substr(kDate + 1, 6)) : std::nullopt;
    if (!time) return std::nullopt;
    return Clock{utc ? Clock::Kind::utc : Clock::Kind::local, midnight + *time};
}

std::optional<Length> parseLength(const std::string& text) {
    const auto read = icaldurationtype_from_string(text.c_str());
    if (icaldurationtype_is_bad_duration(read) || read.is_neg) return std::nullopt;
    return Length{static_cast<std::int64_t>(read.weeks) * 7 + read.days,
                  read.hours * domain::kHour + read.minutes * domain::kMinute + read.seconds};
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> values;
    while (!text.empty()) {
        const auto comma = text.find(',');
        values.emplace_back(text.substr(0, comma));
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return values;
}

}  // namespace mc::calendars
