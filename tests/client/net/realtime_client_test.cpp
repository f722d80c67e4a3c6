#include "net/realtime_client.h"

#include <QSignalSpy>
#include <QTest>

#include "support/qt_print.h"
#include "support/socket_stub.h"
#include "support/test_program.h"

using namespace mc;
using domain::ErrorCode;
using net::RealtimeClient;
using support::SocketStub;
using State = RealtimeClient::State;

class RealtimeClientTest : public QObject {
    Q_OBJECT

private slots:
    void start_joinsEachNamespaceWithTheToken() {
        SocketStub stub;
        RealtimeClient client;
        client.setToken("token-1");
        auto& chat = client.of("/chat");
        client.start(stub.url());
        auto& bell = client.of("/notifications");
        QTRY_VERIFY(chat.isJoined() && bell.isJoined());
        QCOMPARE(client.state(), State::online);
        QCOMPARE(stub.authOf("/chat")["token"].toString(), "token-1");
        QCOMPARE(stub.authOf("/notifications")["token"].toString(), "token-1");
    }

    void ping_isAnsweredWithPong() {
        SocketStub stub;
        RealtimeClient client;
        client.start(stub.url());
        QTRY_COMPARE(client.state(), State::online);
        stub.write("2");
        QTRY_VERIFY(stub.received.contains("3"));
    }

    void event_reachesOnlyItsNamespaceAndName() {
        SocketStub stub;
        RealtimeClient client;
        auto& chat = client.of("/chat");
        auto& bell = client.of("/notifications");
        QSignalSpy heard(&chat, &net::RealtimeNamespace::received);
        QSignalSpy other(&bell, &net::RealtimeNamespace::received);
        client.start(stub.url());
        QTRY_VERIFY(chat.isJoined() && bell.isJoined());
        stub.emitEvent("/chat", "presence", R"({"userId":"x","online":true})");
        QVERIFY(heard.wait());
        QCOMPARE(heard[0][0].toString(), "presence");
        QCOMPARE(QJsonDocument::fromJson(heard[0][1].toByteArray()).object()["online"].toBool(), true);
        QCOMPARE(other.count(), 0);
    }

    void send_quotesNameAndKeepsPayload() {
        SocketStub stub;
        RealtimeClient client;
        auto& chat = client.of("/chat");
        client.start(stub.url());
        QTRY_VERIFY(chat.isJoined());
        chat.send("typing_start", R"({"conversationId":"a"})");
        const QString packet = "42/chat,[\"typing_start\",{\"conversationId\":\"a\"}]";
        QTRY_VERIFY(stub.received.contains(packet));
    }

    void request_ack_comesBackToTheAsker() {
        SocketStub stub;
        stub.onRequest = [](const QString&, const QJsonValue& argument) {
            return QJsonDocument(argument.toObject()).toJson(QJsonDocument::Compact);
        };
        RealtimeClient client;
        auto& chat = client.of("/chat");
        client.start(stub.url());
        QTRY_VERIFY(chat.isJoined());
        QHash<int, int> answers;
        for (int n : {1, 2})
            chat.request("count", "{\"n\":" + QByteArray::number(n) + "}", this, [&, n](const auto& answer) {
                answers[n] = QJsonDocument::fromJson(*answer).object()["n"].toInt();
            });
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(answers[1], 1);
        QCOMPARE(answers[2], 2);
    }

    void request_noAck_timesOutOnce() {
        SocketStub stub;
        RealtimeClient client;
        auto& chat = client.of("/chat");
        client.start(stub.url());
        QTRY_VERIFY(chat.isJoined());
        std::vector<ErrorCode> codes;
        chat.request(
            "x", "{}", this, [&](const auto& answer) { codes.push_back(answer.error().code); }, 20);
        QTRY_COMPARE(codes.size(), std::size_t(1));
        QCOMPARE(codes[0], ErrorCode::timeout);
        stub.write("43/chat,1[{}]");
        stub.emitEvent("/chat", "after", "{}");
        QSignalSpy heard(&chat, &net::RealtimeNamespace::received);
        QVERIFY(heard.wait());
        QCOMPARE(codes.size(), std::size_t(1));
    }

