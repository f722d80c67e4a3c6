#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "platform/base/clock.h"

namespace mc::http {

/// At most `count` in any `seconds`, refilled evenly (a token bucket that starts full). count 0: no limit.
struct RateLimit {
    int count = 0;
    int seconds = 60;
};

/// Token buckets by key, for routes, socket events and whatever else must be slowed. Follows the Clock, so an
/// adjustable clock refills it. Thread safe; a bucket that is full again is forgotten, so memory follows the active
/// keys.
class RateLimiter {
public:
    explicit RateLimiter(const base::Clock& clock);

    /// Takes one token. 0 when allowed, else the whole seconds after which to try again (for Retry-After), at least 1.
    /// `scope` keeps the buckets of different limits apart; both are hashed, never stored.
    int take(std::string_view scope, std::string_view key, RateLimit limit);

    std::size_t buckets() const;

private:
    struct Bucket {
        double tokens = 0;
        std::int64_t millis = 0;  ///< When tokens was true.
        std::int64_t fullAt = 0;  ///< Forgotten after this.
    };
    struct Shard {
        mutable std::mutex mutex;
        std::unordered_map<std::uint64_t, Bucket> buckets;
        std::int64_t sweptAt = 0;
    };
    static constexpr std::size_t kShards = 16;

    static void sweep(Shard& shard, std::int64_t now);

    const base::Clock& m_clock;
    const std::uint64_t m_salt;  ///< So that nobody can aim at another key's bucket.
    std::array<Shard, kShards> m_shards;
};

}  // namespace mc::http
