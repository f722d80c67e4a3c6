#include "platform/base/rate_limit.h"

#include <algorithm>
#include <random>

namespace mc::base {

namespace {

constexpr std::int64_t kSweepMillis = 60'000;

/// splitmix64's finaliser.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

std::uint64_t freshSalt() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

}  // namespace

RateLimiter::RateLimiter(const Clock& clock) : m_clock(clock), m_salt(freshSalt()) {}

int RateLimiter::take(std::string_view scope, std::string_view key, RateLimit limit) {
    if (limit.count <= 0) return 0;
    const std::hash<std::string_view> hash;
    const auto id = mixed(mixed(hash(scope) ^ m_salt) + hash(key));
    const auto now = m_clock.nowMillis();
    const auto window = limit.seconds * std::int64_t{1000};

    Shard& shard = m_shards[id % kShards];
    const std::lock_guard lock(shard.mutex);
    if (now - shard.sweptAt >= kSweepMillis || now < shard.sweptAt) sweep(shard, now);
    Past& past = shard.pasts[id];
    forget(past, now, window);
    if (past.letIn.size() >= static_cast<std::size_t>(limit.count)) {
        const auto wait = past.letIn.front() + window - now;
        return static_cast<int>((wait + 999) / 1000);
    }
    past.letIn.push_back(now);
    past.until = now + window;
    return 0;
}

/// What lies a window back. A clock that was set back must not keep anybody out for longer than a window.
void RateLimiter::forget(Past& past, std::int64_t now, std::int64_t window) {
    auto& letIn = past.letIn;
    letIn.erase(letIn.begin(), std::ranges::upper_bound(letIn, now - window));
    std::fill(std::ranges::upper_bound(letIn, now), letIn.end(), now);
}

void RateLimiter::sweep(Shard& shard, std::int64_t now) {
    std::erase_if(shard.pasts, [now](const auto& entry) { return entry.second.until <= now; });
    shard.sweptAt = now;
}

std::size_t RateLimiter::keys() const {
    std::size_t sum = 0;
    for (const auto& shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        sum += shard.pasts.size();
    }
    return sum;
}

domain::Error slowDown(const std::string& why, std::int64_t seconds) {
    const auto number = std::to_string(seconds);
    return {
        domain::ErrorCode::rate_limited, why + " Wait " + number + " seconds.", {}, "{\"retryAfter\":" + number + "}"};
}

}  // namespace mc::base
