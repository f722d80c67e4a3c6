#include "platform/base/clock.h"
#include "support/test_program.h"

#include <QTest>

using namespace mc::base;
using mc::domain::UtcTime;

class ClockTest : public QObject {
    Q_OBJECT
private slots:
    void fakeClock_standsStillUntilMoved();
    void adjustableClock_advances_announcesTheJump();
    void adjustableClock_backwards_isRefused();
    void subscription_dropped_hearsNothingMore();
    void subscription_moved_keepsListening();
};

void ClockTest::fakeClock_standsStillUntilMoved() {
    FakeClock clock(UtcTime{1000});
    QCOMPARE(clock.now().seconds, 1000);
    clock.advanceMillis(1999);
    QCOMPARE(clock.now().seconds, 1001);
    QCOMPARE(clock.nowMillis(), 1'001'999);
    clock.set({5});
    QCOMPARE(clock.now().seconds, 5);
}

void ClockTest::adjustableClock_advances_announcesTheJump() {
    const SystemClock system;
    AdjustableClock clock;
    int jumps = 0;
    const auto subscription = clock.onJump([&] { ++jumps; });
    clock.advance(86400);
    QCOMPARE(jumps, 1);
    QCOMPARE(clock.offset(), 86400);
    QVERIFY(clock.now() - system.now() >= 86399);
    QVERIFY(clock.now() - system.now() <= 86401);
}

void ClockTest::adjustableClock_backwards_isRefused() {
    AdjustableClock clock;
    QVERIFY_EXCEPTION_THROWN(clock.advance(-1), std::invalid_argument);
    QCOMPARE(clock.offset(), 0);
}

void ClockTest::subscription_dropped_hearsNothingMore() {
    FakeClock clock;
    int jumps = 0;
    {
        const auto subscription = clock.onJump([&] { ++jumps; });
        clock.advance(1);
    }
    clock.advance(1);
    QCOMPARE(jumps, 1);
}

void ClockTest::subscription_moved_keepsListening() {
    FakeClock clock;
    int first = 0;
    int second = 0;
    auto a = clock.onJump([&] { ++first; });
    auto b = clock.onJump([&] { ++second; });
    a = std::move(b);  // Ends the first, keeps the second.
    clock.advance(1);
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
}

MC_TEST_APPLESS(ClockTest)
#include "clock_test.moc"
