#include <QClipboard>
#include <QLineEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTextEdit>

#include "account/qr_view.h"
#include "account/recovery_codes_dialog.h"
#include "account/settings_page.h"
#include "client/account/entrance_bench.h"
#include "net/usage_events.h"
#include "protocol/second_factor.h"
#include "support/readable.h"
#include "support/test_program.h"

using namespace mc;
using namespace mc::tests;

namespace {

const QString kSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

protocol::RecoveryCodes tenCodes() {
    protocol::RecoveryCodes codes;
    for (int i = 0; i < 10; ++i)
        codes.codes.push_back("abcd-efgh-jkmn-pqr" + std::to_string(i));
    return codes;
}

QStringList listOf(const protocol::RecoveryCodes& codes) {
    QStringList list;
    for (const auto& code : codes.codes)
        list << QString::fromStdString(code);
    return list;
}

protocol::SecondFactor on(int left = 10) {
    return {true, support::kStoryNow, left};
}

/// The settings of somebody, at a server that answers.
struct Settings {
    explicit Settings(const protocol::SecondFactor& state = {}, const QString& query = {}) : me(signedIn(state)) {
        page.resize(1064, 736);
        page.show();
        page.arrive({"/settings", {}, QUrlQuery(query)});
        // The server has told: until then nothing can be done, whichever way is shown.
        (void)QTest::qWaitFor([&] { return child<QAbstractButton>(page, "secondStepSetUp")->isEnabled(); });
    }
    protocol::Me signedIn(const protocol::SecondFactor& state) {
        show(state);
        auto person = mayaNair();
        person.secondFactor = state.on;
        house.http.answer("GET /api/me", 200, jsonOf(person));
        house.signIn(person);
        return person;
    }
    void show(const protocol::SecondFactor& state) {
        house.http.answer("GET /api/me/second-factor", 200, jsonOf(state));
    }
    void answerSecret() {
        const protocol::SecondFactorSecret secret{
            kSecret.toStdString(), "otpauth://totp/Mentor%20Connect:maya%40students.example?secret=" +
                                       kSecret.toStdString() + "&issuer=Mentor%20Connect&algorithm=SHA1&digits=6"};
        house.http.answer("POST /api/me/second-factor", 200, jsonOf(secret));
    }
    void toSecret() {
        answerSecret();
        click("secondStepSetUp");
        type("secondStepPassword", "correct horse");
        click("secondStepGoOn");
    }
    /// On from now on, as the server tells.
    void turnedOn() {
        show(on());
        me.secondFactor = true;
        house.http.answer("GET /api/me", 200, jsonOf(me));
    }
    bool shows(const char* name) {
        const auto* found = page.window()->findChild<QWidget*>(name);
        return found && found->isVisible();
    }
    QString words(const char* name) { return child<QLabel>(*page.window(), name)->text(); }
    void click(const char* name) { child<QAbstractButton>(*page.window(), name)->click(); }
    void type(const char* name, const QString& text) { child<QLineEdit>(*page.window(), name)->setText(text); }
    QString errorOf(const char* name) {
        QWidget* at = child<QLineEdit>(*page.window(), name);
        while (at && !qobject_cast<widgets::TextField*>(at))
            at = at->parentWidget();
        return static_cast<widgets::TextField*>(at)->error();
    }

    support::ClientHouse house;
    protocol::Me me;
    net::UsageEvents usage{house.api, house.session};
    account::SettingsPage page{house.api,       house.session, house.devices, house.theme,
                               house.languages, house.drafts,  usage};
};

}  // namespace

/// The second step at sign-in: on the way in, and in the settings.
class SecondStepTest : public QObject {
    Q_OBJECT

    static void challenge(Bench& bench) {
        bench.house.http.on("POST /api/auth/sign-in", [](const auto&) {
            return support::HttpStub::Answer{
                403, R"({"code":"second_factor_required","status":403,"challenge":"the-challenge"})"};
        });
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "correct horse");
        bench.click("signInButton");
    }

