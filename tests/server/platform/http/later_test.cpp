#include "platform/http/reply.h"

#include <QtTest>
#include <atomic>
#include <thread>
#include <vector>

#include "platform/http/database_idempotency.h"
#include "platform/http/json.h"
#include "support/access_matrix.h"
#include "support/edge_fixture.h"
#include "support/gate.h"
#include "support/raw_client.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc;
using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;
using test::EdgeFixture;
using test::Gate;
using test::RawClient;

namespace {

std::string getLater(const std::string& path, const std::string& more = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + more + "\r\n";
}

std::string postLater(const std::string& path, const std::string& key) {
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer ada\r\nIdempotency-Key: " + key +
           "\r\nContent-Length: 2\r\n\r\n{}";
}

/// A server of one worker and a slow pool of two threads with two waiting places. /slow/{name} waits at the gate on the
/// pool; /quick never waits.
struct House {
    House() : store(*file, clock, random), edge(&store, 1) {
        edge.authenticator.put("ada", {domain::UserId{1}, domain::SessionId{1}, {}});
        edge.router.add({Method::get, "/quick", Access::anonymous, [](const Request&) { return http::json("1"); }});
        edge.router.add({Method::get, "/slow/{name}", Access::anonymous, [this](const Request& request) {
                             return http::later(slow, [this, &request] { return wait(request); });
                         }});
        edge.router.add(
            {Method::post,
             "/buy",
             Access::signedIn,
             [this](const Request& request) { return http::later(slow, [this, &request] { return buy(request); }); },
             {.idempotency = http::Idempotency::required}});
        edge.options.headerSeconds = 1;
        edge.options.bodySeconds = 1;
        edge.options.idleSeconds = 1;
        edge.start();
    }
    ~House() {
        gate.open();
        edge.server->stop(10);
    }

    Response wait(const Request& request) {
        gate.pass();
        return http::json("\"" + std::string(request.param("name")) + "\"");
    }
    Response buy(const Request& request) {
        gate.pass();
        const auto number = ++bought;
        if (failing) throw std::runtime_error("gone wrong");
        return http::json("\"" + std::string(request.idempotencyKey()) + std::to_string(number) + "\"", 201);
    }

    test::TemporaryDatabase file;
    base::SystemClock clock;
    base::SystemRandom random;
    http::DatabaseIdempotency store;
    Gate gate;
    std::atomic<int> bought{0};
    std::atomic<bool> failing{false};
    base::WorkerPool slow{"slow", 2, 2};
    EdgeFixture edge;
};

}  // namespace

