#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "domain/time.h"

namespace mc::base {

/// Ends a subscription when it is destroyed; once it is gone the callback is not running and will not run again.
class Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> cancel);
    Subscription(Subscription&& other) noexcept;
    Subscription& operator=(Subscription&& other) noexcept;
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;
    ~Subscription();

private:
    std::function<void()> m_cancel;
};

/// The server's time. Everything that decides by time takes one by reference, so that days can pass in a test.
/// All clocks are thread safe.
class Clock {
public:
    Clock();
    virtual ~Clock();
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

    /// Milliseconds since 1970-01-01T00:00:00Z.
    virtual std::int64_t nowMillis() const = 0;
    domain::UtcTime now() const;
    /// Milliseconds that only ever grow, whatever becomes of nowMillis(): for pauses, periods and deadlines. Counts the
    /// time a machine slept.
    virtual std::int64_t steadyMillis() const = 0;

    /// Whether somebody set the time since the last look: how far it moved against the steady time, in milliseconds,
    /// 0 for less than two seconds. Tells those who wait.
    std::int64_t lookForJump() const;

    /// Called after the clock jumped (never by the mere passing of time), on the thread that moved it. The callback
    /// must be short and must not move the clock or subscribe. Drop the subscription before the clock.
    [[nodiscard]] Subscription onJump(std::function<void()> callback) const;

protected:
    void announceJump() const;

private:
    struct Listeners;
    std::shared_ptr<Listeners> m_listeners;
    mutable std::mutex m_lookMutex;
    mutable std::optional<std::int64_t> m_lead;  ///< Of the time over the steady time, at the last look.
};

class SystemClock final : public Clock {
public:
    std::int64_t nowMillis() const override;
    std::int64_t steadyMillis() const override;
};

/// The system's clock plus an offset that only grows: the sandbox's test clock (`POST /sandbox/clock`).
class AdjustableClock final : public Clock {
public:
    std::int64_t nowMillis() const override;
    std::int64_t steadyMillis() const override;
    /// Negative steps are refused with std::invalid_argument.
    void advance(domain::Seconds seconds);
    domain::Seconds offset() const;

private:
    std::atomic<std::int64_t> m_offsetMillis{0};
};

/// Stands still until a test moves it.
class FakeClock final : public Clock {
public:
    explicit FakeClock(domain::UtcTime start = {1'800'000'000});
    std::int64_t nowMillis() const override;
    std::int64_t steadyMillis() const override;
    void advance(domain::Seconds seconds);
    void advanceMillis(std::int64_t millis);
    void set(domain::UtcTime time);
    /// Somebody sets the time, in either direction, and nobody is told.
    void misset(domain::Seconds by);

private:
    std::atomic<std::int64_t> m_millis;
    std::atomic<std::int64_t> m_steadyMillis{0};
};

}  // namespace mc::base
