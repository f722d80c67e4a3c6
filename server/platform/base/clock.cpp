#include "platform/base/clock.h"

#include <chrono>
#include <map>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace mc::base {

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

void Clock::announceJump() {
    const std::lock_guard lock(m_listeners->mutex);
    for (const auto& [key, callback] : m_listeners->callbacks)
        callback();
}

namespace {
std::int64_t systemMillis() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}
}  // namespace

std::int64_t SystemClock::nowMillis() const {
    return systemMillis();
}

std::int64_t AdjustableClock::nowMillis() const {
    return systemMillis() + m_offsetMillis;
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

void FakeClock::advance(domain::Seconds seconds) {
    advanceMillis(seconds * 1000);
}

void FakeClock::advanceMillis(std::int64_t millis) {
    m_millis += millis;
    announceJump();
}

void FakeClock::set(domain::UtcTime time) {
    m_millis = time.seconds * 1000;
    announceJump();
}

}  // namespace mc::base
