#include <QTest>

#include "platform/mail/mail.h"
#include "support/test_program.h"

using namespace mc::mail;

namespace {

const Sender kMimeSender{"no-reply@mentor.example", "Mentor Connect"};

Mail good() {
    return {"asha@example.org", "Asha", "Hello", "text", "", {}};
}

std::string mime(const Mail& mail) {
    return toMime(mail, kMimeSender, "id@mentor.example", 1'800'000'000);
}

QByteArray headersOf(const std::string& message) {
    return QByteArray::fromStdString(message.substr(0, message.find("\r\n\r\n")));
}

}  // namespace

class MimeTest : public QObject {
    Q_OBJECT
private slots:
    void plainMail_hasHeadersAndOneBody();
    void headerLines_withDevanagariAndEmoji_haveAtMost76Octets_data();
    void headerLines_withDevanagariAndEmoji_haveAtMost76Octets();
    void subjectLikeAnEncodedWord_isReadAsWritten();
    void unsubscribeUrl_isOfferedToMailPrograms();
    void nameWithQuotes_isEscaped();
    void html_becomesAnAlternative();
    void calendar_isOneInvitationAndAFileToKeep();
    void everyLine_endsInCrLfAndIsShort();
    void injection_isRefused_data();
    void injection_isRefused();
};

void MimeTest::plainMail_hasHeadersAndOneBody() {
    const auto message = QByteArray::fromStdString(mime(good()));
    QVERIFY(message.contains("From: \"Mentor Connect\" <no-reply@mentor.example>\r\n"));
    QVERIFY(message.contains("To: \"Asha\" <asha@example.org>\r\n"));
    QVERIFY(message.contains("Subject: Hello\r\n"));
    QVERIFY(message.contains("Message-ID: <id@mentor.example>\r\n"));
    QVERIFY(message.contains("Date: Fri, 15 Jan 2027 08:00:00 +0000\r\n"));
    QVERIFY(message.contains("Content-Type: text/plain; charset=UTF-8\r\n"));
    QVERIFY(message.contains(QByteArray("text").toBase64()));
    QVERIFY(!message.contains("multipart"));
}

namespace {

/// What a reader makes of the header's lines; empty when one of them cuts a character.
QString decoded(const QByteArray& lines) {
    QString text;
    for (const auto& line : lines.split('\n')) {
        const auto begin = line.indexOf("=?UTF-8?B?");
        const auto bytes = QByteArray::fromBase64(line.mid(begin + 10, line.indexOf("?=", begin + 10) - begin - 10));
        const auto part = QString::fromUtf8(bytes);
        if (begin < 0 || part.contains(QChar::ReplacementCharacter)) return {};
        text += part;
    }
    return text;
}

/// The lines of one header, its name included.
QByteArray linesOf(const QByteArray& headers, const QByteArray& name) {
    const auto begin = headers.indexOf(name + ": ");
    auto end = headers.indexOf("\r\n", begin);
    while (end >= 0 && end + 2 < headers.size() && headers[end + 2] == ' ')
        end = headers.indexOf("\r\n", end + 2);
    return headers.mid(begin, end < 0 ? -1 : end - begin);
}

}  // namespace

void MimeTest::headerLines_withDevanagariAndEmoji_haveAtMost76Octets_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("Devanagari") << u"आपका सत्र कल सुबह नौ बजे काठमांडू के समय पर शुरू होगा — कृपया समय पर आएँ 🎉"_qs;
    for (int shift = 0; shift < 5; ++shift) {
        QTest::addRow("emoji after %d letters", shift) << QString(shift, u'x') + u"🎉"_qs.repeated(40);
        QTest::addRow("Devanagari after %d letters", shift) << QString(shift, u'x') + u"नमस्ते "_qs.repeated(20);
    }
}

void MimeTest::headerLines_withDevanagariAndEmoji_haveAtMost76Octets() {
    QFETCH(QString, text);
    auto mail = good();
    mail.subject = mail.toName = text.toStdString();
    const auto headers = headersOf(mime(mail));
    for (const auto& line : headers.split('\n'))
        QVERIFY2(line.trimmed().size() <= 76, line.constData());
    QCOMPARE(decoded(linesOf(headers, "Subject")), text);
    auto to = linesOf(headers, "To");
    QVERIFY(to.endsWith(" <asha@example.org>"));
    to.chop(19);
    QCOMPARE(decoded(to.trimmed()), text);
}

