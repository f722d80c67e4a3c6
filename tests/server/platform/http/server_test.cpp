#include <sys/resource.h>

#include <QtTest>
#include <atomic>
#include <thread>
#include <vector>

#include "support/edge_fixture.h"
#include "support/gate.h"
#include "support/raw_client.h"
#include "support/test_program.h"

using namespace mc;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using http::Run;
using test::EdgeFixture;
using test::Gate;
using test::RawClient;

namespace {

void addEcho(http::Router& router) {
    router.add({Method::get,
                "/inline",
                Access::anonymous,
                [](const Request&) { return http::json("{\"at\":\"io\"}"); },
                {.run = Run::inline_}});
    router.add({Method::get, "/worker/{name}", Access::anonymous,
                [](const Request& request) { return http::json("\"" + std::string(request.param("name")) + "\""); }});
    router.add({Method::post,
                "/echo",
                Access::anonymous,
                [](const Request& request) { return http::bytes("text/plain", std::string(request.body())); },
                {.limits = {.bodyBytes = 1000}}});
    router.add({Method::post,
                "/large",
                Access::anonymous,
                [](const Request& request) { return http::json(std::to_string(request.body().size())); },
                {.limits = {.bodyBytes = 4 * 1024 * 1024}}});
    router.add({Method::get, "/big", Access::anonymous,
                [](const Request&) { return http::bytes("text/plain", std::string(5'000'000, 'x')); }});
    router.add({Method::get, "/throws", Access::anonymous,
                [](const Request&) -> Response { throw std::runtime_error("secret detail"); }});
    router.add({Method::get, "/split", Access::anonymous,
                [](const Request&) { return http::noContent().with("X-Bad", "a\r\nInjected: yes"); }});
    router.add({Method::get, "/empty", Access::anonymous, [](const Request&) { return http::noContent(); }});
}

std::string get(const std::string& path, const std::string& more = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + more + "\r\n";
}

std::string post(const std::string& path, const std::string& body, const std::string& more = {}) {
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\n" + more + "Content-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

http::Network network(const char* text) {
    return *http::Network::parse(text);
}

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

class ServerTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_edge = std::make_unique<EdgeFixture>();
        addEcho(m_edge->router);
        m_edge->options.headerSeconds = 1;
        m_edge->options.bodySeconds = 1;
        m_edge->options.idleSeconds = 2;
        m_edge->start();
    }
    void cleanup() { m_edge.reset(); }

    void request_inlineAndOnWorker_isAnsweredOnOneConnection() {
        RawClient client(m_edge->port());
        QCOMPARE(client.ask(get("/inline")).body, std::string("{\"at\":\"io\"}"));
        QCOMPARE(client.ask(get("/worker/ada")).body, std::string("\"ada\""));
        QCOMPARE(client.ask(get("/inline")).status, 200);
        QTRY_COMPARE(m_edge->server->counts().requests, std::uint64_t(3));
    }

    void answer_always_carriesRequestIdAndSecurityHeaders() {
        RawClient client(m_edge->port());
        const auto first = client.ask(get("/inline"));
        const auto second = client.ask(get("/nowhere"));
        QVERIFY(!first.header("x-request-id").empty());
        QVERIFY(first.header("x-request-id") != second.header("x-request-id"));
        for (const auto& answer : {first, second}) {
            QCOMPARE(answer.header("x-content-type-options"), std::string("nosniff"));
            QCOMPARE(answer.header("cache-control"), std::string("no-store"));
            QVERIFY(answer.header("content-security-policy").find("default-src 'none'") != std::string::npos);
            QVERIFY(!answer.header("date").empty());
        }
        QVERIFY(second.body.find(second.header("x-request-id")) != std::string::npos);
    }

