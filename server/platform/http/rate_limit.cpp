#include "platform/http/rate_limit.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace mc::http {

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

RateLimiter::RateLimiter(const base::Clock& clock) : m_clock(clock), m_salt(freshSalt()) {}

int RateLimiter::take(std::string_view scope, std::string_view key, RateLimit limit) {
    if (limit.count <= 0) return 0;
    const std::hash<std::string_view> hash;
    const auto id = mixed(mixed(hash(scope) ^ m_salt) + hash(key));
    const auto now = m_clock.nowMillis();
    const double perMilli = limit.count / (limit.seconds * 1000.0);

    Shard& shard = m_shards[id % kShards];
    const std::lock_guard lock(shard.mutex);
    if (now - shard.sweptAt >= kSweepMillis || now < shard.sweptAt) sweep(shard, now);
    auto [place, fresh] = shard.buckets.try_emplace(id, Bucket{static_cast<double>(limit.count), now, now});
    Bucket& bucket = place->second;
    const auto passed = std::max<std::int64_t>(now - bucket.millis, 0);
    bucket.tokens = std::min<double>(limit.count, bucket.tokens + static_cast<double>(passed) * perMilli);
    bucket.millis = now;
    const bool allowed = bucket.tokens >= 1.0 - 1e-9;
    if (allowed) bucket.tokens -= 1.0;
    bucket.fullAt = now + static_cast<std::int64_t>(std::ceil((limit.count - bucket.tokens) / perMilli));
    return allowed ? 0 : std::max(1, static_cast<int>(std::ceil((1.0 - bucket.tokens) / perMilli / 1000.0 - 1e-9)));
}

void RateLimiter::sweep(Shard& shard, std::int64_t now) {
    std::erase_if(shard.buckets, [now](const auto& entry) { return entry.second.fullAt <= now; });
    shard.sweptAt = now;
}

std::size_t RateLimiter::buckets() const {
    std::size_t sum = 0;
    for (const auto& shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        sum += shard.buckets.size();
    }
    return sum;
}

}  // namespace mc::http
