#include "scheduling/calendar_cache.h"

#include <mutex>

namespace mc::scheduling {

CalendarCache::Calendar CalendarCache::find(domain::UserId mentor) const {
    const Shard& shard = shardOf(mentor);
    const std::shared_lock lock(shard.mutex);
    const auto found = shard.calendars.find(mentor);
    return found == shard.calendars.end() ? nullptr : found->second;
}

std::uint64_t CalendarCache::ticket(domain::UserId mentor) const {
    const Shard& shard = shardOf(mentor);
    const std::shared_lock lock(shard.mutex);
    return shard.drops;
}

void CalendarCache::put(domain::UserId mentor, Calendar calendar, std::uint64_t ticket) {
    Shard& shard = shardOf(mentor);
    const std::unique_lock lock(shard.mutex);
    if (shard.drops == ticket) shard.calendars.insert_or_assign(mentor, std::move(calendar));
}

void CalendarCache::drop(domain::UserId mentor) {
    Shard& shard = shardOf(mentor);
    const std::unique_lock lock(shard.mutex);
    ++shard.drops;
    shard.calendars.erase(mentor);
}

std::size_t CalendarCache::size() const {
    std::size_t total = 0;
    for (const Shard& shard : m_shards) {
        const std::shared_lock lock(shard.mutex);
        total += shard.calendars.size();
    }
    return total;
}

// The low bits of an id are a counter, so neighbours fall into different shards.
const CalendarCache::Shard& CalendarCache::shardOf(domain::UserId mentor) const {
    return m_shards[static_cast<std::uint64_t>(mentor.value) % kShards];
}

CalendarCache::Shard& CalendarCache::shardOf(domain::UserId mentor) {
    return m_shards[static_cast<std::uint64_t>(mentor.value) % kShards];
}

}  // namespace mc::scheduling
