#include "calendars/recurrence.h"

#include <algorithm>
#include <limits>

namespace mc::calendars {
namespace {

using domain::CivilDate;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::Seconds;
using Frequency = RecurrenceRule::Frequency;

Seconds floorDiv(Seconds a, Seconds b) {
    return a / b - (a % b < 0 ? 1 : 0);
}
Seconds ceilDiv(Seconds a, Seconds b) {
    return -floorDiv(-a, b);
}

bool has(const std::vector<int>& list, int value) {
    return std::ranges::find(list, value) != list.end();
}
/// Lists count from the end with negative numbers.
bool hasEitherWay(const std::vector<int>& list, int value, int total) {
    return has(list, value) || has(list, value - total - 1);
}

std::int64_t yearStart(int year) {
    return domain::toDays({year, 1, 1});
}
int monthLength(CivilDate date) {
    const CivilDate next = date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1};
    return static_cast<int>(domain::toDays(next) - domain::toDays({date.year, date.month, 1}));
}

/// The rule with what DTSTART says where the rule is silent (RFC 5545 §3.3.10).
RecurrenceRule completed(RecurrenceRule rule, CivilDate start) {
    const bool daysSaid =
        !rule.weeks.empty() || !rule.yearDays.empty() || !rule.monthDays.empty() || !rule.days.empty();
    if (!daysSaid && rule.frequency == Frequency::yearly) {
        if (rule.months.empty()) rule.months = {start.month};
        rule.monthDays = {start.day};
    }
    if (!daysSaid && rule.frequency == Frequency::monthly) rule.monthDays = {start.day};
    const bool weekdaySaid = !rule.days.empty() || !rule.yearDays.empty() || !rule.monthDays.empty();
    const bool asksWeekday =
        rule.frequency == Frequency::weekly || (rule.frequency == Frequency::yearly && !rule.weeks.empty());
    if (asksWeekday && !weekdaySaid) rule.days = {{0, domain::isoWeekday(start)}};
    return rule;
}

/// Whether a day passes BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY.
class DayFilter {
public:
    explicit DayFilter(const RecurrenceRule& rule) : m_rule(rule) {}

    bool passes(std::int64_t day) {
        if (day == m_day) return m_passes;
        m_day = day;
        m_passes = look(day);
        return m_passes;
    }

private:
    bool look(std::int64_t day) const {
        const auto date = domain::fromDays(day);
        if (!m_rule.months.empty() && !has(m_rule.months, date.month)) return false;
        if (!m_rule.monthDays.empty() && !hasEitherWay(m_rule.monthDays, date.day, monthLength(date))) return false;
        const auto first = yearStart(date.year);
        const int yearLength = static_cast<int>(yearStart(date.year + 1) - first);
        const int yearDay = static_cast<int>(day - first) + 1;
        if (!m_rule.yearDays.empty() && !hasEitherWay(m_rule.yearDays, yearDay, yearLength)) return false;
        if (!m_rule.weeks.empty() && !isOfWeek(day)) return false;
        return m_rule.days.empty() || isOfDays(date, yearDay, yearLength);
    }

    /// The day that says of which year a week is: its fourth.
    std::int64_t middleOfWeek(std::int64_t day) const {
        const int weekday = domain::isoWeekday(domain::fromDays(day));
        return day - (weekday - m_rule.weekStart + 7) % 7 + 3;
    }
    int weekNumber(std::int64_t middle) const {
        return static_cast<int>((middle - yearStart(domain::fromDays(middle).year)) / 7) + 1;
    }
    bool isOfWeek(std::int64_t day) const {
        const auto middle = middleOfWeek(day);
        const int year = domain::fromDays(middle).year;
        const int last = weekNumber(middleOfWeek(domain::toDays({year, 12, 28})));
        return hasEitherWay(m_rule.weeks, weekNumber(middle), last);
    }
    bool isOfDays(CivilDate date, int yearDay, int yearLength) const {
        const int weekday = domain::isoWeekday(date);
        const bool ofMonth = m_rule.frequency == Frequency::monthly || !m_rule.months.empty();
        const int at = ofMonth ? date.day : yearDay;
        const int length = ofMonth ? monthLength(date) : yearLength;
        return std::ranges::any_of(m_rule.days, [&](const RecurrenceRule::Day& wanted) {
            if (wanted.weekday != weekday) return false;
            if (wanted.ordinal == 0 || m_rule.frequency > Frequency::monthly) return true;
            return wanted.ordinal > 0 ? (at - 1) / 7 + 1 == wanted.ordinal : (length - at) / 7 + 1 == -wanted.ordinal;
        });
    }

