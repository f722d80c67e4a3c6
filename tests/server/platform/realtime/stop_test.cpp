#include <QtTest>
#include <atomic>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "platform/realtime/socket_server.h"
#include "support/chat_server.h"
#include "support/gate.h"
#include "support/raw_client.h"
#include "support/test_program.h"
#include "support/ws_client.h"

using namespace mc;
namespace asio = boost::asio;
using asio::ip::tcp;
using test::ChatServer;
using test::kAda;
using test::WsClient;

namespace {

/// An I/O thread's loop that the test turns by hand, so that what falls together in one moment is no matter of luck.
class HandLoop {
public:
    HandLoop() : m_acceptor(loop, {asio::ip::address_v4::loopback(), 0}) {}

    /// A client's WebSocket request, arrived and checked; the client's end stays with the test.
    http::Upgrade upgrade(tcp::socket& client) {
        client.connect(m_acceptor.local_endpoint());
        http::TcpStream stream(loop);
        m_acceptor.accept(stream);
        stream.non_blocking(true);
        using boost::beast::http::field;
        boost::beast::http::request<boost::beast::http::empty_body> head(boost::beast::http::verb::get, "/socket.io/",
                                                                         11);
        head.set(field::host, "test");
        head.set(field::connection, "Upgrade");
        head.set(field::upgrade, "websocket");
        head.set(field::sec_websocket_version, "13");
        head.set(field::sec_websocket_key, "dGhlIHNhbXBsZSBub25jZQ==");
        return {std::move(stream), std::move(head), loop, "127.0.0.1", "test", m_places, {}};
    }

    /// False when it did not come about within ten seconds.
    bool turnUntil(const std::function<bool()>& isSo) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (!isSo()) {
            if (std::chrono::steady_clock::now() > end) return false;
            loop.restart();
            loop.run_for(std::chrono::milliseconds(5));
        }
        return true;
    }
    /// Every WebSocket has given its place back.
    bool turnUntilEmpty() {
        return turnUntil([this] { return m_places.use_count() == 1; });
    }

    asio::io_context loop{1};

private:
    tcp::acceptor m_acceptor;
    std::shared_ptr<void> m_places = std::make_shared<int>();
};

/// What the server sent until it closed.
std::string allFrom(tcp::socket& client) {
    std::string text;
    boost::system::error_code end;
    asio::read(client, asio::dynamic_buffer(text), end);
    return text;
}

/// What it has sent by now.
std::string arrived(tcp::socket& client) {
    std::string text(client.available(), '\0');
    text.resize(client.read_some(asio::buffer(text)));
    return text;
}

constexpr std::string_view kNormalClose("\x88\x02\x03\xe8", 4);

/// Holds whoever asks for an actor until it is opened.
class GatedAuthenticator final : public base::Authenticator {
public:
    domain::Result<base::Actor> authenticate(std::string_view) const override {
        m_waiting = true;
        m_open.wait(false);
        return kAda;
    }
    domain::Result<base::Actor> recheck(const base::Actor& actor) const override { return actor; }
    void open() {
        m_open = true;
        m_open.notify_all();
    }
    bool waiting() const { return m_waiting; }

private:
    mutable std::atomic<bool> m_waiting{false};
    std::atomic<bool> m_open{false};
};

}  // namespace

/// The server stops, or has no worker to spare, at the worst moments.
class StopTest : public QObject {
    Q_OBJECT
private slots:
    void stop_whileAWebSocketOpens_opensItAndClosesItInOrder() {
        HandLoop hand;
        ChatServer chat;
        tcp::socket early(hand.loop);
        tcp::socket late(hand.loop);
        auto& handler = chat.sockets.handler();
        handler.accept(hand.upgrade(early));
        hand.loop.poll();
        handler.shutDown();                  // Its call to go away waits in the loop's queue …
        handler.accept(hand.upgrade(late));  // … before the end of this hand-shake.
        hand.loop.restart();
        hand.loop.poll();
        late.shutdown(tcp::socket::shutdown_send);
        early.shutdown(tcp::socket::shutdown_send);
        QVERIFY(hand.turnUntilEmpty());
        const auto heard = allFrom(late);
        QVERIFY(heard.starts_with("HTTP/1.1 101 "));
        QVERIFY(heard.ends_with(kNormalClose));
    }

    void upgradeLetInJustBeforeTheStop_isClosedToo() {
        HandLoop hand;
        ChatServer chat;
        tcp::socket client(hand.loop);
        chat.sockets.handler().shutDown();
        chat.sockets.handler().accept(hand.upgrade(client));  // The first of its loop: nobody told this loop to stop.
        hand.loop.poll();
        client.shutdown(tcp::socket::shutdown_send);
        QVERIFY(hand.turnUntilEmpty());
        QVERIFY(allFrom(client).ends_with(kNormalClose));
    }

