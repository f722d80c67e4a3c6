#include "calendars/external_times.h"

#include <algorithm>
#include <mutex>

#include "calendars/expansion.h"

namespace mc::calendars {

using domain::UserId;
using domain::UtcRange;

void ExternalTimes::load(database::Reader& reader) {
    for (const auto mentor : m_store.mentors(reader))
        reload(reader, mentor);
}

bool ExternalTimes::reload(database::Reader& reader, UserId mentor) {
    auto times = std::make_shared<Times>();
    times->ranges = joined(m_store.busy(reader, mentor), 0);
    times->paused = std::ranges::any_of(m_store.of(reader, mentor),
                                        [&](const SourceRow& source) { return source.pauses(m_clock.now()); });
    const std::unique_lock lock(m_mutex);
    auto& kept = m_times[mentor];
    const bool changed = kept ? *kept != *times : *times != Times{};
    kept = std::move(times);
    return changed;
}

std::shared_ptr<const ExternalTimes::Times> ExternalTimes::find(UserId person) const {
    const std::shared_lock lock(m_mutex);
    const auto found = m_times.find(person);
    return found == m_times.end() ? nullptr : found->second;
}

std::vector<UtcRange> ExternalTimes::busy(UserId person, const UtcRange& window) const {
    if (isPaused(person)) return {window};
    return known(person, window);
}

bool ExternalTimes::isPaused(UserId person) const {
    const auto times = find(person);
    return times && times->paused;
}

std::string ExternalTimes::calendarOf(database::Reader& reader, UserId person, const UtcRange& range) const {
    if (!isPaused(person)) return m_store.nameOf(reader, person, range).value_or("");
    const auto sources = m_store.of(reader, person);
    const auto down =
        std::ranges::find_if(sources, [&](const SourceRow& source) { return source.pauses(m_clock.now()); });
    return down == sources.end() ? std::string() : down->name;
}

std::vector<UtcRange> ExternalTimes::known(UserId person, const UtcRange& window) const {
    const auto times = find(person);
    if (!times) return {};
    const auto first = std::ranges::upper_bound(times->ranges, window.begin, {}, &UtcRange::end);
    const auto end = std::ranges::lower_bound(first, times->ranges.end(), window.end, {}, &UtcRange::begin);
    return {first, end};
}

}  // namespace mc::calendars
