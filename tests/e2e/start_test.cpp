#include <sys/stat.h>

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "support/smtp_sink.h"

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "platform/database/database.h"
#include "programs.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using test::SmtpSink;

/// What an operator meets: a start that says what is wrong, files that are nobody else's, and the outbox' commands.
class StartTest : public QObject {
    Q_OBJECT

private:
    struct Ended {
        int code = -1;
        QString said;
    };
    /// Runs the server's program until it ends by itself.
    static Ended run(const QStringList& arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(e2e::serverProgram(), arguments);
        if (!process.waitForFinished(60'000)) return {-1, "it does not end: " + process.readAll()};
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }
    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    static int signUp(const e2e::ServerProcess& server, const QString& email) {
        const QJsonObject person{{"name", "Maya Nair"},
                                 {"email", email},
                                 {"password", "correct horse battery"},
                                 {"timeZone", "Asia/Kolkata"},
                                 {"languages", QJsonArray{"en"}},
                                 {"acceptTerms", true},
                                 {"agreement", e2e::agreedToFirst()}};
        return e2e::request("POST", server.url() + "/api/auth/sign-up", json(person)).status;
    }
    static constexpr int kConfigError = 78;  // EX_CONFIG of sysexits.h
    static constexpr int kUsageError = 64;   // EX_USAGE

private slots:
    void wrongSettings_refuseToStartAndSayWhich_data() {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<QString>("said");
        QTest::newRow("zone") << QStringList{"--set=bookings.operator_zone=Asia/Calcuta"}
                              << "bookings.operator_zone must be a time zone like Asia/Kolkata, not \"Asia/Calcuta\"; "
                                 "did you mean Asia/Calcutta?";
        QTest::newRow("payments") << QStringList{"--set=server.address=0.0.0.0",
                                                 "--set=server.public_url=https://mentors.example.org"}
                                  << "payments.mode must be said";
        QTest::newRow("links") << QStringList{"--set=server.address=0.0.0.0", "--set=payments.mode=sandbox"}
                               << "server.public_url is needed";
        QTest::newRow("unknown") << QStringList{"--set=mail.hots=x"}
                                 << "mail.hots is not a known setting; did you mean mail.host?";
    }
    void wrongSettings_refuseToStartAndSayWhich() {
        QFETCH(QStringList, settings);
        QFETCH(QString, said);
        const QTemporaryDir folder;
        const auto ended = run(QStringList{"--data=" + folder.path(), "--port=0"} + settings);
        QCOMPARE(ended.code, kConfigError);
        QVERIFY2(ended.said.contains(said), qPrintable(ended.said));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void anotherCurrencyThanTheMentors_refusesToStart() {
        const QTemporaryDir folder;
        tests::WholeServer(folder.path().toStdString()).mentor("Rohan Mehta");
        const auto ended = run({"--data=" + folder.path(), "--port=0", "--set=bookings.currency=EUR"});
        QCOMPARE(ended.code, kConfigError);
        QVERIFY2(ended.said.contains("bookings.currency must be INR, in which mentors here have their prices"),
                 qPrintable(ended.said));
    }

    void files_areTheirUsersAlone() {
        const QTemporaryDir parent;
        const auto folder = parent.filePath("data");
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(::chmod(qPrintable(folder), 0700), 0);
        e2e::ServerProcess server;
        QVERIFY2(server.start({"--set=log.file=" + folder + "/own.log"}, folder), qPrintable(server.log()));
        QCOMPARE(signUp(server, "maya@test.example"), 201);
        const QDir mails(folder + "/mail");
        QTRY_VERIFY_WITH_TIMEOUT(!mails.entryList({"*.eml"}, QDir::Files).isEmpty(), 20'000);
        int seen = 0;
        for (QDirIterator it(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                             QDirIterator::Subdirectories);
             it.hasNext(); ++seen) {
            const auto path = it.next();
            if (path.endsWith("/server.log")) continue;  // The test's own.
            struct stat info {};
            QCOMPARE(::lstat(qPrintable(path), &info), 0);
            QVERIFY2((info.st_mode & 077) == 0, qPrintable(path));
        }
        QVERIFY(seen >= 7);  // Two databases with their logs, the secrets, the lock, a mail, the server's log.
    }

    void secondServer_isRefusedAndResetsNothing() {
        SmtpSink::Script script;
        script.answers = {{"RCPT", {"stall"}}};  // A mail is in the middle of its delivery.
        SmtpSink sink(script);
        const QTemporaryDir folder;
        e2e::ServerProcess server;
        QVERIFY2(server.start({"--set=mail.mode=smtp", "--set=mail.host=127.0.0.1", "--set=mail.security=none",
                               "--set=mail.port=" + QString::number(sink.port())},
                              folder.path()),
                 qPrintable(server.log()));
        QCOMPARE(signUp(server, "maya@test.example"), 201);
        QTRY_VERIFY_WITH_TIMEOUT(sink.heard("RCPT"), 20'000);
        const auto second = run({"--data=" + folder.path(), "--port=0"});
        QCOMPARE(second.code, kConfigError);
        QVERIFY2(second.said.contains("where another server is at work"), qPrintable(second.said));
        const auto file = folder.filePath("mentor-connect.db").toStdString();
        const auto state = database::Database::open(file, {.migrates = false})->read([](database::Reader& reader) {
            return reader.scalar<std::string>("SELECT state FROM outbox");
        });
        QCOMPARE(state, std::string("claimed"));
        QCOMPARE(e2e::request("GET", server.url() + "/healthz").status, 200);
        server.kill();
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));  // Free again.
    }

    void outbox_isSeenAndRequeuedWhileTheServerRunsAndWhenItDoesNot() {
        SmtpSink::Script script;
        script.answers = {{"RCPT", {"550 no such person", "550 no such person"}}};
        SmtpSink sink(script);
        const QTemporaryDir folder;
        const QStringList smtp{"--set=mail.mode=smtp", "--set=mail.host=127.0.0.1", "--set=mail.security=none",
                               "--set=mail.port=" + QString::number(sink.port())};
        const auto outbox = [&](const QStringList& words) {
            return run(QStringList{"outbox"} + words + QStringList{"--data=" + folder.path()});
        };
        e2e::ServerProcess server;
        QVERIFY2(server.start(smtp, folder.path()), qPrintable(server.log()));
        QCOMPARE(signUp(server, "maya@test.example"), 201);
        QTRY_VERIFY_WITH_TIMEOUT(server.log().contains("outbox.stuck"), 20'000);
        const auto listed = outbox({"list"});
        QCOMPARE(listed.code, 0);
        QVERIFY2(listed.said.contains("1 stuck, 0 to be tried."), qPrintable(listed.said));
        QVERIFY2(listed.said.contains("the mail server answered 550"), qPrintable(listed.said));
        QVERIFY(!listed.said.contains("maya"));
        // Refused once more, noticed within the minute without a word to the server.
        QCOMPARE(outbox({"retry", "--kind=mail"}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(server.log().count("outbox.stuck") == 2, 90'000);
        QVERIFY2(server.stop(), qPrintable(server.log()));
        QCOMPARE(outbox({"retry", "--all"}).code, 0);
        QVERIFY2(server.start(smtp, folder.path()), qPrintable(server.log()));
        QTRY_COMPARE_WITH_TIMEOUT(sink.messages().size(), std::size_t{1}, 20'000);
        QCOMPARE(outbox({"retry"}).code, kUsageError);
        QCOMPARE(run({"outboks", "list", "--data=" + folder.path()}).code, kUsageError);
    }
};

MC_TEST_CORE(StartTest)
#include "start_test.moc"
