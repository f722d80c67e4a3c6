#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/error.h"
#include "platform/base/clock.h"

namespace mc::base {

/// At most `count` in any stretch of `seconds`. count 0: no limit.
struct RateLimit {
    int count = 0;
    int seconds = 60;
};

/// Remembers when each key was let in, for routes, socket events and whatever else must be slowed. Follows the Clock.
/// Thread safe; a key with nothing left to remember is forgotten, so memory follows the active ones: 8 bytes for each
/// time it was let in.
class RateLimiter {
public:
    explicit RateLimiter(const Clock& clock);

    /// 0 when let in, else the whole seconds after which to try again (for Retry-After), at least 1; who is refused is
    /// not counted. `scope` keeps different limits apart; both are hashed, never stored.
    int take(std::string_view scope, std::string_view key, RateLimit limit);

    std::size_t keys() const;

private:
    struct Past {
        std::vector<std::int64_t> letIn;  ///< Milliseconds, rising; at most the limit's count.
        std::int64_t until = 0;           ///< Forgotten after this.
    };
    struct Shard {
        mutable std::mutex mutex;
        std::unordered_map<std::uint64_t, Past> pasts;
        std::int64_t sweptAt = 0;
    };
    static constexpr std::size_t kShards = 16;

    static void forget(Past& past, std::int64_t now, std::int64_t window);
    static void sweep(Shard& shard, std::int64_t now);

    const Clock& m_clock;
    const std::uint64_t m_salt;  ///< So that nobody can aim at another key.
    std::array<Shard, kShards> m_shards;
};

/// rate_limited, for limits that are kept below the routes. The answer carries the seconds twice: in `retryAfter`, for
/// events of a socket, and in the header Retry-After.
domain::Error slowDown(const std::string& why, std::int64_t seconds);

}  // namespace mc::base
