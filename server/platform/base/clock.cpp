#include "platform/base/clock.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <map>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace mc::base {

namespace {
constexpr std::int64_t kJumpMillis = 2000;  ///< More than what keeping a clock right takes.
}

Subscription::Subscription(std::function<void()> cancel) : m_cancel(std::move(cancel)) {}

Subscription::Subscription(Subscription&& other) noexcept : m_cancel(std::exchange(other.m_cancel, nullptr)) {}

Subscription& Subscription::operator=(Subscription&& other) noexcept {
    if (this != &other) {
        if (m_cancel) m_cancel();
        m_cancel = std::exchange(other.m_cancel, nullptr);
    }
    return *this;
}

Subscription::~Subscription() {
    if (m_cancel) m_cancel();
}

struct Clock::Listeners {
    std::mutex mutex;
    std::map<std::uint64_t, std::function<void()>> callbacks;
    std::uint64_t nextKey = 0;
};

Clock::Clock() : m_listeners(std::make_shared<Listeners>()) {}
Clock::~Clock() = default;

domain::UtcTime Clock::now() const {
    const auto millis = nowMillis();
    return {millis >= 0 ? millis / 1000 : (millis - 999) / 1000};
}

Subscription Clock::onJump(std::function<void()> callback) const {
    const std::lock_guard lock(m_listeners->mutex);
    const auto key = m_listeners->nextKey++;
    m_listeners->callbacks.emplace(key, std::move(callback));
    return Subscription([listeners = m_listeners, key] {
        const std::lock_guard inner(listeners->mutex);
        listeners->callbacks.erase(key);
    });
}

std::int64_t Clock::lookForJump() const {
    std::int64_t moved = 0;
    {
        const std::lock_guard lock(m_lookMutex);
        const auto lead = nowMillis() - steadyMillis();
        moved = m_lead ? lead - *m_lead : 0;
        m_lead = lead;
    }
    if (std::abs(moved) < kJumpMillis) return 0;
    announceJump();
    return moved;
}

void Clock::announceJump() const {
    const std::lock_guard lock(m_listeners->mutex);
    for (const auto& [key, callback] : m_listeners->callbacks)
        callback();
}

namespace {
std::int64_t systemMillis() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t bootMillis() {
    timespec time{};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) != 0) throw std::system_error(errno, std::generic_category());
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
}
}  // namespace

std::int64_t SystemClock::nowMillis() const {
    return systemMillis();
}

std::int64_t SystemClock::steadyMillis() const {
    return bootMillis();
}

std::int64_t AdjustableClock::nowMillis() const {
    return systemMillis() + m_offsetMillis;
}

std::int64_t AdjustableClock::steadyMillis() const {
    return bootMillis() + m_offsetMillis;
}

void AdjustableClock::advance(domain::Seconds seconds) {
    if (seconds < 0) throw std::invalid_argument("the clock only goes forward");
    m_offsetMillis += seconds * 1000;
    announceJump();
}

domain::Seconds AdjustableClock::offset() const {
    return m_offsetMillis / 1000;
}

FakeClock::FakeClock(domain::UtcTime start) : m_millis(start.seconds * 1000) {}

std::int64_t FakeClock::nowMillis() const {
    return m_millis;
}

std::int64_t FakeClock::steadyMillis() const {
    return m_steadyMillis;
}

void FakeClock::advance(domain::Seconds seconds) {
    advanceMillis(seconds * 1000);
}

void FakeClock::advanceMillis(std::int64_t millis) {
    m_millis += millis;
    m_steadyMillis += std::max<std::int64_t>(millis, 0);
    announceJump();
}

void FakeClock::set(domain::UtcTime time) {
    advanceMillis(time.seconds * 1000 - m_millis);
}

void FakeClock::misset(domain::Seconds by) {
    m_millis += by * 1000;
}

}  // namespace mc::base
