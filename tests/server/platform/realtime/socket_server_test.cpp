#include "platform/realtime/socket_server.h"

#include <QtTest>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "support/chat_server.h"
#include "support/raw_client.h"
#include "support/test_program.h"
#include "support/ws_client.h"

using namespace mc;
using domain::SessionId;
using domain::UserId;
using http::Access;
using realtime::Event;
using realtime::Socket;
using test::ChatServer;
using test::kAda;
using test::kBob;
using test::maskedText;
using test::quick;
using test::WsClient;

namespace {

bool socketServerContains(const std::optional<std::string>& text, std::string_view part) {
    return text && text->find(part) != std::string::npos;
}

}  // namespace

class SocketServerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_chat = std::make_unique<ChatServer>(); }
    void cleanup() { m_chat.reset(); }

    void event_beyondItsRate_isAnsweredRateLimited() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        client.send(R"(42/chat,1["rare"])");
        QCOMPARE(client.receive().value_or(""), std::string("43/chat,1[1]"));
        client.send(R"(42/chat,2["rare"])");
        QVERIFY(socketServerContains(client.receive(), "\"code\":\"rate_limited\""));
    }

    void disconnect_leavesTheOtherNamespaces() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        client.connect("/", "ada");
        client.send("41/chat,");
        client.send(R"(421["echo",5])");
        QCOMPARE(client.receive().value_or(""), std::string("431[5]"));
        QTRY_COMPARE(m_chat->sockets.of("/chat").sockets(), std::size_t(0));
        QVERIFY(client.connect("/chat", "ada").starts_with("40/chat,"));
    }

    void rooms_reachTheirMembersButNotTheSender() {
        m_chat->start();
        WsClient ada(m_chat->port());
        WsClient bob(m_chat->port());
        WsClient outside(m_chat->port());
        ada.join("/chat", "ada");
        bob.join("/chat", "bob");
        outside.join("/chat", "bob");
        ada.send(R"(42/chat,1["join"])");
        QCOMPARE(ada.receive().value_or(""), std::string("43/chat,1[true]"));
        bob.send(R"(42/chat,1["join"])");
        QCOMPARE(bob.receive().value_or(""), std::string("43/chat,1[true]"));
        ada.send(R"(42/chat,["say",{"text":"hi"}])");
        QCOMPARE(bob.receive().value_or(""), std::string(R"(42/chat,["said",{"text":"hi"}])"));
        ada.send(R"(42/chat,9["echo",1])");
        QCOMPARE(ada.receive().value_or(""), std::string("43/chat,9[1]"));  // Not its own words.
        outside.send(R"(42/chat,9["echo",1])");
        QCOMPARE(outside.receive().value_or(""), std::string("43/chat,9[1]"));
    }

    void emitToUser_reachesEveryConnectionOfTheUser() {
        m_chat->start();
        WsClient phone(m_chat->port());
        WsClient desk(m_chat->port());
        WsClient other(m_chat->port());
        phone.join("/chat", "ada");
        desk.join("/chat", "ada");
        other.join("/chat", "bob");
        auto& chat = m_chat->sockets.of("/chat");
        chat.emitToUser(kAda.user, "news", "{\"n\":1}");
        QCOMPARE(phone.receive().value_or(""), std::string(R"(42/chat,["news",{"n":1}])"));
        QCOMPARE(desk.receive().value_or(""), std::string(R"(42/chat,["news",{"n":1}])"));
        chat.emitToUser(kBob.user, "only", "2");
        QCOMPARE(other.receive().value_or(""), std::string(R"(42/chat,["only",2])"));  // And nothing before it.
    }

    void rooms_perSocket_areLimited() {
        auto options = quick();
        options.roomsPerSocket = 2;  // One of them is the user's own.
        ChatServer chat(options);
        chat.sockets.of("/chat").on(
            "joins", {Access::signedIn}, [](const Socket& socket, const Event&) -> domain::Result<std::string> {
                return socket.join("a") && socket.join("a") && !socket.join("b") ? "true" : "false";
            });
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");
        client.send(R"(42/chat,1["joins"])");
        QCOMPARE(client.receive().value_or(""), std::string("43/chat,1[true]"));
    }

    void events_ofOneConnection_staySorted() {
        std::mutex mutex;
        std::vector<int> seen;
        m_chat->sockets.of("/chat").on("count", {Access::signedIn}, [&](const Socket&, const Event& event) {
            const std::lock_guard lock(mutex);
            seen.push_back(std::stoi(std::string(event.json)));
            return std::string(event.json);
        });
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        for (int i = 0; i < 150; ++i)
            client.send("42/chat," + std::to_string(i) + "[\"count\"," + std::to_string(i) + "]");
        for (int i = 0; i < 150; ++i)
            QCOMPARE(client.receive().value_or(""), "43/chat," + std::to_string(i) + "[" + std::to_string(i) + "]");
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    void pendingEvents_beyondTheLimit_waitAndAreAllAnswered() {
        auto options = quick();
        options.pendingEvents = 4;
        ChatServer chat(options, 1);
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");
        for (int i = 0; i < 100; ++i)
            client.send("42/chat," + std::to_string(i) + "[\"echo\",0]");
        for (int i = 0; i < 100; ++i)
            QCOMPARE(client.receive().value_or(""), "43/chat," + std::to_string(i) + "[0]");
    }

    void tooManyEvents_dropTheConnection() {
        auto options = quick();
        options.events = {20, 60};
        ChatServer chat(options);
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");
        for (int i = 0; i < 30 && client.send(R"(42/chat,["echo"])"); ++i)
            continue;
        QVERIFY(client.closedByPeer());
        QCOMPARE(chat.sockets.counts().dropped, std::uint64_t(1));
    }

    void fourHundredEventsAtOnce_thoseAcceptedAreAcknowledgedBeforeTheEnd() {
        auto options = quick();
        options.events = {200, 3600};
        ChatServer chat(options, 1);
        std::atomic<int> handled{0};
        chat.sockets.of("/chat").on("count", {Access::signedIn}, [&](const Socket&, const Event&) {
            ++handled;
            return std::string("1");
        });
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");  // The first of the two hundred.
        std::string frames;
        for (int i = 1; i <= 400; ++i)
            frames += maskedText("42/chat," + std::to_string(i) + R"(["count"])");
        client.sendRaw(frames);
        for (int i = 1; i < 200; ++i)
            QCOMPARE(client.receive().value_or(""), "43/chat," + std::to_string(i) + "[1]");
        QVERIFY(!client.receive());
        QVERIFY(!client.open());
        QCOMPARE(handled.load(), 199);
        QCOMPARE(chat.sockets.counts().dropped, std::uint64_t(1));
        QTRY_COMPARE(chat.sockets.counts().connections, std::size_t(0));
    }

    /// Too much is not the only thing that ends a connection.
    void nonsenseBehindEvents_whatCameBeforeItIsAcknowledged_data() {
        QTest::addColumn<QString>("nonsense");
        QTest::newRow("no type of the engine") << "9";
        QTest::newRow("no packet") << "42/chat,{}";
        QTest::newRow("another namespace") << R"(42/never,["count"])";
    }
    void nonsenseBehindEvents_whatCameBeforeItIsAcknowledged() {
        QFETCH(QString, nonsense);
        ChatServer chat(quick(), 1);
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");
        std::string frames;
        for (int i = 1; i <= 50; ++i)
            frames += maskedText("42/chat," + std::to_string(i) + R"(["echo",1])");
        client.sendRaw(frames + maskedText(nonsense.toStdString()));
        for (int i = 1; i <= 50; ++i)
            QCOMPARE(client.receive().value_or(""), "43/chat," + std::to_string(i) + "[1]");
        QVERIFY(!client.receive());
        QVERIFY(!client.open());
    }

    void longMessage_beforeSignIn_closes_data() {
        QTest::addColumn<bool>("joined");
        QTest::addColumn<QString>("space");
        QTest::newRow("before any namespace") << false << "/";
        QTest::newRow("as nobody in an open namespace") << true << "/";
        QTest::newRow("signed in") << true << "/chat";
    }
    void longMessage_beforeSignIn_closes() {
        QFETCH(bool, joined);
        QFETCH(QString, space);
        m_chat->start();
        WsClient client(m_chat->port());
        client.receive();
        const bool signedIn = space == "/chat";
        if (joined) client.connect(space.toStdString(), signedIn ? "ada" : "nobody I know");
        const auto prefix = signedIn ? "42/chat,1" : "421";
        client.send(prefix + std::string("[\"echo\",\"") + std::string(900'000, 'x') + "\"]");
        const auto answer = client.receive();
        QCOMPARE(answer.has_value(), signedIn);
        QCOMPARE(client.open(), signedIn);
        if (signedIn) QCOMPARE(answer->size(), std::size_t(900'013));
    }

    void slowClient_isDroppedAndOthersAreNot() {
        auto options = quick();
        options.sendQueueBytes = 256 * 1024;
        options.pingIntervalMs = 60000;
        ChatServer chat(options);
        chat.start();
        WsClient slow(chat.port());
        WsClient quickOne(chat.port());
        slow.join("/chat", "ada");
        quickOne.join("/chat", "bob");
        const auto big = '"' + std::string(100000, 'x') + '"';
        for (int i = 0; i < 400 && chat.sockets.counts().dropped == 0; ++i)
            chat.sockets.of("/chat").emitToUser(kAda.user, "big", big);
        QTRY_COMPARE(chat.sockets.counts().dropped, std::uint64_t(1));
        QTRY_VERIFY(!chat.sockets.online(kAda.user));
        quickOne.send(R"(42/chat,1["echo",1])");
        QCOMPARE(quickOne.receive().value_or(""), std::string("43/chat,1[1]"));
    }

    void revokedSession_isDisconnectedAtItsNextEvent() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        m_chat->edge.authenticator.revoke(kAda.session);
        client.send(R"(42/chat,1["echo",1])");
        QCOMPARE(client.receive().value_or(""), std::string("41/chat,"));
        QVERIFY(client.closedByPeer());
    }

    void revokedSession_thatOnlyListens_isDisconnectedSoon() {
        auto options = quick();
        options.recheckMs = 100;
        ChatServer chat(options);
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");
        chat.edge.authenticator.revoke(kAda.session);
        QCOMPARE(client.receive().value_or(""), std::string("41/chat,"));
        QVERIFY(client.closedByPeer());
    }

    void recheckUser_disconnectsTheRevokedAtOnce_andNobodyElse() {
        auto options = quick();
        options.recheckMs = 3'600'000;
        ChatServer chat(options);
        chat.start();
        chat.edge.authenticator.put("ada's phone", {kAda.user, domain::SessionId{4711}, kAda.roles});
        WsClient desk(chat.port());
        WsClient phone(chat.port());
        desk.join("/chat", "ada");
        phone.join("/chat", "ada's phone");
        chat.edge.authenticator.revoke({4711});
        chat.sockets.recheckUser(kAda.user);
        QCOMPARE(phone.receive().value_or(""), std::string("41/chat,"));
        QVERIFY(phone.closedByPeer());
        desk.send(R"(42/chat,1["echo",1])");
        QCOMPARE(desk.receive().value_or(""), std::string("43/chat,1[1]"));
    }

    void changedRole_countsFromTheNextEvent() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        m_chat->edge.authenticator.put("ada", {kAda.user, kAda.session, {domain::Role::student, domain::Role::mentor}});
        client.send(R"(42/chat,1["mentors"])");
        QCOMPARE(client.receive().value_or(""), std::string("43/chat,1[1]"));
    }

    void disconnectUser_closesAllTheirConnectionsAndNoOthers() {
        m_chat->start();
        WsClient phone(m_chat->port());
        WsClient desk(m_chat->port());
        WsClient other(m_chat->port());
        phone.join("/chat", "ada");
        desk.join("/chat", "ada");
        other.join("/chat", "bob");
        m_chat->sockets.disconnectUser(kAda.user);
        QCOMPARE(phone.receive().value_or(""), std::string("41/chat,"));
        QVERIFY(phone.closedByPeer());
        QVERIFY(desk.closedByPeer());
        other.send(R"(42/chat,1["echo",1])");
        QCOMPARE(other.receive().value_or(""), std::string("43/chat,1[1]"));
    }

    void connectionsPerUser_areLimited() {
        auto options = quick();
        options.connectionsPerUser = 1;
        ChatServer chat(options);
        chat.start();
        WsClient first(chat.port());
        first.join("/chat", "ada");
        WsClient second(chat.port());
        QVERIFY(second.join("/chat", "ada").starts_with("44/chat,{\"message\":\"rate_limited\""));
        first.close();
        QTRY_VERIFY(!chat.sockets.online(kAda.user));
        QVERIFY(second.connect("/chat", "ada").starts_with("40/chat,"));
    }

    void presence_followsFirstAndLastConnection() {
        std::mutex mutex;
        std::vector<std::pair<std::int64_t, bool>> seen;
        m_chat->sockets.onPresence([&](UserId user, bool online) {
            const std::lock_guard lock(mutex);
            seen.emplace_back(user.value, online);
        });
        const auto count = [&] {
            const std::lock_guard lock(mutex);
            return seen.size();
        };
        m_chat->start();
        {
            WsClient first(m_chat->port());
            first.join("/chat", "ada");
            WsClient second(m_chat->port());
            second.join("/chat", "ada");
            QTRY_COMPARE(count(), std::size_t(1));
            first.close();
            QTRY_COMPARE(m_chat->sockets.counts().connections, std::size_t(1));
            QVERIFY(m_chat->sockets.online(kAda.user));
        }
        QTRY_COMPARE(count(), std::size_t(2));
        QCOMPARE(seen, (std::vector<std::pair<std::int64_t, bool>>{{1, true}, {1, false}}));
    }

    void disconnectHandler_isCalledOnceHoweverItEnds() {
        std::atomic<int> gone{0};
        m_chat->sockets.of("/chat").onDisconnect([&](const Socket& socket) {
            if (socket.actor().user == kAda.user && !socket.connected()) ++gone;
        });
        m_chat->start();
        WsClient polite(m_chat->port());
        polite.join("/chat", "ada");
        polite.send("41/chat,");
        QTRY_COMPARE(gone.load(), 1);
        WsClient abrupt(m_chat->port());
        abrupt.join("/chat", "ada");
        abrupt.close();
        polite.close();
        QTRY_COMPARE(gone.load(), 2);
        QTRY_COMPARE(m_chat->sockets.counts().connections, std::size_t(0));
        QCOMPARE(gone.load(), 2);
    }

    void socketKept_afterItsConnectionEnded_doesNothing() {
        std::mutex mutex;
        std::vector<Socket> kept;
        m_chat->sockets.of("/chat").onConnect([&](const Socket& socket, std::string_view) -> domain::Result<void> {
            const std::lock_guard lock(mutex);
            kept.push_back(socket);
            return {};
        });
        m_chat->start();
        {
            WsClient client(m_chat->port());
            client.join("/chat", "ada");
        }
        QTRY_COMPARE(m_chat->sockets.counts().connections, std::size_t(0));
        QTRY_VERIFY(!kept.front().connected());
        QVERIFY(!kept.front().join("room"));
        kept.front().emit("x", "1");
    }

    void emit_fromManyThreads_losesNothing() {
        auto options = quick();
        options.sendQueueMessages = 10000;
        ChatServer chat(options);
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    chat.sockets.of("/chat").emitToUser(kAda.user, "n", "1");
            });
        }
        for (auto& thread : threads)
            thread.join();
        for (int i = 0; i < 2000; ++i)
            QCOMPARE(client.receive().value_or(""), std::string(R"(42/chat,["n",1])"));
    }

    void serverStop_closesTheSockets() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        std::thread stopper([&] { m_chat->edge.server->stop(5); });
        QVERIFY(client.closedByPeer());
        stopper.join();
        QCOMPARE(m_chat->sockets.counts().connections, std::size_t(0));
        QVERIFY(!m_chat->sockets.online(kAda.user));
    }

    void serverStop_withAClientThatDoesNotAnswer_endsAllTheSame() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        QElapsedTimer timer;
        timer.start();
        m_chat->edge.server->stop(10);
        QVERIFY(timer.elapsed() < 6000);
        QCOMPARE(m_chat->sockets.counts().connections, std::size_t(0));
    }

private:
    std::unique_ptr<ChatServer> m_chat;
};

MC_TEST_CORE(SocketServerTest)
#include "socket_server_test.moc"
