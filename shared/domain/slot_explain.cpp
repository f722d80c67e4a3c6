#include <algorithm>

#include "domain/first_day.h"
#include "domain/openings.h"
#include "domain/slots.h"

// SCH-3: a time that is not free says why. Not on the hot path; agrees with it (a test holds the two together).
namespace mc::domain {
namespace {

struct Offer {
    Seconds openUntil;
    std::int64_t day;
};

bool onGrid(const Opening& opening, const ZoneTable& zone, Seconds start) {
    const Seconds local = start + zone.offsetAt({start});
    if (local < opening.localBegin || local >= opening.localEnd) return false;
    if ((local - opening.localBegin) % kSlotGrid != 0) return false;
    ZoneCursor cursor(zone, local);
    return cursor.resolve(local) == start;  // The second 01:30 of a night is not offered (decision 1).
}

std::optional<Offer> findOffer(const SlotCalendar& calendar, Seconds start, std::int64_t day) {
    Openings openings(calendar, day - 1, day + 2);
    Opening current{};
    Opening following{};
    for (bool more = openings.next(current); more; current = following) {
        more = openings.next(following);
        if (current.day == day && onGrid(current, calendar.zone(), start))
            return Offer{openUntil(current, more ? &following : nullptr, openings), current.day};
    }
    return std::nullopt;
}

}  // namespace

SlotExplanation SlotCalendar::explain(UtcTime start, int durationMinutes, UtcTime now, bool premium) const {
    const SchedulingRules& rules = m_availability.rules;
    const std::int64_t day = dayAt(start);
    if (!m_availability.acceptingBookings) return {SlotReason::not_accepting, 0, {}};
    if (start <= now) return {SlotReason::past, 0, {}};
    if (start - now < rules.minimumNoticeMinutes * kMinute) return {SlotReason::notice, 0, {}};
    if (day > dayAt(now) + rules.horizonDays) return {SlotReason::horizon, 0, {}};
    if (isVacation(day)) return {SlotReason::vacation, 0, {}};
    const auto offer = findOffer(*this, start.seconds, day);
    if (!offer || !isSessionLength(durationMinutes)) return {SlotReason::not_offered, 0, {}};
    auto why = explainOffered(start, {offer->openUntil}, offer->day, durationMinutes);
    const bool isKept = !premium && day == firstDayOf(rules, dayAt(now));
    if (isKept && why.freeMinutes > 0) return {SlotReason::premium, why.freeMinutes, {}};
    return why;
}

SlotExplanation SlotCalendar::explainOffered(UtcTime start, UtcTime openUntil, std::int64_t day,
                                             int durationMinutes) const {
    const auto first = [&](const auto& hits) {
        const auto found = std::ranges::find_if(m_busy, hits);
        return found == m_busy.end() ? std::nullopt : std::optional(*found);
    };
    const SchedulingRules& rules = m_availability.rules;
    const Seconds buffers = (rules.bufferBeforeMinutes + rules.bufferAfterMinutes) * kMinute;
    const UtcRange block{start, start + kBlock};
    if (auto busy = first([&](const Busy& b) { return b.range.overlaps(block); })) return {SlotReason::busy, 0, busy};

    const auto blocked = std::ranges::find_if(m_blocked, [&](const UtcRange& range) { return range.end > start; });
    const UtcTime limit = blocked == m_blocked.end() ? openUntil : std::min(openUntil, blocked->begin);
    const UtcRange wide{start - buffers, start + durationMinutes * kMinute + buffers};
    const auto near = first([&](const Busy& b) { return b.range.overlaps(wide); });
    if (blocked != m_blocked.end() && blocked->begin < block.end) return {SlotReason::buffer, 0, near};
    if (isFullDay(day)) return {SlotReason::daily_cap, 0, {}};

    const int minutes = static_cast<int>(std::clamp(limit - start, Seconds{0}, kLongestSession) / kBlock * 15);
    if (minutes >= durationMinutes) return {SlotReason::free, minutes, {}};
    return {SlotReason::too_short, minutes, limit < openUntil ? near : std::nullopt};
}

SlotExplanation SlotCalendar::explain(CivilDate date, WallTime time, int durationMinutes, UtcTime now) const {
    if (const auto start = m_zone->toUtc(date, time)) return explain(*start, durationMinutes, now);
    return {SlotReason::gap, 0, {}};
}

}  // namespace mc::domain
