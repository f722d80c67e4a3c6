#include "platform/jobs/scheduler.h"

#include <QTest>
#include <atomic>
#include <latch>
#include <stdexcept>

#include "support/captured_log.h"
#include "support/test_program.h"

using namespace mc::jobs;
using mc::base::AdjustableClock;
using mc::base::FakeClock;
using mc::test::CapturedLog;

class SchedulerTest : public QObject {
    Q_OBJECT
private slots:
    void every_runsAtOnceThenEachPeriod();
    void every_afterALongJump_runsOnce();
    void every_clockSetBackOrForth_keepsItsPeriod();
    void drain_runsInOrderOfTheirTimes();
    void job_thatThrows_comesAgain();
    void slowJob_holdsUpNobodyAndNeverOverlapsItself();
    void drain_waitsForARunningJob();
    void lateJob_isLoggedOnceAndWhenItEnds();
    void clockThatWasSet_isNoticed();
    void thread_wakesWhenTheClockJumps();
    void thread_runsWhatIsAddedLater();
    void notPositive_isRefused();
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

void SchedulerTest::every_clockSetBackOrForth_keepsItsPeriod() {
    FakeClock clock;
    Scheduler scheduler(clock);
    scheduler.every("tick", 60, [] {});
    scheduler.drain();
    clock.misset(-3600);
    clock.advance(60);
    QCOMPARE(scheduler.drain(), 1u);
    clock.misset(86400);
    QCOMPARE(scheduler.drain(), 0u);
    clock.advance(60);
    QCOMPARE(scheduler.drain(), 1u);
}

void SchedulerTest::drain_runsInOrderOfTheirTimes() {
    FakeClock clock;
    Scheduler scheduler(clock);
    std::string order;
    scheduler.every("c", 3, [&] { order += 'c'; });
    scheduler.every("a", 1, [&] { order += 'a'; });
    scheduler.every("b", 2, [&] { order += 'b'; });
    scheduler.drain();
    order.clear();
    clock.advance(5);
    QCOMPARE(scheduler.drain(), 3u);
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

void SchedulerTest::slowJob_holdsUpNobodyAndNeverOverlapsItself() {
    FakeClock clock;
    Scheduler scheduler(clock);
    std::latch answer(1);
    std::atomic<int> slow = 0;
    std::atomic<int> quick = 0;
    scheduler.every("reconcile", 60, [&] {
        ++slow;
        answer.wait();  // As a gateway that does not answer.
    });
    scheduler.every("expire", 15, [&] { ++quick; });
    scheduler.start();
    QTRY_COMPARE(slow.load(), 1);
    for (int round = 1; round <= 8; ++round) {
        QTRY_COMPARE(quick.load(), round);
        clock.advance(15);
    }
    QTRY_COMPARE(quick.load(), 9);
    QCOMPARE(slow.load(), 1);  // Due twice more meanwhile.
    answer.count_down();
    QTRY_COMPARE(slow.load(), 2);  // What was missed is made up for once.
}

void SchedulerTest::drain_waitsForARunningJob() {
    FakeClock clock;
    Scheduler scheduler(clock);
    std::latch begun(1);
    std::latch answer(1);
    std::atomic<bool> ended = false;
    scheduler.every("slow", 60, [&] {
        begun.count_down();
        answer.wait();
        ended = true;
    });
    scheduler.start();
    begun.wait();
    std::thread helper([&] { answer.count_down(); });
    QCOMPARE(scheduler.drain(), 0u);
    QVERIFY(ended);
    helper.join();
}

void SchedulerTest::lateJob_isLoggedOnceAndWhenItEnds() {
    const CapturedLog log;
    FakeClock clock;
    Scheduler scheduler(clock);
    std::latch begun(1);
    std::latch answer(1);
    scheduler.every(
        "slow", 3600,
        [&] {
            begun.count_down();
            answer.wait();
        },
        30);
    scheduler.start();
    begun.wait();
    clock.advance(29);
    clock.advance(1);
    QTRY_COMPARE(log.count(R"("event":"scheduler.job_late","job":"slow","deadline":30)"), 1);
    clock.advance(10);
    answer.count_down();
    QTRY_COMPARE(log.count(R"("event":"scheduler.job_ended_late","job":"slow","seconds":40)"), 1);
    QCOMPARE(log.count("job_late"), 1);
}

void SchedulerTest::clockThatWasSet_isNoticed() {
    const CapturedLog log;
    FakeClock clock;
    Scheduler scheduler(clock);
    std::atomic<int> runs = 0;
    scheduler.every("tick", 1, [&] { ++runs; });
    scheduler.start();
    QTRY_COMPARE(runs.load(), 1);
    QCOMPARE(clock.lookForJump(), 0);  // From here on it is known.
    clock.misset(-3600);
    clock.advance(1);  // Time passes, and the watch looks.
    QTRY_COMPARE(runs.load(), 2);
    QTRY_COMPARE(log.count(R"("event":"clock.was_set","seconds":-3600)"), 1);
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
    scheduler.every("now", 60, [&] { ++runs; });
    QTRY_COMPARE(runs.load(), 1);
    scheduler.stop();
}

void SchedulerTest::notPositive_isRefused() {
    FakeClock clock;
    Scheduler scheduler(clock);
    QVERIFY_EXCEPTION_THROWN(scheduler.every("never", 0, [] {}), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(scheduler.every(
                                 "hasty", 60, [] {}, 0),
                             std::invalid_argument);
}

MC_TEST_APPLESS(SchedulerTest)
#include "scheduler_test.moc"
