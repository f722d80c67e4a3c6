#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTextEdit>

#include "account/legal_dialog.h"
#include "client/account/entrance_bench.h"
#include "support/test_program.h"

using namespace mc;
using namespace mc::tests;

/// From no account to one whose address is confirmed.
class SignUpTest : public QObject {
    Q_OBJECT

private slots:
    void signUp_missingParts_areNamedBeforeTheServerIsAsked() {
        Bench bench;
        bench.click("createAccountLink");
        support::takePicture(bench.page, bench.house.theme, "sign-up");
        bench.click("signUpButton");
        QVERIFY(!bench.errorOf("signUpName").isEmpty());
        QVERIFY(!bench.errorOf("signUpEmail").isEmpty());
        QVERIFY(!bench.errorOf("signUpPassword").isEmpty());
        QCOMPARE(bench.house.http.count("POST /api/auth/sign-up"), 0);
    }

    void signUp_withoutConsent_isNotSent() {
        Bench bench;
        bench.click("createAccountLink");
        bench.fillSignUp();
        bench.click("signUpButton");
        QCOMPARE(bench.house.http.count("POST /api/auth/sign-up"), 0);
    }

    void signUp_takenAddress_standsAtTheField() {
        Bench bench;
        bench.house.http.problem("POST /api/auth/sign-up", 409, "email_taken");
        bench.click("createAccountLink");
        bench.fillSignUp();
        child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(true);
        bench.click("signUpButton");
        QTRY_COMPARE(bench.errorOf("signUpEmail"), "There is already an account with this e-mail.");
    }

    void signUp_fieldErrorsOfTheServer_goToTheirFields() {
        Bench bench;
        bench.house.http.problem(
            "POST /api/auth/sign-up", 422, "validation_failed",
            R"([{"path":"name","rule":"format","kind":"line","message":"name must be one line"}])");
        bench.click("createAccountLink");
        bench.fillSignUp();
        child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(true);
        bench.click("signUpButton");
        QTRY_COMPARE(bench.errorOf("signUpName"), "Only one line, please.");
    }

