#include "domain/slots.h"

#include <algorithm>
#include <limits>

#include "domain/first_day.h"
#include "domain/openings.h"

// The hot path: what is asked for every card of the grid and every open profile.
namespace mc::domain {
namespace {

constexpr Seconds kNever = std::numeric_limits<Seconds>::max();

/// Walks ascending ranges along with ascending questions.
class RangeCursor {
public:
    explicit RangeCursor(const std::vector<UtcRange>& ranges)
        : m_next(ranges.data()), m_end(ranges.data() + ranges.size()) {}
    /// Begin of the first range that ends after the instant; may lie before it.
    Seconds nextBegin(Seconds at) {
        while (m_next != m_end && m_next->end.seconds <= at)
            ++m_next;
        return m_next == m_end ? kNever : m_next->begin.seconds;
    }

private:
    const UtcRange* m_next;
    const UtcRange* m_end;
};

int wholeQuarters(Seconds length) {
    return static_cast<int>(std::clamp(length, Seconds{0}, kLongestSession) / kBlock * 15);
}

/// Calls `visit(start)` for the opening's grid within [from, to); false from it ends the walk.
template <class Visit>
bool visitGrid(const Opening& opening, const ZoneTable& zone, Seconds from, Seconds to, Visit&& visit) {
    if (opening.uniform) {
        Seconds start = opening.begin;
        if (start < from) start += (from - start + kSlotGrid - 1) / kSlotGrid * kSlotGrid;
        for (const Seconds end = std::min(opening.end, to); start < end; start += kSlotGrid)
            if (!visit(start)) return false;
        return true;
    }
    ZoneCursor cursor(zone, opening.localBegin);
    for (Seconds local = opening.localBegin; local < opening.localEnd; local += kSlotGrid) {
        const Seconds start = cursor.resolve(local);
        const bool exists = start + cursor.offset() == local;
        if (exists && start >= from && start < to && !visit(start)) return false;
    }
    return true;
}

}  // namespace

/// A full day is full for everybody.
SlotCalendar::Day SlotCalendar::dayFor(std::int64_t day, std::optional<std::int64_t> kept) const {
    if (!m_fullDays.empty() && isFullDay(day)) return Day::full;
    return day == kept ? Day::kept : Day::open;
}

/// Calls `sink(start, free seconds from there, its day)`, where the free time may be negative; false ends the walk.
template <class Sink>
void SlotCalendar::walk(const SlotQuery& query, Sink&& sink) const {
    const SchedulingRules& rules = m_availability.rules;
    if (!m_availability.acceptingBookings || !isSessionLength(query.durationMinutes)) return;
    const Seconds notice = query.withNotice ? rules.minimumNoticeMinutes * kMinute : 0;
    const Seconds earliest = std::max({query.window.begin.seconds, query.now.seconds + 1, query.now.seconds + notice});
    const Seconds latest = query.window.end.seconds;
    if (earliest >= latest) return;
    const std::int64_t today = dayAt(query.now);
    const std::int64_t lastDay = std::min(today + rules.horizonDays, dayAt(query.window.end) + 1);
    const auto kept = query.premium ? std::nullopt : firstDayOf(rules, today);

    // One day before: where midnight happens twice, a date's times can lie behind the next date's first instant.
    Openings openings(*this, dayAt({earliest}) - 1, lastDay + 1);
    RangeCursor blocked(m_blocked);
    Opening current{};
    Opening following{};
    bool more = openings.next(current);
    while (more && current.day <= lastDay && current.begin < latest) {
        more = openings.next(following);
        const Seconds open = openUntil(current, more ? &following : nullptr, openings);
        const Day day = dayFor(current.day, kept);
        const bool goOn = current.end <= earliest || visitGrid(current, *m_zone, earliest, latest, [&](Seconds start) {
                              return sink(start, std::min(open, blocked.nextBegin(start)) - start, day);
                          });
        if (!goOn) return;
        current = following;
    }
}

void SlotCalendar::bookable(const SlotQuery& query, std::vector<Slot>& out) const {
    out.clear();
    const Seconds duration = query.durationMinutes * kMinute;
    walk(query, [&](Seconds start, Seconds free, Day day) {
        if (free >= duration && day == Day::open) out.push_back({{start}, SlotState::free, wholeQuarters(free)});
        return true;
    });
}

std::vector<Slot> SlotCalendar::bookable(const SlotQuery& query) const {
    std::vector<Slot> slots;
    bookable(query, slots);
    return slots;
}

void SlotCalendar::marked(const SlotQuery& query, std::vector<Slot>& out) const {
    out.clear();
    const Seconds duration = query.durationMinutes * kMinute;
    RangeCursor taken(m_taken);
    walk(query, [&](Seconds start, Seconds free, Day day) {
        if (taken.nextBegin(start) < start + kBlock)
            out.push_back({{start}, SlotState::booked, 0});
        else if (free >= kBlock && day == Day::kept)
            out.push_back({{start}, SlotState::premium, 0});
        else if (free >= kBlock && day == Day::open)
            out.push_back({{start}, free >= duration ? SlotState::free : SlotState::too_short, wholeQuarters(free)});
        return true;
    });
}

std::optional<UtcTime> SlotCalendar::firstBookable(const SlotQuery& query) const {
    std::optional<UtcTime> found;
    const Seconds duration = query.durationMinutes * kMinute;
    walk(query, [&](Seconds start, Seconds free, Day day) {
        if (free >= duration && day == Day::open) found = UtcTime{start};
        return !found;
    });
    return found;
}

}  // namespace mc::domain
