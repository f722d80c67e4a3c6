#include "protocol/formats.h"
#include "support/test_program.h"

#include <QTest>
#include <string>

using namespace mc::protocol;

class FormatsTest : public QObject {
    Q_OBJECT

private slots:
    void matches_text_byFormat_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](Format format, const char* text, bool good) {
            QTest::addRow("%d %s", static_cast<int>(format), text)
                << static_cast<int>(format) << QByteArray(text) << good;
        };
        row(Format::email, "maya@example.com", true);
        row(Format::email, "maya.nair+tag@mail.example.co.in", true);
        row(Format::email, "maya@localhost", false);
        row(Format::email, "maya", false);
        row(Format::email, "@example.com", false);
        row(Format::email, "maya@", false);
        row(Format::email, "a@b@example.com", false);
        row(Format::email, "maya nair@example.com", false);
        row(Format::email, ".maya@example.com", false);
        row(Format::email, "maya..n@example.com", false);
        row(Format::email, "maya@-example.com", false);
        row(Format::email, "maya@example..com", false);
        row(Format::email, "maya@example.com\r\nBcc: x@example.com", false);
        row(Format::email, "\"maya\"@example.com", false);
        row(Format::slug, "ananya-krishnan-2", true);
        row(Format::slug, "Ananya", false);
        row(Format::slug, "-ananya", false);
        row(Format::slug, "a--b", false);
        row(Format::slug, "", false);
        row(Format::zone, "Asia/Kolkata", true);
        row(Format::zone, "America/Argentina/Buenos_Aires", true);
        row(Format::zone, "UTC", true);
        row(Format::zone, "Asia/", false);
        row(Format::zone, "/etc/passwd", false);
        row(Format::zone, "Asia/../Kolkata", false);
        row(Format::url, "https://example.com", true);
        row(Format::url, "http://example.com:8080/a?b=c#d", true);
        row(Format::url, "https://127.0.0.1/", true);
        row(Format::url, "javascript:alert(1)", false);
        row(Format::url, "ftp://example.com", false);
        row(Format::url, "https://", false);
        row(Format::url, "https://user@example.com", false);
        row(Format::url, "https://example.com\\@evil.example", false);
        row(Format::url, "https://example.com/a b", false);
        row(Format::url, "https://example.com:port/", false);
        row(Format::url, "https://exa mple.com", false);
        row(Format::hex, "00ff", true);
        row(Format::hex, "0ff", false);
        row(Format::hex, "00FF", false);
        row(Format::base64url, "aZ0-_", true);
        row(Format::base64url, "a+b/", false);
        row(Format::digits, "012345", true);
        row(Format::digits, "12a", false);
        row(Format::digits, "१२", false);
        row(Format::phone, "+919876543210", true);
        row(Format::phone, "9876543210", false);
        row(Format::phone, "+0123456789", false);
        row(Format::language, "en", true);
        row(Format::language, "pt-BR", true);
        row(Format::language, "english", false);
        row(Format::country, "IN", true);
        row(Format::country, "in", false);
        row(Format::line, "one line", true);
        row(Format::line, "", true);
        row(Format::line, "two\nlines", false);
    }
    void matches_text_byFormat() {
        QFETCH(int, format);
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(matches(static_cast<Format>(format), text.toStdString()), good);
    }

    void everyFormat_saysWhatItWants() {
        for (int i = static_cast<int>(Format::line); i <= static_cast<int>(Format::country); ++i) {
            const auto format = static_cast<Format>(i);
            QVERIFY(requirement(format).substr(0, 8) == "must be ");
            QVERIFY(schemaFormat(format).empty() != schemaPattern(format).empty());
        }
    }

    void isBlank_seesThroughInvisibleCharacters() {
        QVERIFY(isBlank(""));
        QVERIFY(isBlank(" \t\n\u00a0\u2003\u200b\u3000\ufeff"));
        QVERIFY(!isBlank(" \u0928 "));
        QVERIFY(!isBlank(" 😀"));
    }
};

MC_TEST_APPLESS(FormatsTest)
#include "formats_test.moc"
