#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/time.h"

namespace mc::calendars {

/// How much work may still be done for what others wrote: a step is some ten nanoseconds.
class Budget {
public:
    explicit Budget(std::int64_t steps) : m_left(steps) {}
    /// False when it is used up.
    bool spend(std::int64_t steps) { return (m_left -= steps) >= 0; }
    std::int64_t left() const { return m_left; }

private:
    std::int64_t m_left;
};

/// RFC 5545 §3.3.10. Empty lists say nothing.
struct RecurrenceRule {
    enum class Frequency { yearly, monthly, weekly, daily, hourly, minutely, secondly };
    struct Day {
        int ordinal = 0;  ///< The nth of the month or year, from its end when negative; 0: each.
        int weekday = 1;  ///< 1 Monday … 7 Sunday.
    };
    struct Until {
        enum class Kind { date, local, utc };
        Kind kind = Kind::utc;
        domain::Seconds seconds = 0;  ///< Since 1970 on a clock of that kind.
    };

    Frequency frequency = Frequency::daily;
    std::int64_t interval = 1;
    std::optional<std::int64_t> count;
    std::optional<Until> until;  ///< For whoever knows the zone: visitRule leaves it out.
    std::vector<int> seconds, minutes, hours, monthDays, yearDays, weeks, months, positions;
    std::vector<Day> days;
    int weekStart = 1;
};

/// Absent when it is no rule, or counts in another calendar than the Gregorian one (RFC 7529).
std::optional<RecurrenceRule> parseRule(const std::string& text);

/// Calls `visit` with the starts of the rule that lie within [from, to], ascending, as seconds since 1970 of the wall
/// clock; false from it ends the walk. Answers false when the budget ran out before. Whatever the rule says, the cost is
/// bounded by the budget, and without COUNT nothing before `from` costs anything.
bool visitRule(const RecurrenceRule& rule, domain::Seconds start, domain::Seconds from, domain::Seconds to,
               Budget& budget, const std::function<bool(domain::Seconds)>& visit);

}  // namespace mc::calendars
