#include "domain/openings.h"

#include <algorithm>

namespace mc::domain {
namespace {

std::size_t weekdayOf(std::int64_t day) {
    const std::int64_t fromThursday = (day + 3) % 7;
    return static_cast<std::size_t>(fromThursday < 0 ? fromThursday + 7 : fromThursday) + 1;
}

}  // namespace

ZoneCursor::ZoneCursor(const ZoneTable& zone, Seconds fromLocal)
    : m_periods(zone.periods().data()), m_count(zone.periods().size()) {
    // Two days before is before it in every zone, also across a skipped date.
    const UtcTime early{fromLocal - 2 * kDay};
    if (m_count > 0) m_index = static_cast<std::size_t>(&zone.at(early) - m_periods);
}

Openings::Openings(const SlotCalendar& calendar, std::int64_t firstDay, std::int64_t lastDay)
    : m_calendar(calendar),
      m_zone(*calendar.m_zone, firstDay * kDay),
      m_day(firstDay - 1),
      m_lastDay(lastDay),
      m_weekday(weekdayOf(firstDay - 1)) {
    const auto& exceptions = calendar.m_exceptions;
    m_exception = static_cast<std::size_t>(
        std::ranges::lower_bound(exceptions, firstDay, {}, &SlotCalendar::DayPlan::day) - exceptions.begin());
    const auto& vacations = calendar.m_vacations;
    m_vacation = static_cast<std::size_t>(
        std::ranges::lower_bound(vacations, firstDay, {}, &SlotCalendar::DaySpan::last) - vacations.begin());
}

void Openings::enterDay() {
    ++m_day;
    m_weekday = m_weekday == 7 ? 1 : m_weekday + 1;
    SlotCalendar::Span span = m_calendar.m_weekdays[m_weekday];
    const auto& exceptions = m_calendar.m_exceptions;
    if (m_exception < exceptions.size() && exceptions[m_exception].day == m_day)
        span = exceptions[m_exception++].windows;
    const auto& vacations = m_calendar.m_vacations;
    while (m_vacation < vacations.size() && vacations[m_vacation].last < m_day)
        ++m_vacation;
    if (m_vacation < vacations.size() && vacations[m_vacation].first <= m_day) span.last = span.first;
    m_window = span.first;
    m_windowEnd = span.last;
}

bool Openings::next(Opening& opening) {
    for (;;) {
        while (m_window == m_windowEnd) {
            if (m_day >= m_lastDay) return false;
            enterDay();
        }
        const SlotCalendar::Window window = m_calendar.m_windows[m_window++];
        opening.day = m_day;
        opening.localBegin = m_day * kDay + window.begin * kMinute;
        opening.localEnd = m_day * kDay + window.end * kMinute;
        opening.begin = m_zone.resolve(opening.localBegin);
        opening.offset = m_zone.offset();
        const std::size_t period = m_zone.index();
        opening.end = m_zone.resolve(opening.localEnd);
        opening.uniform = m_zone.index() == period && opening.begin + opening.offset == opening.localBegin;
        if (opening.begin < opening.end) return true;
    }
}

Seconds openUntil(const Opening& opening, const Opening* following, const Openings& rest) {
    Seconds end = opening.end;
    if (following == nullptr || following->begin != end) return end;
    end = following->end;
    Openings ahead = rest;
    Opening next{};
    while (end < opening.end + kLongestSession && ahead.next(next) && next.begin == end)
        end = next.end;
    return end;
}

Seconds openWithin(const SlotCalendar& calendar, const UtcRange& range) {
    const auto& zone = calendar.zone();
    Openings openings(calendar, toDays(zone.dateAt(range.begin)) - 1, toDays(zone.dateAt(range.end)) + 1);
    Seconds open = 0;
    for (Opening opening{}; openings.next(opening);)
        open += std::max<Seconds>(
            0, std::min(opening.end, range.end.seconds) - std::max(opening.begin, range.begin.seconds));
    return open;
}

}  // namespace mc::domain
