#include "platform/outgoing/http_client.h"

#include <QtTest>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "support/counting_server.h"
#include "support/test_program.h"

using namespace mc;
using outgoing::HttpClient;
using outgoing::HttpClientOptions;
using outgoing::HttpFailure;
using test::CountingServer;

class HttpClientTest : public QObject {
    Q_OBJECT

private:
    static HttpClientOptions optionsFor(const CountingServer& server) {
        return {.baseUrl = server.url(), .user = "key", .password = "secret", .deadline = std::chrono::seconds(20)};
    }
    static HttpClient::Call get(const std::string& path = "/v1/orders") { return {"GET", path, {}, {}}; }
    static HttpClient::Call post() { return {"POST", "/v1/orders", "{}", {{"Content-Type", "application/json"}}}; }

private slots:
    void calls_oneAfterTheOther_shareAConnection() {
        CountingServer server;
        HttpClient client(optionsFor(server));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(client.send(get()).status, 200);
            QCOMPARE(client.send(post()).body, std::string("hello"));
        }
        QCOMPARE(server.requests(), 10);
        QCOMPARE(server.connections(), 1);
        QVERIFY(server.lastRequest().find("Authorization: Basic a2V5OnNlY3JldA==\r\n") != std::string::npos);
    }

    void calls_atOnce_haveAConnectionEachAndKeepThem() {
        CountingServer server;
        HttpClient client(optionsFor(server));
        for (int round = 0; round < 3; ++round) {
            server.holdUntil(4);
            std::vector<std::thread> threads;
            std::atomic<int> good{0};
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] { good += client.send(get()).status == 200 ? 1 : 0; });
            for (auto& thread : threads)
                thread.join();
            QCOMPARE(good.load(), 4);
        }
        QCOMPARE(server.requests(), 12);
        QCOMPARE(server.connections(), 4);
    }

    void connectionTheServerEnded_isNotUsedAgain_data() {
        QTest::addColumn<QString>("how");
        QTest::newRow("announced") << "close";
        QTest::newRow("between two calls") << "silent";
    }
    void connectionTheServerEnded_isNotUsedAgain() {
        QFETCH(QString, how);
        CountingServer server;
        server.endAfterEachAnswer(how == "close");
        HttpClient client(optionsFor(server));
        for (int i = 1; i <= 3; ++i) {
            QCOMPARE(client.send(post()).status, 200);
            QTRY_COMPARE(server.ended(), i);
        }
        QCOMPARE(server.requests(), 3);
        QCOMPARE(server.connections(), 3);
    }

    /// The server ends a kept connection at the moment the next request arrives on it: only a GET goes out again.
    void connectionThatEndsUnderARequest_onlyAGetIsRepeated() {
        CountingServer server;
        HttpClient client(optionsFor(server));
        QCOMPARE(client.send(get()).status, 200);
        server.hangUpOnNext();
        QCOMPARE(client.send(get()).status, 200);
        QCOMPARE(server.requests(), 3);
        server.hangUpOnNext();
        QVERIFY_EXCEPTION_THROWN(client.send(post()), HttpFailure);
        QCOMPARE(server.requests(), 4);
        QCOMPARE(client.send(post()).status, 200);
    }

    void connection_idleForTooLong_isClosed() {
        CountingServer server;
        auto options = optionsFor(server);
        options.idleFor = std::chrono::milliseconds(0);
        HttpClient client(options);
        QCOMPARE(client.send(get()).status, 200);
        QCOMPARE(client.send(get()).status, 200);
        QCOMPARE(server.connections(), 2);
    }

    void connections_beyondTheIdleLimit_areClosed() {
        CountingServer server;
        auto options = optionsFor(server);
        options.idleConnections = 0;
        HttpClient client(options);
        QCOMPARE(client.send(get()).status, 200);
        QTRY_COMPARE(server.ended(), 1);
    }

    void hangUp_endsCallsUnderWayAndToCome() {
        CountingServer server;
        server.holdUntil(2);  // Never.
        auto options = optionsFor(server);
        options.deadline = std::chrono::hours(1);
        HttpClient client(options);
        std::atomic<bool> failed{false};
        std::thread calling([&] {
            try {
                client.send(post());
            } catch (const HttpFailure&) {
                failed = true;
            }
        });
        const bool asked = QTest::qWaitFor([&] { return server.requests() == 1; }, 30'000);
        client.hangUp();
        calling.join();
        QVERIFY(asked && failed);
        QVERIFY_EXCEPTION_THROWN(client.send(get()), HttpFailure);
        QCOMPARE(server.requests(), 1);
    }

    void deadline_endsTheWholeCall_data() {
        QTest::addColumn<QString>("answer");
        QTest::newRow("silence") << "silence";
        QTest::newRow("a head that trickles") << "head";
        QTest::newRow("a body that trickles") << "body";
    }
    void deadline_endsTheWholeCall() {
        QFETCH(QString, answer);
        CountingServer server;
        server.answerWith(answer == "silence" ? CountingServer::Way::silence
                          : answer == "head"  ? CountingServer::Way::tricklingHead
                                              : CountingServer::Way::tricklingBody);
        auto options = optionsFor(server);
        options.deadline = std::chrono::milliseconds(400);
        HttpClient client(options);
        QVERIFY_EXCEPTION_THROWN(client.send(get()), HttpFailure);
        server.answerWith(CountingServer::Way::whole);
        QCOMPARE(client.send(get()).status, 200);  // On another connection.
    }

    void answer_cutShort_isAFailure() {
        CountingServer server;
        server.answerWith(CountingServer::Way::cutShort);
        HttpClient client(optionsFor(server));
        QVERIFY_EXCEPTION_THROWN(client.send(post()), HttpFailure);
    }

    void answer_tooLong_isAFailure() {
        CountingServer server;
        auto options = optionsFor(server);
        options.answerBytes = 4;
        HttpClient client(options);
        QVERIFY_EXCEPTION_THROWN(client.send(get()), HttpFailure);
    }

    void unreachableServer_isAFailureThatSaysNothingOfTheCall() {
        std::string url;
        {
            const CountingServer gone;
            url = gone.url();
        }
        HttpClient client({.baseUrl = url, .user = "key", .password = "secret"});
        try {
            client.send({"POST", "/v1/secret-path", "secret body", {}});
            QFAIL("nobody is there");
        } catch (const HttpFailure& failure) {
            QVERIFY(std::string(failure.what()).find("secret") == std::string::npos);
        }
    }

    void baseUrl_ofAnotherScheme_isRefused() {
        QVERIFY_EXCEPTION_THROWN(HttpClient({.baseUrl = "ftp://127.0.0.1"}), std::invalid_argument);
    }
};

MC_TEST_APPLESS(HttpClientTest)
#include "http_client_test.moc"
