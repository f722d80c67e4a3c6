#include "platform/base/id_source.h"

namespace mc::base {
namespace {
constexpr std::int64_t kEpochMillis = 1'577'836'800'000;  // 2020-01-01T00:00:00Z
constexpr int kCounterBits = 21;
}  // namespace

IdSource::IdSource(const Clock& clock, Random& random) : m_clock(clock), m_random(random) {}

std::int64_t IdSource::nextValue() {
    const auto millis = m_clock.nowMillis() - kEpochMillis;
    const std::lock_guard lock(m_mutex);
    if (millis > m_last >> kCounterBits) {
        // Half of the counter stays free above the seed, so that a busy millisecond seldom runs over.
        const auto seed = m_random.below(std::uint64_t{1} << (kCounterBits - 1));
        m_last = millis << kCounterBits | static_cast<std::int64_t>(seed);
    } else {
        ++m_last;  // Running over carries into the milliseconds: still rising.
    }
    return m_last;
}

}  // namespace mc::base
