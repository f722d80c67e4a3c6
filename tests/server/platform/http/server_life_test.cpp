#include <QtTest>
#include <atomic>
#include <thread>

#include "echo_server.h"
#include "platform/base/log.h"
#include "platform/http/access_log.h"
#include "support/gate.h"
#include "support/raw_client.h"
#include "support/test_program.h"

using namespace mc;
using http::Access;
using http::Method;
using http::Request;
using test::addEcho;
using test::EchoServer;
using test::EdgeFixture;
using test::Gate;
using test::get;
using test::RawClient;

class ServerLifeTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_server = std::make_unique<EchoServer>(); }
    void cleanup() { m_server.reset(); }

    void stop_withARequestRunning_answersItAndThenCloses() {
        EdgeFixture edge;
        Gate gate;
        edge.router.add({Method::get, "/slow", Access::anonymous, [&](const Request&) {
                             gate.pass();
                             return http::json("1");
                         }});
        edge.start();
        RawClient idle(edge.port());
        RawClient busy(edge.port());
        QVERIFY(busy.send(get("/slow")));
        QVERIFY(gate.waitForVisitors(1));
        std::thread stopper([&] { edge.server->stop(10); });
        QVERIFY(idle.closedByPeer());
        gate.open();
        const auto answer = busy.receive();
        stopper.join();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("connection"), std::string("close"));
        QVERIFY_EXCEPTION_THROWN(RawClient(edge.port()), std::runtime_error);
    }

    void accessLog_isOfTheLevelInfo_data() {
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("written");
        QTest::newRow("info") << static_cast<int>(base::log::Level::info) << true;
        QTest::newRow("warning") << static_cast<int>(base::log::Level::warning) << false;
        QTest::newRow("error") << static_cast<int>(base::log::Level::error) << false;
    }
    void accessLog_isOfTheLevelInfo() {
        QFETCH(int, level);
        QFETCH(bool, written);
        const QTemporaryDir folder;
        const auto path = folder.filePath("log");
        base::log::configure({static_cast<base::log::Level>(level), path.toStdString()});
        {
            EdgeFixture edge;
            edge.options.accessLog = true;
            addEcho(edge.router);
            edge.start();
            QCOMPARE(RawClient(edge.port()).ask(get("/inline")).status, 200);
            edge.server->stop(1);
        }
        base::log::configure({});
        QFile log(path);
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll().contains("http.request"), written);
    }

    void accessLog_beyondItsLimit_saysHowMuchIsMissing() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("log");
        base::log::configure({base::log::Level::info, path.toStdString()});
        Gate gate;
        std::atomic<int> written = 0;
        {
            http::AccessLog log(
                [&](std::string_view) {
                    gate.pass();
                    ++written;
                },
                10);
            log.write("12345678\n");
            QVERIFY(gate.waitForVisitors(1));
            log.write("one too many\n");
            log.write("another\n");
            gate.open();
        }
        base::log::configure({});
        QCOMPARE(written.load(), 1);
        QFile log(path);
        QVERIFY(log.open(QIODevice::ReadOnly));
        const auto lines = log.readAll();
        QVERIFY2(lines.contains("\"event\":\"http.access_log_lost\",\"blocks\":2"), lines.constData());
    }

    /// A deadline watch that is due just then must not keep the loop alive.
    void stop_atAnyMoment_ends() {
        for (int round = 0; round < 24; ++round) {
            EdgeFixture edge;
            addEcho(edge.router);
            edge.start();
            RawClient client(edge.port());
            QElapsedTimer timer;
            timer.start();
            do {
                QCOMPARE(client.ask(get("/inline")).status, 200);
            } while (timer.elapsed() < 190 + round);
            timer.restart();
            edge.server->stop(1);
            QVERIFY(timer.elapsed() < 2000);
        }
    }

    void bind_holdsConnectionsUntilTheStart() {
        EdgeFixture edge;
        addEcho(edge.router);
        edge.server = std::make_unique<http::HttpServer>(edge.options, edge.router, edge.workers, edge.clock);
        edge.server->bind();
        const auto url = edge.server->url();
        RawClient early(edge.port());
        QVERIFY(early.send(get("/inline")));
        QCOMPARE(edge.server->counts().requests, std::uint64_t(0));
        edge.server->start();
        QCOMPARE(early.receive().status, 200);
        QCOMPARE(edge.server->url(), url);
    }

    void bind_withoutAStart_letsThePortGo() {
        std::uint16_t port = 0;
        {
            EdgeFixture edge;
            edge.server = std::make_unique<http::HttpServer>(edge.options, edge.router, edge.workers, edge.clock);
            edge.server->bind();
            port = edge.port();
        }
        EdgeFixture next;
        next.options.port = port;
        next.start();
        QCOMPARE(next.port(), port);
    }

    void counts_whileTheServerStops_areToldAllTheSame() {
        std::atomic<bool> enough{false};
        std::atomic<std::uint64_t> most{0};
        RawClient client(m_server->port());
        QCOMPARE(client.ask(get("/inline")).status, 200);
        std::thread reader([&] {
            while (!enough)
                most = m_server->server->counts().requests;
        });
        m_server->server->stop(1);
        enough = true;
        reader.join();
        QCOMPARE(m_server->server->counts().requests, std::uint64_t(1));
        QVERIFY(most <= 1);
    }

    void start_onATakenPort_fails() {
        EdgeFixture second;
        second.options.port = m_server->port();
        QVERIFY_EXCEPTION_THROWN(second.start(), std::system_error);
    }

private:
    std::unique_ptr<EchoServer> m_server;
};

MC_TEST_CORE(ServerLifeTest)
#include "server_life_test.moc"
