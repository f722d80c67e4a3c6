#include <sys/resource.h>

#include <QtTest>
#include <vector>

#include "echo_server.h"
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
using test::network;
using test::RawClient;

namespace {

/// Lets this process open no descriptor from `count` on for as long as it lives.
class DescriptorLimit {
public:
    explicit DescriptorLimit(int count) {
        getrlimit(RLIMIT_NOFILE, &m_before);
        auto now = m_before;
        now.rlim_cur = static_cast<rlim_t>(count);
        setrlimit(RLIMIT_NOFILE, &now);
    }
    ~DescriptorLimit() { setrlimit(RLIMIT_NOFILE, &m_before); }
    DescriptorLimit(const DescriptorLimit&) = delete;
    DescriptorLimit& operator=(const DescriptorLimit&) = delete;

private:
    rlimit m_before{};
};

}  // namespace

class ConnectionsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_server = std::make_unique<EchoServer>(); }
    void cleanup() { m_server.reset(); }

    void idleConnection_isClosedWithoutAWord() {
        RawClient client(m_server->port());
        QVERIFY(client.closedByPeer());
    }

    void halfHeader_is408AfterItsDeadline() {
        RawClient client(m_server->port());
        QVERIFY(client.send("GET /inline HTTP/1.1\r\nHost:"));
        QCOMPARE(client.receive().status, 408);
        QVERIFY(client.closedByPeer());
    }

    void slowBody_is408AfterItsDeadline() {
        RawClient client(m_server->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 100\r\n\r\nabc"));
        QCOMPARE(client.receive().status, 408);
        RawClient chunks(m_server->port());
        QVERIFY(chunks.send("POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"));
        QCOMPARE(chunks.receive().status, 408);
    }

    void eightHalfOpenSenders_harmNobody() {
        std::vector<std::unique_ptr<RawClient>> lazy;
        for (int i = 0; i < 8; ++i) {
            lazy.push_back(std::make_unique<RawClient>(m_server->port()));
            QVERIFY(lazy.back()->send("GET /inline HTTP/1.1\r\nHos"));
        }
        for (int i = 0; i < 16; ++i) {
            QElapsedTimer timer;
            timer.start();
            RawClient client(m_server->port());
            QCOMPARE(client.ask(get("/worker/x")).status, 200);
            QCOMPARE(client.ask(get("/inline")).status, 200);
            QVERIFY2(timer.elapsed() < 900, "a half-sent header held up another client");
        }
    }

    void clientThatLeaves_whileItsHandlerRuns_harmsNobody() {
        EdgeFixture edge(nullptr, 1);
        Gate gate;
        edge.router.add({Method::get, "/slow", Access::anonymous, [&](const Request&) {
                             gate.pass();
                             return http::noContent();
                         }});
        addEcho(edge.router);
        edge.start();
        {
            RawClient client(edge.port());
            QVERIFY(client.send(get("/slow")));
            QVERIFY(gate.waitForVisitors(1));
        }
        gate.open();
        QCOMPARE(RawClient(edge.port()).ask(get("/worker/x")).status, 200);
        QTRY_COMPARE(edge.server->counts().connections, std::size_t(0));
    }

    void fullQueue_is503WithRetryAfter() {
        EdgeFixture edge(nullptr, 1, 1);
        Gate gate;
        edge.router.add({Method::get, "/slow", Access::anonymous, [&](const Request&) {
                             gate.pass();
                             return http::noContent();
                         }});
        addEcho(edge.router);
        edge.start();
        RawClient running(edge.port());
        RawClient queued(edge.port());
        RawClient refused(edge.port());
        QVERIFY(running.send(get("/slow")));
        QVERIFY(gate.waitForVisitors(1));
        QVERIFY(queued.send(get("/slow")));
        QTRY_COMPARE(edge.workers.queued(), std::size_t(1));
        const auto answer = refused.ask(get("/slow"));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("retry-after"), std::string("1"));
        QCOMPARE(refused.ask(get("/inline")).status, 200);  // The I/O threads do not care.
        gate.open();
        QCOMPARE(running.receive().status, 204);
        QCOMPARE(queued.receive().status, 204);
    }

    void connectionsBeyondTheLimit_areClosedWhereNobodyIdles() {
        EdgeFixture edge;
        Gate gate;
        edge.options.connections = 2;
        edge.options.ioThreads = 1;
        edge.options.trustedProxies = {network("127.0.0.1")};
        edge.router.add({Method::get, "/slow", Access::anonymous, [&](const Request&) {
                             gate.pass();
                             return http::noContent();
                         }});
        edge.start();
        RawClient first(edge.port());
        RawClient second(edge.port());
        QVERIFY(first.send(get("/slow")) && second.send(get("/slow")));
        QVERIFY(gate.waitForVisitors(2));
        QVERIFY(RawClient(edge.port()).closedByPeer());
        gate.open();
        QCOMPARE(first.receive().status, 204);
        QCOMPARE(second.receive().status, 204);
        QCOMPARE(RawClient(edge.port()).ask(get("/slow")).status, 204);  // One of the two idles now.
    }

    /// More sockets than there are places, of one client: who asks for something is answered all the same.
    void idleSockets_keepNobodyOut() {
        EdgeFixture edge;
        edge.options.connectionsPerClient = 10;
        edge.options.ioThreads = 1;
        addEcho(edge.router);
        edge.start();
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 40; ++i) {
            idle.push_back(std::make_unique<RawClient>(edge.port()));
            if (i % 2 == 0) QVERIFY(idle.back()->send("GET /inl"));
        }
        RawClient client(edge.port());
        QCOMPARE(client.ask(get("/worker/ada")).status, 200);
        QVERIFY(edge.server->counts().connections <= 10);
        QVERIFY(idle.front()->closedByPeer());
    }

    void oneClientsConnections_areNotMadeRoomForAtTheCostOfOthers() {
        EdgeFixture edge;
        edge.options.connectionsPerClient = 2;
        edge.options.ioThreads = 1;
        addEcho(edge.router);
        edge.start();
        RawClient other(edge.port(), "127.0.0.2");
        QCOMPARE(other.ask(get("/inline")).status, 200);
        std::vector<std::unique_ptr<RawClient>> many;
        for (int i = 0; i < 10; ++i) {
            many.push_back(std::make_unique<RawClient>(edge.port()));
            QCOMPARE(many.back()->ask(get("/inline")).status, 200);
        }
        QVERIFY(many.front()->closedByPeer());
        QCOMPARE(other.ask(get("/inline")).status, 200);
        QCOMPARE(edge.server->counts().connections, std::size_t(3));
    }

    void trustedProxy_mayHaveAllConnections() {
        EdgeFixture edge;
        edge.options.connectionsPerClient = 1;
        edge.options.trustedProxies = {network("127.0.0.0/8")};
        addEcho(edge.router);
        edge.start();
        RawClient first(edge.port());
        RawClient second(edge.port());
        QCOMPARE(first.ask(get("/inline")).status, 200);
        QCOMPARE(second.ask(get("/inline")).status, 200);
        QCOMPARE(first.ask(get("/inline")).status, 200);
    }

    void outOfDescriptors_idleOnesMakeRoom() {
        EdgeFixture edge;
        edge.options.ioThreads = 1;
        addEcho(edge.router);
        edge.start();
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 8; ++i) {
            idle.push_back(std::make_unique<RawClient>(edge.port()));
            QCOMPARE(idle.back()->ask(get("/inline")).status, 200);
        }
        RawClient late{RawClient::Unconnected{}};
        DescriptorLimit none(late.descriptor() + 1);  // Not one more for the server.
        late.connect(edge.port());
        QCOMPARE(late.ask(get("/inline")).status, 200);
        QVERIFY(idle.front()->closedByPeer());
    }

    void forwardedFor_isBelievedOnlyFromATrustedProxy_data() {
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("address");
        QTest::newRow("off by default") << false << "127.0.0.1";
        QTest::newRow("trusted") << true << "203.0.113.9";
    }
    void forwardedFor_isBelievedOnlyFromATrustedProxy() {
        QFETCH(bool, trusted);
        QFETCH(QString, address);
        EdgeFixture edge;
        if (trusted) edge.options.trustedProxies = {network("127.0.0.1")};
        edge.router.add({Method::get, "/who", Access::anonymous,
                         [](const Request& request) { return http::json(std::string(request.remoteAddress())); }});
        edge.router.add({Method::get, "/local", Access::local, [](const Request&) { return http::noContent(); }});
        edge.start();
        RawClient client(edge.port());
        QCOMPARE(client.ask(get("/who", "X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n")).body, address.toStdString());
        QCOMPARE(client.ask(get("/local")).status, trusted ? 404 : 204);
        QCOMPARE(client.ask(get("/local", "X-Forwarded-For: 127.0.0.1\r\n")).status, 404);
    }

    /// Two proxies in a row, and every client behind them has a rate limit of its own.
    void rateLimit_behindProxies_isEachClientsOwn() {
        EdgeFixture edge;
        edge.options.trustedProxies = {network("127.0.0.0/8"), network("172.16.0.0/12")};
        edge.router.add({Method::get,
                         "/x",
                         Access::anonymous,
                         [](const Request&) { return http::noContent(); },
                         {.limits = {.rate = {1, 60}}}});
        edge.start();
        RawClient client(edge.port());
        const auto ask = [&](const std::string& from) {
            return client.ask(get("/x", "X-Forwarded-For: 8.8.8.8, " + from + ", 172.20.0.3\r\n")).status;
        };
        QCOMPARE(ask("203.0.113.1"), 204);
        QCOMPARE(ask("203.0.113.2"), 204);
        QCOMPARE(ask("203.0.113.1"), 429);
        QCOMPARE(ask("2001:db8:0:1::1"), 204);
        QCOMPARE(ask("2001:db8:0:1:ffff::2"), 429);  // The same /64.
        QCOMPARE(ask("2001:db8:0:2::1"), 204);
    }

private:
    std::unique_ptr<EchoServer> m_server;
};

MC_TEST_CORE(ConnectionsTest)
#include "connections_test.moc"