void MimeTest::subjectLikeAnEncodedWord_isReadAsWritten() {
    auto mail = good();
    mail.subject = "=?UTF-8?B?SGk=?=";
    QCOMPARE(decoded(linesOf(headersOf(mime(mail)), "Subject")), QString::fromStdString(mail.subject));
}

void MimeTest::unsubscribeUrl_isOfferedToMailPrograms() {
    QVERIFY(!headersOf(mime(good())).contains("List-Unsubscribe"));
    auto mail = good();
    mail.unsubscribeUrl = "https://m.example/api/mail/unsubscribe?token=t";
    const auto headers = headersOf(mime(mail));
    QVERIFY(headers.contains("List-Unsubscribe: <https://m.example/api/mail/unsubscribe?token=t>\r\n"));
    QVERIFY(headers.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
}

void MimeTest::nameWithQuotes_isEscaped() {
    auto mail = good();
    mail.toName = R"(A "B" \C)";
    QVERIFY(headersOf(mime(mail)).contains(R"(To: "A \"B\" \\C" <asha@example.org>)"));
}

void MimeTest::html_becomesAnAlternative() {
    auto mail = good();
    mail.html = "<p>hi</p>";
    const auto message = QByteArray::fromStdString(mime(mail));
    QVERIFY(message.contains("multipart/alternative"));
    QVERIFY(message.indexOf("text/plain") < message.indexOf("text/html"));
    QVERIFY(message.contains(QByteArray("<p>hi</p>").toBase64()));
}

void MimeTest::calendar_isOneInvitationAndAFileToKeep() {
    auto mail = good();
    mail.attachments.push_back(calendarAttachment("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "REQUEST"));
    const auto message = QByteArray::fromStdString(mime(mail));
    QCOMPARE(message.count("text/calendar"), 1);
    QCOMPARE(message.count("Content-Type: text/calendar; charset=UTF-8; method=REQUEST\r\n"), 1);
    QCOMPARE(message.count("Content-Type: application/ics; name=\"session.ics\"\r\n"
                           "Content-Disposition: attachment; filename=\"session.ics\"\r\n"),
             1);
    QVERIFY(message.contains("multipart/mixed"));
    QVERIFY_EXCEPTION_THROWN(calendarAttachment("", "REQUEST\r\nBcc: x@y"), std::invalid_argument);
}

void MimeTest::everyLine_endsInCrLfAndIsShort() {
    auto mail = good();
    mail.text = std::string(5000, 'x') + "\n.\nFrom here\n";
    mail.html = std::string(5000, 'y');
    mail.attachments.push_back({"receipt.pdf", "application/pdf", std::string(3000, '\0')});
    const auto message = QByteArray::fromStdString(mime(mail));
    QCOMPARE(message.count('\n'), message.count("\r\n"));
    for (const auto& line : message.split('\n')) {
        QVERIFY(line.size() <= 100);
        QVERIFY(!line.startsWith('.'));
    }
}

void MimeTest::injection_isRefused_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    for (const char* value : {"x\r\nBcc: spy@evil", "x\nBcc: spy@evil", "x\rBcc: spy@evil"}) {
        for (const char* field : {"to", "toName", "subject", "unsubscribeUrl", "fileName", "contentType"}) {
            QTest::addRow("%s", field) << QString(field) << QString(value);
        }
    }
    for (const char* value : {"", "x", "@x", "x@", "a@b@c", "a b@c", "<a@b>", "a@b,c@d", "a@b>"}) {
        QTest::addRow("address '%s'", value) << QString("to") << QString(value);
    }
    QTest::newRow("quote in a file name") << QString("fileName") << QString("a\".ics");
}

void MimeTest::injection_isRefused() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    auto mail = good();
    mail.attachments.push_back({"a.ics", "text/calendar", "x"});
    const auto text = value.toStdString();
    if (field == "to") mail.to = text;
    if (field == "toName") mail.toName = text;
    if (field == "subject") mail.subject = text;
    if (field == "unsubscribeUrl") mail.unsubscribeUrl = text;
    if (field == "fileName") mail.attachments[0].fileName = text;
    if (field == "contentType") mail.attachments[0].contentType = text;
    QVERIFY_EXCEPTION_THROWN(mime(mail), std::invalid_argument);
}

MC_TEST_APPLESS(MimeTest)
#include "mime_test.moc"
