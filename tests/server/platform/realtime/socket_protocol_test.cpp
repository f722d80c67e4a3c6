#include "platform/realtime/socket_server.h"

#include <QtTest>
#include <memory>

#include "support/chat_server.h"
#include "support/raw_client.h"
#include "support/test_program.h"
#include "support/ws_client.h"

using namespace mc;
using http::Access;
using realtime::Event;
using realtime::Socket;
using test::ChatServer;
using test::kAda;
using test::WsClient;

namespace {

bool contains(const std::optional<std::string>& text, std::string_view part) {
    return text && text->find(part) != std::string::npos;
}

}  // namespace

class SocketProtocolTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_chat = std::make_unique<ChatServer>(); }
    void cleanup() { m_chat.reset(); }

    void handshake_hasExactlyTheFiveMembers() {
        m_chat->start();
        WsClient client(m_chat->port());
        const auto open = client.read().value_or("");
        QVERIFY(open.starts_with("0{"));
        const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(open.substr(1))).object();
        QCOMPARE(object.keys(), QStringList({"maxPayload", "pingInterval", "pingTimeout", "sid", "upgrades"}));
        QVERIFY(object["sid"].toString().size() >= 20);
        QVERIFY(object["upgrades"].toArray().isEmpty());
        QCOMPARE(object["pingInterval"].toInt(), 300);
        QCOMPARE(object["pingTimeout"].toInt(), 200);
        QCOMPARE(object["maxPayload"].toInt(), 1000000);
    }

    void handshake_refused_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("body");
        QTest::newRow("protocol 3") << "/socket.io/?EIO=3&transport=websocket"
                                    << R"({"code":5,"message":"Unsupported protocol version"})";
        QTest::newRow("no protocol") << "/socket.io/?transport=websocket"
                                     << R"({"code":5,"message":"Unsupported protocol version"})";
        QTest::newRow("polling") << "/socket.io/?EIO=4&transport=polling"
                                 << R"({"code":0,"message":"Transport unknown"})";
        QTest::newRow("unknown session") << "/socket.io/?EIO=4&transport=websocket&sid=x"
                                         << R"({"code":1,"message":"Session ID unknown"})";
    }

    void handshake_refused() {
        QFETCH(QString, target);
        QFETCH(QString, body);
        m_chat->start();
        WsClient client(m_chat->port(), target.toStdString());
        QVERIFY(!client.open());
        QCOMPARE(client.status(), 400U);
        QCOMPARE(QString::fromStdString(client.body()), body);
    }

    void plainRequests_getEngineErrors() {
        m_chat->start();
        test::RawClient client(m_chat->port());
        const auto polling = client.ask("GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: t\r\n\r\n");
        QCOMPARE(polling.status, 400);
        QCOMPARE(polling.body, std::string(R"({"code":0,"message":"Transport unknown"})"));
        QCOMPARE(client.ask("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: t\r\n\r\n").status, 400);
        QCOMPARE(client.ask("GET /healthz HTTP/1.1\r\nHost: t\r\n\r\n").status, 404);
    }

    void ping_comesAndItsAnswerKeepsTheConnection() {
        m_chat->start();
        WsClient client(m_chat->port());
        QVERIFY(contains(client.join("/chat", "ada"), "\"sid\""));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(client.read().value_or(""), std::string("2"));
            QVERIFY(client.send("3"));
        }
    }

    void ping_unanswered_closes() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(client.closedByPeer());
        QVERIFY(timer.elapsed() >= 400);
        QTRY_COMPARE(m_chat->sockets.counts().connections, std::size_t(0));
    }

    void connection_withoutNamespace_isClosedAfterAWhile() {
        m_chat->start();
        WsClient client(m_chat->port());
        while (client.open()) {
            if (client.read() == "2") client.send("3");
        }
        QVERIFY(!client.open());
    }

    void connect_withAToken_isAcknowledged() {
        m_chat->start();
        WsClient client(m_chat->port());
        const auto answer = client.join("/chat", "ada");
        QVERIFY(answer.starts_with("40/chat,{\"sid\":\""));
        QCOMPARE(m_chat->sockets.of("/chat").sockets(), std::size_t(1));
        QVERIFY(m_chat->sockets.online(kAda.user));
    }

    void connect_withABadToken_isRefusedWithTheCode() {
        m_chat->start();
        WsClient client(m_chat->port());
        const auto answer = client.join("/chat", "eve");
        QVERIFY(answer.starts_with("44/chat,{\"message\":\"unauthenticated\",\"data\":{"));
        QVERIFY(client.connect("/chat", "ada").starts_with("40/chat,"));  // And may try again.
    }

    void connect_toAnUnknownNamespace_isRefusedInSocketIosWords() {
        m_chat->start();
        WsClient client(m_chat->port());
        QCOMPARE(client.join("/x", "ada"), std::string(R"(44/x,{"message":"Invalid namespace"})"));
    }

    void connect_toTheMainNamespace_needsNoToken() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.receive();
        client.send("40");
        QVERIFY(client.receive().value_or("").starts_with("40{\"sid\":\""));
        client.send("427[\"echo\",{\"a\":[1,\"]\"]},\"more\"]");
        QCOMPARE(client.receive().value_or(""), std::string("437[{\"a\":[1,\"]\"]}]"));
    }

    void connect_asAnotherPerson_onOneConnection_isRefused() {
        m_chat->sockets.of("/other");
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        QVERIFY(client.connect("/other", "bob").starts_with("44/other,{\"message\":\"forbidden\""));
        QVERIFY(client.connect("/other", "ada").starts_with("40/other,"));
    }

    void connectHandler_thatRefuses_isAnsweredWithItsError() {
        m_chat->sockets.of("/chat").onConnect([](const Socket& socket, std::string_view) -> domain::Result<void> {
            socket.emit("early", "1");
            return domain::fail(domain::ErrorCode::account_suspended);
        });
        m_chat->start();
        WsClient client(m_chat->port());
        QVERIFY(client.join("/chat", "ada").starts_with("44/chat,{\"message\":\"account_suspended\""));
        QCOMPARE(m_chat->sockets.of("/chat").sockets(), std::size_t(0));
    }

    void connectHandler_emits_arriveBehindTheAnswer() {
        m_chat->sockets.of("/chat").onConnect([](const Socket& socket, std::string_view auth) -> domain::Result<void> {
            socket.emit("welcome", auth);
            return {};
        });
        m_chat->start();
        WsClient client(m_chat->port());
        QVERIFY(client.join("/chat", "ada").starts_with("40/chat,"));
        QCOMPARE(client.receive().value_or(""), std::string(R"(42/chat,["welcome",{"token":"ada"}])"));
    }

    void event_answers_data() {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("value") << QByteArray(R"(42/chat,1["echo",{"x":1}])") << QByteArray(R"(43/chat,1[{"x":1}])");
        QTest::newRow("no argument") << QByteArray(R"(42/chat,2["echo"])") << QByteArray(R"(43/chat,2[null])");
        QTest::newRow("nothing to say") << QByteArray(R"(42/chat,3["say",1])") << QByteArray(R"(43/chat,3[null])");
        QTest::newRow("error") << QByteArray(R"(42/chat,4["fail",{}])") << QByteArray("not_a_member");
        QTest::newRow("exception") << QByteArray(R"(42/chat,5["throw",{}])") << QByteArray("\"code\":\"internal\"");
        QTest::newRow("wrong role") << QByteArray(R"(42/chat,6["mentors",{}])") << QByteArray("\"code\":\"forbidden\"");
        QTest::newRow("unknown") << QByteArray(R"(42/chat,7["nothing",{}])") << QByteArray("\"code\":\"not_found\"");
        QTest::newRow("escaped name") << QByteArray(R"(42/chat,8["\u0065cho",2])") << QByteArray("43/chat,8[2]");
    }

    void event_answers() {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, answer);
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        client.send(sent.toStdString());
        const auto got = client.receive();
        QVERIFY2(contains(got, answer.toStdString()), got.value_or("").c_str());
        QVERIFY(!contains(got, "secret"));
    }

    void malformed_closes_data() {
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        row("unknown engine type", "9");
        row("empty", "");
        row("client ping", "2");
        row("probe", "2probe");
        row("unknown packet type", "4abc");
        row("binary event", R"(451-/chat,["echo",{"_placeholder":true,"num":0}])");
        row("payload of the wrong kind", "42/chat,{}");
        row("broken JSON", R"(42/chat,["echo",)");
        row("text after JSON", R"(42/chat,["echo"] x)");
        row("bad ack id", R"(42/chat,abc["echo"])");
        row("giant ack id", R"(42/chat,99999999999999999999["echo"])");
        row("no name", "42/chat,[]");
        row("name is a number", "42/chat,[1]");
        row("reserved name", R"(42/chat,["disconnect"])");
        row("connected already", "40/chat,");
        row("other namespace", R"(42/never,["echo"])");
        row("error from a client", R"(44/chat,{"message":"x"})");
        row("disconnect with payload", "41/chat,{}");
        row("ack without id", "43/chat,[]");
        row("too deep", "42/chat,[\"echo\"," + QByteArray(100, '[') + QByteArray(100, ']') + "]");
    }

    void malformed_closes() {
        QFETCH(QByteArray, sent);
        m_chat->start();
        WsClient client(m_chat->port());
        QVERIFY(client.join("/chat", "ada").starts_with("40"));
        client.send(sent.toStdString());
        QVERIFY(client.closedByPeer(std::chrono::milliseconds(350)));
        QTRY_COMPARE(m_chat->sockets.of("/chat").sockets(), std::size_t(0));
    }

    void unmaskedFrame_isRefused() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        client.sendRaw(
            std::string("\x81\x01"
                        "3",
                        3));
        QVERIFY(client.closedByPeer(std::chrono::milliseconds(350)));
    }

    void invalidUtf8_isRefused() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        client.send("42/chat,[\"echo\",\"\xC3\x28\"]");
        QVERIFY(client.closedByPeer(std::chrono::milliseconds(350)));
    }

    void binaryMessage_isRefused() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        client.sendBinary("abc");
        QVERIFY(client.closedByPeer(std::chrono::milliseconds(350)));
    }

    void tooLongMessage_isRefused() {
        ChatServer chat(realtime::Options{});  // Pings take their time: a long message does, too.
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");
        client.send("42/chat,1[\"echo\",\"" + std::string(900000, 'x') + "\"]");
        QVERIFY(contains(client.receive(), "43/chat,1[\"xxx"));
        client.send("42/chat,1[\"echo\",\"" + std::string(1000'000, 'x') + "\"]");
        QVERIFY(client.closedByPeer());
    }

private:
    std::unique_ptr<ChatServer> m_chat;
};

MC_TEST_CORE(SocketProtocolTest)
#include "socket_protocol_test.moc"
