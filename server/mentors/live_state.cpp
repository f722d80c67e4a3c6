#include "mentors/live_state.h"

#include <algorithm>
#include <limits>

namespace mc::mentors {

namespace {

using domain::kDay;
using domain::UtcTime;

constexpr auto kRelaxed = std::memory_order_relaxed;
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kNeverSeen = std::numeric_limits<std::int64_t>::min();

std::int64_t dayNumber(UtcTime time) {
    return time.seconds >= 0 ? time.seconds / kDay : -((-time.seconds + kDay - 1) / kDay);
}

std::uint64_t bitOf(Row row) {
    return std::uint64_t{1} << (row % 64);
}

}  // namespace

LiveState::LiveState(std::size_t capacity)
    : m_capacity(capacity),
      m_words(capacity / 64),
      m_online(m_words),
      m_seen(capacity),
      m_next(capacity),
      m_notice(capacity) {
    for (auto& next : m_next)
        next.store(kNever, kRelaxed);
    for (auto& seen : m_seen)
        seen.store(kNeverSeen, kRelaxed);
}

LiveState::LiveState(std::size_t capacity, const LiveState& other) : LiveState(capacity) {
    m_longestNotice.store(other.m_longestNotice.load(kRelaxed), kRelaxed);
    for (std::size_t i = 0; i < other.m_words; ++i)
        m_online[i].store(other.m_online[i].load(kRelaxed), kRelaxed);
    for (std::size_t i = 0; i < other.m_capacity; ++i) {
        m_seen[i].store(other.m_seen[i].load(kRelaxed), kRelaxed);
        m_next[i].store(other.m_next[i].load(kRelaxed), kRelaxed);
        m_notice[i].store(other.m_notice[i].load(kRelaxed), kRelaxed);
    }
    for (const auto& place : other.m_days) {
        if (!place.own) continue;
        auto& day = dayForWriting(place.number.load(kRelaxed));
        for (std::size_t set = 0; set < kQuarters + kHours; ++set)
            for (std::size_t i = 0; i < other.m_words; ++i)
                day.sets[set * m_words + i].store(place.own->sets[set * other.m_words + i].load(kRelaxed), kRelaxed);
    }
}

void LiveState::setOnline(Row row, bool online) {
    if (online)
        m_online[row / 64].fetch_or(bitOf(row), kRelaxed);
    else
        m_online[row / 64].fetch_and(~bitOf(row), kRelaxed);
}

bool LiveState::isOnline(Row row) const {
    return m_online[row / 64].load(kRelaxed) & bitOf(row);
}

void LiveState::setSeen(Row row, UtcTime at) {
    if (m_seen[row].load(kRelaxed) < at.seconds) m_seen[row].store(at.seconds, kRelaxed);
}

std::optional<domain::Activity> LiveState::activity(Row row, UtcTime now) const {
    if (isOnline(row)) return domain::Activity::today;
    const auto seen = m_seen[row].load(kRelaxed);
    return domain::activityOf(seen == kNeverSeen ? std::nullopt : std::optional(UtcTime{seen}), now);
}

void LiveState::setFreeTimes(Row row, const FreeTimes& times, UtcTime now) {
    const auto notice = static_cast<std::int32_t>(times.noticeSeconds);
    m_notice[row].store(notice, kRelaxed);
    m_longestNotice.store(std::max(notice, m_longestNotice.load(kRelaxed)), kRelaxed);
    auto at = times.starts.begin();
    const auto first = dayNumber(now);
    for (auto number = first; number < first + static_cast<std::int64_t>(kRing); ++number) {
        std::array<bool, kQuarters> free{};
        while (at != times.starts.end() && dayNumber(*at) < number)
            ++at;
        for (; at != times.starts.end() && dayNumber(*at) == number; ++at)
            free[static_cast<std::size_t>((at->seconds - number * kDay) / kQuarter)] = true;
        writeDay(row, number, free);
    }
    const auto earliest = now + times.noticeSeconds;
    const auto next = std::lower_bound(times.starts.begin(), times.starts.end(), earliest);
    m_next[row].store(next == times.starts.end() ? kNever : next->seconds, kRelaxed);
}

void LiveState::clear(Row row) {
    setOnline(row, false);
    m_seen[row].store(kNeverSeen, kRelaxed);
    m_next[row].store(kNever, kRelaxed);
    for (auto& place : m_days)
        if (place.own) writeDay(row, place.number.load(kRelaxed), {});
}

std::optional<UtcTime> LiveState::nextFree(Row row, UtcTime now) const {
    const auto known = m_next[row].load(kRelaxed);
    if (known == kNever) return std::nullopt;
    const auto earliest = now + m_notice[row].load(kRelaxed);
    if (known >= earliest.seconds) return UtcTime{known};
    // That time has passed; look up the next one once and keep it, unless a writer was quicker.
    const auto found = search(row, earliest);
    auto expected = known;
    m_next[row].compare_exchange_strong(expected, found ? found->seconds : kNever, kRelaxed);
    return found;
}

RowSet LiveState::freeWithin(domain::UtcRange window, UtcTime now) const {
    RowSet out(m_capacity);
    const auto roundUp = [](UtcTime time) { return (time.seconds + kQuarter - 1) / kQuarter; };
    auto quarter = roundUp(std::max(window.begin, now));
    const auto last = dayNumber(now) + static_cast<std::int64_t>(kRing);
    const auto end = std::min(roundUp(window.end), last * kQuarters);
    while (quarter < end) {
        const auto* day = dayOf(quarter / kQuarters);
        const auto inDay = static_cast<int>(quarter % kQuarters);
        const bool wholeHour = inDay % 4 == 0 && quarter + 4 <= end;
        if (day) join(out, *day, wholeHour ? kQuarters + inDay / 4 : inDay);
        quarter += wholeHour ? 4 : 1;
    }
    if (window.begin < now + m_longestNotice.load(kRelaxed)) dropTooSoon(out, window, now);
    return out;
}

void LiveState::dropTooSoon(RowSet& rows, domain::UtcRange window, UtcTime now) const {
    rows.each([&](Row row) {
        if (now + m_notice[row].load(kRelaxed) <= window.begin) return;
        const auto next = nextFree(row, now);
        if (!next || *next >= window.end) rows.erase(row);
    });
}

const LiveState::Day* LiveState::dayOf(std::int64_t number) const {
    const auto& place = m_days[static_cast<std::size_t>(number) % kRing];
    return place.number.load(std::memory_order_acquire) == number ? place.day.load(std::memory_order_acquire) : nullptr;
}

LiveState::Day& LiveState::dayForWriting(std::int64_t number) {
    auto& place = m_days[static_cast<std::size_t>(number) % kRing];
    if (place.number.load(kRelaxed) == number) return *place.own;
    // A day that is over: its place is used again. Readers must not take the old bits for the new day's.
    place.number.store(-1, std::memory_order_release);
    if (!place.own) place.own = std::make_unique<Day>(m_words);
    for (auto& word : place.own->sets)
        word.store(0, kRelaxed);
    place.day.store(place.own.get(), std::memory_order_release);
    place.number.store(number, std::memory_order_release);
    return *place.own;
}

void LiveState::writeDay(Row row, std::int64_t number, const std::array<bool, kQuarters>& free) {
    const bool any = std::find(free.begin(), free.end(), true) != free.end();
    if (!any && !dayOf(number)) return;  // Days nobody is free on take no memory.
    auto& day = dayForWriting(number);
    for (int hour = 0; hour < kHours; ++hour) {
        const auto first = free.begin() + hour * 4;
        const bool anyInHour = std::find(first, first + 4, true) != first + 4;
        if (!anyInHour && !test(day, kQuarters + hour, row)) continue;
        for (int quarter = 0; quarter < 4; ++quarter)
            assign(day, hour * 4 + quarter, row, first[quarter]);
        assign(day, kQuarters + hour, row, anyInHour);
    }
}

void LiveState::assign(Day& day, int set, Row row, bool value) {
    auto& word = day.sets[static_cast<std::size_t>(set) * m_words + row / 64];
    if (value)
        word.fetch_or(bitOf(row), kRelaxed);
    else
        word.fetch_and(~bitOf(row), kRelaxed);
}

bool LiveState::test(const Day& day, int set, Row row) const {
    return day.sets[static_cast<std::size_t>(set) * m_words + row / 64].load(kRelaxed) & bitOf(row);
}

void LiveState::join(RowSet& out, const Day& day, int set) const {
    const auto* from = day.sets.data() + static_cast<std::size_t>(set) * m_words;
    auto& words = out.words();
    for (std::size_t i = 0; i < m_words; ++i)
        words[i] |= from[i].load(kRelaxed);
}

std::optional<UtcTime> LiveState::search(Row row, UtcTime from) const {
    auto quarter = (from.seconds + kQuarter - 1) / kQuarter;
    const auto end = quarter + static_cast<std::int64_t>(kRing) * kQuarters;
    while (quarter < end) {
        const auto* day = dayOf(quarter / kQuarters);
        const auto inDay = static_cast<int>(quarter % kQuarters);
        if (!day)
            quarter += kQuarters - inDay;
        else if (!test(*day, kQuarters + inDay / 4, row))
            quarter += 4 - inDay % 4;
        else if (test(*day, inDay, row))
            return UtcTime{quarter * kQuarter};
        else
            ++quarter;
    }
    return std::nullopt;
}

}  // namespace mc::mentors
