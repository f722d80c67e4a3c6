#include "support/smtp_sink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "programs.h"
#include "support/test_program.h"
#endif

using namespace mc;
using test::SmtpSink;

/// A mail server in a bad mood and ours: it goes on, and the mail arrives once.
class MailTest : public QObject {
    Q_OBJECT
private slots:
    void mailServerHangsUp_serverLivesAndTheMailArrivesOnce() {
        SmtpSink::Script script;
        // With a reset: whoever still writes then gets a broken pipe, and without care the signal that ends a process.
        script.answers = {{"EHLO", {"drop"}}, {"MAIL", {"drop"}}, {"BODY", {"drop"}}};
        SmtpSink sink(script);
        const QTemporaryDir folder;
        e2e::ServerProcess server;
        const auto port = QString::number(sink.port());
        QVERIFY2(server.start({"--set=mail.mode=smtp", "--set=mail.host=127.0.0.1", "--set=mail.port=" + port,
                               "--set=mail.security=none"},
                              folder.path()),
                 qPrintable(server.log()));
        const QJsonObject person{{"name", "Maya Nair"},
                                 {"email", "maya@test.example"},
                                 {"password", "correct horse battery"},
                                 {"timeZone", "Asia/Kolkata"},
                                 {"languages", QJsonArray{"en"}},
                                 {"acceptTerms", true},
                                 {"agreement", e2e::agreedToFirst()}};
        const auto signedUp = e2e::request("POST", server.url() + "/api/auth/sign-up", json(person));
        QVERIFY2(signedUp.status / 100 == 2, signedUp.body.constData());
        for (int attempt = 1; attempt <= 3; ++attempt) {
            const auto failed = QString("\"attempt\":%1}").arg(attempt);
            QVERIFY2(e2e::waitUntil([&] { return server.log().contains(failed); }, 20), qPrintable(server.log()));
            QVERIFY(sink.messages().empty());
            advance(server, 60);
        }
        QVERIFY2(e2e::waitUntil([&] { return !sink.messages().empty(); }, 20), qPrintable(server.log()));
        advance(server, 3600);
        QVERIFY2(server.stop(), qPrintable(server.log()));
        QCOMPARE(sink.messages().size(), 1u);
        QVERIFY(sink.heard("RCPT TO:<maya@test.example>"));
    }

private:
    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    static void advance(e2e::ServerProcess& server, int seconds) {
        const auto moved =
            e2e::request("POST", server.url() + "/sandbox/clock", json(QJsonObject{{"advanceSeconds", seconds}}));
        QCOMPARE(moved.status, 200);
    }
};

MC_TEST_CORE(MailTest)
#include "mail_test.moc"