    const RecurrenceRule& m_rule;
    std::int64_t m_day = std::numeric_limits<std::int64_t>::min();
    bool m_passes = false;
};

class Walk {
public:
    Walk(const RecurrenceRule& rule, Seconds start, Seconds from, Seconds to, Budget& budget,
         const std::function<bool(Seconds)>& visit)
        : m_startDay(floorDiv(start, kDay)),
          m_rule(completed(rule, domain::fromDays(m_startDay))),
          m_days(m_rule),
          m_start(start),
          m_from(from),
          m_to(to),
          m_lookCost(lookCost(m_rule)),
          m_budget(budget),
          m_visit(visit) {}

    /// False when the budget ran out.
    bool run() {
        switch (m_rule.frequency) {
            case Frequency::hourly:
                walkWithinDays(kHour);
                break;
            case Frequency::minutely:
                walkWithinDays(kMinute);
                break;
            case Frequency::secondly:
                walkWithinDays(1);
                break;
            default:
                walkDays();
        }
        return !m_exhausted;
    }

private:
    /// Steps of holding one day or time against all lists of the rule.
    static std::int64_t lookCost(const RecurrenceRule& rule) {
        const auto entries = rule.seconds.size() + rule.minutes.size() + rule.hours.size() + rule.monthDays.size() +
                             rule.yearDays.size() + rule.weeks.size() + rule.months.size() + rule.days.size();
        return 1 + static_cast<std::int64_t>(entries / 8);
    }

    struct Days {
        std::int64_t first;
        std::int64_t end;
    };

    bool spend(std::int64_t steps) {
        if (!m_budget.spend(steps)) m_exhausted = true;
        return !m_exhausted;
    }

    /// False ends the walk.
    bool emit(Seconds local) {
        if (local < m_start) return true;
        if (local > m_to || !spend(1)) return false;
        if (m_rule.count && ++m_emitted > *m_rule.count) return false;
        return local < m_from || m_visit(local);
    }

    /// What stands together in one period, as positions of it: BYSETPOS, or all.
    template <class At>
    bool emitSet(std::int64_t total, At at) {
        if (m_rule.positions.empty()) {
            for (std::int64_t i = 0; i < total; ++i)
                if (!emit(at(i))) return false;
            return true;
        }
        if (!spend(static_cast<std::int64_t>(m_rule.positions.size()))) return false;
        std::vector<std::int64_t> chosen;
        for (const int position : m_rule.positions) {
            const auto index = position > 0 ? position - 1 : total + position;
            if (index >= 0 && index < total) chosen.push_back(index);
        }
        std::ranges::sort(chosen);
        chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
        return std::ranges::all_of(chosen, [&](std::int64_t index) { return emit(at(index)); });
    }

    /// Times of one day; hours and minutes of the start where the rule says none. A leap second is the one before it.
    std::vector<Seconds> timesWithin(Seconds unit) {
        const auto of = [&](const std::vector<int>& said, Seconds size, Seconds most, Seconds otherwise) {
            std::vector<Seconds> values;
            if (unit <= size) return std::vector<Seconds>{0};
            if (said.empty()) return std::vector<Seconds>{otherwise};
            for (const int one : said)
                values.push_back(std::clamp<Seconds>(one, 0, most) * size);
            return values;
        };
        const Seconds clock = m_start - m_startDay * kDay;
        const auto hours = of(m_rule.hours, kHour, 23, clock / kHour * kHour);
        const auto minutes = of(m_rule.minutes, kMinute, 59, clock % kHour / kMinute * kMinute);
        const auto seconds = of(m_rule.seconds, 1, 59, clock % kMinute);
        std::vector<Seconds> times;
        if (!spend(static_cast<std::int64_t>(hours.size() * minutes.size() * seconds.size()))) return times;
        for (const auto hour : hours)
            for (const auto minute : minutes)
                for (const auto second : seconds)
                    times.push_back(hour + minute + second);
        std::ranges::sort(times);
        times.erase(std::unique(times.begin(), times.end()), times.end());
        return times;
    }

    // Periods of whole days