    void signUp_sendsZoneAndConsent() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-up", 201, jsonOf(support::tokensOf(mayaNair())));
        bench.click("createAccountLink");
        bench.fillSignUp();
        QTest::keyClicks(child<QComboBox>(bench.page, "signUpZone"), "Nepal");
        child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(true);
        bench.click("signUpButton");
        QTRY_VERIFY(bench.house.session.isSignedIn());
        const auto sent = bench.house.http.last("POST /api/auth/sign-up").json();
        QCOMPARE(sent["timeZone"].toString(), "Asia/Kathmandu");
        QCOMPARE(sent["acceptTerms"].toBool(), true);
        QCOMPARE(sent["name"].toString(), "Maya Nair");
        QCOMPARE(sent["language"].toString(), "en");
        const auto agreement = sent["agreement"].toObject();
        QCOMPARE(agreement["language"].toString(), "en");
        QStringList kinds;
        for (const auto one : agreement["texts"].toArray()) {
            QCOMPARE(one.toObject()["version"].toInt(), 1);
            kinds << one.toObject()["kind"].toString();
        }
        QCOMPARE(kinds, (QStringList{"terms", "refunds", "privacy"}));
    }

    /// What was typed is not typed again, and what is agreed to is what was shown.
    void textsReplacedMeanwhile_areShown_andAgreedToAnew() {
        Bench bench;
        bool textsHaveCome = false;
        connect(&bench.house.api.network(), &QNetworkAccessManager::finished, this,
                [&](QNetworkReply* reply) { textsHaveCome |= reply->url().path() == u"/api/legal"; });
        bench.click("createAccountLink");
        QTRY_VERIFY(textsHaveCome);
        bench.fillSignUp();
        auto inForce = support::textsInForce();
        inForce.items[1].version = 2;  // The refund policy.
        bench.house.http.answer("GET /api/legal", 200, jsonOf(inForce));
        protocol::LegalDocument refunds{inForce.items[1], domain::Language::en, "# Refunds\n\nMore comes back."};
        bench.house.http.answer("GET /api/legal/refunds", 200, jsonOf(refunds));
        bench.house.http.on("POST /api/auth/sign-up", [](const support::HttpStub::Request& request) {
            const auto body = request.json();
            const auto texts = body["agreement"]["texts"].toArray();
            if (texts[1].toObject()["version"] == 2)
                return support::HttpStub::Answer{201, jsonOf(support::tokensOf(mayaNair()))};
            return support::HttpStub::Answer{
                422, R"({"type":"about:blank","status":422,"code":"policy_not_accepted","agreements":"changed"})"};
        });
        auto* terms = child<QAbstractButton>(bench.page, "signUpTerms");
        terms->setChecked(true);
        bench.click("signUpButton");
        QTRY_VERIFY(bench.page.findChild<account::LegalDialog*>());
        auto* dialog = bench.page.findChild<account::LegalDialog*>();
        QTRY_VERIFY(child<QTextEdit>(*dialog, "legalText")->toPlainText().contains("More comes back."));
        QVERIFY(!terms->isChecked());
        QVERIFY(bench.says("The texts have changed since you agreed to them."));
        QCOMPARE(child<QLineEdit>(bench.page, "signUpName")->text(), "Maya Nair");
        QCOMPARE(child<QLineEdit>(bench.page, "signUpPassword")->text(), "Tidal-Lamp-9");
        dialog->close();
        terms->setChecked(true);
        bench.click("signUpButton");
        QTRY_VERIFY(bench.house.session.isSignedIn());
        QCOMPARE(bench.house.http.count("POST /api/auth/sign-up"), 2);
    }

    void signUpsClosed_isSaidBeforeAnythingIsTyped_andOpensAgain() {
        Bench bench;
        bench.house.http.answer("GET /api/features", 200, jsonOf(protocol::Features{.signUps = false}));
        bench.click("createAccountLink");
        QTRY_VERIFY(bench.shows("signUpClosed"));
        QVERIFY(!child<QAbstractButton>(bench.page, "signUpButton")->isEnabled());
        support::takePicture(bench.page, bench.house.theme, "sign-up-closed");
        bench.fillSignUp();
        child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(true);
        QTest::keyClick(child<QLineEdit>(bench.page, "signUpPassword"), Qt::Key_Return);
        QCOMPARE(bench.house.http.count("POST /api/auth/sign-up"), 0);
        bench.click("backToSignInLink");
        bench.house.http.answer("GET /api/features", 200, jsonOf(protocol::Features{}));
        bench.click("createAccountLink");
        QTRY_VERIFY(child<QAbstractButton>(bench.page, "signUpButton")->isEnabled());
        QVERIFY(!bench.shows("signUpClosed"));
    }

    /// While she types, and nothing of it is touched.
    void signUpsClosedMeanwhile_areSaidAtOnce_andOpenAgain() {
        Bench bench;
        bench.house.http.answer("GET /api/features", 200, jsonOf(protocol::Features{}));
        bench.click("createAccountLink");
        bench.fillSignUp();
        QTRY_VERIFY(bench.house.realtime.of("/features").isJoined());
        const auto tell = [&bench](bool open) {
            bench.house.http.answer("GET /api/features", 200, jsonOf(protocol::Features{.signUps = open}));
            bench.house.socket.emitEvent("/features", "features_changed", "{}");
        };
        QElapsedTimer since;
        since.start();
        tell(false);
        QTRY_VERIFY(bench.shows("signUpClosed"));
        QVERIFY2(since.elapsed() <= 1000, qPrintable(QString::number(since.elapsed())));
        QVERIFY(!child<QAbstractButton>(bench.page, "signUpButton")->isEnabled());
        tell(true);
        QTRY_VERIFY(child<QAbstractButton>(bench.page, "signUpButton")->isEnabled());
        QVERIFY(!bench.shows("signUpClosed"));
        QCOMPARE(child<QLineEdit>(bench.page, "signUpName")->text(), "Maya Nair");
    }

    /// Another server has other rules.
    void signUpsClosed_anotherServer_isAskedAnew() {
        Bench bench;
        bench.house.http.answer("GET /api/features", 200, jsonOf(protocol::Features{.signUps = false}));
        bench.click("createAccountLink");
        QTRY_VERIFY(bench.shows("signUpClosed"));
        support::HttpStub other;
        other.answer("GET /api/server-info", 200, jsonOf(info(false)));
        bench.controller.useServer(other.url().toString());
        QTRY_COMPARE(other.count("GET /api/features"), 1);
        QVERIFY(!bench.shows("signUpClosed"));
    }

    /// Mails begin with the code of the address: before anybody could choose a language.
    void signUp_saysTheLanguageItWasReadIn() {
        Bench bench;
        bench.house.languages.choose("hi");
        bench.house.http.answer("POST /api/auth/sign-up", 201, jsonOf(support::tokensOf(mayaNair())));
        bench.click("createAccountLink");
        bench.fillSignUp();
        child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(true);
        bench.click("signUpButton");
        QTRY_COMPARE(bench.house.http.last("POST /api/auth/sign-up").json()["language"].toString(), "hi");
    }

    void verify_wrongThenRightCode() {
        Bench bench;
        auto me = mayaNair();
        me.emailVerified = false;
        bench.house.signIn(me);
        bench.page.showVerify();
        support::takePicture(bench.page, bench.house.theme, "verify");
        bench.house.http.problem("POST /api/auth/verify-email", 400, "token_invalid");
        bench.type("verifyCode", "111111");
        bench.click("verifyButton");
        QTRY_COMPARE(bench.errorOf("verifyCode"), "This code is not right, or it is too old.");
        bench.house.http.answer("POST /api/auth/verify-email", 200, jsonOf(mayaNair()));
        QSignalSpy done(&bench.page, &account::EntrancePage::done);
        bench.type("verifyCode", "123456");
        bench.click("verifyButton");
        QVERIFY(done.wait());
        QVERIFY(bench.house.session.user().emailVerified);
    }

    void verify_anotherCode_isAskedFor() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/resend-verification", 204);
        auto me = mayaNair();
        me.emailVerified = false;
        bench.house.signIn(me);
        bench.page.showVerify();
        bench.click("verifyAgainLink");
        QTRY_COMPARE(bench.house.http.count("POST /api/auth/resend-verification"), 1);
        QTRY_VERIFY(child<QAbstractButton>(bench.page, "verifyButton")->isEnabled());
    }

    void verify_wrongAddress_isMendedOnTheSpot() {
        Bench bench;
        auto me = mayaNair();
        me.emailVerified = false;
        me.email = "maya@stduents.example";
        bench.house.signIn(me);
        bench.page.showVerify();
        bench.click("verifyWrongLink");
        QVERIFY(bench.shows("mendEmail"));
        QVERIFY(!bench.shows("mendPassword"));
        QCOMPARE(child<QLineEdit>(bench.page, "mendEmail")->text(), "maya@stduents.example");
        support::takePicture(bench.page, bench.house.theme, "mend-address");

        bench.click("mendButton");  // As it was: nothing to ask the server for.
        QCOMPARE(bench.errorOf("mendEmail"), "This is your address already.");
        bench.type("mendEmail", "maya at students");
        bench.click("mendButton");
        QCOMPARE(bench.errorOf("mendEmail"), "Write an address like you@example.org.");
        QCOMPARE(bench.house.http.count("POST /api/me/email"), 0);

        auto waiting = me;
        waiting.pendingEmail = "maya@students.example";
        bench.house.http.answer("POST /api/me/email", 200, jsonOf(waiting));
        bench.type("mendEmail", " maya@students.example ");
        bench.click("mendButton");
        QTRY_VERIFY(bench.shows("verifyCode"));
        const auto sent = bench.house.http.last("POST /api/me/email").json();
        QCOMPARE(sent["email"].toString(), "maya@students.example");
        QVERIFY(!sent.contains("password"));
        const auto labels = bench.page.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const auto* label) {
            return label->isVisible() && label->text().contains("maya@students.example");
        }));
        QVERIFY(bench.house.session.isSignedIn());

        bench.devices.keep(bench.house.http.url(), "maya@stduents.example", "known-here");
        bench.house.http.answer("POST /api/auth/verify-email", 200, jsonOf(mayaNair()));
        QSignalSpy done(&bench.page, &account::EntrancePage::done);
        bench.type("verifyCode", "123456");
        bench.click("verifyButton");
        QVERIFY(done.wait());
        QCOMPARE(bench.house.session.user().email, std::string("maya@students.example"));
        QCOMPARE(bench.devices.token(bench.house.http.url(), "maya@students.example"), QByteArray("known-here"));
    }

    void verify_wrongAddressInAnOldSession_asksForThePassword() {
        Bench bench;
        auto me = mayaNair();
        me.emailVerified = false;
        bench.house.signIn(me);
        bench.page.showVerify();
        bench.click("verifyWrongLink");
        bench.house.http.problem("POST /api/me/email", 422, "validation_failed",
                                 R"([{"path":"password","rule":"required","message":"x"}])");
        bench.type("mendEmail", "maya.nair@students.example");
        bench.click("mendButton");
        QTRY_VERIFY(bench.shows("mendPassword"));
        QCOMPARE(bench.errorOf("mendPassword"), "This is needed.");
        bench.house.http.problem("POST /api/me/email", 401, "invalid_credentials");
        bench.type("mendPassword", "wrong");
        bench.click("mendButton");
        QTRY_VERIFY(bench.errorOf("mendPassword").size() > 20);
        QCOMPARE(bench.house.http.last("POST /api/me/email").json()["password"].toString(), "wrong");
        bench.click("mendBackLink");
        QVERIFY(bench.shows("verifyCode"));
    }
};

MC_TEST_GUI(SignUpTest)
#include "sign_up_test.moc"
