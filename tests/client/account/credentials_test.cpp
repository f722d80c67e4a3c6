#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include "client/account/settings_bench.h"
#include "support/test_program.h"

using namespace mc;
using CredentialsBench = support::SettingsBench;
using support::child;
using support::jsonOf;
using support::mayaNair;

/// Password and address, changed in the settings.
class CredentialsTest : public QObject {
    Q_OBJECT
    using Bench = CredentialsBench;

private slots:
    void password_isChangedHere_othersAreSaidToBeSignedOut() {
        Bench bench;
        bench.house.devices.keep(bench.house.http.url(), "maya@students.example", "known-here");
        bench.house.http.answer("POST /api/me/password", 204);
        bench.at<QAbstractButton>("settingsChangePassword")->click();
        bench.at<QLineEdit>("currentPassword")->setText("correct horse battery");
        QVERIFY(!bench.at<QAbstractButton>("changePassword")->isEnabled());
        bench.at<QLineEdit>("newPassword")->setText("another fine phrase");
        support::takePicture(*bench.page, bench.house.theme, "change-password");
        QSignalSpy toast(bench.page.get(), &widgets::Page::toast);
        bench.at<QAbstractButton>("changePassword")->click();
        QVERIFY(toast.wait());
        QCOMPARE(toast[0][1].toString(), "Your password is changed. Every other device was signed out.");
        const auto sent = bench.house.http.last("POST /api/me/password").json();
        QCOMPARE(sent["current"].toString(), "correct horse battery");
        QCOMPARE(sent["new"].toString(), "another fine phrase");
        QCOMPARE(sent["deviceToken"].toString(), "known-here");
        QVERIFY(!bench.page->findChild<QLineEdit*>("newPassword") || !bench.at<QLineEdit>("newPassword")->isVisible());
    }

