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
    void steadyTime_growsWhateverBecomesOfTheTime();
    void lookForJump_tellsHowFarTheTimeWasSet();
    void lookForJump_whileTimePasses_seesNone();
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

void ClockTest::steadyTime_growsWhateverBecomesOfTheTime() {
    FakeClock clock;
    clock.advance(10);
    clock.misset(-3600);
    QCOMPARE(clock.steadyMillis(), 10'000);
    clock.advance(-5);
    QCOMPARE(clock.steadyMillis(), 10'000);
    AdjustableClock adjustable;
    const auto before = adjustable.steadyMillis();
    adjustable.advance(3600);
    QVERIFY(adjustable.steadyMillis() - before >= 3'600'000);
    const SystemClock system;
    const auto first = system.steadyMillis();
    QVERIFY(system.steadyMillis() >= first);
}

void ClockTest::lookForJump_tellsHowFarTheTimeWasSet() {
    FakeClock clock;
    int told = 0;
    const auto subscription = clock.onJump([&] { ++told; });
    QCOMPARE(clock.lookForJump(), 0);
    clock.misset(-3600);
    QCOMPARE(clock.lookForJump(), -3'600'000);
    QCOMPARE(clock.lookForJump(), 0);
    clock.misset(7200);
    QCOMPARE(clock.lookForJump(), 7'200'000);
    QCOMPARE(told, 2);
}

void ClockTest::lookForJump_whileTimePasses_seesNone() {
    FakeClock clock;
    QCOMPARE(clock.lookForJump(), 0);
    clock.advance(86400);
    clock.misset(1);  // A clock kept right by the network moves a little now and then.
    QCOMPARE(clock.lookForJump(), 0);
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
