#include <QtTest>

#include "echo_server.h"
#include "support/raw_client.h"
#include "support/test_program.h"

using namespace mc;
using test::EchoServer;
using test::get;
using test::post;
using test::RawClient;

class ServerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_server = std::make_unique<EchoServer>(); }
    void cleanup() { m_server.reset(); }

    void request_inlineAndOnWorker_isAnsweredOnOneConnection() {
        RawClient client(m_server->port());
        QCOMPARE(client.ask(get("/inline")).body, std::string("{\"at\":\"io\"}"));
        QCOMPARE(client.ask(get("/worker/ada")).body, std::string("\"ada\""));
        QCOMPARE(client.ask(get("/inline")).status, 200);
        QTRY_COMPARE(m_server->server->counts().requests, std::uint64_t(3));
    }

    void answer_always_carriesRequestIdAndSecurityHeaders() {
        RawClient client(m_server->port());
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
        RawClient client(m_server->port());
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
        RawClient client(m_server->port());
        for (const char c : post("/echo", "hello"))
            QVERIFY(client.send({&c, 1}));
        QCOMPARE(client.receive().body, std::string("hello"));
    }

    void chunkedBody_inPieces_isWhole() {
        RawClient client(m_server->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe"));
        QVERIFY(client.send("llo\r\n6;note=1\r\n world\r\n0\r\nTrailer: x\r\n\r\n" + get("/inline")));
        QCOMPARE(client.receive().body, std::string("hello world"));
        QCOMPARE(client.receive().body, std::string("{\"at\":\"io\"}"));
    }

    void largeBody_isWhole() {
        RawClient client(m_server->port());
        QCOMPARE(client.ask(post("/large", std::string(3'000'000, 'y'))).body, std::string("3000000"));
        QCOMPARE(client.ask(get("/inline")).status, 200);
    }

    void largeAnswer_toASlowReader_isWhole() {
        RawClient client(m_server->port());
        const auto answer = client.ask(get("/big"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.size(), std::size_t(5'000'000));
    }

    void expectContinue_isAnsweredBeforeTheBody() {
        RawClient client(m_server->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"));
        QCOMPARE(client.read(25), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        QVERIFY(client.send("ok"));
        QCOMPARE(client.receive().body, std::string("ok"));
    }

    void expectContinue_withTooLongABody_isRefusedAtOnce() {
        RawClient client(m_server->port());
        const auto answer =
            client.ask("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 2000\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(answer.status, 413);
    }

    void head_hasTheLengthAndNoBody() {
        RawClient client(m_server->port());
        QVERIFY(client.send("HEAD /inline HTTP/1.1\r\nHost: test\r\n\r\n"));
        const auto answer = client.receive(true);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-length"), std::string("11"));
        QCOMPARE(client.ask(get("/inline")).status, 200);
    }

    void noContent_hasNoLength() {
        RawClient client(m_server->port());
        const auto answer = client.ask(get("/empty"));
        QCOMPARE(answer.status, 204);
        QVERIFY(answer.header("content-length").empty());
        QCOMPARE(client.ask(get("/inline")).status, 200);
    }

    void connectionClose_isHonoured() {
        RawClient client(m_server->port());
        const auto answer = client.ask(get("/inline", "Connection: close\r\n"));
        QCOMPARE(answer.header("connection"), std::string("close"));
        QVERIFY(client.closedByPeer());
        RawClient old(m_server->port());
        QCOMPARE(old.ask("GET /inline HTTP/1.0\r\n\r\n").status, 200);
        QVERIFY(old.closedByPeer());
    }

    void methodNotAllowed_namesTheOthers() {
        const auto answer = RawClient(m_server->port()).ask("PUT /inline HTTP/1.1\r\nHost: test\r\n\r\n");
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
            return RawClient(m_server->port())
                .ask(method.toStdString() + " " + path + " HTTP/1.1\r\nHost: test\r\n\r\n");
        };
        const auto answer = ask("/inline?x=1");
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("allow"), std::string("GET, HEAD"));
        QCOMPARE(ask("/echo").header("allow"), std::string("POST"));
    }

private:
    std::unique_ptr<EchoServer> m_server;
};

MC_TEST_CORE(ServerTest)
#include "server_test.moc"
