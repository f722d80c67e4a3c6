#include "platform/mail/transport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "platform/mail/mailer.h"
#include "support/self_signed.h"
#include "support/smtp_sink.h"
#include "support/temporary_database.h"

using namespace mc::mail;
using mc::jobs::PermanentFailure;
using mc::test::SmtpSink;
using Security = SmtpOptions::Security;

namespace {

const Mail kMail{"asha@example.org", "Asha", "Hello", "text", "<p>text</p>", {}};
const Sender kSender{"no-reply@mentor.example", "Mentor Connect"};

}  // namespace

class TransportTest : public QObject {
    Q_OBJECT
private slots:
    void files_writesOneMessage();
    void files_sameMessageAgain_replacesIt();
    void smtp_delivers();
    void smtp_noStartTls_sendsNothing();
    void smtp_strangersCertificate_sendsNothing();
    void smtp_vouchedCertificate_delivers();
    void smtp_temporaryRefusal_isTriedAgain();
    void smtp_permanentRefusal_isNot();
    void smtp_droppedConnection_isTriedAgain();
    void smtp_nobodyThere_isTriedAgain();
    void smtp_silentServer_timesOut();
    void mailer_deliversThroughTheOutbox();
    void mailer_unsafeMail_isRefusedAtOnce();

private:
    void send(SmtpSink& sink, Security security, const std::string& caFile = {}) {
        SmtpTransport({"localhost", sink.port(), security, {}, {}, caFile, 5}, kSender, m_clock)
            .send(kMail, "1@mentor.example");
    }
    mc::base::FakeClock m_clock;
};

void TransportTest::files_writesOneMessage() {
    QTemporaryDir folder;
    const auto inbox = folder.filePath("mail");
    FilesTransport(inbox.toStdString(), kSender, m_clock).send(kMail, "1@mentor.example");
    const auto files = QDir(inbox).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(files, QStringList("1800000000-1@mentor.example.eml"));
    QFile file(QDir(inbox).filePath(files[0]));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), toMime(kMail, kSender, "1@mentor.example", 1'800'000'000));
}

