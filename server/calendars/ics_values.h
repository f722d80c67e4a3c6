#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/time.h"

namespace mc::calendars {

/// A DATE or DATE-TIME (RFC 5545 §3.3.4, §3.3.5) before its zone is known.
struct Clock {
    enum class Kind { date, local, utc };
    Kind kind = Kind::local;
    domain::Seconds local = 0;  ///< Since 1970 on that clock; midnight of a date.
};
/// Absent when malformed, or no date of the years 1601 to 9999.
std::optional<Clock> parseClock(std::string_view text);

/// Days are as long as the calendar makes them, the rest is exact (RFC 5545 §3.3.6).
struct Length {
    std::int64_t days = 0;
    domain::Seconds seconds = 0;
};
std::optional<Length> parseLength(const std::string& text);

/// The values of a list, as they stand between commas.
std::vector<std::string> split(std::string_view text);

}  // namespace mc::calendars