private slots:
    void rightPassword_asksForTheCode_andItSignsIn() {
        Bench bench;
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        QTRY_VERIFY(child<QLineEdit>(bench.page, "signInCode")->hasFocus());
        support::takePicture(bench.page, bench.house.theme, "second-step");
        bench.house.http.answer("POST /api/auth/second-factor", 200, jsonOf(support::tokensOf(mayaNair())));
        bench.type("signInCode", " 123 456 ");  // As it is pasted.
        QTest::keyClick(child<QLineEdit>(bench.page, "signInCode"), Qt::Key_Return);
        QTRY_VERIFY(bench.house.session.isSignedIn());
        const auto sent = bench.house.http.last("POST /api/auth/second-factor").json();
        QCOMPARE(sent["challenge"].toString(), "the-challenge");
        QCOMPARE(sent["code"].toString(), "123456");
    }

    void secondStep_sendsTheDevicesTokenAsTheFirstDid() {
        Bench bench;
        bench.devices.keep(bench.house.http.url(), "maya@students.example", "known-here");
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        bench.type("signInCode", "123456");
        bench.click("signInCodeButton");
        QTRY_COMPARE(bench.house.http.count("POST /api/auth/second-factor"), 1);
        QCOMPARE(bench.house.http.last("POST /api/auth/second-factor").json()["deviceToken"].toString(), "known-here");
    }

    void whatIsNoCode_isSaidBeforeTheServerIsAsked_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << "";
        QTest::newRow("five") << "12345";
        QTest::newRow("letters") << "12345a";
    }
    void whatIsNoCode_isSaidBeforeTheServerIsAsked() {
        QFETCH(QString, typed);
        Bench bench;
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        bench.type("signInCode", typed);
        bench.click("signInCodeButton");
        QCOMPARE(bench.errorOf("signInCode"), "The app shows six digits.");
        QCOMPARE(bench.house.http.count("POST /api/auth/second-factor"), 0);
    }

    void wrongCode_isSaidAtTheField_andIsSelectedForTheNext() {
        Bench bench;
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        bench.house.http.problem("POST /api/auth/second-factor", 400, "token_invalid");
        bench.type("signInCode", "123456");
        bench.click("signInCodeButton");
        QTRY_VERIFY(bench.errorOf("signInCode").contains("every 30 seconds"));
        QCOMPARE(child<QLineEdit>(bench.page, "signInCode")->selectedText(), "123456");
    }

    void tooLate_asksForThePasswordAgain_andSaysWhy() {
        Bench bench;
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        bench.house.http.problem("POST /api/auth/second-factor", 400, "challenge_expired");
        bench.type("signInCode", "123456");
        bench.click("signInCodeButton");
        QTRY_VERIFY(bench.shows("signInPassword"));
        const auto problems = bench.page.findChildren<QLabel*>("formError");
        QVERIFY(std::any_of(problems.begin(), problems.end(), [](const auto* label) {
            return label->isVisible() && label->text().contains("sign in with your password again");
        }));
    }

    void recoveryCode_isTakenInstead() {
        Bench bench;
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        bench.click("signInCodeOtherLink");
        bench.house.http.problem("POST /api/auth/second-factor", 400, "token_invalid");
        bench.type("signInCode", "ABCD-efgh jkmn-pqrs");
        bench.click("signInCodeButton");
        QTRY_COMPARE(bench.errorOf("signInCode"), "This is none of your recovery codes, or it was used before.");
        QCOMPARE(bench.house.http.last("POST /api/auth/second-factor").json()["code"].toString(), "ABCDefghjkmnpqrs");
        bench.click("signInCodeOtherLink");
        QCOMPARE(bench.errorOf("signInCode"), QString());
    }

    void back_forgetsWhatWasTyped() {
        Bench bench;
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        bench.type("signInCode", "123456");
        bench.click("signInCodeBackLink");
        QVERIFY(bench.shows("signInPassword"));
        bench.click("signInButton");
        QTRY_VERIFY(bench.shows("signInCode"));
        QCOMPARE(child<QLineEdit>(bench.page, "signInCode")->text(), QString());
    }

    /// Another 403 of that name, of a server that gives no challenge, is no dead end.
    void refusalWithoutAChallenge_isSaid() {
        Bench bench;
        bench.house.http.problem("POST /api/auth/sign-in", 403, "second_factor_required");
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "correct horse");
        bench.click("signInButton");
        QTRY_VERIFY(!bench.controller.isBusy());
        QVERIFY(bench.shows("signInPassword"));
        QVERIFY(!bench.shows("signInCode"));
    }

    void settings_setUp_fromPasswordToRecoveryCodes() {
        Settings settings;
        QVERIFY(settings.shows("secondStepSetUp") && !settings.shows("secondStepReason"));
        settings.click("secondStepSetUp");
        settings.house.http.problem("POST /api/me/second-factor", 401, "invalid_credentials");
        settings.type("secondStepPassword", "not hers");
        settings.click("secondStepGoOn");
        QTRY_COMPARE(settings.errorOf("secondStepPassword"), "This is not your password.");

        settings.answerSecret();
        settings.type("secondStepPassword", "correct horse");
        settings.click("secondStepGoOn");
        QTRY_VERIFY(settings.shows("secondStepSecret"));
        QCOMPARE(settings.words("secondStepSecret"), "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
        settings.click("secondStepCopy");
        QCOMPARE(QGuiApplication::clipboard()->text(), kSecret);
        support::takePicture(settings.page, settings.house.theme, "second-step-set-up");

        settings.house.http.problem("POST /api/me/second-factor/confirm", 400, "token_invalid");
        settings.type("secondStepCode", "123 456");
        settings.click("secondStepTurnOn");
        QTRY_VERIFY(settings.errorOf("secondStepCode").contains("every 30 seconds"));
        settings.house.http.answer("POST /api/me/second-factor/confirm", 200, jsonOf(tenCodes()));
        settings.turnedOn();
        settings.click("secondStepTurnOn");
        QTRY_VERIFY(settings.shows("recoveryCodes1"));
        QVERIFY(!settings.shows("secondStepSecret"));
        support::takePicture(settings.page, settings.house.theme, "recovery-codes");
        QTRY_VERIFY(settings.house.session.user().secondFactor);
        QTRY_VERIFY(settings.shows("secondStepOff"));
        QVERIFY2(settings.words("secondStepLeft").startsWith("10 recovery codes"),
                 qPrintable(settings.words("secondStepLeft")));
    }

    void settings_forAdmins_saysWhyAndLeadsOn() {
        Settings settings({}, "second-step=/admin/applications");
        QVERIFY(settings.words("secondStepReason").startsWith("Admins need a second step"));
        QVERIFY(settings.shows("secondStepReason") && !settings.shows("secondStepGo"));
        QTRY_VERIFY(child<QAbstractButton>(settings.page, "secondStepSetUp")->hasFocus());
        settings.turnedOn();
        settings.page.arrive({"/settings", {}, QUrlQuery("second-step=/admin/applications")});
        QTRY_VERIFY(settings.shows("secondStepGo"));
        QVERIFY(!settings.shows("secondStepReason"));
        QSignalSpy led(&settings.page, &widgets::Page::navigate);
        settings.click("secondStepGo");
        QCOMPARE(led.at(0).at(0).toString(), "/admin/applications");
    }

    void settings_forAdmins_theCardIsBeforeTheirEyes() {
        Settings settings;
        settings.page.resize(800, 560);
        settings.page.arrive({"/settings", {}, QUrlQuery("second-step=/admin/applications")});
        for (const char* name : {"secondStepReason", "secondStepSetUp"})
            QTRY_VERIFY(!child<QWidget>(settings.page, name)->visibleRegion().isEmpty());
        support::takePicture(settings.page, settings.house.theme, "second-step-reason");
    }

    void settings_turnOff_needsBoth() {
        Settings settings(on(2));
        QVERIFY(settings.words("secondStepLeft").startsWith("2 recovery codes"));
        settings.click("secondStepOff");
        QVERIFY(!child<QAbstractButton>(*settings.page.window(), "proofDeed")->isEnabled());
        settings.type("proofPassword", "correct horse");
        settings.type("proofCode", "123456");
        settings.house.http.problem("POST /api/me/second-factor/turn-off", 400, "token_invalid");
        settings.click("proofDeed");
        QTRY_VERIFY(settings.errorOf("proofCode").contains("every 30 seconds"));
        QCOMPARE(settings.errorOf("proofPassword"), QString());
        settings.house.http.answer("POST /api/me/second-factor/turn-off", 204);
        settings.show({});
        settings.click("proofDeed");
        QTRY_VERIFY(settings.shows("secondStepSetUp"));
        QVERIFY(!settings.shows("proofDeed"));
    }

    void settings_newCodes_areShown() {
        Settings settings(on(0));
        settings.click("secondStepCodes");
        settings.type("proofPassword", "correct horse");
        settings.type("proofCode", "123456");
        settings.house.http.answer("POST /api/me/second-factor/recovery-codes", 200, jsonOf(tenCodes()));
        settings.show(on());
        settings.click("proofDeed");
        QTRY_VERIFY(settings.shows("recoveryCodes0"));
        auto* first = child<QTextEdit>(*settings.page.window(), "recoveryCodes0");
        QVERIFY(first->focusPolicy() & Qt::TabFocus);
        first->setFocus(Qt::TabFocusReason);
        QTest::keyClick(first, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(first, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().split('\n').size(), 5);
        settings.click("copyCodes");
        QCOMPARE(QGuiApplication::clipboard()->text().split('\n').size(), 10);
    }

    void settings_notTold_canBeAskedAgain() {
        support::ClientHouse house;
        house.http.problem("GET /api/me/second-factor", 503, "unavailable");
        house.signIn(mayaNair());
        net::UsageEvents usage(house.api, house.session);
        account::SettingsPage page(house.api, house.session, house.devices, house.theme, house.languages, house.drafts,
                                   usage);
        page.resize(1064, 736);
        page.show();
        page.arrive({});
        auto* again = child<QAbstractButton>(page, "secondStepAgain");
        QTRY_VERIFY(again->isVisible());
        house.http.answer("GET /api/me/second-factor", 200, jsonOf(protocol::SecondFactor{}));
        again->click();
        QTRY_VERIFY(child<QAbstractButton>(page, "secondStepSetUp")->isEnabled());
        QVERIFY(!again->isVisible());
    }

    void recoveryCodes_areKeptInAFileForTheOwnerAlone() {
        Settings settings;
        auto* dialog = new account::RecoveryCodesDialog({"one", "two"}, "maya@students.example", &settings.page);
        const QString file = settings.house.folder.filePath("codes.txt");
        QVERIFY(dialog->saveTo(file));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(saved.readAll());
        QVERIFY(text.contains("maya@students.example") && text.endsWith("one\ntwo\n"));
        QCOMPARE(QFile::permissions(file) & ~QFile::Permissions(0x6600), QFile::Permissions());
        QVERIFY(!dialog->saveTo(settings.house.folder.filePath("no such folder/codes.txt")));
        QVERIFY(child<QLabel>(*dialog, "codesSaid")->text().startsWith("This file cannot be written"));
    }

    void recoveryCodes_arePrinted() {
        Settings settings;
        auto* dialog = new account::RecoveryCodesDialog({"one", "two"}, "maya@students.example", &settings.page);
        const QString file = settings.house.folder.filePath("codes.pdf");
        {
            QPdfWriter paper(file);
            dialog->printTo(paper);
        }
        QVERIFY(QFileInfo(file).size() > 1000);
    }

    void printingRecoveryCodes_asksForAPrinterFirst() {
        Settings settings;
        auto* dialog = new account::RecoveryCodesDialog({"one", "two"}, "maya@students.example", &settings.page);
        dialog->open();
        child<QAbstractButton>(*dialog, "printCodes")->click();
        const auto asked = [&]() -> QDialog* {
            for (auto* one : dialog->window()->findChildren<QDialog*>())
                if (one->inherits("QPrintDialog") && one->isVisible()) return one;
            return nullptr;
        };
        QTRY_VERIFY(asked());
        asked()->reject();
        QVERIFY(child<QLabel>(*dialog, "codesSaid")->text().startsWith("They are shown only now"));
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        inspect::PseudoLanguage words(longer);
        Bench bench;
        bench.house.theme.setTextScale(text);
        bench.page.resize(size);
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        for (int both = 0; both < 2; ++both) {
            MC_COMPARE_READABLE(bench.page);
            bench.click("signInCodeOtherLink");
        }
        const auto fitted = [&](Settings& settings) {
            settings.house.theme.setTextScale(text);
            settings.page.resize(size);
        };
        Settings proof(on(2), "second-step=/admin/applications");
        fitted(proof);
        MC_COMPARE_READABLE(proof.page);
        proof.click("secondStepOff");
        MC_COMPARE_READABLE(proof.page);
        Settings codes({}, "second-step=/admin/applications");
        fitted(codes);
        MC_COMPARE_READABLE(codes.page);
        (new account::RecoveryCodesDialog(listOf(tenCodes()), "maya@students.example", &codes.page))->open();
        MC_COMPARE_READABLE(codes.page);
        Settings secret;
        fitted(secret);
        secret.toSecret();
        QTRY_VERIFY(secret.shows("secondStepSecret"));
        MC_COMPARE_READABLE(secret.page);
    }

    /// The least window, in the language with the higher lines.
    void hindi_canBeRead() {
        const auto isHindi = [](const QString& text) {
            return std::any_of(text.begin(), text.end(),
                               [](QChar c) { return c.script() == QChar::Script_Devanagari; });
        };
        const auto compare = [&](QWidget& page) {
            support::settle(page);
            return inspect::unreadableWords(page, isHindi).join('\n');
        };
        support::ClientHouse speaker;  // Its language is the program's.
        speaker.languages.choose("hi");
        Bench bench;
        bench.page.resize(800, 560);
        challenge(bench);
        QTRY_VERIFY(bench.shows("signInCode"));
        support::takePicture(bench.page, bench.house.theme, "second-step-hi");
        QCOMPARE(compare(bench.page), QString());
        Settings reason({}, "second-step=/admin/applications");
        reason.page.resize(800, 560);
        QCOMPARE(compare(reason.page), QString());
        child<QWidget>(reason.page, "secondStepSetUp")->setFocus();
        support::takePicture(reason.page, reason.house.theme, "second-step-reason-hi");
        reason.toSecret();
        QTRY_VERIFY(reason.shows("secondStepSecret"));
        QCOMPARE(compare(reason.page), QString());
        support::takePicture(reason.page, reason.house.theme, "second-step-set-up-hi");
        Settings codes(on(2));
        codes.page.resize(800, 560);
        (new account::RecoveryCodesDialog(listOf(tenCodes()), "maya@students.example", &codes.page))->open();
        QCOMPARE(compare(codes.page), QString());
        support::takePicture(codes.page, codes.house.theme, "recovery-codes-hi");
        speaker.languages.choose("en");
    }

    /// What cameras look for: finder patterns in three corners, with the quiet zone around them.
    void qrCode_hasItsQuietZoneAndFinders() {
        const auto image = account::qrImage("otpauth://totp/Mentor%20Connect:maya?secret=" + kSecret);
        QVERIFY(image.width() == image.height() && image.width() > 29);
        const auto dark = [&](int x, int y) { return qGray(image.pixel(x, y)) < 128; };
        const int side = image.width();
        for (int i = 0; i < side; ++i)
            for (int margin = 0; margin < 4; ++margin)
                QVERIFY(!dark(i, margin) && !dark(margin, i) && !dark(i, side - 1 - margin) &&
                        !dark(side - 1 - margin, i));
        for (const auto& corner : {QPoint(4, 4), QPoint(side - 11, 4), QPoint(4, side - 11)})
            for (int i = 0; i < 7; ++i)
                QVERIFY(dark(corner.x() + i, corner.y()) && dark(corner.x(), corner.y() + i) &&
                        dark(corner.x() + 3, corner.y() + 3) && !dark(corner.x() + 1, corner.y() + 1));
        QVERIFY(account::qrImage(QString(5000, u'x')).isNull());
    }
};

MC_TEST_GUI(SecondStepTest)
#include "second_step_test.moc"
