#include <algorithm>
#include <limits>
#include <stdexcept>

#include "domain/time.h"

namespace mc::domain {
namespace {

constexpr Seconds kForever = std::numeric_limits<Seconds>::max() / 4;

// No zone was ever further than this from UTC; whole days were skipped by moving across the date line.
constexpr Seconds kWidestOffset = 26 * kHour;

std::int64_t dayOf(Seconds local) {
    return local / kDay - (local % kDay < 0 ? 1 : 0);
}

/// What the wall clocks of a period showed: local [begin, end), and how to get back to UTC.
struct LocalPeriod {
    Seconds begin;
    Seconds end;
    Seconds offset;
};

LocalPeriod localPeriod(const std::vector<ZoneTable::Period>& periods, std::size_t index) {
    const Seconds offset = periods[index].offset;
    const Seconds begin = index == 0 ? -kForever : periods[index].begin.seconds + offset;
    const Seconds end = index + 1 == periods.size() ? kForever : periods[index + 1].begin.seconds + offset;
    return {begin, end, offset};
}

std::size_t indexAt(const std::vector<ZoneTable::Period>& periods, Seconds utc) {
    const auto after = std::upper_bound(periods.begin(), periods.end(), utc,
                                        [](Seconds t, const auto& period) { return t < period.begin.seconds; });
    return after == periods.begin() ? 0 : static_cast<std::size_t>(after - periods.begin()) - 1;
}

/// First instant whose wall clock is inside local [from, to); periods are walked in the order of real time.
std::optional<UtcTime> firstInstantIn(const std::vector<ZoneTable::Period>& periods, Seconds from, Seconds to) {
    for (std::size_t i = indexAt(periods, from - kWidestOffset); i < periods.size(); ++i) {
        const LocalPeriod local = localPeriod(periods, i);
        const Seconds begin = std::max(local.begin, from);
        if (begin < std::min(local.end, to)) return UtcTime{begin - local.offset};
        if (i > 0 && periods[i].begin.seconds > to + kWidestOffset) break;
    }
    return std::nullopt;
}

}  // namespace

ZoneTable::ZoneTable(ZoneName name, std::vector<Period> periods)
    : m_name(std::move(name)), m_periods(std::move(periods)) {
    if (m_periods.empty()) throw std::logic_error("a zone has at least one period");
    const auto later = [](const Period& a, const Period& b) { return a.begin >= b.begin; };
    if (std::adjacent_find(m_periods.begin(), m_periods.end(), later) != m_periods.end())
        throw std::logic_error("the periods of a zone ascend");
}

const ZoneTable::Period& ZoneTable::at(UtcTime time) const {
    static const Period kUtc{{0}, 0, "UTC"};
    return m_periods.empty() ? kUtc : m_periods[indexAt(m_periods, time.seconds)];
}

CivilDate ZoneTable::dateAt(UtcTime time) const {
    return fromDays(dayOf(time.seconds + offsetAt(time)));
}

WallTime ZoneTable::wallTimeAt(UtcTime time) const {
    const Seconds local = time.seconds + offsetAt(time);
    return {static_cast<int>((local - dayOf(local) * kDay) / kMinute)};
}

std::optional<UtcTime> ZoneTable::toUtc(CivilDate date, WallTime time) const {
    const Seconds local = toDays(date) * kDay + time.minutes * kMinute;
    if (m_periods.empty()) return UtcTime{local};
    return firstInstantIn(m_periods, local, local + 1);
}

std::optional<UtcTime> ZoneTable::startOf(CivilDate date) const {
    const Seconds local = toDays(date) * kDay;
    if (m_periods.empty()) return UtcTime{local};
    return firstInstantIn(m_periods, local, local + kDay);
}

std::optional<UtcRange> ZoneTable::rangeOf(CivilDate date) const {
    const auto begin = startOf(date);
    if (!begin) return std::nullopt;
    auto next = startOf(addDays(date, 1));
    if (!next) next = startOf(addDays(date, 2));
    return UtcRange{*begin, next.value_or(*begin + kDay)};
}

}  // namespace mc::domain