    void password_refused_saysWhyAtTheField_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("asked");
        const QString good = "another fine phrase";
        QTest::newRow("wrong") << QByteArray("invalid_credentials") << good << "currentPassword"
                               << "This is not your password." << 1;
        QTest::newRow("weak to the server") << QByteArray("weak_password") << good << "newPassword"
                                            << "This password is too easy to guess." << 1;
        QTest::newRow("weak") << QByteArray("weak_password") << "password12"
                              << "newPassword"
                              << "Easy to guess: make it longer or less regular" << 0;
        QTest::newRow("short") << QByteArray("weak_password") << "qT7$"
                               << "newPassword"
                               << "At least 10 characters" << 0;
        QTest::newRow("too often") << QByteArray("rate_limited") << good << "currentPassword"
                                   << "That was a little fast. Wait a moment and try again." << 1;
    }
    void password_refused_saysWhyAtTheField() {
        QFETCH(QByteArray, code);
        QFETCH(QString, next);
        QFETCH(QString, field);
        QFETCH(QString, words);
        QFETCH(int, asked);
        Bench bench;
        bench.house.http.problem("POST /api/me/password", 401, code);
        bench.at<QAbstractButton>("settingsChangePassword")->click();
        bench.at<QLineEdit>("currentPassword")->setText("a wrong one");
        bench.at<QLineEdit>("newPassword")->setText(next);
        bench.at<QAbstractButton>("changePassword")->click();
        QTRY_COMPARE(bench.at<QLineEdit>(field.toLatin1())->accessibleDescription(), "Wrong: " + words);
        QCOMPARE(bench.house.http.count("POST /api/me/password"), asked);
        QCOMPARE(bench.at<QLineEdit>("newPassword")->text(), next);
        QTRY_VERIFY(bench.at<QAbstractButton>("changePassword")->isEnabled());
    }

    void address_isChanged_waitsForItsCodeAndIsConfirmed() {
        Bench bench;
        auto waiting = mayaNair();
        waiting.pendingEmail = "maya.nair@students.example";
        bench.house.http.answer("POST /api/me/email", 200, jsonOf(waiting));
        QVERIFY(!bench.at<QLineEdit>("settingsCode")->isVisible());
        bench.at<QAbstractButton>("settingsChangeEmail")->click();
        bench.at<QLineEdit>("newAddress")->setText("Maya@Students.example");
        bench.at<QLineEdit>("addressPassword")->setText("correct horse battery");
        bench.at<QAbstractButton>("changeAddress")->click();
        QCOMPARE(bench.at<QLineEdit>("newAddress")->accessibleDescription(), "Wrong: This is your address already.");
        bench.at<QLineEdit>("newAddress")->setText("maya.nair@students.example");
        bench.at<QAbstractButton>("changeAddress")->click();
        QTRY_VERIFY(bench.at<QLineEdit>("settingsCode")->isVisible());
        QVERIFY(bench.at<QLabel>("settingsEmailWaiting")->text().contains("maya.nair@students.example"));
        QCOMPARE(bench.at<QLabel>("settingsEmail")->text(), "maya@students.example");
        QCOMPARE(bench.house.http.last("POST /api/me/email").json()["password"].toString(), "correct horse battery");
        support::takePicture(*bench.page, bench.house.theme, "settings-address-waiting");

        bench.house.http.problem("POST /api/me/email/confirm", 400, "token_invalid");
        bench.at<QLineEdit>("settingsCode")->setText("000000");
        bench.at<QAbstractButton>("settingsVerify")->click();
        QTRY_COMPARE(bench.at<QLineEdit>("settingsCode")->accessibleDescription(),
                     "Wrong: This code is not right, or it is too old.");
        auto changed = mayaNair();
        changed.email = "maya.nair@students.example";
        bench.house.http.answer("POST /api/me/email/confirm", 200, jsonOf(changed));
        bench.at<QLineEdit>("settingsCode")->setText("123456");
        QTRY_VERIFY(bench.at<QAbstractButton>("settingsVerify")->isEnabled());
        bench.at<QAbstractButton>("settingsVerify")->click();
        QTRY_COMPARE(bench.at<QLabel>("settingsEmail")->text(), "maya.nair@students.example");
        QVERIFY(!bench.at<QLineEdit>("settingsCode")->isVisible());
        QCOMPARE(bench.house.session.user().email, std::string("maya.nair@students.example"));
    }

    void address_waiting_codeIsSentAgainOrTheOldOneKept() {
        auto me = mayaNair();
        me.pendingEmail = "maya.nair@students.example";
        Bench bench(me);
        bench.house.http.answer("POST /api/me/email/resend", 204);
        bench.house.http.answer("DELETE /api/me/email", 200, jsonOf(mayaNair()));
        QSignalSpy toast(bench.page.get(), &widgets::Page::toast);
        bench.at<QAbstractButton>("settingsResend")->click();
        QVERIFY(toast.wait());
        QCOMPARE(bench.house.http.count("POST /api/me/email/resend"), 1);
        bench.at<QAbstractButton>("settingsKeepEmail")->click();
        QTRY_VERIFY(!bench.at<QLineEdit>("settingsCode")->isVisible());
        QVERIFY(!bench.house.session.user().pendingEmail);
    }

    void address_refused_saysWhyAtTheField_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong password") << 401 << QByteArray("invalid_credentials") << QByteArray("[]")
                                        << "addressPassword"
                                        << "This is not your password.";
        QTest::newRow("no address") << 422 << QByteArray("validation_failed")
                                    << QByteArray(R"([{"path":"email","rule":"format","kind":"email","message":"x"}])")
                                    << "newAddress"
                                    << "Write an address like you@example.org.";
        QTest::newRow("too often") << 429 << QByteArray("rate_limited") << QByteArray("[]") << "newAddress"
                                   << "That was a little fast. Wait a moment and try again.";
    }
    void address_refused_saysWhyAtTheField() {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, errors);
        QFETCH(QString, field);
        QFETCH(QString, words);
        Bench bench;
        bench.house.http.problem("POST /api/me/email", status, code, errors);
        bench.at<QAbstractButton>("settingsChangeEmail")->click();
        bench.at<QLineEdit>("newAddress")->setText("maya.nair@students.example");
        bench.at<QLineEdit>("addressPassword")->setText("a wrong one");
        bench.at<QAbstractButton>("changeAddress")->click();
        QTRY_COMPARE(bench.at<QLineEdit>(field.toLatin1())->accessibleDescription(), "Wrong: " + words);
        QCOMPARE(bench.at<QLineEdit>("newAddress")->text(), "maya.nair@students.example");
    }

    void unconfirmedMail_canBeConfirmedHere() {
        auto me = mayaNair();
        me.emailVerified = false;
        Bench bench(me);
        bench.house.http.answer("POST /api/auth/verify-email", 200, jsonOf(mayaNair()));
        QVERIFY(bench.at<QLineEdit>("settingsCode")->isVisible());
        bench.at<QLineEdit>("settingsCode")->setText("123456");
        QTest::mouseClick(bench.at<QAbstractButton>("settingsVerify"), Qt::LeftButton);
        QTRY_VERIFY(!bench.at<QLineEdit>("settingsCode")->isVisible());
    }
};

MC_TEST_GUI(CredentialsTest)
#include "credentials_test.moc"
