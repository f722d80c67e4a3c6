#include "platform/base/worker_pool.h"
#include "support/test_program.h"

#include <QTest>
#include <atomic>
#include <latch>

using namespace mc::base;

class WorkerPoolTest : public QObject {
    Q_OBJECT
private slots:
    void run_returnsTheResultFromAnotherThread();
    void run_exception_comesBack();
    void submit_fullQueue_isRefused();
    void submit_taskThatThrows_leavesThePoolWorking();
    void stop_finishesWhatIsQueued();
    void stopped_refusesMore();
};

void WorkerPoolTest::run_returnsTheResultFromAnotherThread() {
    WorkerPool pool("test", 1);
    const auto there = pool.run([] { return std::this_thread::get_id(); });
    QVERIFY(there != std::this_thread::get_id());
}

void WorkerPoolTest::run_exception_comesBack() {
    WorkerPool pool("test", 1);
    QVERIFY_EXCEPTION_THROWN(pool.run([] { throw std::out_of_range("x"); }), std::out_of_range);
}

void WorkerPoolTest::submit_fullQueue_isRefused() {
    WorkerPool pool("test", 1, 1);
    std::latch started(1);
    std::latch release(1);
    QVERIFY(pool.submit([&] {
        started.count_down();
        release.wait();
    }));
    started.wait();
    QVERIFY(pool.submit([] {}));
    QVERIFY(!pool.submit([] {}));
    QCOMPARE(pool.queued(), 1u);
    release.count_down();
}

void WorkerPoolTest::submit_taskThatThrows_leavesThePoolWorking() {
    WorkerPool pool("test", 1);
    QVERIFY(pool.submit([] { throw std::runtime_error("expected by the test"); }));
    QCOMPARE(pool.run([] { return 7; }), 7);
}

void WorkerPoolTest::stop_finishesWhatIsQueued() {
    std::atomic<int> done = 0;
    WorkerPool pool("test", 2);
    for (int i = 0; i < 100; ++i)
        QVERIFY(pool.submit([&] { ++done; }));
    pool.stop();
    QCOMPARE(done.load(), 100);
}

void WorkerPoolTest::stopped_refusesMore() {
    WorkerPool pool("test", 1);
    pool.stop();
    QVERIFY(!pool.submit([] {}));
    QVERIFY_EXCEPTION_THROWN(pool.run([] {}), std::runtime_error);
}

MC_TEST_APPLESS(WorkerPoolTest)
#include "worker_pool_test.moc"
