#include "net/server_probe.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "net/api_client.h"
#include "net/api_job.h"
#include "protocol/accounts.h"
#include "support/http_stub.h"
#include "support/test_program.h"

using namespace mc;
using net::ServerProbe;
using Kind = net::ServerReport::Kind;

class ServerProbeTest : public QObject {
    Q_OBJECT

private slots:
    void toUrl_whatPeopleType_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("host") << "mentors.example.org"
                              << "https://mentors.example.org";
        QTest::newRow("spaces around") << "  mentors.example.org "
                                       << "https://mentors.example.org";
        QTest::newRow("port") << "mentors.example.org:8443"
                              << "https://mentors.example.org:8443";
        QTest::newRow("this computer") << "localhost:8080"
                                       << "http://localhost:8080";
        QTest::newRow("loopback") << "127.0.0.1:8080"
                                  << "http://127.0.0.1:8080";
        QTest::newRow("copied from a browser") << "https://m.example.org/mentors?q=1#top"
                                               << "https://m.example.org";
        QTest::newRow("credentials are dropped") << "https://me:secret@m.example.org"
                                                 << "https://m.example.org";
        QTest::newRow("explicit http") << "http://m.example.org"
                                       << "http://m.example.org";
        QTest::newRow("other scheme") << "ftp://m.example.org"
                                      << "";
        QTest::newRow("file") << "file:///etc/passwd"
                              << "";
        QTest::newRow("words") << "my server"
                               << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void toUrl_whatPeopleType() {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QCOMPARE(ServerProbe::toUrl(typed).toString(), url);
    }

    void check_ourServer_namesItAndItsLatency() {
        support::HttpStub stub;
        stub.answer("GET /api/server-info", 200, R"({"name":"Graphora Mentoring","demo":true})");
        net::ApiClient api;
        ServerProbe probe(api.network());
        probe.checkNow(stub.url().toString());
        QTRY_COMPARE(probe.report().kind, Kind::good);
        QCOMPARE(probe.report().name, "Graphora Mentoring");
        QVERIFY(probe.report().demo);
        QVERIFY(probe.report().words.startsWith("Graphora Mentoring · this computer · "));
        QVERIFY(probe.report().words.endsWith(" ms"));
    }

    /// Agreeing on an encrypted connection costs as much as several answers.
    void check_ourServer_leavesItsConnectionToWhatIsAskedNext() {
        QTcpServer server;
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            ++connections;
            auto* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                if (socket->readAll().endsWith("\r\n\r\n"))
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"name\":\"A\",\"items\":[]}");
            });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        net::ApiClient api;
        ServerProbe probe(api.network());
        probe.checkNow(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
        QTRY_COMPARE(probe.report().kind, Kind::good);
        api.setServer(probe.report().url);
        bool answered = false;
        api.getOpen<protocol::DemoAccounts>("/api/demo-accounts")->then(this, [&](const auto& answer) {
            answered = answer.has_value();
        });
        QTRY_VERIFY(answered);
        QCOMPARE(connections, 1);
    }

    void check_anotherWebsite_saysSo() {
        support::HttpStub stub;
        stub.answer("GET /api/server-info", 200, "<html></html>");
        net::ApiClient api;
        ServerProbe probe(api.network());
        probe.checkNow(stub.url().toString());
        QTRY_COMPARE(probe.report().kind, Kind::notOurs);
    }

    void check_nobodyThere_saysSo() {
        support::HttpStub stub;
        const auto url = stub.url();
        stub.stop();
        net::ApiClient api;
        ServerProbe probe(api.network());
        probe.checkNow(url.toString());
        QTRY_COMPARE(probe.report().kind, Kind::unreachable);
    }

    void check_typing_asksOnlyForTheLastText() {
        support::HttpStub stub;
        stub.answer("GET /api/server-info", 200, R"({"name":"A","demo":false})");
        net::ApiClient api;
        ServerProbe probe(api.network());
        const QString full = stub.url().toString();
        for (int i = 8; i <= full.size(); ++i)
            probe.check(full.left(i));
        QTRY_COMPARE(probe.report().kind, Kind::good);
        QCOMPARE(stub.requests().size(), 1);
    }

    void check_newAddressWhileAsking_oldAnswerIsIgnored() {
        support::HttpStub slow, quick;
        slow.on("GET /api/server-info", [](const auto&) { return support::HttpStub::Answer{200, {}, true}; });
        quick.answer("GET /api/server-info", 200, R"({"name":"Quick"})");
        net::ApiClient api;
        ServerProbe probe(api.network());
        QSignalSpy reports(&probe, &ServerProbe::reportChanged);
        probe.checkNow(slow.url().toString());
        QTRY_COMPARE(slow.requests().size(), 1);
        probe.checkNow(quick.url().toString());
        QTRY_COMPARE(probe.report().name, "Quick");
        for (const auto& report : reports)
            QVERIFY(report[0].value<net::ServerReport>().kind != Kind::unreachable);
    }
};

MC_TEST_CORE(ServerProbeTest)
#include "server_probe_test.moc"