void TransportTest::files_sameMessageAgain_replacesIt() {
    QTemporaryDir folder;
    FilesTransport transport(folder.path().toStdString(), kSender, m_clock);
    transport.send(kMail, "1@mentor.example");
    m_clock.advance(60);
    transport.send(kMail, "1@mentor.example");
    transport.send(kMail, "../2@mentor.example");
    m_clock.set({1'800'000'000});
    QCOMPARE(QDir(folder.path()).entryList({"*.eml"}, QDir::Files).size(), 2);
}

void TransportTest::smtp_delivers() {
    SmtpSink sink({});
    send(sink, Security::none);
    QTRY_COMPARE(sink.messages().size(), 1u);
    QVERIFY(sink.heard("MAIL FROM:<no-reply@mentor.example>"));
    QVERIFY(sink.heard("RCPT TO:<asha@example.org>"));
    QCOMPARE(sink.messages()[0], toMime(kMail, kSender, "1@mentor.example", 1'800'000'000));
}

void TransportTest::smtp_noStartTls_sendsNothing() {
    SmtpSink sink({});
    QVERIFY_EXCEPTION_THROWN(send(sink, Security::starttls), std::runtime_error);
    QVERIFY(!sink.heard("MAIL"));
    QVERIFY(sink.messages().empty());
}

void TransportTest::smtp_strangersCertificate_sendsNothing() {
    QTemporaryDir folder;
    const auto certificate = folder.filePath("c.pem").toStdString();
    const auto key = folder.filePath("k.pem").toStdString();
    mc::test::writeSelfSigned("localhost", certificate, key);
    SmtpSink sink({true, certificate, key, {}});
    QVERIFY_EXCEPTION_THROWN(send(sink, Security::starttls), std::runtime_error);
    QVERIFY(!sink.heard("MAIL"));
}

void TransportTest::smtp_vouchedCertificate_delivers() {
    QTemporaryDir folder;
    const auto certificate = folder.filePath("c.pem").toStdString();
    const auto key = folder.filePath("k.pem").toStdString();
    mc::test::writeSelfSigned("localhost", certificate, key);
    SmtpSink sink({true, certificate, key, {}});
    send(sink, Security::starttls, certificate);
    QTRY_COMPARE(sink.messages().size(), 1u);
}

void TransportTest::smtp_temporaryRefusal_isTriedAgain() {
    SmtpSink sink({false, {}, {}, {{"RCPT", {"451 asha@example.org is busy, try later"}}}});
    try {
        send(sink, Security::none);
        QFAIL("it was refused");
    } catch (const PermanentFailure&) {
        QFAIL("451 is not for ever");
    } catch (const std::runtime_error& e) {
        QCOMPARE(std::string(e.what()), std::string("the mail server answered 451"));  // No address.
    }
    send(sink, Security::none);
    QTRY_COMPARE(sink.messages().size(), 1u);
}

void TransportTest::smtp_permanentRefusal_isNot() {
    SmtpSink sink({false, {}, {}, {{"RCPT", {"550 no such user"}}}});
    QVERIFY_EXCEPTION_THROWN(send(sink, Security::none), PermanentFailure);
}

void TransportTest::smtp_droppedConnection_isTriedAgain() {
    SmtpSink sink({false, {}, {}, {{"END ", {"drop"}}}});
    QVERIFY_EXCEPTION_THROWN(send(sink, Security::none), std::runtime_error);
    send(sink, Security::none);
    QTRY_COMPARE(sink.messages().size(), 2u);  // At least once: the first was taken, too.
}

void TransportTest::smtp_nobodyThere_isTriedAgain() {
    unsigned short port = 0;
    {
        SmtpSink gone({});
        port = gone.port();
    }
    SmtpTransport transport({"127.0.0.1", port, Security::none, {}, {}, {}, 5}, kSender, m_clock);
    QVERIFY_EXCEPTION_THROWN(transport.send(kMail, "1@m"), std::runtime_error);
}

void TransportTest::smtp_silentServer_timesOut() {
    Poco::Net::ServerSocket silent(Poco::Net::SocketAddress("127.0.0.1", 0));
    SmtpTransport transport({"127.0.0.1", silent.address().port(), Security::none, {}, {}, {}, 1}, kSender, m_clock);
    QVERIFY_EXCEPTION_THROWN(transport.send(kMail, "1@m"), std::runtime_error);
}

void TransportTest::mailer_deliversThroughTheOutbox() {
    QTemporaryDir folder;
    mc::base::SeededRandom random(1);
    mc::base::IdSource ids(m_clock, random);
    mc::test::TemporaryDatabase database;
    mc::jobs::Outbox outbox(*database, m_clock, ids, random);
    FilesTransport transport(folder.path().toStdString(), kSender, m_clock);
    Mailer mailer(outbox, transport, "mentor.example");
    auto mail = kMail;
    mail.attachments.push_back({"receipt.pdf", "application/pdf", std::string("%PDF\0\xff", 6)});
    database->write([&](mc::database::Transaction& tx) {
        mailer.enqueue(tx, mail, "receipt:1");
        mailer.enqueue(tx, mail, "receipt:1");
    });
    QCOMPARE(outbox.drain(), 1u);
    const auto files = QDir(folder.path()).entryList({"*.eml"}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(folder.filePath(files[0]));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(QByteArray("%PDF\0\xff", 6).toBase64()));
}

void TransportTest::mailer_unsafeMail_isRefusedAtOnce() {
    QTemporaryDir folder;
    mc::base::SeededRandom random(1);
    mc::base::IdSource ids(m_clock, random);
    mc::test::TemporaryDatabase database;
    mc::jobs::Outbox outbox(*database, m_clock, ids, random);
    FilesTransport transport(folder.path().toStdString(), kSender, m_clock);
    Mailer mailer(outbox, transport, "mentor.example");
    auto mail = kMail;
    mail.subject = "x\r\nBcc: spy@evil";
    const auto enqueue = [&] { database->write([&](mc::database::Transaction& tx) { mailer.enqueue(tx, mail); }); };
    QVERIFY_EXCEPTION_THROWN(enqueue(), std::invalid_argument);
}

QTEST_APPLESS_MAIN(TransportTest)
#include "transport_test.moc"
