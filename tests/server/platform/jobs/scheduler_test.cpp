#include "platform/jobs/scheduler.h"
#include "support/test_program.h"

#include <QTest>
#include <atomic>
#include <stdexcept>

using namespace mc::jobs;
using mc::base::AdjustableClock;
using mc::base::FakeClock;

class SchedulerTest : public QObject {
    Q_OBJECT
private slots:
    void every_runsAtOnceThenEachPeriod();
    void every_afterALongJump_runsOnce();
    void at_runsOnceAtItsTime();
    void at_past_runsAtOnce();
    void jobs_runInOrderOfTheirTimes();
    void job_thatThrows_comesAgain();
    void job_mayScheduleAnother();
    void thread_wakesWhenTheClockJumps();
    void thread_runsWhatIsAddedLater();
    void everyZero_isRefused();
};

void SchedulerTest::every_runsAtOnceThenEachPeriod() {
    FakeClock clock;
    Scheduler scheduler(clock);
    int runs = 0;
    scheduler.every("tick", 60, [&] { ++runs; });
    QCOMPARE(scheduler.drain(), 1u);
    clock.advance(59);
    QCOMPARE(scheduler.drain(), 0u);
    clock.advance(1);
    QCOMPARE(scheduler.drain(), 1u);
    QCOMPARE(runs, 2);
}

void SchedulerTest::every_afterALongJump_runsOnce() {
    FakeClock clock;
    Scheduler scheduler(clock);
    scheduler.every("tick", 60, [] {});
    scheduler.drain();
    clock.advance(86400);
    QCOMPARE(scheduler.drain(), 1u);
}

void SchedulerTest::at_runsOnceAtItsTime() {
    FakeClock clock;
    Scheduler scheduler(clock);
    scheduler.at("once", clock.now() + 10, [] {});
    clock.advanceMillis(9'999);
    QCOMPARE(scheduler.drain(), 0u);
    clock.advanceMillis(1);
    QCOMPARE(scheduler.drain(), 1u);
    clock.advance(1000);
    QCOMPARE(scheduler.drain(), 0u);
}

void SchedulerTest::at_past_runsAtOnce() {
    FakeClock clock;
    Scheduler scheduler(clock);
    scheduler.at("late", clock.now() - 10, [] {});
    QCOMPARE(scheduler.drain(), 1u);
}

void SchedulerTest::jobs_runInOrderOfTheirTimes() {
    FakeClock clock;
    Scheduler scheduler(clock);
    std::string order;
    scheduler.at("c", clock.now() + 3, [&] { order += 'c'; });
    scheduler.at("a", clock.now() + 1, [&] { order += 'a'; });
    scheduler.at("b", clock.now() + 2, [&] { order += 'b'; });
    clock.advance(5);
    scheduler.drain();
    QCOMPARE(order, std::string("abc"));
}

void SchedulerTest::job_thatThrows_comesAgain() {
    FakeClock clock;
    Scheduler scheduler(clock);
    int runs = 0;
    scheduler.every("bad", 1, [&] {
        ++runs;
        throw std::runtime_error("expected by the test");
    });
    scheduler.drain();
    clock.advance(1);
    scheduler.drain();
    QCOMPARE(runs, 2);
}

void SchedulerTest::job_mayScheduleAnother() {
    FakeClock clock;
    Scheduler scheduler(clock);
    int runs = 0;
    scheduler.at("first", clock.now(), [&] { scheduler.at("second", clock.now(), [&] { ++runs; }); });
    QCOMPARE(scheduler.drain(), 2u);
    QCOMPARE(runs, 1);
}

void SchedulerTest::thread_wakesWhenTheClockJumps() {
    AdjustableClock clock;
    Scheduler scheduler(clock);
    std::atomic<int> runs = 0;
    scheduler.every("daily", 86400, [&] { ++runs; });
    scheduler.start();
    QTRY_COMPARE(runs.load(), 1);
    clock.advance(86400);
    QTRY_COMPARE(runs.load(), 2);
}

void SchedulerTest::thread_runsWhatIsAddedLater() {
    FakeClock clock;
    Scheduler scheduler(clock);
    scheduler.start();
    std::atomic<int> runs = 0;
    scheduler.at("now", clock.now(), [&] { ++runs; });
    QTRY_COMPARE(runs.load(), 1);
    scheduler.stop();
}

void SchedulerTest::everyZero_isRefused() {
    FakeClock clock;
    Scheduler scheduler(clock);
    QVERIFY_EXCEPTION_THROWN(scheduler.every("never", 0, [] {}), std::invalid_argument);
}

MC_TEST_APPLESS(SchedulerTest)
#include "scheduler_test.moc"