/// Answers that come from the pool which did the work.
class LaterTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_house = std::make_unique<House>(); }
    void cleanup() { m_house.reset(); }

    void waiting_holdsNoWorker() {
        RawClient first(port());
        RawClient second(port());
        QVERIFY(first.send(getLater("/slow/one")));
        QVERIFY(second.send(getLater("/slow/two")));
        QVERIFY(m_house->gate.waitForVisitors(2));
        RawClient other(port());
        QCOMPARE(other.ask(getLater("/quick")).status, 200);  // By the one worker there is.
        m_house->gate.open();
        QCOMPARE(first.receive().body, std::string("\"one\""));
        QCOMPARE(second.receive().body, std::string("\"two\""));
    }

    void answer_keepsTheOrderOfAPipeline() {
        RawClient client(port());
        QVERIFY(client.send(getLater("/slow/first") + getLater("/quick") + getLater("/slow/last")));
        QVERIFY(m_house->gate.waitForVisitors(1));
        m_house->gate.open();
        QCOMPARE(client.receive().body, std::string("\"first\""));
        QCOMPARE(client.receive().body, std::string("1"));
        QCOMPARE(client.receive().body, std::string("\"last\""));
    }

    void head_hasTheLengthAndNoBody() {
        m_house->gate.open();
        RawClient client(port());
        QVERIFY(client.send("HEAD /slow/name HTTP/1.1\r\nHost: test\r\n\r\n"));
        const auto answer = client.receive(true);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-length"), std::string("6"));
        QCOMPARE(client.ask(getLater("/quick")).status, 200);
    }

    void fullPool_refusesAtOnceAndTellsWhenToComeBack() {
        std::vector<std::unique_ptr<RawClient>> waiting;
        for (int i = 0; i < 4; ++i) {
            waiting.push_back(std::make_unique<RawClient>(port()));
            QVERIFY(waiting.back()->send(getLater("/slow/x")));
            if (i < 2) QVERIFY(m_house->gate.waitForVisitors(i + 1));
        }
        QTRY_COMPARE(m_house->slow.queued(), std::size_t(2));
        RawClient refused(port());
        const auto answer = refused.ask(getLater("/slow/y"));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("retry-after"), std::string("1"));
        QCOMPARE(answer.header("content-type"), std::string("application/problem+json"));
        QVERIFY(answer.body.find(answer.header("x-request-id")) != std::string::npos);
        m_house->gate.open();
        for (const auto& client : waiting)
            QCOMPARE(client->receive().status, 200);
        QCOMPARE(refused.ask(getLater("/slow/y")).status, 200);
    }

    /// All deadlines of this server are a second; the work takes longer.
    void deadlines_countWhatTheClientDoes_notTheWork() {
        RawClient waiting(port());
        RawClient idle(port());
        QVERIFY(waiting.send(getLater("/slow/x")));
        QVERIFY(m_house->gate.waitForVisitors(1));
        QVERIFY(idle.closedByPeer());
        RawClient later(port());
        QVERIFY(later.closedByPeer());
        m_house->gate.open();
        QCOMPARE(waiting.receive().status, 200);
        QVERIFY(waiting.closedByPeer());
    }

    void clientThatWentAway_harmsNobody() {
        {
            RawClient client(port());
            QVERIFY(client.send(postLater("/buy", "k1")));
            QVERIFY(m_house->gate.waitForVisitors(1));
        }
        m_house->gate.open();
        QTRY_COMPARE(m_house->edge.server->counts().connections, std::size_t(0));
        RawClient again(port());  // What was done is kept for whoever asks again.
        const auto answer = again.ask(postLater("/buy", "k1"));
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.body, std::string("\"k11\""));
        QCOMPARE(answer.header("idempotent-replayed"), std::string("true"));
    }

    void key_isClaimedWhileTheWorkRuns() {
        RawClient client(port());
        QVERIFY(client.send(postLater("/buy", "k1")));
        QVERIFY(m_house->gate.waitForVisitors(1));
        RawClient other(port());
        const auto meanwhile = other.ask(postLater("/buy", "k1"));
        QCOMPARE(meanwhile.status, 409);
        QVERIFY(meanwhile.body.find("idempotency_in_flight") != std::string::npos);
        m_house->gate.open();
        const auto first = client.receive();
        QCOMPARE(first.status, 201);
        QCOMPARE(other.ask(postLater("/buy", "k1")).body, first.body);
        QCOMPARE(m_house->bought.load(), 1);
    }

    void key_isFreeAgainWhenThePoolWasFull() {
        std::vector<std::unique_ptr<RawClient>> waiting;
        for (int i = 0; i < 4; ++i) {
            waiting.push_back(std::make_unique<RawClient>(port()));
            QVERIFY(waiting.back()->send(getLater("/slow/x")));
            if (i < 2) QVERIFY(m_house->gate.waitForVisitors(i + 1));
        }
        QTRY_COMPARE(m_house->slow.queued(), std::size_t(2));
        RawClient client(port());
        QCOMPARE(client.ask(postLater("/buy", "k1")).status, 503);
        m_house->gate.open();
        for (const auto& one : waiting)
            QCOMPARE(one->receive().status, 200);
        QCOMPARE(client.ask(postLater("/buy", "k1")).status, 201);
    }

    void workThatThrows_isA500WithoutItsWordsAndFreesTheKey() {
        m_house->gate.open();
        m_house->failing = true;
        RawClient client(port());
        const auto failed = client.ask(postLater("/buy", "k1"));
        QCOMPARE(failed.status, 500);
        QVERIFY(failed.body.find("gone wrong") == std::string::npos);
        m_house->failing = false;
        QCOMPARE(client.ask(postLater("/buy", "k1")).status, 201);
    }

    void stop_waitsForTheAnswer() {
        RawClient client(port());
        QVERIFY(client.send(getLater("/slow/last")));
        QVERIFY(m_house->gate.waitForVisitors(1));
        std::thread stopper([&] { m_house->edge.server->stop(10); });
        const auto listens = [&] {
            try {
                return RawClient(port()).send("x");
            } catch (const std::runtime_error&) {
                return false;
            }
        };
        QTRY_VERIFY(!listens());
        m_house->gate.open();
        const auto answer = client.receive();
        stopper.join();
        QCOMPARE(answer.body, std::string("\"last\""));
        QCOMPARE(answer.header("connection"), std::string("close"));
    }

    void rateLimit_isAskedBeforeThePool() {
        m_house->edge.server->stop(1);
        EdgeFixture edge;
        int ran = 0;
        edge.router.add({Method::get,
                         "/slow",
                         Access::anonymous,
                         [&](const Request&) {
                             ++ran;
                             return http::later(m_house->slow, [] { return http::noContent(); });
                         },
                         {.limits = {.rate = {1, 60}}}});
        QCOMPARE(test::ask(edge.router, Method::get, "/slow", "").status, 204);
        QCOMPARE(test::ask(edge.router, Method::get, "/slow", "").status, 429);
        QCOMPARE(ran, 1);
    }

    void handle_doesTheWorkWhereItStands() {
        http::Router router(m_house->clock);
        const auto here = std::this_thread::get_id();
        std::thread::id ranOn;
        router.add({Method::get, "/slow", Access::anonymous, [&](const Request&) {
                        return http::later(m_house->slow, [&] {
                            ranOn = std::this_thread::get_id();
                            return http::noContent();
                        });
                    }});
        QCOMPARE(test::ask(router, Method::get, "/slow", "").status, 204);
        QVERIFY(ranOn == here);
    }

private:
    std::uint16_t port() const { return m_house->edge.port(); }

    std::unique_ptr<House> m_house;
};

MC_TEST_CORE(LaterTest)
#include "later_test.moc"
