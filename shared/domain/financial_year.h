#pragma once

#include <string>

#include "domain/time.h"

namespace mc::domain {

/// The day in India, where it is five and a half hours later than UTC all year: taxes are counted by it, whatever zone the
/// operator is in.
inline CivilDate dayInIndia(UtcTime at) {
    constexpr Seconds kAhead = 5 * kHour + 30 * kMinute;
    const auto shifted = at.seconds + kAhead;
    return fromDays(shifted / kDay - (shifted % kDay < 0 ? 1 : 0));
}

/// 1 April to 31 March (decision 13).
struct FinancialYear {
    int begins = 0;  ///< 2026 for April 2026 to March 2027.
    auto operator<=>(const FinancialYear&) const = default;
};
inline FinancialYear financialYearOf(UtcTime at) {
    const auto day = dayInIndia(at);
    return {day.month >= 4 ? day.year : day.year - 1};
}
/// "26-27"
inline std::string toString(FinancialYear year) {
    const auto two = [](int number) { return std::to_string(100 + number % 100).substr(1); };
    return two(year.begins) + "-" + two(year.begins + 1);
}

}  // namespace mc::domain
