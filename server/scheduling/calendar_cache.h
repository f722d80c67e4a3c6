#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <unordered_map>

#include "domain/ids.h"
#include "domain/slots.h"

namespace mc::scheduling {

/// Each mentor's calendar as last read. Thread safe. A calendar that was read before its person was dropped is refused,
/// so that a slow reader cannot put back what a writer has just made old.
class CalendarCache {
public:
    using Calendar = std::shared_ptr<const domain::SlotCalendar>;

    /// Null when not there.
    Calendar find(domain::UserId mentor) const;
    /// Take it before reading the database.
    std::uint64_t ticket(domain::UserId mentor) const;
    void put(domain::UserId mentor, Calendar calendar, std::uint64_t ticket);
    void drop(domain::UserId mentor);
    std::size_t size() const;

private:
    struct Shard {
        mutable std::shared_mutex mutex;
        std::unordered_map<domain::UserId, Calendar> calendars;
        std::uint64_t drops = 0;
    };
    static constexpr std::size_t kShards = 64;

    const Shard& shardOf(domain::UserId mentor) const;
    Shard& shardOf(domain::UserId mentor);

    std::array<Shard, kShards> m_shards;
};

}  // namespace mc::scheduling
