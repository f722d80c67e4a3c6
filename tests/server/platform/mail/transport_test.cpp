#include "platform/mail/transport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <thread>

#include "platform/mail/mailer.h"
#include "support/gate.h"
#include "support/self_signed.h"
#include "support/smtp_sink.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

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
    void initTestCase();
    void files_writesOneMessage();
    void files_sameMessageAgain_replacesIt();
    void smtp_delivers();
    void smtp_noStartTls_sendsNothing();
    void smtp_refusedCertificate_sendsNothing_data();
    void smtp_refusedCertificate_sendsNothing();
    void smtp_vouchedCertificate_delivers_data();
    void smtp_vouchedCertificate_delivers();
    void smtp_signsIn_data();
    void smtp_signsIn();
    void smtp_noKnownWayToSignIn_sendsNothing();
    void smtp_temporaryRefusal_isTriedAgain();
    void smtp_permanentRefusal_isNot_data();
    void smtp_permanentRefusal_isNot();
    void smtp_droppedAfterTheMessage_isTriedAgain();
    void smtp_nobodyThere_isTriedAgain();
    void smtp_silentServer_timesOut_data();
    void smtp_silentServer_timesOut();
    void smtp_fullDoor_timesOut();
    void hangUp_whileNothingIsDecided_endsAtOnce_data();
    void hangUp_whileNothingIsDecided_endsAtOnce();
    void hangUp_whileTheServerHasTheMessage_waitsForItsWord();
    void outbox_afterTrouble_deliversOnce_data();
    void outbox_afterTrouble_deliversOnce();
    void outbox_refusedCertificate_waitsForARightOne();
    void outbox_rudeEnd_isNoReasonToSendAgain_data();
    void outbox_rudeEnd_isNoReasonToSendAgain();
    void mailer_deliversThroughTheOutbox();

private:
    /// The outbox with a mailer over SMTP.
    struct Post {
        Post(mc::base::FakeClock& clock, const SmtpOptions& options)
            : ids(clock, random), outbox(*database, clock, ids, random), transport(options, kSender, clock) {
            mailer.compose("test", [this](const std::string&) { return std::optional(wanted); });
        }
        void put(const Mail& mail) {
            wanted = mail;
            database->write([&](mc::database::Transaction& tx) { mailer.enqueue(tx, "test", "{}"); });
        }
        std::string state() {
            return database->read(
                [](mc::database::Reader& reader) { return reader.scalar<std::string>("SELECT state FROM outbox"); });
        }
        Mail wanted;
        mc::test::TemporaryDatabase database;
        mc::base::SeededRandom random{1};
        mc::base::IdSource ids;
        mc::jobs::Outbox outbox;
        SmtpTransport transport;
        Mailer mailer{outbox, transport, "mentor.example"};
    };

    SmtpSink::Script script(SmtpSink::Tls tls) const { return {tls, m_certificate, m_key, {}, {}, {}}; }
    SmtpOptions options(SmtpSink& sink, Security security, int timeoutSeconds = 5) const {
        return {"localhost", sink.port(), security, {}, {}, m_certificate, timeoutSeconds};
    }
    /// Takes connections and says nothing, or, being full, does not even take them.
    static Poco::Net::ServerSocket silentServer(bool isFull, std::vector<Poco::Net::StreamSocket>& inside) {
        Poco::Net::ServerSocket silent;
        silent.bind(Poco::Net::SocketAddress("127.0.0.1", 0));
        silent.listen(isFull ? 0 : 8);
        if (isFull) inside.emplace_back(silent.address());
        return silent;
    }
    void send(const SmtpOptions& options) { SmtpTransport(options, kSender, m_clock).send(kMail, "1@mentor.example"); }

    mc::base::FakeClock m_clock;
    QTemporaryDir m_folder;
    std::string m_certificate = m_folder.filePath("localhost.pem").toStdString();
    std::string m_key = m_folder.filePath("localhost.key").toStdString();
};

