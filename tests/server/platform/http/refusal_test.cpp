#include <QtTest>

#include "echo_server.h"
#include "support/raw_client.h"
#include "support/test_program.h"

using namespace mc;
using test::EchoServer;
using test::get;
using test::RawClient;

class RefusalTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_server = std::make_unique<EchoServer>(); }
    void cleanup() { m_server.reset(); }

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
        RawClient client(m_server->port());
        const auto answer = client.ask({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("content-type"), std::string("application/problem+json"));
        QVERIFY(QByteArray::fromStdString(answer.body).contains("\"code\":\"" + code + "\""));
        QVERIFY(!QByteArray::fromStdString(answer.body).contains("secret"));
        QVERIFY(answer.header("injected").empty());
        // Whatever it was, the next client is served.
        QCOMPARE(RawClient(m_server->port()).ask(get("/inline")).status, 200);
    }

    void malformedRequest_always_closesTheConnection() {
        RawClient client(m_server->port());
        QCOMPARE(client.ask("GET /inline HTTP/1.1\r\n\r\n" + get("/inline")).status, 400);
        QVERIFY(client.closedByPeer());
    }

    void hugeBody_isRefusedBeforeItIsSent() {
        RawClient client(m_server->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 1000000000\r\n\r\n"));
        const auto answer = client.receive();
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.header("connection"), std::string("close"));
    }

    void hugeBody_thatIsSentAllTheSame_stillHearsTheAnswer() {
        RawClient client(m_server->port());
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 600000\r\n\r\n"));
        client.send(std::string(600'000, 'x'));
        QCOMPARE(client.receive().status, 413);
    }

    void oversizeHeader_is431() {
        RawClient client(m_server->port());
        client.send("GET /inline HTTP/1.1\r\nHost: test\r\nX-Long: " + std::string(17 * 1024, 'a'));
        QCOMPARE(client.receive().status, 431);
        RawClient fits(m_server->port());
        QCOMPARE(fits.ask(get("/inline", "X-Long: " + std::string(15 * 1024, 'a') + "\r\n")).status, 200);
        QCOMPARE(fits.ask(get("/inline")).status, 200);
    }

    void tooManyHeaders_is431() {
        std::string many;
        for (int i = 0; i < 101; ++i)
            many += "X-" + std::to_string(i) + ": 1\r\n";
        QCOMPARE(RawClient(m_server->port()).ask(get("/inline", many)).status, 431);
    }

private:
    std::unique_ptr<EchoServer> m_server;
};

MC_TEST_CORE(RefusalTest)
#include "refusal_test.moc"
