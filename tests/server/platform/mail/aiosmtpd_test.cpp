#include "platform/mail/transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "platform/jobs/outbox.h"
#include "support/self_signed.h"
#include "support/test_program.h"

using namespace mc::mail;
using Security = SmtpOptions::Security;

namespace {

const Sender kAiosmtpdSender{"no-reply@mentor.example", "Mentor Connect"};
const Mail kAiosmtpdMail{"asha@example.org", "Asha", "Grüße", "text", "<p>text</p>", {}};

/// aiosmtpd, strict about what it is sent, in a process of its own.
class MailServer {
public:
    bool start(const QString& security, const QString& certificate, const QString& key, const QString& methods) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start("/usr/bin/python3", {MC_SOURCE_DIR "/tests/support/smtp_server.py", security, certificate, key,
                                             "relay@mentor.example", "päss wörd", methods});
        const auto word = line();
        m_port = static_cast<unsigned short>(word.toUInt());
        return m_port != 0;
    }
    ~MailServer() {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000)) m_process.kill();
        m_process.waitForFinished(5000);
    }
    bool installed() {
        m_process.waitForFinished(5000);
        return m_process.exitCode() != 77;
    }
    QJsonObject mail() { return QJsonDocument::fromJson(line()).object(); }
    unsigned short port() const { return m_port; }

private:
    QByteArray line() {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20'000)) return m_process.readAllStandardOutput();
        }
        return m_process.readLine().trimmed();
    }

    QProcess m_process;
    unsigned short m_port = 0;
};

}  // namespace

/// Our SMTP against a server that we did not write.
class AiosmtpdTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        mc::test::writeSelfSigned("localhost", m_certificate.toStdString(), m_key.toStdString());
        MailServer server;
        if (!server.start("none", m_certificate, m_key, "PLAIN") && !server.installed())
            QSKIP("aiosmtpd is not installed");
    }

    void mail_signedIn_arrives_data() {
        QTest::addColumn<int>("security");
        QTest::addColumn<QString>("method");
        for (const char* method : {"PLAIN", "LOGIN"}) {
            QTest::addRow("none, %s", method) << static_cast<int>(Security::none) << method;
            QTest::addRow("starttls, %s", method) << static_cast<int>(Security::starttls) << method;
            QTest::addRow("smtps, %s", method) << static_cast<int>(Security::tls) << method;
        }
    }
    void mail_signedIn_arrives() {
        QFETCH(int, security);
        QFETCH(QString, method);
        const auto kind = static_cast<Security>(security);
        MailServer server;
        QVERIFY(server.start(nameOf(kind), m_certificate, m_key, method));
        SmtpTransport(options(server, kind, "päss wörd"), kAiosmtpdSender, m_clock)
            .send(kAiosmtpdMail, "1@mentor.example");
        const auto mail = server.mail();
        QCOMPARE(mail["from"].toString(), QString("no-reply@mentor.example"));
        QCOMPARE(mail["to"].toArray(), QJsonArray{"asha@example.org"});
        QCOMPARE(mail["tls"].toBool(), kind != Security::none);
        QVERIFY(mail["signedIn"].toBool());
        QCOMPARE(mail["data"].toString().toStdString(),
                 toMime(kAiosmtpdMail, kAiosmtpdSender, "1@mentor.example", m_clock.now().seconds));
    }

    void wrongPassword_isTriedAgain_data() { mail_signedIn_arrives_data(); }
    void wrongPassword_isTriedAgain() {
        QFETCH(int, security);
        QFETCH(QString, method);
        const auto kind = static_cast<Security>(security);
        MailServer server;
        QVERIFY(server.start(nameOf(kind), m_certificate, m_key, method));
        SmtpTransport transport(options(server, kind, "wrong"), kAiosmtpdSender, m_clock);
        try {
            transport.send(kAiosmtpdMail, "1@mentor.example");
            QFAIL("it was let in");
        } catch (const mc::jobs::PermanentFailure&) {
            QFAIL("the operator can put a password right");
        } catch (const std::runtime_error& e) {
            QCOMPARE(std::string(e.what()), std::string("the mail server answered 535"));
        }
    }

private:
    static QString nameOf(Security security) {
        return security == Security::none ? "none" : security == Security::tls ? "smtps" : "starttls";
    }
    SmtpOptions options(const MailServer& server, Security security, const std::string& password) const {
        return {"localhost", server.port(), security, "relay@mentor.example", password, m_certificate.toStdString(), 5};
    }

    mc::base::FakeClock m_clock;
    QTemporaryDir m_folder;
    QString m_certificate = m_folder.filePath("localhost.pem");
    QString m_key = m_folder.filePath("localhost.key");
};

MC_TEST_CORE(AiosmtpdTest)
#include "aiosmtpd_test.moc"