/// The server's main does the same: a mail server that hangs up is an error of the write.
void TransportTest::initTestCase() {
    std::signal(SIGPIPE, SIG_IGN);
    mc::test::writeSelfSigned("localhost", m_certificate, m_key);
}

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
    send(options(sink, Security::none));
    QTRY_COMPARE(sink.messages().size(), 1u);
    QVERIFY(sink.heard("MAIL FROM:<no-reply@mentor.example>"));
    QVERIFY(sink.heard("RCPT TO:<asha@example.org>"));
    QCOMPARE(sink.messages()[0], toMime(kMail, kSender, "1@mentor.example", 1'800'000'000));
}

void TransportTest::smtp_noStartTls_sendsNothing() {
    SmtpSink sink({});
    QVERIFY_EXCEPTION_THROWN(send(options(sink, Security::starttls)), std::runtime_error);
    QVERIFY(!sink.heard("MAIL"));
    QVERIFY(sink.messages().empty());
}

void TransportTest::smtp_refusedCertificate_sendsNothing_data() {
    QTest::addColumn<int>("tls");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("vouched");
    for (const auto tls : {SmtpSink::Tls::starttls, SmtpSink::Tls::implicit}) {
        const char* how = tls == SmtpSink::Tls::starttls ? "starttls" : "smtps";
        QTest::addRow("%s, a stranger's", how) << static_cast<int>(tls) << "localhost" << false;
        QTest::addRow("%s, another host's", how) << static_cast<int>(tls) << "elsewhere.example" << true;
    }
}

void TransportTest::smtp_refusedCertificate_sendsNothing() {
    QFETCH(int, tls);
    QFETCH(QString, name);
    QFETCH(bool, vouched);
    auto told = script(static_cast<SmtpSink::Tls>(tls));
    told.certificateFile = m_folder.filePath("other.pem").toStdString();
    told.keyFile = m_folder.filePath("other.key").toStdString();
    told.user = "relay";
    told.password = "secret";
    mc::test::writeSelfSigned(name.toStdString(), told.certificateFile, told.keyFile);
    SmtpSink sink(told);
    auto wanted = options(sink, told.tls == SmtpSink::Tls::starttls ? Security::starttls : Security::tls);
    wanted.user = "relay";
    wanted.password = "secret";
    if (vouched) wanted.caFile = told.certificateFile;
    QVERIFY_EXCEPTION_THROWN(send(wanted), std::runtime_error);
    QVERIFY(!sink.heard("AUTH"));
    QVERIFY(!sink.heard("MAIL"));
}

void TransportTest::smtp_vouchedCertificate_delivers_data() {
    QTest::addColumn<bool>("implicit");
    QTest::newRow("starttls") << false;
    QTest::newRow("smtps") << true;
}

void TransportTest::smtp_vouchedCertificate_delivers() {
    QFETCH(bool, implicit);
    SmtpSink sink(script(implicit ? SmtpSink::Tls::implicit : SmtpSink::Tls::starttls));
    send(options(sink, implicit ? Security::tls : Security::starttls));
    QTRY_COMPARE(sink.messages().size(), 1u);
}

void TransportTest::smtp_signsIn_data() {
    QTest::addColumn<int>("security");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("heard");
    const auto row = [](const char* name, Security security, const char* offered, const char* heard) {
        QTest::newRow(name) << static_cast<int>(security) << offered << heard;
    };
    row("starttls, both", Security::starttls, "PLAIN LOGIN", "AUTH PLAIN ");
    row("starttls, LOGIN", Security::starttls, "LOGIN XOAUTH2", "AUTH LOGIN");
    row("smtps, PLAIN", Security::tls, "PLAIN", "AUTH PLAIN ");
    row("smtps, LOGIN", Security::tls, "LOGIN", "AUTH LOGIN");
    row("local relay", Security::none, "CRAM-MD5 PLAIN", "AUTH PLAIN ");
}

void TransportTest::smtp_signsIn() {
    QFETCH(int, security);
    QFETCH(QString, offered);
    QFETCH(QString, heard);
    const auto kind = static_cast<Security>(security);
    auto told = script(kind == Security::tls        ? SmtpSink::Tls::implicit
                       : kind == Security::starttls ? SmtpSink::Tls::starttls
                                                    : SmtpSink::Tls::none);
    told.methods = offered.toStdString();
    told.user = "relay@mentor.example";
    told.password = "päss wörd";
    SmtpSink sink(told);
    auto wanted = options(sink, kind);
    wanted.user = told.user;
    wanted.password = told.password;
    send(wanted);
    QTRY_COMPARE(sink.messages().size(), 1u);
    QVERIFY(sink.heard(heard.toStdString()));
}

void TransportTest::smtp_noKnownWayToSignIn_sendsNothing() {
    auto told = script(SmtpSink::Tls::implicit);
    told.methods = "XOAUTH2";
    told.user = told.password = "relay";
    SmtpSink sink(told);
    auto wanted = options(sink, Security::tls);
    wanted.user = wanted.password = "relay";
    QVERIFY_EXCEPTION_THROWN(send(wanted), std::runtime_error);
    QVERIFY(!sink.heard("MAIL"));
}

void TransportTest::smtp_temporaryRefusal_isTriedAgain() {
    auto told = script(SmtpSink::Tls::none);
    told.answers = {{"RCPT", {"451 asha@example.org is busy, try later"}}};
    SmtpSink sink(told);
    try {
        send(options(sink, Security::none));
        QFAIL("it was refused");
    } catch (const PermanentFailure&) {
        QFAIL("451 is not for ever");
    } catch (const std::runtime_error& e) {
        QCOMPARE(std::string(e.what()), std::string("the mail server answered 451"));  // No address.
    }
    send(options(sink, Security::none));
    QTRY_COMPARE(sink.messages().size(), 1u);
}

void TransportTest::smtp_permanentRefusal_isNot_data() {
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("answer");
    QTest::newRow("nobody of that name") << "RCPT"
                                         << "550 5.1.1 no such user";
    QTest::newRow("a message they do not like") << "END "
                                                << "554 5.7.1 looks like spam";
}

void TransportTest::smtp_permanentRefusal_isNot() {
    QFETCH(QString, verb);
    QFETCH(QString, answer);
    auto told = script(SmtpSink::Tls::none);
    told.answers[verb.toStdString()] = {answer.toStdString()};
    SmtpSink sink(told);
    QVERIFY_EXCEPTION_THROWN(send(options(sink, Security::none)), PermanentFailure);
}

void TransportTest::smtp_droppedAfterTheMessage_isTriedAgain() {
    auto told = script(SmtpSink::Tls::none);
    told.answers = {{"END ", {"drop"}}};
    SmtpSink sink(told);
    QVERIFY_EXCEPTION_THROWN(send(options(sink, Security::none)), std::runtime_error);
    send(options(sink, Security::none));
    QTRY_COMPARE(sink.messages().size(), 2u);          // At least once: nobody can know that the first was taken.
    QCOMPARE(sink.messages()[0], sink.messages()[1]);  // The same Message-ID: who cares can tell.
}

void TransportTest::smtp_nobodyThere_isTriedAgain() {
    SmtpOptions gone;
    {
        SmtpSink sink({});
        gone = options(sink, Security::none);
    }
    QVERIFY_EXCEPTION_THROWN(send(gone), std::runtime_error);
}

void TransportTest::smtp_silentServer_timesOut_data() {
    QTest::addColumn<int>("security");
    QTest::newRow("no greeting") << static_cast<int>(Security::none);
    QTest::newRow("no greeting before starttls") << static_cast<int>(Security::starttls);
    QTest::newRow("no hand-shake") << static_cast<int>(Security::tls);
}

void TransportTest::smtp_silentServer_timesOut() {
    QFETCH(int, security);
    Poco::Net::ServerSocket silent(Poco::Net::SocketAddress("127.0.0.1", 0));
    QElapsedTimer timer;
    timer.start();
    QVERIFY_EXCEPTION_THROWN(
        send({"127.0.0.1", silent.address().port(), static_cast<Security>(security), {}, {}, {}, 1}),
        std::runtime_error);
    QVERIFY(timer.elapsed() < 10'000);
}

/// As behind a firewall that throws packets away: nothing refuses, nothing answers.
void TransportTest::smtp_fullDoor_timesOut() {
    Poco::Net::ServerSocket full;
    full.bind(Poco::Net::SocketAddress("127.0.0.1", 0));
    full.listen(0);
    Poco::Net::StreamSocket first(full.address());
    QElapsedTimer timer;
    timer.start();
    QVERIFY_EXCEPTION_THROWN(send({"127.0.0.1", full.address().port(), Security::none, {}, {}, {}, 1}),
                             std::runtime_error);
    QVERIFY(timer.elapsed() < 10'000);
}

void TransportTest::hangUp_whileNothingIsDecided_endsAtOnce_data() {
    QTest::addColumn<bool>("isFull");
    QTest::newRow("no greeting") << false;
    QTest::newRow("no connection") << true;
}

void TransportTest::hangUp_whileNothingIsDecided_endsAtOnce() {
    QFETCH(bool, isFull);
    std::vector<Poco::Net::StreamSocket> inside;
    const auto server = silentServer(isFull, inside);
    constexpr int kForHours = 10'000;
    SmtpTransport transport({"127.0.0.1", server.address().port(), Security::none, {}, {}, {}, kForHours}, kSender,
                            m_clock);
    std::atomic<int> failed{0};
    const auto sends = [&] {
        try {
            transport.send(kMail, "1@mentor.example");
        } catch (const std::runtime_error&) {
            ++failed;
        }
    };
    std::thread before(sends);
    QVERIFY(isFull || server.poll(Poco::Timespan(30, 0), Poco::Net::Socket::SELECT_READ));
    transport.hangUp();
    before.join();
    sends();
    QCOMPARE(failed.load(), 2);
}

/// Ended here, the mail would be sent again although it arrived. What comes after it is ended in its stead, and not before
/// its own time would be over.
void TransportTest::hangUp_whileTheServerHasTheMessage_waitsForItsWord() {
    mc::test::Gate lastWord;
    auto told = script(SmtpSink::Tls::none);
    told.beforeLastWord = [&] { lastWord.pass(); };
    SmtpSink sink(told);
    SmtpTransport transport(options(sink, Security::none, 30), kSender, m_clock);
    const auto delivers = [&](const char* id) {
        try {
            transport.send(kMail, id);
        } catch (const std::runtime_error&) {
            return false;
        }
        return true;
    };
    std::atomic<bool> delivered{false};
    std::thread sending([&] { delivered = delivers("1@mentor.example"); });
    const bool arrived = lastWord.waitForVisitors(1);
    transport.hangUp();
    const bool another = delivers("2@mentor.example");
    lastWord.open();
    sending.join();
    QVERIFY(arrived && delivered && !another);
    QCOMPARE(sink.messages().size(), 1u);
}

void TransportTest::outbox_afterTrouble_deliversOnce_data() {
    QTest::addColumn<int>("security");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("trouble");
    for (const auto security : {Security::none, Security::starttls, Security::tls}) {
        const char* how = security == Security::none ? "plain" : security == Security::tls ? "smtps" : "starttls";
        const auto row = [&](const char* name, const char* when, const char* trouble) {
            QTest::addRow("%s, %s", how, name) << static_cast<int>(security) << when << trouble;
        };
        row("turned away", "OPEN", "554 no service here");
        row("wrong password", "AUTH", "535 5.7.8 wrong name or password");
        row("sign-in wanted", "RCPT", "530 5.7.0 sign in first");
        row("sender refused", "MAIL", "550 5.7.1 not your address");
        row("gone before DATA", "DATA", "drop");
        row("gone in the middle", "BODY", "drop");
        row("stalled in the middle", "BODY", "stall");
        row("busy at the end", "END ", "452 4.3.1 disk full");
    }
}

void TransportTest::outbox_afterTrouble_deliversOnce() {
    QFETCH(int, security);
    QFETCH(QString, when);
    QFETCH(QString, trouble);
    const auto kind = static_cast<Security>(security);
    auto told = script(kind == Security::tls        ? SmtpSink::Tls::implicit
                       : kind == Security::starttls ? SmtpSink::Tls::starttls
                                                    : SmtpSink::Tls::none);
    told.answers[when.toStdString()] = {trouble.toStdString()};
    told.user = told.password = "relay";
    SmtpSink sink(told);
    auto wanted = options(sink, kind, trouble == "stall" ? 1 : 5);
    wanted.user = wanted.password = "relay";
    Post post(m_clock, wanted);
    auto mail = kMail;
    // More than every buffer on the way: the client is still writing when the server goes.
    const std::size_t size = trouble == "stall" ? 800'000 : when == "BODY" ? 500'000 : 1000;
    mail.attachments.push_back({"big.bin", "application/octet-stream", std::string(size, 'x')});
    post.put(mail);
    QCOMPARE(post.outbox.drain(), 0u);
    QCOMPARE(post.state(), std::string("waiting"));
    const auto refusedWhole = when == "END " ? 1u : 0u;  // The sink keeps what it was sent, taken or not.
    QCOMPARE(sink.messages().size(), refusedWhole);
    m_clock.advance(60);
    QCOMPARE(post.outbox.drain(), 1u);
    QCOMPARE(post.state(), std::string("done"));
    m_clock.advance(mc::domain::kDay);
    QCOMPARE(post.outbox.drain(), 0u);
    QCOMPARE(sink.messages().size(), refusedWhole + 1u);
    QVERIFY(sink.messages().back().size() > size);
}

void TransportTest::outbox_refusedCertificate_waitsForARightOne() {
    SmtpSink sink(script(SmtpSink::Tls::starttls));
    auto strangers = options(sink, Security::starttls);
    strangers.caFile = m_folder.filePath("authority.pem").toStdString();
    mc::test::writeSelfSigned("localhost", strangers.caFile, m_folder.filePath("authority.key").toStdString());
    Post post(m_clock, strangers);
    post.put(kMail);
    QCOMPARE(post.outbox.drain(), 0u);
    QCOMPARE(post.state(), std::string("waiting"));
    QVERIFY(!sink.heard("MAIL"));
    QFile::remove(QString::fromStdString(strangers.caFile));
    QVERIFY(QFile::copy(QString::fromStdString(m_certificate), QString::fromStdString(strangers.caFile)));
    m_clock.advance(60);
    QCOMPARE(post.outbox.drain(), 1u);
    QCOMPARE(sink.messages().size(), 1u);
}

void TransportTest::outbox_rudeEnd_isNoReasonToSendAgain_data() {
    QTest::addColumn<QString>("quit");
    QTest::newRow("hangs up") << "drop";
    QTest::newRow("falls silent") << "stall";
    QTest::newRow("complains") << "421 closing";
}

void TransportTest::outbox_rudeEnd_isNoReasonToSendAgain() {
    QFETCH(QString, quit);
    auto told = script(SmtpSink::Tls::none);
    told.answers["QUIT"] = {quit.toStdString()};
    SmtpSink sink(told);
    Post post(m_clock, options(sink, Security::none, 1));
    post.put(kMail);
    QCOMPARE(post.outbox.drain(), 1u);
    m_clock.advance(mc::domain::kDay);
    QCOMPARE(post.outbox.drain(), 0u);
    QCOMPARE(sink.messages().size(), 1u);
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
    mailer.compose("receipt", [&](const std::string&) { return std::optional(mail); });
    database->write([&](mc::database::Transaction& tx) {
        mailer.enqueue(tx, "receipt", "{}", "receipt:1");
        mailer.enqueue(tx, "receipt", "{}", "receipt:1");
    });
    QCOMPARE(outbox.drain(), 1u);
    const auto files = QDir(folder.path()).entryList({"*.eml"}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(folder.filePath(files[0]));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(QByteArray("%PDF\0\xff", 6).toBase64()));
}

MC_TEST_APPLESS(TransportTest)
#include "transport_test.moc"
