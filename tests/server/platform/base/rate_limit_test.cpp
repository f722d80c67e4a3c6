#include "platform/base/rate_limit.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QtTest>
#include <algorithm>
#include <vector>

using namespace mc;
using base::RateLimit;
using base::RateLimiter;

class RateLimitTest : public QObject {
    Q_OBJECT
private slots:
    void take_withinTheCount_isAllowedThenRefused() {
        base::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limiter.take("sign-in", "ada", {3, 30}), 0);
        QCOMPARE(limiter.take("sign-in", "ada", {3, 30}), 30);
        clock.advance(29);
        QCOMPARE(limiter.take("sign-in", "ada", {3, 30}), 1);
        clock.advance(1);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limiter.take("sign-in", "ada", {3, 30}), 0);
        QCOMPARE(limiter.take("sign-in", "ada", {3, 30}), 30);
    }

    void take_scopesAndKeys_areApart() {
        base::FakeClock clock;
        RateLimiter limiter(clock);
        QCOMPARE(limiter.take("a", "x", {1, 60}), 0);
        QCOMPARE(limiter.take("b", "x", {1, 60}), 0);
        QCOMPARE(limiter.take("a", "y", {1, 60}), 0);
        QVERIFY(limiter.take("a", "x", {1, 60}) > 0);
    }

    void take_withoutALimit_isAlwaysAllowed() {
        base::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(limiter.take("a", "x", {}), 0);
        QCOMPARE(limiter.keys(), std::size_t(0));
    }

    void idleKeys_areForgotten() {
        base::FakeClock clock;
        RateLimiter limiter(clock);
        for (int i = 0; i < 1000; ++i)
            limiter.take("a", std::to_string(i), {5, 60});
        QCOMPARE(limiter.keys(), std::size_t(1000));
        clock.advance(120);
        for (int i = 0; i < 400; ++i)
            limiter.take("b", std::to_string(i), {5, 60});
        QVERIFY(limiter.keys() <= 400);
    }

    void take_clockThatStepsBack_doesNoHarm() {
        base::FakeClock clock;
        RateLimiter limiter(clock);
        QCOMPARE(limiter.take("a", "x", {1, 60}), 0);
        clock.set({1'700'000'000});
        QVERIFY(limiter.take("a", "x", {1, 60}) > 0);
        clock.advance(60);
        QCOMPARE(limiter.take("a", "x", {1, 60}), 0);
    }

    void property_neverMoreThanTheCountInAnyStretch() {
        rc::check("any sequence of waits", [] {
            const auto count = *rc::gen::inRange(1, 20);
            const auto seconds = *rc::gen::inRange(1, 120);
            const auto waits = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5000));
            base::FakeClock clock;
            RateLimiter limiter(clock);
            std::vector<std::int64_t> letIn;
            for (const int wait : waits) {
                clock.advanceMillis(wait);
                const auto now = clock.nowMillis();
                const auto lately = std::ranges::count_if(letIn, [&](auto at) { return now - at < seconds * 1000; });
                const int verdict = limiter.take("s", "k", {count, seconds});
                RC_ASSERT((verdict == 0) == (lately < count));
                if (verdict == 0) letIn.push_back(now);
            }
        });
    }

    void property_retryAfter_isEnough() {
        rc::check("waiting as told is let in", [] {
            const auto count = *rc::gen::inRange(1, 50);
            const auto seconds = *rc::gen::inRange(1, 600);
            base::FakeClock clock;
            RateLimiter limiter(clock);
            while (limiter.take("s", "k", {count, seconds}) == 0)
                continue;
            clock.advance(limiter.take("s", "k", {count, seconds}));
            RC_ASSERT(limiter.take("s", "k", {count, seconds}) == 0);
        });
    }
};

MC_TEST_APPLESS(RateLimitTest)
#include "rate_limit_test.moc"
