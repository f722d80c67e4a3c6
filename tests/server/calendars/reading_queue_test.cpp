#include "calendars/reading_queue.h"

#include <QTest>
#include <future>
#include <utility>

#include "support/test_program.h"

using namespace mc;
using calendars::ReadingQueue;
using domain::CalendarSourceId;

namespace {

/// A host that failed last time, and so is asked for one calendar at a time; it answers once it is let.
struct SlowHost {
    bool submit(int source, bool isAwaited = false) {
        return queue.submit({CalendarSourceId{source}, "slow.example", true, false, isAwaited});
    }
    ~SlowHost() { answer(); }
    void answer() {
        if (!std::exchange(isAnswering, true)) gate.set_value();
    }

    bool isAnswering = false;
    std::promise<void> gate;
    std::shared_future<void> answers{gate.get_future()};
    std::vector<CalendarSourceId> asked;  ///< In order, complete once nothing is under way.
    ReadingQueue queue{[this](CalendarSourceId source) {
                           asked.push_back(source);
                           answers.wait();
                       },
                       [](CalendarSourceId) {}};
};

}  // namespace

class ReadingQueueTest : public QObject {
    Q_OBJECT

private slots:
    void whatSomebodyWaitsFor_goesBeforeWhatOnlyIsDue() {
        SlowHost host;
        for (int i = 1; i <= 5; ++i)
            QVERIFY(host.submit(i));
        QVERIFY(host.submit(6, true));
        QVERIFY(!host.submit(4, true));  // It waits already, and goes to the front.
        host.answer();
        QTRY_COMPARE_WITH_TIMEOUT(host.queue.size(), std::size_t(0), 30'000);
        host.queue.stop();
        const std::vector<CalendarSourceId> order{{1}, {4}, {6}, {2}, {3}, {5}};
        QVERIFY(host.asked == order);
    }

    void closed_nobodyWaitsForWhatIsUnderWay() {
        SlowHost host;
        QVERIFY(host.submit(1));
        host.queue.close();
        host.queue.await({{1}}, std::chrono::hours(1));
        QVERIFY(host.queue.contains({1}));
        QVERIFY(!host.submit(2));
    }
};

MC_TEST_APPLESS(ReadingQueueTest)
#include "reading_queue_test.moc"
