#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "programs.h"
#include "support/test_program.h"

using namespace mc;
using e2e::waitUntil;

#define PERSON(step) QVERIFY2(m_person.step, qPrintable(m_person.trouble()))

/// Real programs: somebody signs up with a mistyped address, corrects it on the spot, and later changes her password and
/// her address; another device of hers is signed out, and a photo of hers is what everybody gets.
class AccountTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    e2e::ServerProcess m_server;
    e2e::ClientProcess m_person;

    QString api(const QString& path) const { return m_server.url() + path; }
    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    static QString plainText(const QString& mail) {
        const auto begin = mail.indexOf("\r\n\r\n", mail.indexOf("Content-Type: text/plain")) + 4;
        return QString::fromUtf8(
            QByteArray::fromBase64(mail.mid(begin, mail.indexOf("\r\n--", begin) - begin).toLatin1()));
    }
    /// Texts of the mails to that address.
    QStringList mailsTo(const QString& address) const {
        QStringList texts;
        const QDir mails(m_folder.filePath("mail"));
        for (const auto& name : mails.entryList({"*.eml"}, QDir::Files, QDir::Time)) {
            QFile file(mails.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            const auto mail = QString::fromUtf8(file.readAll());
            static const QRegularExpression to("^To: .*$", QRegularExpression::MultilineOption);
            if (to.match(mail).captured().contains(address)) texts << plainText(mail);
        }
        return texts;
    }
    /// The six digits that came there; empty while none did.
    QString codeTo(const QString& address) const {
        static const QRegularExpression code("^ +(\\d{6})$", QRegularExpression::MultilineOption);
        for (const auto& text : mailsTo(address))
            if (const auto match = code.match(text); match.hasMatch()) return match.captured(1);
        return {};
    }
    e2e::Answer signIn(const QString& email, const QString& password) const {
        return e2e::request("POST", api("/api/auth/sign-in"), json({{"email", email}, {"password", password}}));
    }

private slots:
    void initTestCase() {
        QVERIFY2(m_server.start({}, m_folder.path()), qPrintable(m_server.log()));
        QVERIFY2(m_person.start(
                     {"--server=" + m_server.url(), "--theme=light", "--profile=e2e-account", "--page=/settings"}),
                 qPrintable(m_person.trouble()));
    }

    void mistypedAddress_isCorrectedOnTheCodePage() {
        PERSON(click("createAccountLink"));
        PERSON(type("signUpName", "Leela New"));
        PERSON(type("signUpEmail", "leela@exmaple.org"));
        PERSON(type("signUpPassword", "correct horse battery"));
        PERSON(click("signUpTerms"));
        PERSON(click("signUpButton"));
        PERSON(visible("verifyCode"));
        PERSON(click("verifyWrongLink"));
        PERSON(type("mendEmail", "leela@example.org"));
        PERSON(click("mendButton"));
        PERSON(visible("verifyCode"));
        QVERIFY(waitUntil([this] { return !codeTo("leela@example.org").isEmpty(); }, 20));
        PERSON(type("verifyCode", codeTo("leela@example.org")));
        PERSON(click("verifyButton"));
        PERSON(visible("settingsChangePassword"));
        QCOMPARE(signIn("leela@example.org", "correct horse battery").status, 200);
        QCOMPARE(signIn("leela@exmaple.org", "correct horse battery").status, 401);
    }

    void passwordChanged_signsOtherDevicesOut() {
        const auto elsewhere = signIn("leela@example.org", "correct horse battery").json()["accessToken"].toString();
        QCOMPARE(e2e::request("GET", api("/api/me"), {}, elsewhere).status, 200);
        PERSON(click("settingsChangePassword"));
        PERSON(type("currentPassword", "not this one"));
        PERSON(type("newPassword", "another fine phrase"));
        PERSON(click("changePassword"));
        QVERIFY(waitUntil([&] { return m_person.visible("newPassword", 1); }, 20));
        PERSON(type("currentPassword", "correct horse battery"));
        PERSON(click("changePassword"));
        PERSON(gone("newPassword"));
        QCOMPARE(e2e::request("GET", api("/api/me"), {}, elsewhere).status, 401);
        QCOMPARE(signIn("leela@example.org", "correct horse battery").status, 401);
        QVERIFY(waitUntil([this] { return mailsTo("leela@example.org").join('|').contains("password"); }, 20));
    }

    void addressChanged_onlyOnceItsCodeIsTyped() {
        PERSON(click("settingsChangeEmail"));
        PERSON(type("newAddress", "leela.new@example.org"));
        PERSON(type("addressPassword", "another fine phrase"));
        PERSON(click("changeAddress"));
        PERSON(visible("settingsCode"));
        QVERIFY(waitUntil([this] { return !codeTo("leela.new@example.org").isEmpty(); }, 20));
        QCOMPARE(signIn("leela.new@example.org", "another fine phrase").status, 401);
        PERSON(type("settingsCode", codeTo("leela.new@example.org")));
        PERSON(click("settingsVerify"));
        PERSON(gone("settingsCode"));
        QCOMPARE(signIn("leela.new@example.org", "another fine phrase").status, 200);
        QCOMPARE(signIn("leela@example.org", "another fine phrase").status, 401);
    }

    void photo_isWhatEverybodyGets() {
        const auto token = signIn("leela.new@example.org", "another fine phrase").json()["accessToken"].toString();
        QFile picture(QString(MC_SOURCE_DIR) + "/resources/pictures/discover-light.png");
        QVERIFY(picture.open(QIODevice::ReadOnly));
        const auto put =
            e2e::request("PUT", api("/api/me/photo"), picture.readAll(), token, {{"Content-Type", "image/png"}});
        QCOMPARE(put.status, 200);
        const auto shown = e2e::request("GET", api("/api/photos/" + put.json()["photo"].toString() + "/64"));
        QCOMPARE(shown.status, 200);
        QVERIFY(shown.body.startsWith("\xff\xd8\xff"));
    }
};

MC_TEST_CORE(AccountTest)
#include "account_test.moc"
