#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "platform/http/server.h"
#include "programs.h"
#include "support/http_ask.h"
#include "support/outside.h"
#include "support/raw_client.h"
#include "support/test_program.h"
#include "support/twins.h"
#include "support/ws_client.h"
#endif

using namespace mc;
using test::RawAnswer;
using test::RawClient;
using test::WsClient;
using tests::Outside;
using tests::Visitor;
using tests::Waits;

/// Many at once, and some of bad will, before the real server: whoever else comes is served.
class CrowdTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kPatienceMs = 120'000;

    static std::uint16_t portOf(const e2e::ServerProcess& server) {
        return static_cast<std::uint16_t>(QUrl(server.url()).port());
    }
    /// Every address of 127.0.0.0/8 is this machine, and to the server somebody else.
    static std::string address(int network, int host) {
        return "127.0." + std::to_string(network) + '.' + std::to_string(host);
    }
    static std::string get(const std::string& path) { return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n"; }
    static std::string signIn(const std::string& email, const std::string& forwardedFor = {}) {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        const auto body = R"({"email":")" + email + R"(","password":"not the right one"})";
        const auto from = forwardedFor.empty() ? std::string() : "X-Forwarded-For: " + forwardedFor + "\r\n";
        return "POST /api/auth/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + from +
               "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
#endif
    }

    /// Asks what a client asks first; each hundredth time as somebody else, within what one address may.
    class Newcomer {
    public:
        explicit Newcomer(std::uint16_t port) : m_port(port) {}
        void operator()(Waits& waits) {
            if (m_asked++ % 100 == 0) {
                const auto from = address(3, 1 + m_asked / 100);
                m_client = std::make_unique<RawClient>(m_port, from.c_str(), kPatienceMs);
            }
            waits["server-info"].push_back(tests::timed([&] {
                if (m_client->ask(get("/api/server-info")).status != 200) throw std::runtime_error("no server-info");
            }));
        }

    private:
        const std::uint16_t m_port;
        std::unique_ptr<RawClient> m_client;
        int m_asked = 0;
    };

    /// People who each ask something that takes its time, again and again as long as it lives.
    class Crowd {
    public:
        template <class Act>
        Crowd(int people, Act act) {
            for (int i = 0; i < people; ++i)
                m_threads.emplace_back([this, i, act] {
                    for (int turn = 0; !m_enough; ++turn)
                        act(i, turn);
                });
        }
        ~Crowd() {
            m_enough = true;
            for (auto& thread : m_threads)
                thread.join();
        }

    private:
        std::atomic<bool> m_enough{false};
        std::vector<std::thread> m_threads;
    };

private slots:
    void initTestCase() {
        http::raiseDescriptorLimit();
    }

    void fortySignInsAtOnce_aNewcomerNoticesNothing() {
        const QTemporaryDir folder;
        const QTemporaryDir calmFolder;
        e2e::ServerProcess server;
        e2e::ServerProcess calm;
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
        QVERIFY2(calm.start({}, calmFolder.path()), qPrintable(calm.log()));
        const auto port = portOf(server);
        std::atomic<int> checked{0};
        QString slow;
        {
            const Crowd crowd(40, [&](int i, int turn) {
                // From elsewhere each time: who is refused for asking too often costs nothing, and the crowd is none.
                RawClient client(port, address(4 + turn % 250, 1 + i).c_str(), kPatienceMs);
                const auto who = std::to_string(i) + '-' + std::to_string(turn) + "@test.example";
                checked += client.ask(signIn(who)).status == 401 ? 1 : 0;
            });
            QTRY_VERIFY_WITH_TIMEOUT(checked > 0, kPatienceMs);
            slow = tests::slowerThanUsual("40 sign-ins", 100, Newcomer(port), Newcomer(portOf(calm)));
        }
        QVERIFY2(slow.isEmpty(), qPrintable(slow));
        QVERIFY2(checked >= 40, qPrintable(QString::number(checked)));
    }

    void eightHungGatewayCalls_aNewcomerNoticesNothing() {
        constexpr int kPayers = 8;
        Outside outside;
        const QTemporaryDir folder;
        const QTemporaryDir calmFolder;
        const auto payers = holdOne(outside, folder, kPayers);
        e2e::ServerProcess server;
        e2e::ServerProcess calm;
        QVERIFY2(server.start(outside.settings(), folder.path()), qPrintable(server.log()));
        QVERIFY2(calm.start({}, calmFolder.path()), qPrintable(calm.log()));
        outside.payDoor.set(test::NetworkGate::Mode::silent);
        const auto knocked = outside.payDoor.visitors();
        QString slow;
        {
            const auto url = server.url().toStdString();
            const Crowd crowd(kPayers, [&](int i, int turn) {
                const auto& [who, body] = payers[static_cast<std::size_t>(i)];
                (void)tests::HttpAsk(url)("POST", "/api/payments/create-order", body, who.token,
                                          "pay-" + std::to_string(turn));
            });
            QTRY_VERIFY_WITH_TIMEOUT(outside.payDoor.visitors() >= knocked + kPayers, kPatienceMs);
            slow = tests::slowerThanUsual("8 hung calls", 100, Newcomer(portOf(server)), Newcomer(portOf(calm)));
            outside.payDoor.set(test::NetworkGate::Mode::closed);
        }
        QVERIFY2(slow.isEmpty(), qPrintable(slow));
    }

    void idleSockets_moreThanThereAreDescriptors_anybodyElseIsServed() {
        constexpr int kIdle = 1100;
        const QTemporaryDir folder;
        e2e::ServerProcess server;
        server.limitFiles(1024);
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < kIdle; ++i)
            idle.push_back(std::make_unique<RawClient>(portOf(server), address(1, 1 + i % 5).c_str()));
        QCOMPARE(RawClient(portOf(server), "127.0.2.1", kPatienceMs).ask(get("/healthz")).status, 200);
        QVERIFY2(server.stop(), qPrintable(server.log()));
    }

    /// WebSockets: none of them idles and could make room.
    void oneAddress_hasNoMoreThanItsShare() {
        constexpr std::size_t kAll = 1024;
        const QTemporaryDir folder;
        e2e::ServerProcess server;
        server.limitFiles(kAll);
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
        std::vector<std::unique_ptr<WsClient>> open;
        do
            open.push_back(std::make_unique<WsClient>(portOf(server)));
        while (open.back()->open() && open.size() < kAll);
        QVERIFY(open.size() > 100 && open.size() <= kAll / 2 && !open.back()->open());
        QCOMPARE(RawClient(portOf(server), "127.0.2.1", kPatienceMs).ask(get("/healthz")).status, 200);
    }

    void longMessage_fromAStranger_endsTheConnection() {
        const QTemporaryDir folder;
        e2e::ServerProcess server;
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
        WsClient client(portOf(server));
        QVERIFY(client.open() && client.receive().has_value());  // The greeting.
        const auto join = [&](std::size_t length) {
            client.send("40/chat,{\"token\":\"" + std::string(length, 'x') + "\"}");
        };
        join(1000);
        QVERIFY(client.receive().has_value() && client.open());  // Refused, and may try again.
        join(900'000);
        QVERIFY(!client.receive().has_value() && !client.open());
    }

    /// Who has one address of a /64 has them all.
    void addressesOfOneNetwork_guessAsOne() {
        const QTemporaryDir folder;
        e2e::ServerProcess server;
        QVERIFY2(server.start({"--set=server.trusted_proxies=127.0.0.1", "--set=server.public_url=http://localhost",
                               "--set=payments.mode=sandbox"},
                              folder.path()),
                 qPrintable(server.log()));
        RawClient proxy(portOf(server), "127.0.0.1", kPatienceMs);
        const auto guess = [&](const std::string& from) { return proxy.ask(signIn("maya@test.example", from)).status; };
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(guess("2001:db8:1:2::" + std::to_string(i)), 401);
        QCOMPARE(guess("2001:db8:1:2:ffff::6"), 429);
        QCOMPARE(guess("2001:db8:1:3::1"), 401);
        // And so it is for limits of routes.
        int refused = 0;
        for (int i = 0; i < 130; ++i) {
            const auto from = "X-Forwarded-For: 2001:db8:9:9::" + std::to_string(i + 1) + "\r\n";
            refused += proxy.ask("GET /api/server-info HTTP/1.1\r\nHost: x\r\n" + from + "\r\n").status == 429 ? 1 : 0;
        }
        QVERIFY(refused > 0);
    }

private:
    using Payer = std::pair<Visitor, std::string>;
    /// People with a hold each, and what they send to pay it.
    static std::vector<Payer> holdOne(Outside& outside, const QTemporaryDir& folder, int count) {
        std::vector<Payer> payers;
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        tests::WholeServer server(folder.path().toStdString(), [&](app::Config& config) { outside.configure(config); });
        const auto mentor = server.mentor("Rohan Mehta");
        for (int i = 0; i < count; ++i) {
            const auto who = server.person("Payer " + std::to_string(i));
            const auto start = server.slotAfter(30 * domain::kHour + i * domain::kHour);
            const auto held = server.rooms.holds.create(who.id, {mentor.id, start, 60, "DSA", "", true},
                                                        "hold-" + std::to_string(i), server.clock.now());
            payers.emplace_back(who, R"({"bookingId":")" + domain::toString(held.value().id) + R"("})");
        }
#endif
        return payers;
    }
};

MC_TEST_CORE(CrowdTest)
#include "crowd_test.moc"