    void request_connectionBreaks_isUnavailable() {
        SocketStub stub;
        RealtimeClient client;
        auto& chat = client.of("/chat");
        client.start(stub.url());
        QTRY_VERIFY(chat.isJoined());
        std::optional<ErrorCode> code;
        chat.request("x", "{}", this, [&](const auto& answer) { code = answer.error().code; });
        stub.drop();
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, ErrorCode::unavailable);
    }

    void request_notJoined_isUnavailable() {
        RealtimeClient client;
        std::optional<ErrorCode> code;
        client.of("/chat").request("x", "{}", this, [&](const auto& answer) { code = answer.error().code; });
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, ErrorCode::unavailable);
    }

    void connectionLost_comesBackAndRejoins() {
        SocketStub stub;
        RealtimeClient client;
        client.setBackoff(10, 40);
        auto& chat = client.of("/chat");
        QSignalSpy joined(&chat, &net::RealtimeNamespace::joined);
        QSignalSpy left(&chat, &net::RealtimeNamespace::left);
        client.start(stub.url());
        QTRY_COMPARE(joined.count(), 1);
        stub.drop();
        QTRY_COMPARE(joined.count(), 2);
        QCOMPARE(left.count(), 1);
        QCOMPARE(stub.connections, 2);
    }

    void silence_longerThanThePingAllows_reconnects() {
        SocketStub stub;
        stub.pingIntervalMs = 40;
        stub.pingTimeoutMs = 40;
        RealtimeClient client;
        client.setBackoff(10, 40);
        client.start(stub.url());
        QTRY_VERIFY(stub.connections >= 2);
    }

    void tokenRefused_newTokenJoins() {
        SocketStub stub;
        stub.refuse << "/chat";
        RealtimeClient client;
        client.setToken("old");
        auto& chat = client.of("/chat");
        QSignalSpy refused(&client, &RealtimeClient::tokenRefused);
        client.start(stub.url());
        QVERIFY(refused.wait());
        stub.refuse.clear();
        client.setToken("new");
        QTRY_VERIFY(chat.isJoined());
        QCOMPARE(stub.authOf("/chat")["token"].toString(), "new");
    }

    void tokenRefused_severalNamespacesAndAgain_asksOnce() {
        SocketStub stub;
        stub.refuse << "/chat"
                    << "/notifications";
        RealtimeClient client;
        client.of("/chat");
        client.of("/notifications");
        QSignalSpy refused(&client, &RealtimeClient::tokenRefused);
        client.start(stub.url());
        QVERIFY(refused.wait());
        client.setToken("also bad");
        QTRY_COMPARE(stub.received.filter("also bad").size(), 2);
        QVERIFY(!refused.wait(100));
        QCOMPARE(refused.count(), 1);
    }

    void namespaceRefusedForAnotherReason_asksForNoToken() {
        SocketStub stub;
        stub.refuse << "/chat";
        const QByteArray reason = "{\"message\":\"Invalid namespace\"}";
        stub.refusal = reason;
        RealtimeClient client;
        client.of("/chat");
        QSignalSpy refused(&client, &RealtimeClient::tokenRefused);
        client.start(stub.url());
        QTRY_COMPARE(client.state(), State::online);
        QVERIFY(!refused.wait(100));
    }

    void request_problemAsAck_isAnError() {
        SocketStub stub;
        stub.onRequest = [](const QString&, const QJsonValue&) {
            return QByteArray("{\"code\":\"outside_join_window\",\"status\":409,\"detail\":\"Too early.\"}");
        };
        RealtimeClient client;
        auto& call = client.of("/call");
        client.start(stub.url());
        QTRY_VERIFY(call.isJoined());
        std::optional<ErrorCode> code;
        call.request("join_call", "{}", this, [&](const auto& answer) { code = answer.error().code; });
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, ErrorCode::outside_join_window);
    }

    void stop_staysStopped() {
        SocketStub stub;
        RealtimeClient client;
        client.setBackoff(1, 1);
        client.start(stub.url());
        QTRY_COMPARE(client.state(), State::online);
        client.stop();
        QSignalSpy states(&client, &RealtimeClient::stateChanged);
        QVERIFY(!states.wait(50));
        QCOMPARE(stub.connections, 1);
    }

    void serverAbsent_waitsAndTriesAgain() {
        QUrl nowhere;
        {
            SocketStub gone;
            nowhere = gone.url();
        }
        RealtimeClient client;
        client.setBackoff(5, 10);
        QSignalSpy states(&client, &RealtimeClient::stateChanged);
        client.start(nowhere);
        QTRY_VERIFY(states.count() >= 4);  // connecting, waiting, connecting, waiting
        QVERIFY(client.state() != State::online);
    }
};

MC_TEST_CORE(RealtimeClientTest)
#include "realtime_client_test.moc"
