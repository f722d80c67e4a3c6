#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <random>
#include <thread>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "programs.h"
#include "support/http_ask.h"
#include "support/smtp_sink.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#include "support/ws_client.h"
#endif

using namespace mc;
using test::SmtpSink;
using test::WsClient;
using tests::HttpAsk;
using tests::Visitor;
using tests::WholeServer;

/// SIGTERM ends the server in order, at once after its start as in the middle of requests, messages and half-open
/// sockets. MC_STOP_ROUNDS says how often; 12 by default.
class StopTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kPeople = 6;
    static constexpr int kMailTimeout = 20'000;  ///< How long a silent mail server is waited for.

    static std::vector<Visitor> prepare(const std::filesystem::path& folder) {
        WholeServer server(folder);
        std::vector<Visitor> people;
        for (int i = 0; i < kPeople; ++i)
            people.push_back(server.person("Person " + std::to_string(i)));
        return people;
    }

    static std::string bodyOfTheFirst() {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        return R"({"email":"p1@test.example"})";
#endif
    }

    static void ask(const std::string& url, const Visitor& visitor, std::atomic<int>& done) {
        HttpAsk ask(url);
        while (ask("GET", "/api/notifications", "", visitor.token) && ask("GET", "/api/mentors", "", visitor.token))
            ++done;
    }

    static void listen(std::uint16_t port, const Visitor& visitor, std::atomic<int>& done) {
        while (true) {
            WsClient client(port);
            if (!client.open()) return;
            client.join("/chat", visitor.token);
            client.connect("/notifications", visitor.token);
            ++done;
        }
    }

private slots:
    void sigterm_rightAfterTheStart_endsInOrder() {
        const QTemporaryDir folder;
        for (int round = 0; round < 5; ++round) {
            e2e::ServerProcess server;
            QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
            QVERIFY2(server.stop(), qPrintable(server.log()));
        }
    }

    /// A client that answers nothing holds the stop up for two seconds.
    void sigterm_again_whileItStops_changesNothing() {
        const QTemporaryDir folder;
        e2e::ServerProcess server;
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
        WsClient silent(static_cast<std::uint16_t>(QUrl(server.url()).port()));
        QVERIFY(silent.open());
        ::kill(static_cast<pid_t>(server.pid()), SIGTERM);
        QTRY_VERIFY(server.log().contains("server.stopping"));
        QVERIFY2(server.stop(), qPrintable(server.log()));
    }

    void sigterm_whileAMailHangs_endsAtOnceAndItArrivesOnceLater() {
        SmtpSink::Script script;
        script.answers = {{"RCPT", {"stall"}}};
        SmtpSink sink(script);
        const QStringList smtp{"--set=mail.mode=smtp", "--set=mail.host=127.0.0.1", "--set=mail.security=none",
                               "--set=mail.port=" + QString::number(sink.port())};
        const QTemporaryDir folder;
        prepare(folder.path().toStdString());
        e2e::ServerProcess server;
        QVERIFY2(server.start(smtp, folder.path()), qPrintable(server.log()));
        HttpAsk ask(server.url().toStdString());
        const auto asked = ask("POST", "/api/auth/forgot-password", bodyOfTheFirst());
        QVERIFY(asked && asked->status == 204);
        QTRY_VERIFY_WITH_TIMEOUT(sink.heard("RCPT"), 20'000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY2(server.stop(), qPrintable(server.log()));
        const auto took = timer.elapsed();
        QVERIFY2(took < kMailTimeout / 2, qPrintable(QString::number(took)));
        QVERIFY2(server.start(smtp, folder.path()), qPrintable(server.log()));
        QTRY_COMPARE_WITH_TIMEOUT(sink.messages().size(), std::size_t{1}, 20'000);
        QVERIFY2(server.stop(), qPrintable(server.log()));
        QCOMPARE(sink.messages().size(), std::size_t{1});
    }

    void sigterm_underTraffic_endsInOrder() {
        const auto given = qEnvironmentVariableIntValue("MC_STOP_ROUNDS");
        const int rounds = given > 0 ? given : 12;
        const QTemporaryDir folder;
        const auto people = prepare(folder.path().toStdString());
        std::mt19937 random(11);
        for (int round = 0; round < rounds; ++round) {
            e2e::ServerProcess server;
            QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
            const auto url = server.url().toStdString();
            const auto port = static_cast<std::uint16_t>(QUrl(server.url()).port());
            std::atomic<int> done{0};
            std::vector<std::thread> threads;
            for (std::size_t i = 0; i < people.size(); ++i)
                threads.emplace_back(
                    [&, i] { i % 2 == 0 ? ask(url, people[i], done) : listen(port, people[i], done); });
            const int enough = 1 + static_cast<int>(random() % 60);
            const bool reached = e2e::waitUntil([&] { return done >= enough; }, 30);
            const bool ended = server.stop();
            for (auto& thread : threads)
                thread.join();
            QVERIFY2(reached, qPrintable("the traffic stopped early: " + server.log()));
            QVERIFY2(ended, qPrintable("round " + QString::number(round) + ": " + server.log()));
        }
    }
};

MC_TEST_CORE(StopTest)
#include "stop_test.moc"