    /// Who hears nothing of a message that is on disk sends it again.
    void eventsAcceptedBeforeTheStop_areAcknowledged() {
        HandLoop hand;
        ChatServer chat;
        test::Gate gate;
        chat.sockets.of("/chat").on("write", {http::Access::signedIn},
                                    [&](const realtime::Socket&, const realtime::Event&) {
                                        gate.pass();
                                        return std::string("1");
                                    });
        tcp::socket client(hand.loop);
        auto& handler = chat.sockets.handler();
        handler.accept(hand.upgrade(client));
        auto frames = test::maskedText(R"(40/chat,{"token":"ada"})");
        for (int i = 1; i <= 3; ++i)
            frames += test::maskedText("42/chat," + std::to_string(i) + R"(["write"])");
        asio::write(client, asio::buffer(frames));
        QVERIFY(hand.turnUntil([&] { return chat.sockets.counts().received == 4; }));
        QVERIFY(gate.waitForVisitors(1));
        handler.shutDown();
        hand.loop.restart();
        hand.loop.poll();
        gate.open();
        std::string heard;
        const bool closed = hand.turnUntil([&] {
            heard += arrived(client);
            return heard.ends_with(kNormalClose);
        });
        client.close();
        QVERIFY(hand.turnUntilEmpty());
        for (int i = 1; i <= 3; ++i)
            QVERIFY2(heard.find("43/chat," + std::to_string(i) + "[1]") != std::string::npos, heard.c_str());
        QVERIFY(closed);
    }

    void presence_withEveryWorkerBusy_isAnnouncedAllTheSame() {
        GatedAuthenticator gate;
        test::EdgeFixture edge(nullptr, 1, 1);
        base::SystemRandom random;
        realtime::SocketServer sockets({}, gate, edge.workers, edge.clock, random);
        std::atomic<int> announced{0};
        sockets.of("/chat");
        sockets.onPresence([&](domain::UserId, bool) { ++announced; });
        edge.server = std::make_unique<http::HttpServer>(edge.options, edge.router, edge.workers, edge.clock);
        const auto stopFirst = qScopeGuard([&] { edge.server.reset(); });
        edge.server->mount("/socket.io/", sockets.handler());
        edge.server->start();
        WsClient client(edge.port());
        client.receive();
        client.send(R"(40/chat,{"token":"ada"})");
        QTRY_VERIFY(gate.waiting());
        QVERIFY(edge.workers.submit([] {}));  // The queue of one is full.
        gate.open();
        QTRY_COMPARE(announced.load(), 1);
    }

    void stop_underTraffic_endsEveryTime() {
        constexpr int kRounds = 25;
        constexpr int kClients = 6;
        for (int round = 0; round < kRounds; ++round) {
            ChatServer chat;
            chat.edge.router.add({http::Method::get, "/slow", http::Access::anonymous,
                                  [](const http::Request&) { return http::noContent(); }});
            chat.start();
            std::atomic<int> done{0};
            std::vector<std::thread> clients;
            for (int i = 0; i < kClients; ++i)
                clients.emplace_back(
                    [&, i] { i % 3 == 0 ? askUntilRefused(chat, done) : talkUntilRefused(chat, done, i); });
            const bool busy = QTest::qWaitFor([&] { return done > round * 4; }, 10'000);
            QElapsedTimer timer;
            timer.start();
            chat.edge.server->stop(10);
            const auto took = timer.elapsed();
            for (auto& client : clients)
                client.join();
            QVERIFY(busy);
            QVERIFY2(took < 8000, qPrintable(QString::number(took)));
            QCOMPARE(chat.sockets.counts().connections, std::size_t(0));
            QCOMPARE(chat.edge.server->counts().connections, std::size_t(0));
        }
    }

private:
    static void askUntilRefused(ChatServer& chat, std::atomic<int>& done) {
        const auto port = chat.port();
        try {
            while (true) {
                test::RawClient client(port);
                for (int i = 0; i < 20; ++i) {
                    if (client.ask("GET /slow HTTP/1.1\r\nHost: test\r\n\r\n").status != 204) break;
                    ++done;
                }
            }
        } catch (const std::runtime_error&) {  // Nobody listens any more.
        }
    }

    static void talkUntilRefused(ChatServer& chat, std::atomic<int>& done, int number) {
        const auto port = chat.port();
        while (true) {
            WsClient client(port);
            if (!client.open()) return;
            client.join("/chat", number % 2 == 0 ? "ada" : "bob");
            client.send(R"(42/chat,1["join"])");
            for (int i = 0; i < 10 && client.open(); ++i) {
                client.send(R"(42/chat,["say",{"text":"hi"}])");
                client.send(R"(42/chat,2["echo",1])");
                client.receive();
                ++done;
            }
        }
    }
};

MC_TEST_CORE(StopTest)
#include "stop_test.moc"
