#include <QTemporaryDir>
#include <QTest>
#include <atomic>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;

/// The edge lends the rooms its sockets, and the rooms' jobs use them.
class EdgeLifeTest : public QObject {
    Q_OBJECT
private slots:
    /// As when the start fails half way: the edge goes while the rooms' threads are at work.
    void edgeGone_roomsWorkNoMore() {
        const QTemporaryDir folder;
        app::Config config;
        config.dataDirectory = folder.path().toStdString();
        config.http.port = 0;
        base::AdjustableClock clock;
        base::SystemRandom random;
        app::Rooms rooms(config, app::loadOrMakeSecrets(config.dataDirectory), clock, random);
        std::atomic<int> runs{0};
        rooms.scheduler.every("probe", 60, [&] { ++runs; });
        {
            app::WebEdge edge(rooms, &clock);
            edge.bind();
            rooms.start(edge.url());
            QTRY_COMPARE(runs.load(), 1);
        }
        clock.advance(3600);  // Everything that comes round is due; "calls.end" is the edge's.
        QVERIFY(!QTest::qWaitFor([&] { return runs > 1; }, 300));
    }
};

MC_TEST_CORE(EdgeLifeTest)
#include "edge_life_test.moc"
