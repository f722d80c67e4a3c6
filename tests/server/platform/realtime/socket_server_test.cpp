#include "platform/realtime/socket_server.h"

#include <QtTest>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/base/random.h"
#include "platform/http/upgrade.h"
#include "support/edge_fixture.h"
#include "support/raw_client.h"
#include "support/ws_client.h"

using namespace mc;
using domain::SessionId;
using domain::UserId;
using http::Access;
using realtime::Event;
using realtime::Socket;
using test::WsClient;

namespace {

const http::Actor kAda{UserId{1}, SessionId{11}, {http::Role::student}};
const http::Actor kBob{UserId{2}, SessionId{22}, {http::Role::mentor}};

realtime::Options quick() {
    realtime::Options options;
    options.pingIntervalMs = 300;
    options.pingTimeoutMs = 200;
    options.connectTimeoutMs = 600;
    return options;
}

struct Chat {
    explicit Chat(const realtime::Options& options = quick(), std::size_t workers = 4)
        : edge(nullptr, workers), sockets(options, edge.authenticator, edge.workers, edge.clock, random) {
        edge.authenticator.put("ada", kAda);
        edge.authenticator.put("bob", kBob);
        auto& chat = sockets.of("/chat");
        chat.on("echo", {Access::signedIn}, [](const Socket&, const Event& event) { return std::string(event.json); });
        chat.on("join", {Access::signedIn}, [](const Socket& socket, const Event&) -> domain::Result<std::string> {
            return socket.join("room") ? "true" : "false";
        });
        chat.on("say", {Access::signedIn}, [&chat](const Socket& socket, const Event& event) {
            chat.emit("room", "said", event.json, &socket);
            return std::string();
        });
        chat.on("fail", {Access::signedIn}, [](const Socket&, const Event&) -> domain::Result<std::string> {
            return domain::fail(domain::ErrorCode::not_a_member, "Not yours.");
        });
        chat.on("throw", {Access::signedIn},
                [](const Socket&, const Event&) -> domain::Result<std::string> { throw std::runtime_error("secret"); });
        chat.on("mentors", {Access::mentor}, [](const Socket&, const Event&) { return std::string("1"); });
        chat.on("rare", {Access::signedIn, {1, 60}}, [](const Socket&, const Event&) { return std::string("1"); });
        sockets.of("/", Access::anonymous).on("echo", {Access::anonymous}, [](const Socket&, const Event& event) {
            return std::string(event.json);
        });
    }
    ~Chat() { edge.server.reset(); }

    void start() {
        edge.server = std::make_unique<http::HttpServer>(edge.options, edge.router, edge.workers, edge.clock);
        edge.server->mount("/socket.io/", sockets.handler());
        edge.server->start();
    }
    std::uint16_t port() const { return edge.port(); }

    base::SystemRandom random;
    test::EdgeFixture edge;
    realtime::SocketServer sockets;
};

bool contains(const std::optional<std::string>& text, std::string_view part) {
    return text && text->find(part) != std::string::npos;
}

}  // namespace

class SocketServerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_chat = std::make_unique<Chat>(); }
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

    void event_beyondItsRate_isAnsweredRateLimited() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        client.send(R"(42/chat,1["rare"])");
        QCOMPARE(client.receive().value_or(""), std::string("43/chat,1[1]"));
        client.send(R"(42/chat,2["rare"])");
        QVERIFY(contains(client.receive(), "\"code\":\"rate_limited\""));
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
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        client.send("42/chat,1[\"echo\",\"" + std::string(900000, 'x') + "\"]");
        QVERIFY(contains(client.receive(), "43/chat,1[\"xxx"));
        client.send("42/chat,1[\"echo\",\"" + std::string(1000'000, 'x') + "\"]");
        QVERIFY(client.closedByPeer(std::chrono::milliseconds(350)));
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
        QCOMPARE(m_chat->sockets.of("/chat").socketsIn("room"), std::size_t(2));
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
        chat.joinUser(kBob.user, "later");
        chat.emit("later", "only", "2");
        QCOMPARE(other.receive().value_or(""), std::string(R"(42/chat,["only",2])"));
        chat.leaveUser(kBob.user, "later");
        QCOMPARE(chat.socketsIn("later"), std::size_t(0));
    }

    void rooms_perSocket_areLimited() {
        auto options = quick();
        options.roomsPerSocket = 2;  // One of them is the user's own.
        Chat chat(options);
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
        Chat chat(options, 1);
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
        Chat chat(options);
        chat.start();
        WsClient client(chat.port());
        client.join("/chat", "ada");
        for (int i = 0; i < 30 && client.send(R"(42/chat,["echo"])"); ++i)
            continue;
        QVERIFY(client.closedByPeer());
        QCOMPARE(chat.sockets.counts().dropped, std::uint64_t(1));
    }

    void slowClient_isDroppedAndOthersAreNot() {
        auto options = quick();
        options.sendQueueBytes = 256 * 1024;
        options.pingIntervalMs = 60000;
        Chat chat(options);
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

    void changedRole_countsFromTheNextEvent() {
        m_chat->start();
        WsClient client(m_chat->port());
        client.join("/chat", "ada");
        m_chat->edge.authenticator.put("ada", {kAda.user, kAda.session, {http::Role::student, http::Role::mentor}});
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
        m_chat->sockets.disconnectSession(kBob.session);
        QVERIFY(other.closedByPeer());
    }

    void connectionsPerUser_areLimited() {
        auto options = quick();
        options.connectionsPerUser = 1;
        Chat chat(options);
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
        QVERIFY(!kept.front().connected());
        QVERIFY(!kept.front().join("room"));
        kept.front().emit("x", "1");
        kept.front().disconnect();
    }

    void emit_fromManyThreads_losesNothing() {
        auto options = quick();
        options.sendQueueMessages = 10000;
        Chat chat(options);
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
    std::unique_ptr<Chat> m_chat;
};

QTEST_GUILESS_MAIN(SocketServerTest)
#include "socket_server_test.moc"