    void pipelining_mixedRoutes_answersInOrder() {
        RawClient client(m_edge->port());
        std::string all;
        for (int i = 0; i < 50; ++i) {
            all += get("/worker/n" + std::to_string(i)) + get("/inline") + post("/echo", "b" + std::to_string(i));
        }
        QVERIFY(client.send(all));
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(client.receive().body, "\"n" + std::to_string(i) + "\"");
            QCOMPARE(client.receive().body, std::string("{\"at\":\"io\"}"));
            QCOMPARE(client.receive().body, "b" + std::to_string(i));
        }
    }

    void request_byteByByte_isUnderstood() {
        RawClient client(m_edge->port());
        for (const char c : post("/echo", "hello"))
            QVERIFY(client.send({&c, 1}));
        QCOMPARE(client.receive().body, std::string("hello"));
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const QByteArray& bytes, int status, const char* code) {
            QTest::newRow(name) << bytes << status << QByteArray(code);
        };
        const QByteArray host = "Host: test\r\n";
        row("length and chunked",
            "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400,
            "malformed_request");
        row("chunked and length",
            "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n", 400,
            "malformed_request");
        row("conflicting lengths",
            "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400,
            "malformed_request");
        row("same length twice", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
            400, "malformed_request");
        row("folded coding", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", 400,
            "malformed_request");
        row("coding folded by a tab",
            "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding:\r\n\tchunked\r\n\r\n0\r\n\r\n", 400,
            "malformed_request");
        row("folded length", "POST /echo HTTP/1.1\r\n" + host + "Content-Length:\r\n 3\r\n\r\nabc", 400,
            "malformed_request");
        row("line of blanks", "GET /inline HTTP/1.1\r\n" + host + "X-A:\r\n \r\n\r\n", 400, "malformed_request");
        row("blank before the first header", "GET /inline HTTP/1.1\r\n X-A: one\r\n" + host + "\r\n", 400,
            "malformed_request");
        row("chunked twice",
            "POST /echo HTTP/1.1\r\n" + host +
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400, "malformed_request");
        row("coding behind a vertical tab",
            "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: \vchunked\r\n\r\n0\r\n\r\n", 400,
            "malformed_request");
        row("space before the colon of a coding",
            "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400,
            "malformed_request");
        row("value that is no UTF-8", "GET /inline HTTP/1.1\r\n" + host + "X-A: caf\xE9\r\n\r\n", 400,
            "malformed_request");
        row("path that is no UTF-8", "GET /worker/\xFF HTTP/1.1\r\n" + host + "\r\n", 400, "malformed_request");
        row("escaped path that is no UTF-8", "GET /worker/%ff HTTP/1.1\r\n" + host + "\r\n", 400, "malformed_request");
        row("coding behind a blank line of its own",
            "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding:\r\n\t \r\n chunked\r\n\r\n0\r\n\r\n", 400,
            "malformed_request");
        row("space before the colon of a length", "POST /echo HTTP/1.1\r\n" + host + "Content-Length : 3\r\n\r\nabc",
            400, "malformed_request");
        row("connect", "CONNECT /inline HTTP/1.1\r\n" + host + "\r\n", 405, "method_not_allowed");
        row("method in small letters", "get /inline HTTP/1.1\r\n" + host + "\r\n", 405, "method_not_allowed");
        row("query that is no UTF-8", "GET /inline?q=%ff%fe HTTP/1.1\r\n" + host + "\r\n", 400, "malformed_request");
        row("NUL in the query", "GET /inline?q=%00 HTTP/1.1\r\n" + host + "\r\n", 400, "malformed_request");
        row("trace", "TRACE /inline HTTP/1.1\r\n" + host + "\r\n", 405, "method_not_allowed");
        row("trace nowhere", "TRACE /nowhere HTTP/1.1\r\n" + host + "\r\n", 404, "not_found");
        row("list of lengths", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 3, 3\r\n\r\nabc", 400,
            "malformed_request");
        row("signed length", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: +3\r\n\r\nabc", 400,
            "malformed_request");
        row("negative length", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: -3\r\n\r\nabc", 400,
            "malformed_request");
        row("length beyond 64 bits", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n",
            400, "malformed_request");
        row("other coding", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n", 400,
            "malformed_request");
        row("two codings", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n", 400,
            "malformed_request");
        row("bad chunk size",
            "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n", 400,
            "malformed_request");
        row("body too long", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 1001\r\n\r\n", 413, "body_too_large");
        row("chunks too long", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n", 413,
            "body_too_large");
        row("no host", "GET /inline HTTP/1.1\r\n\r\n", 400, "malformed_request");
        row("two hosts", "GET /inline HTTP/1.1\r\n" + host + host + "\r\n", 400, "malformed_request");
        row("folded line", "GET /inline HTTP/1.1\r\n" + host + "X-A: one\r\n two\r\n\r\n", 400, "malformed_request");
        row("bare line feeds", "GET /inline HTTP/1.1\nHost: test\n\n", 400, "malformed_request");
        row("CR in a value", "GET /inline HTTP/1.1\r\n" + host + "X-A: one\rtwo\r\n\r\n", 400, "malformed_request");
        row("NUL in a value", QByteArray("GET /inline HTTP/1.1\r\n" + host + "X-A: one") + '\0' + "two\r\n\r\n", 400,
            "malformed_request");
        row("space before colon", "GET /inline HTTP/1.1\r\n" + host + "X-A : one\r\n\r\n", 400, "malformed_request");
        row("empty name", "GET /inline HTTP/1.1\r\n" + host + ": one\r\n\r\n", 400, "malformed_request");
        row("unknown method", "BREW /inline HTTP/1.1\r\n" + host + "\r\n", 405, "method_not_allowed");
        row("bad method", "G(T /inline HTTP/1.1\r\n" + host + "\r\n", 400, "malformed_request");
        row("absolute target", "GET http://test/inline HTTP/1.1\r\n" + host + "\r\n", 400, "malformed_request");
        row("version 2", "GET /inline HTTP/2.0\r\n" + host + "\r\n", 400, "malformed_request");
        row("TLS hello", QByteArray::fromHex("160301020001000001fc0303"), 400, "malformed_request");
        row("method not there", "DELETE /inline HTTP/1.1\r\n" + host + "\r\n", 405, "method_not_allowed");
        row("no such path", "GET /nowhere HTTP/1.1\r\n" + host + "\r\n", 404, "not_found");
        row("handler throws", "GET /throws HTTP/1.1\r\n" + host + "\r\n", 500, "internal");
        row("handler splits headers", "GET /split HTTP/1.1\r\n" + host + "\r\n", 500, "internal");
    }
    void refused() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        RawClient client(m_edge->port());
        const auto answer = client.ask({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("content-type"), std::string("application/problem+json"));
        QVERIFY(QByteArray::fromStdString(answer.body).contains("\"code\":\"" + code + "\""));
        QVERIFY(!QByteArray::fromStdString(answer.body).contains("secret"));
        QVERIFY(answer.header("injected").empty());
        // Whatever it was, the next client is served.
        QCOMPARE(RawClient(m_edge->port()).ask(get("/inline")).status, 200);
    }

    void malformedRequest_always_closesTheConnection() {
        RawClient client(m_edge->port());
        QCOMPARE(client.ask("GET /inline HTTP/1.1\r\n\r\n" + get("/inline")).status, 400);
        QVERIFY(client.closedByPeer());
    }

    void hugeBody_isRefusedBeforeItIsSent() {
        RawClient client(m_edge->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 1000000000\r\n\r\n"));
        const auto answer = client.receive();
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.header("connection"), std::string("close"));
    }

    void hugeBody_thatIsSentAllTheSame_stillHearsTheAnswer() {
        RawClient client(m_edge->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 600000\r\n\r\n"));
        client.send(std::string(600'000, 'x'));
        QCOMPARE(client.receive().status, 413);
    }

    void oversizeHeader_is431() {
        RawClient client(m_edge->port());
        client.send("GET /inline HTTP/1.1\r\nHost: test\r\nX-Long: " + std::string(17 * 1024, 'a'));
        QCOMPARE(client.receive().status, 431);
        RawClient fits(m_edge->port());
        QCOMPARE(fits.ask(get("/inline", "X-Long: " + std::string(15 * 1024, 'a') + "\r\n")).status, 200);
        QCOMPARE(fits.ask(get("/inline")).status, 200);
    }

    void tooManyHeaders_is431() {
        std::string many;
        for (int i = 0; i < 101; ++i)
            many += "X-" + std::to_string(i) + ": 1\r\n";
        QCOMPARE(RawClient(m_edge->port()).ask(get("/inline", many)).status, 431);
    }

    void chunkedBody_inPieces_isWhole() {
        RawClient client(m_edge->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe"));
        QVERIFY(client.send("llo\r\n6;note=1\r\n world\r\n0\r\nTrailer: x\r\n\r\n" + get("/inline")));
        QCOMPARE(client.receive().body, std::string("hello world"));
        QCOMPARE(client.receive().body, std::string("{\"at\":\"io\"}"));
    }

    void largeBody_isWhole() {
        RawClient client(m_edge->port());
        QCOMPARE(client.ask(post("/large", std::string(3'000'000, 'y'))).body, std::string("3000000"));
        QCOMPARE(client.ask(get("/inline")).status, 200);
    }

    void largeAnswer_toASlowReader_isWhole() {
        RawClient client(m_edge->port());
        const auto answer = client.ask(get("/big"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.size(), std::size_t(5'000'000));
    }

    void expectContinue_isAnsweredBeforeTheBody() {
        RawClient client(m_edge->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"));
        QCOMPARE(client.read(25), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        QVERIFY(client.send("ok"));
        QCOMPARE(client.receive().body, std::string("ok"));
    }

    void expectContinue_withTooLongABody_isRefusedAtOnce() {
        RawClient client(m_edge->port());
        const auto answer =
            client.ask("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 2000\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(answer.status, 413);
    }

    void head_hasTheLengthAndNoBody() {
        RawClient client(m_edge->port());
        QVERIFY(client.send("HEAD /inline HTTP/1.1\r\nHost: test\r\n\r\n"));
        const auto answer = client.receive(true);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-length"), std::string("11"));
        QCOMPARE(client.ask(get("/inline")).status, 200);
    }

    void noContent_hasNoLength() {
        RawClient client(m_edge->port());
        const auto answer = client.ask(get("/empty"));
        QCOMPARE(answer.status, 204);
        QVERIFY(answer.header("content-length").empty());
        QCOMPARE(client.ask(get("/inline")).status, 200);
    }

    void connectionClose_isHonoured() {
        RawClient client(m_edge->port());
        const auto answer = client.ask(get("/inline", "Connection: close\r\n"));
        QCOMPARE(answer.header("connection"), std::string("close"));
        QVERIFY(client.closedByPeer());
        RawClient old(m_edge->port());
        QCOMPARE(old.ask("GET /inline HTTP/1.0\r\n\r\n").status, 200);
        QVERIFY(old.closedByPeer());
    }

    void methodNotAllowed_namesTheOthers() {
        const auto answer = RawClient(m_edge->port()).ask("PUT /inline HTTP/1.1\r\nHost: test\r\n\r\n");
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("allow"), std::string("GET, HEAD"));
    }

    void unknownMethod_namesTheOthers_data() {
        QTest::addColumn<QByteArray>("method");
        for (const char* method : {"TRACE", "OPTIONS", "PROPFIND", "get"})
            QTest::newRow(method) << QByteArray(method);
    }
    void unknownMethod_namesTheOthers() {
        QFETCH(QByteArray, method);
        const auto ask = [&](const std::string& path) {
            return RawClient(m_edge->port()).ask(method.toStdString() + " " + path + " HTTP/1.1\r\nHost: test\r\n\r\n");
        };
        const auto answer = ask("/inline?x=1");
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("allow"), std::string("GET, HEAD"));
        QCOMPARE(ask("/echo").header("allow"), std::string("POST"));
    }

    void idleConnection_isClosedWithoutAWord() {
        RawClient client(m_edge->port());
        QVERIFY(client.closedByPeer());
    }

    void halfHeader_is408AfterItsDeadline() {
        RawClient client(m_edge->port());
        QVERIFY(client.send("GET /inline HTTP/1.1\r\nHost:"));
        QCOMPARE(client.receive().status, 408);
        QVERIFY(client.closedByPeer());
    }

    void slowBody_is408AfterItsDeadline() {
        RawClient client(m_edge->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 100\r\n\r\nabc"));
        QCOMPARE(client.receive().status, 408);
        RawClient chunks(m_edge->port());
        QVERIFY(chunks.send("POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"));
        QCOMPARE(chunks.receive().status, 408);
    }

    void eightHalfOpenSenders_harmNobody() {
        std::vector<std::unique_ptr<RawClient>> lazy;
        for (int i = 0; i < 8; ++i) {
            lazy.push_back(std::make_unique<RawClient>(m_edge->port()));
            QVERIFY(lazy.back()->send("GET /inline HTTP/1.1\r\nHos"));
        }
        for (int i = 0; i < 16; ++i) {
            QElapsedTimer timer;
            timer.start();
            RawClient client(m_edge->port());
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
        RawClient client(m_edge->port());
        QCOMPARE(client.ask(get("/inline")).status, 200);
        std::thread reader([&] {
            while (!enough)
                most = m_edge->server->counts().requests;
        });
        m_edge->server->stop(1);
        enough = true;
        reader.join();
        QCOMPARE(m_edge->server->counts().requests, std::uint64_t(1));
        QVERIFY(most <= 1);
    }

    void start_onATakenPort_fails() {
        EdgeFixture second;
        second.options.port = m_edge->port();
        QVERIFY_EXCEPTION_THROWN(second.start(), std::system_error);
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
    std::unique_ptr<EdgeFixture> m_edge;
};

MC_TEST_CORE(ServerTest)
#include "server_test.moc"
