#include <algorithm>
#include <map>
#include <stdexcept>

#include "domain/openings.h"
#include "domain/slots.h"

// Making a calendar ready: everything that need not be done again for each question.
namespace mc::domain {
namespace {

std::vector<UtcRange> merged(std::vector<UtcRange> ranges) {
    std::ranges::sort(ranges);
    std::vector<UtcRange> result;
    for (const UtcRange& range : ranges) {
        if (range.end <= range.begin) continue;
        if (!result.empty() && range.begin <= result.back().end)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

/// Where no other session of this mentor may lie because of this one: between two sessions is room for the first one's
/// buffer after and the second one's buffer before; between a session and other time only for the session's own.
UtcRange withBuffers(const Busy& busy, const SchedulingRules& rules) {
    const Seconds before = rules.bufferBeforeMinutes * kMinute;
    const Seconds after = rules.bufferAfterMinutes * kMinute;
    if (busy.kind == BusyKind::other) return {busy.range.begin - after, busy.range.end + before};
    return {busy.range.begin - before - after, busy.range.end + after + before};
}

}  // namespace

std::vector<UtcTime> occupancyBlocks(const UtcRange& range) {
    std::vector<UtcTime> blocks;
    const Seconds past = range.begin.seconds % kBlock;
    for (UtcTime at = range.begin - (past < 0 ? past + kBlock : past); at < range.end; at = at + kBlock)
        blocks.push_back(at);
    return blocks;
}

SlotCalendar::SlotCalendar(Availability availability, std::shared_ptr<const ZoneTable> zone, std::vector<Busy> busy)
    : m_availability(std::move(availability)), m_zone(std::move(zone)), m_busy(std::move(busy)) {
    if (!m_zone) throw std::logic_error("a calendar needs a zone");
    planTemplate();
    planBusy();
}

SlotCalendar::Span SlotCalendar::addWindows(std::vector<Window> windows) {
    std::ranges::sort(windows, {}, &Window::begin);
    const auto first = static_cast<std::uint32_t>(m_windows.size());
    for (const Window& window : windows) {
        if (window.end <= window.begin) continue;
        const bool isFirst = m_windows.size() == first;
        if (!isFirst && window.begin < m_windows.back().end)
            m_windows.back().end = std::max(m_windows.back().end, window.end);
        else
            m_windows.push_back(window);
    }
    return {first, static_cast<std::uint32_t>(m_windows.size())};
}

void SlotCalendar::planTemplate() {
    for (int weekday = 1; weekday <= 7; ++weekday) {
        std::vector<Window> windows;
        for (const WeeklyWindow& window : m_availability.windows)
            if (window.weekday == weekday) windows.push_back({window.begin.minutes, window.end.minutes});
        m_weekdays[static_cast<std::size_t>(weekday)] = addWindows(std::move(windows));
    }
    std::map<std::int64_t, std::vector<Window>> byDay;
    for (const DayException& exception : m_availability.exceptions) {
        auto& windows = byDay[toDays(exception.date)];
        for (const DayWindow& window : exception.windows)
            windows.push_back({window.begin.minutes, window.end.minutes});
    }
    for (auto& [day, windows] : byDay)
        m_exceptions.push_back({day, addWindows(std::move(windows))});
    for (const Vacation& vacation : m_availability.vacations)
        m_vacations.push_back({toDays(vacation.first), toDays(vacation.last)});
    std::ranges::sort(m_vacations, {}, &DaySpan::first);
    std::vector<DaySpan> joined;
    for (const DaySpan& span : m_vacations) {
        if (!joined.empty() && span.first <= joined.back().last + 1)
            joined.back().last = std::max(joined.back().last, span.last);
        else if (span.first <= span.last)
            joined.push_back(span);
    }
    m_vacations = std::move(joined);
}

void SlotCalendar::planBusy() {
    std::ranges::sort(m_busy, {}, &Busy::range);
    std::vector<UtcRange> blocked;
    std::vector<UtcRange> taken;
    std::map<std::int64_t, int> sessions;
    for (const Busy& busy : m_busy) {
        blocked.push_back(withBuffers(busy, m_availability.rules));
        taken.push_back(busy.range);
        if (busy.kind == BusyKind::session) ++sessions[dayAt(busy.range.begin)];
    }
    m_blocked = merged(std::move(blocked));
    m_taken = merged(std::move(taken));
    m_fullDays.clear();
    const int cap = m_availability.rules.dailyCap;
    for (const auto& [day, count] : sessions)
        if (cap > 0 && count >= cap) m_fullDays.push_back(day);
}

bool SlotCalendar::isFullDay(std::int64_t day) const {
    return std::ranges::binary_search(m_fullDays, day);
}

bool SlotCalendar::isVacation(std::int64_t day) const {
    const auto span = std::ranges::lower_bound(m_vacations, day, {}, &DaySpan::last);
    return span != m_vacations.end() && span->first <= day;
}

std::int64_t SlotCalendar::dayAt(UtcTime time) const {
    return floorDay(time.seconds + m_zone->offsetAt(time));
}

}  // namespace mc::domain
