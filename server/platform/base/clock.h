#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

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

    /// Called after the clock jumped (never by the mere passing of time), on the thread that moved it. The callback
    /// must be short and must not move the clock or subscribe. Drop the subscription before the clock.
    [[nodiscard]] Subscription onJump(std::function<void()> callback) const;

protected:
    void announceJump();

private:
    struct Listeners;
    std::shared_ptr<Listeners> m_listeners;
};

class SystemClock final : public Clock {
public:
    std::int64_t nowMillis() const override;
};

/// The system's clock plus an offset that only grows: the sandbox's test clock (`POST /sandbox/clock`).
class AdjustableClock final : public Clock {
public:
    std::int64_t nowMillis() const override;
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
    void advance(domain::Seconds seconds);
    void advanceMillis(std::int64_t millis);
    void set(domain::UtcTime time);

private:
    std::atomic<std::int64_t> m_millis;
};

}  // namespace mc::base