    Days period(std::int64_t index) const {
        const auto date = domain::fromDays(m_startDay);
        const auto step = index * m_rule.interval;
        if (m_rule.frequency == Frequency::yearly) {
            const int year = static_cast<int>(date.year + std::min<std::int64_t>(step, 20'000));
            return {yearStart(year), yearStart(year + 1)};
        }
        if (m_rule.frequency == Frequency::monthly) {
            const auto month = date.year * 12LL + date.month - 1 + std::min<std::int64_t>(step, 240'000);
            const auto firstOf = [](std::int64_t m) {
                return domain::toDays({static_cast<int>(m / 12), static_cast<int>(m % 12) + 1, 1});
            };
            return {firstOf(month), firstOf(month + 1)};
        }
        if (m_rule.frequency == Frequency::weekly) {
            const auto week = m_startDay - (domain::isoWeekday(date) - m_rule.weekStart + 7) % 7;
            return {week + 7 * step, week + 7 * step + 7};
        }
        return {m_startDay + step, m_startDay + step + 1};
    }

    /// The last period that certainly ends before `m_from`, where nothing has to be counted.
    std::int64_t firstPeriod() const {
        if (m_rule.count || m_from <= m_start) return 0;
        constexpr Seconds kYear = 366, kMonth = 31, kWeek = 7;
        const Seconds longest = m_rule.frequency == Frequency::yearly    ? kYear
                                : m_rule.frequency == Frequency::monthly ? kMonth
                                : m_rule.frequency == Frequency::weekly  ? kWeek
                                                                         : 1;
        const auto days = floorDiv(m_from, kDay) - m_startDay;
        return std::max<std::int64_t>(0, days / longest / m_rule.interval - 1);
    }

    void walkDays() {
        const auto times = timesWithin(kDay);
        std::vector<std::int64_t> days;
        for (auto index = firstPeriod(); !m_exhausted; ++index) {
            const auto range = period(index);
            if (range.first * kDay > m_to || !spend(m_lookCost)) return;
            days.clear();
            if (!m_rule.count && range.end * kDay <= m_from) continue;
            for (auto day = range.first; day < range.end; ++day)
                if (m_days.passes(day)) days.push_back(day);
            if (!spend((range.end - range.first) * m_lookCost / 4)) return;
            const auto perDay = static_cast<std::int64_t>(times.size());
            const auto at = [&](std::int64_t i) {
                return days[static_cast<std::size_t>(i / perDay)] * kDay + times[static_cast<std::size_t>(i % perDay)];
            };
            if (!emitSet(static_cast<std::int64_t>(days.size()) * perDay, at)) return;
        }
    }

    // Periods shorter than a day: what the rule leaves out is jumped over, a day or an hour at once.

    /// The start of the next stretch that may pass; absent when this one does.
    std::optional<Seconds> leftOut(Seconds at, Seconds unit) {
        const auto day = floorDiv(at, kDay);
        if (!m_days.passes(day)) return (day + 1) * kDay;
        const Seconds clock = at - day * kDay;
        if (!m_rule.hours.empty() && !has(m_rule.hours, static_cast<int>(clock / kHour)))
            return floorDiv(at, kHour) * kHour + kHour;
        if (unit < kHour && !m_rule.minutes.empty() && !has(m_rule.minutes, static_cast<int>(clock % kHour / kMinute)))
            return floorDiv(at, kMinute) * kMinute + kMinute;
        if (unit == 1 && !m_rule.seconds.empty() && !has(m_rule.seconds, static_cast<int>(clock % kMinute)))
            return at + 1;
        return std::nullopt;
    }

    void walkWithinDays(Seconds unit) {
        const auto times = timesWithin(unit);
        const auto base = floorDiv(m_start, unit);
        const auto indexOf = [&](Seconds at) { return ceilDiv(floorDiv(at, unit) - base, m_rule.interval); };
        std::int64_t index = m_rule.count || m_from <= m_start ? 0 : std::max<std::int64_t>(0, indexOf(m_from) - 1);
        while (!m_exhausted) {
            const Seconds at = (base + index * m_rule.interval) * unit;
            if (at > m_to || !spend(m_lookCost)) return;
            if (const auto next = leftOut(at, unit)) {
                index = std::max(index + 1, indexOf(*next));
                continue;
            }
            const auto of = [&](std::int64_t i) { return at + times[static_cast<std::size_t>(i)]; };
            if (!emitSet(static_cast<std::int64_t>(times.size()), of)) return;
            ++index;
        }
    }

    const std::int64_t m_startDay;
    const RecurrenceRule m_rule;
    DayFilter m_days;
    const Seconds m_start;
    const Seconds m_from;
    const Seconds m_to;
    const std::int64_t m_lookCost;
    Budget& m_budget;
    const std::function<bool(Seconds)>& m_visit;
    std::int64_t m_emitted = 0;
    bool m_exhausted = false;
};

}  // namespace

bool visitRule(const RecurrenceRule& rule, Seconds start, Seconds from, Seconds to, Budget& budget,
               const std::function<bool(Seconds)>& visit) {
    return Walk(rule, start, from, to, budget, visit).run();
}

}  // namespace mc::calendars
