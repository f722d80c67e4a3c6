#include "platform/outgoing/guarded_client.h"

#include <QTemporaryDir>
#include <QtTest>
#include <thread>

#include "support/canned_server.h"
#include "support/counting_server.h"
#include "support/nobodys_server.h"
#include "support/test_program.h"

using namespace mc;
using outgoing::FetchTrouble;
using outgoing::GuardedClient;
using outgoing::GuardedClientOptions;
using test::CannedServer;

namespace {

/// Only 127.0.0.2 may be called, also without TLS.
GuardedClientOptions onlyTheSecond() {
    GuardedClientOptions options;
    options.mayCall = [](const std::string& address) { return address == "127.0.0.2"; };
    options.mayCallPlainly = options.mayCall;
    return options;
}

GuardedClientOptions anyOfThisMachine() {
    GuardedClientOptions options;
    options.mayCall = options.mayCallPlainly = [](const std::string&) { return true; };
    return options;
}

FetchTrouble troubleOf(const GuardedClient::Outcome& outcome) {
    return std::get<FetchTrouble>(outcome);
}

}  // namespace

class GuardedClientTest : public QObject {
    Q_OBJECT

private slots:
    void answers_comeWithTheirTagAndAddress() {
        CannedServer server([](const auto&) { return CannedServer::ok("hello", "ETag: \"7\"\r\n"); }, "127.0.0.2");
        GuardedClient client(onlyTheSecond());
        const auto answer = std::get<GuardedClient::Answer>(
            client.send({.url = server.url("/a?b=c"), .headers = {{"If-None-Match", "\"6\""}}}));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, std::string("hello"));
        QCOMPARE(answer.etag, std::string("\"7\""));
        const auto request = server.requests().at(0);
        QVERIFY(request.starts_with("GET /a?b=c HTTP/1.1\r\n"));
        QVERIFY(request.find("If-None-Match: \"6\"\r\n") != std::string::npos);
        QVERIFY(request.find("Accept-Encoding: identity\r\n") != std::string::npos);
    }

    void retryAfter_isTold() {
        CannedServer server(
            [](const auto&) {
                return std::string("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
            },
            "127.0.0.2");
        GuardedClient client(onlyTheSecond());
        const auto answer = std::get<GuardedClient::Answer>(client.send({.url = server.url()}));
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.retryAfter, std::string("120"));
    }

    /// What is in such a call is for one server alone.
    void redirect_ofACallThatFollowsNone_isItsAnswer() {
        CannedServer other([](const auto&) { return CannedServer::ok("told"); }, "127.0.0.2");
        CannedServer server([&](const auto&) { return CannedServer::redirect(other.url()); }, "127.0.0.2");
        GuardedClient client(onlyTheSecond());
        const auto outcome =
            client.send({.method = "POST", .url = server.url(), .body = "code=secret", .follows = false});
        QCOMPARE(std::get<GuardedClient::Answer>(outcome).status, 302);
        QVERIFY(other.requests().empty());
    }

    void forbiddenAddress_isNotCalled() {
        CannedServer server([](const auto&) { return CannedServer::ok("secret"); });
        GuardedClient client(onlyTheSecond());
        QCOMPARE(troubleOf(client.send({.url = server.url()})), FetchTrouble::forbidden);
        QVERIFY(server.requests().empty());
    }

    void redirect_intoAForbiddenNetwork_isNotFollowed() {
        CannedServer inside([](const auto&) { return CannedServer::ok("secret"); });
        CannedServer outside([&](const auto&) { return CannedServer::redirect(inside.url("/latest/meta-data")); },
                             "127.0.0.2");
        GuardedClient client(onlyTheSecond());
        QCOMPARE(troubleOf(client.send({.url = outside.url()})), FetchTrouble::forbidden);
        QCOMPARE(outside.requests().size(), 1u);
        QVERIFY(inside.requests().empty());
    }

    /// The name says something else the second time it is asked: what was checked is what is called.
    void rebinding_isAskedOnceAHop() {
        CannedServer server([](const auto&) { return CannedServer::ok("fine"); }, "127.0.0.2");
        int asked = 0;
        auto options = onlyTheSecond();
        options.resolve = [&](const std::string&) {
            return std::vector<std::string>{asked++ == 0 ? "127.0.0.2" : "127.0.0.1"};
        };
        GuardedClient client(std::move(options));
        const auto url = server.url("/", "calendar.example");
        QCOMPARE(std::get<GuardedClient::Answer>(client.send({.url = url})).body, std::string("fine"));
        QCOMPARE(asked, 1);
        QVERIFY(server.requests().at(0).find("Host: calendar.example:") != std::string::npos);
        QCOMPARE(troubleOf(client.send({.url = url})), FetchTrouble::forbidden);
        QCOMPARE(server.requests().size(), 1u);
    }

    void name_withOneForbiddenAddress_isRefusedWhole() {
        auto options = onlyTheSecond();
        options.resolve = [](const std::string&) { return std::vector<std::string>{"127.0.0.2", "127.0.0.1"}; };
        GuardedClient client(std::move(options));
        QCOMPARE(troubleOf(client.send({.url = "https://calendar.example/"})), FetchTrouble::forbidden);
    }

    void otherAddresses_areRefused_data() {
        QTest::addColumn<QByteArray>("url");
        for (const char* url : {"file:///etc/passwd", "ftp://127.0.0.2/", "http://user:word@127.0.0.2/", "http:///x",
                                "gopher://127.0.0.2/", "not an address", "http://127.0.0.2:0/", "https://"})
            QTest::newRow(url) << QByteArray(url);
    }
    void otherAddresses_areRefused() {
        QFETCH(QByteArray, url);
        GuardedClient client(onlyTheSecond());
        QCOMPARE(troubleOf(client.send({.url = url.toStdString()})), FetchTrouble::bad_address);
    }

    /// However an address of this machine is written.
    void disguisedAddresses_areForbidden_data() {
        QTest::addColumn<QByteArray>("host");
        for (const char* host :
             {"2130706433", "0x7f.1", "127.1", "localhost", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"})
            QTest::newRow(host) << QByteArray(host);
    }
    void disguisedAddresses_areForbidden() {
        QFETCH(QByteArray, host);
        GuardedClient client(onlyTheSecond());
        const auto outcome = client.send({.url = "https://" + host.toStdString() + "/"});
        QVERIFY(troubleOf(outcome) == FetchTrouble::forbidden || troubleOf(outcome) == FetchTrouble::unknown_host);
    }

    void plainAddress_isRefusedWhereTlsIsAsked() {
        auto options = onlyTheSecond();
        options.mayCallPlainly = [](const std::string&) { return false; };
        GuardedClient client(std::move(options));
        QCOMPARE(troubleOf(client.send({.url = "http://127.0.0.2/"})), FetchTrouble::bad_address);
    }

    void endlessRedirects_end() {
        CannedServer server([](const auto&) { return CannedServer::redirect("/again"); });
        GuardedClient client(anyOfThisMachine());
        QCOMPARE(troubleOf(client.send({.url = server.url()})), FetchTrouble::too_many_redirects);
        QCOMPARE(server.requests().size(), 6u);
    }

    void password_staysWithItsHost() {
        CannedServer elsewhere([](const auto&) { return CannedServer::ok("x"); }, "127.0.0.2");
        CannedServer server([&](const auto&) { return CannedServer::redirect(elsewhere.url()); });
        GuardedClient client(anyOfThisMachine());
        client.send({.url = server.url(), .user = "maya", .password = "app word"});
        QVERIFY(server.requests().at(0).find("Authorization: Basic ") != std::string::npos);
        QVERIFY(elsewhere.requests().at(0).find("Authorization") == std::string::npos);
    }

    void compressedAnswer_isRefused() {
        CannedServer server(
            [](const auto&) { return CannedServer::ok("\x1f\x8b bomb", "Content-Encoding: gzip\r\n"); });
        GuardedClient client(anyOfThisMachine());
        QCOMPARE(troubleOf(client.send({.url = server.url()})), FetchTrouble::encoded);
    }

    void longAnswer_isCutOff_data() {
        QTest::addColumn<bool>("announced");
        QTest::newRow("announced") << true;
        QTest::newRow("until the end") << false;
    }
    void longAnswer_isCutOff() {
        QFETCH(bool, announced);
        const std::string body(2'000'000, 'x');
        CannedServer server(
            [&](const auto&) { return announced ? CannedServer::ok(body) : "HTTP/1.1 200 OK\r\n\r\n" + body; });
        auto options = anyOfThisMachine();
        options.answerBytes = 1'000'000;
        GuardedClient client(std::move(options));
        QCOMPARE(troubleOf(client.send({.url = server.url()})), FetchTrouble::too_large);
    }

    void slowAnswers_endAtTheDeadline_data() {
        QTest::addColumn<int>("way");
        QTest::newRow("silence") << int(test::CountingServer::Way::silence);
        QTest::newRow("head byte by byte") << int(test::CountingServer::Way::tricklingHead);
        QTest::newRow("body byte by byte") << int(test::CountingServer::Way::tricklingBody);
    }
    void slowAnswers_endAtTheDeadline() {
        QFETCH(int, way);
        test::CountingServer server;
        server.answerWith(static_cast<test::CountingServer::Way>(way));
        auto options = anyOfThisMachine();
        options.deadline = std::chrono::milliseconds(300);
        GuardedClient client(std::move(options));
        QCOMPARE(troubleOf(client.send({.url = server.url() + "/"})), FetchTrouble::timed_out);
    }

    void certificate_ofNobody_isRefused() {
        const test::NobodysServer server("calendar.example");
        auto options = anyOfThisMachine();
        options.resolve = [](const std::string&) { return std::vector<std::string>{"127.0.0.1"}; };
        GuardedClient client(std::move(options));
        const auto url = "https://calendar.example:" + server.port() + "/";
        QCOMPARE(troubleOf(client.send({.url = url})), FetchTrouble::certificate);
    }

    void hangUp_endsWhatIsToCome() {
        CannedServer server([](const auto&) { return CannedServer::ok("x"); });
        GuardedClient client(anyOfThisMachine());
        client.hangUp();
        QCOMPARE(troubleOf(client.send({.url = server.url()})), FetchTrouble::timed_out);
    }
};

MC_TEST_CORE(GuardedClientTest)
#include "guarded_client_test.moc"
