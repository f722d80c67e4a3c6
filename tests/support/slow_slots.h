#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "domain/slots.h"

namespace mc::support {

/// The slot rules once more, minute by minute and without any cleverness: what the engine must agree with. Wall clocks
/// are taken to move in whole minutes, and every time given to be one.
class SlowSlots {
public:
    SlowSlots(const domain::Availability& availability, const domain::ZoneTable& zone,
              const std::vector<domain::Busy>& busy, const domain::SlotQuery& query)
        : m_availability(availability), m_zone(zone), m_busy(busy), m_query(query) {
        m_first = query.window.begin.seconds / 60 - 4 * 1440;
        const std::int64_t last = query.window.end.seconds / 60 + 4 * 1440;
        for (std::int64_t minute = m_first; minute < last; ++minute)
            m_local.push_back(minute + zone.offsetAt({minute * 60}) / 60);
        m_open.resize(m_local.size(), false);
        openWindows();
    }

    /// Everything a week calendar shows.
    std::vector<domain::Slot> marked() const {
        std::map<std::int64_t, domain::Slot> offered;
        for (const std::int64_t start : m_starts)
            if (const auto slot = slotAt(start)) offered[start] = *slot;
        std::vector<domain::Slot> result;
        for (const auto& [start, slot] : offered)
            result.push_back(slot);
        return result;
    }

    std::vector<domain::Slot> bookable() const {
        auto offered = marked();
        std::erase_if(offered, [](const domain::Slot& slot) { return slot.state != domain::SlotState::free; });
        return offered;
    }

private:
    std::vector<domain::DayWindow> windowsOn(domain::CivilDate date) const {
        for (const auto& vacation : m_availability.vacations)
            if (vacation.first <= date && date <= vacation.last) return {};
        for (const auto& exception : m_availability.exceptions)
            if (exception.date == date) return exception.windows;
        std::vector<domain::DayWindow> windows;
        for (const auto& window : m_availability.windows)
            if (window.weekday == domain::isoWeekday(date)) windows.push_back({window.begin, window.end});
        return windows;
    }

    std::size_t firstAtOrAfter(std::int64_t local) const {
        std::size_t i = 0;
        while (i < m_local.size() && m_local[i] < local)
            ++i;
        return i;
    }

    void openWindows() {
        const auto begin = domain::toDays(m_zone.dateAt({m_first * 60})) + 1;
        const auto end = domain::toDays(m_zone.dateAt({(m_first + std::int64_t(m_local.size())) * 60}));
        for (auto day = begin; day < end; ++day)
            for (const auto& window : windowsOn(domain::fromDays(day)))
                openWindow(day * 1440 + window.begin.minutes, day * 1440 + window.end.minutes);
    }

    void openWindow(std::int64_t localBegin, std::int64_t localEnd) {
        const auto end = firstAtOrAfter(localEnd);
        for (auto i = firstAtOrAfter(localBegin); i < end; ++i)
            m_open[i] = true;
        for (auto local = localBegin; local < localEnd; local += 30) {
            const auto i = firstAtOrAfter(local);
            if (i < m_local.size() && m_local[i] == local) m_starts.insert(m_first + std::int64_t(i));
        }
    }

    bool minuteIsOpen(std::int64_t minute) const { return m_open.at(static_cast<std::size_t>(minute - m_first)); }

    bool overlapsBusy(std::int64_t from, std::int64_t to, bool buffered) const {
        const auto before = buffered ? m_availability.rules.bufferBeforeMinutes : 0;
        const auto after = buffered ? m_availability.rules.bufferAfterMinutes : 0;
        return std::any_of(m_busy.begin(), m_busy.end(), [&](const domain::Busy& busy) {
            const bool session = busy.kind == domain::BusyKind::session;
            const auto begin = busy.range.begin.seconds / 60 - (session ? before : 0);
            const auto end = busy.range.end.seconds / 60 + (session ? after : 0);
            return from - before < end && begin < to + after;
        });
    }

    bool dayIsFull(std::int64_t start) const {
        const auto day = m_zone.dateAt({start * 60});
        const auto count = std::count_if(m_busy.begin(), m_busy.end(), [&](const domain::Busy& busy) {
            return busy.kind == domain::BusyKind::session && m_zone.dateAt(busy.range.begin) == day;
        });
        return m_availability.rules.dailyCap > 0 && count >= m_availability.rules.dailyCap;
    }

    bool isInTime(std::int64_t start) const {
        const auto& rules = m_availability.rules;
        const domain::UtcTime at{start * 60};
        const auto lastDate = domain::addDays(m_zone.dateAt(m_query.now), rules.horizonDays);
        return m_query.window.contains(at) && at > m_query.now && at - m_query.now >= rules.minimumNoticeMinutes * 60 &&
               m_zone.dateAt(at) <= lastDate;
    }

    std::optional<domain::Slot> slotAt(std::int64_t start) const {
        if (!m_availability.acceptingBookings || !isInTime(start)) return std::nullopt;
        const domain::UtcTime at{start * 60};
        if (overlapsBusy(start, start + 15, false)) return domain::Slot{at, domain::SlotState::booked, 0};
        if (dayIsFull(start)) return std::nullopt;
        int length = 0;
        while (length < 120 && fits(start, length + 15))
            length += 15;
        if (length == 0) return std::nullopt;
        if (isKept(at)) return domain::Slot{at, domain::SlotState::premium, 0};
        const bool enough = length >= m_query.durationMinutes;
        return domain::Slot{at, enough ? domain::SlotState::free : domain::SlotState::too_short, length};
    }

    /// The last day that can be booked, where it is for Premium alone.
    bool isKept(domain::UtcTime at) const {
        const auto& rules = m_availability.rules;
        const auto lastDate = domain::addDays(m_zone.dateAt(m_query.now), rules.horizonDays);
        return rules.premiumFirstDay && !m_query.premium && m_zone.dateAt(at) == lastDate;
    }

    bool fits(std::int64_t start, int minutes) const {
        for (auto minute = start; minute < start + minutes; ++minute)
            if (!minuteIsOpen(minute)) return false;
        return !overlapsBusy(start, start + minutes, true);
    }

    const domain::Availability& m_availability;
    const domain::ZoneTable& m_zone;
    const std::vector<domain::Busy>& m_busy;
    domain::SlotQuery m_query;
    std::int64_t m_first;
    std::vector<std::int64_t> m_local;
    std::vector<bool> m_open;
    std::set<std::int64_t> m_starts;
};

}  // namespace mc::support
