#include "account/entrance_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>

#include "support/client_house.h"
#include "support/standing.h"
#include "support/test_program.h"
#include "widgets/card.h"
#include "widgets/text_field.h"

using namespace mc;
using support::child;
using support::jsonOf;
using support::mayaNair;

namespace {

protocol::ServerInfo info(bool demo) {
    protocol::ServerInfo info;
    info.name = "Graphora Mentoring";
    info.demo = demo;
    info.operatorZone = {"Asia/Kolkata"};
    info.currency = "INR";
    info.priceLeast = domain::rupees(300);
    info.priceMost = domain::rupees(3000);
    info.serverTime = support::kStoryNow;
    return info;
}

struct Bench {
    explicit Bench(bool demo = false) {
        house.http.answer("GET /api/server-info", 200, jsonOf(info(demo)));
        using enum protocol::DemoHighlight;
        protocol::DemoAccounts accounts{
            {{{101}, "Maya Nair", protocol::Role::student, {session_soon, review_to_write, unread_messages}},
             {{202}, "Rohan Mehta", protocol::Role::mentor, {requests_to_answer}}}};
        house.http.answer("GET /api/demo-accounts", 200, jsonOf(accounts));
        page.resize(1280, 800);
        page.show();
        page.showSignIn();
        page.setServerText(house.http.url().toString());
        controller.useServer(house.http.url().toString());
        (void)QTest::qWaitFor([&] { return controller.info().has_value(); });
    }
    void type(const char* field, const QString& text) { child<QLineEdit>(page, field)->setText(text); }
    void click(const char* button) { QTest::mouseClick(child<QAbstractButton>(page, button), Qt::LeftButton); }
    /// A form is made when somebody comes to it.
    bool shows(const char* name) {
        const auto* found = page.findChild<QWidget*>(name);
        return found && found->isVisible();
    }
    /// What stands under the field.
    QString errorOf(const char* field) {
        QWidget* at = child<QLineEdit>(page, field);
        while (at && !qobject_cast<widgets::TextField*>(at))
            at = at->parentWidget();
        return static_cast<widgets::TextField*>(at)->error();
    }

    support::ClientHouse house;
    net::KnownDevices& devices = house.devices;
    account::EntranceController controller{house.api, house.session, devices};
    account::EntrancePage page{controller, house.session, house.theme};
};

}  // namespace

class EntrancePageTest : public QObject {
    Q_OBJECT

private slots:
    void server_isNamedInWords() {
        Bench bench;
        const auto labels = bench.page.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const auto* label) {
            return label->text().startsWith("Graphora Mentoring · this computer");
        }));
        QVERIFY(bench.house.http.count("GET /api/demo-accounts") == 0);
    }

    void server_thatIsNone_standsUnderTheField() {
        Bench bench;
        bench.type("signInServer", "not a server");
        QTRY_VERIFY(bench.errorOf("signInServer").contains("mentors.example.org"));
    }

    void signIn_rightPassword_signsIn() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-in", 200, jsonOf(support::tokensOf(mayaNair())));
        bench.type("signInEmail", " maya@students.example ");
        bench.type("signInPassword", "correct horse");
        QTest::keyClick(child<QLineEdit>(bench.page, "signInPassword"), Qt::Key_Return);
        QTRY_VERIFY(bench.house.session.isSignedIn());
        const auto sent = bench.house.http.last("POST /api/auth/sign-in").json();
        QCOMPARE(sent["email"].toString(), "maya@students.example");
        QCOMPARE(sent["password"].toString(), "correct horse");
        QVERIFY(!bench.house.http.last("POST /api/auth/sign-in").headers.contains("authorization"));
    }

    /// The owner's way in while others guess: what the server gave at the last sign-in goes with every next one.
    void signIn_onAKnownDevice_saysSo() {
        Bench bench;
        auto tokens = support::tokensOf(mayaNair());
        tokens.deviceToken = "known-here";
        bench.house.http.answer("POST /api/auth/sign-in", 200, jsonOf(tokens));
        const auto signIn = [&](const QString& email) {
            bench.type("signInEmail", email);
            bench.type("signInPassword", "correct horse");
            bench.click("signInButton");
        };
        signIn("maya@students.example");
        QTRY_VERIFY(bench.house.session.isSignedIn());
        auto sent = bench.house.http.last("POST /api/auth/sign-in").json();
        QVERIFY(!sent.contains("deviceToken"));
        QVERIFY(sent["deviceName"].toString().startsWith("Mentor Connect"));
        QVERIFY(!sent["deviceName"].toString().contains(QSysInfo::machineHostName()));
        QCOMPARE(QFile::permissions(bench.house.folder.filePath("known/devices.json")) & ~QFile::Permissions(0x6600),
                 QFile::Permissions());

        bench.house.session.signOut();
        bench.page.showSignIn();
        signIn(" Maya@Students.example");
        QTRY_COMPARE(bench.house.http.count("POST /api/auth/sign-in"), 2);
        QCOMPARE(bench.house.http.last("POST /api/auth/sign-in").json()["deviceToken"].toString(), "known-here");
        QTRY_VERIFY(bench.house.session.isSignedIn());

        bench.house.session.signOut();
        bench.page.showSignIn();
        signIn("rohan@mentors.example");  // Not his.
        QTRY_COMPARE(bench.house.http.count("POST /api/auth/sign-in"), 3);
        QVERIFY(!bench.house.http.last("POST /api/auth/sign-in").json().contains("deviceToken"));
    }

    void forgottenPassword_onAKnownDevice_saysSo() {
        Bench bench;
        bench.devices.keep(bench.house.http.url(), "maya@students.example", "known-here");
        bench.controller.askReset("maya@students.example");
        QTRY_COMPARE(bench.house.http.count("POST /api/auth/forgot-password"), 1);
        QCOMPARE(bench.house.http.last("POST /api/auth/forgot-password").json()["deviceToken"].toString(),
                 "known-here");
        QTRY_VERIFY(!bench.controller.isBusy());
        bench.controller.reset({"maya@students.example", "123456", "a longer password", {}});
        QTRY_COMPARE(bench.house.http.count("POST /api/auth/reset-password"), 1);
        QCOMPARE(bench.house.http.last("POST /api/auth/reset-password").json()["deviceToken"].toString(), "known-here");
    }

    void signIn_wrongPassword_saysSoAtTheField() {
        Bench bench;
        bench.house.http.problem("POST /api/auth/sign-in", 401, "invalid_credentials");
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "wrong");
        bench.click("signInButton");
        QTRY_COMPARE(bench.errorOf("signInPassword"), "E-mail and password do not match.");
        QVERIFY(child<QAbstractButton>(bench.page, "signInButton")->isEnabled());
        bench.type("signInPassword", "another");
        QCOMPARE(bench.errorOf("signInPassword"), QString());
    }

    void signIn_serverGone_saysSoAboveTheButton() {
        Bench bench;
        bench.house.http.on("POST /api/auth/sign-in", [](const auto&) {
            return support::HttpStub::Answer{0, {}, false, true};
        });
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "x");
        bench.click("signInButton");
        const auto problems = bench.page.findChildren<QLabel*>("formError");
        const auto said = [&] {
            return std::any_of(problems.begin(), problems.end(), [](const auto* label) {
                return label->isVisible() && label->text().contains("127.0.0.1");
            });
        };
        QTRY_VERIFY(said());
    }

    void demo_oneClickSignsIn() {
        Bench bench(true);
        QTRY_VERIFY(bench.page.findChild<widgets::Card*>("demoAccount1"));
        QStringList shown;
        for (const auto* label : child<widgets::Card>(bench.page, "demoAccount0")->findChildren<QLabel*>())
            shown << label->text();
        QVERIFY2(shown.join('|').contains("Session about to start · Review to write · Unread messages"),
                 qPrintable(shown.join('|')));
        support::takePicture(bench.page, bench.house.theme, "sign-in");
        auto mentor = mayaNair();
        mentor.id = {202};
        bench.house.http.answer("POST /api/auth/demo-sign-in", 200, jsonOf(support::tokensOf(mentor)));
        auto* card = child<widgets::Card>(bench.page, "demoAccount1");
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        QTRY_VERIFY(bench.house.session.isSignedIn());
        QCOMPARE(bench.house.http.last("POST /api/auth/demo-sign-in").json()["userId"].toString(),
                 QString::fromStdString(toString(domain::UserId{202})));
    }

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

    void wrongFields_theFormStandsStill_data() {
        QTest::addColumn<QString>("form");
        for (const char* form : {"sign in", "sign up", "sign up, refused", "sign up, without consent", "code", "reset"})
            QTest::newRow(form) << QString(form);
    }
    void wrongFields_theFormStandsStill() {
        QFETCH(QString, form);
        Bench bench;
        auto& http = bench.house.http;
        http.problem("POST /api/auth/sign-in", 401, "invalid_credentials");
        http.problem("POST /api/auth/sign-up", 409, "email_taken");
        http.problem("POST /api/auth/verify-email", 400, "token_invalid");
        http.answer("POST /api/auth/forgot-password", 204);
        http.problem("POST /api/auth/reset-password", 400, "token_invalid");
        QString wrong = "signInPassword", button = "signInButton";
        if (form.startsWith("sign up")) {
            bench.click("createAccountLink");
            button = "signUpButton";
            wrong = form == "sign up" ? "signUpName" : "signUpEmail";
            if (form != "sign up") fillSignUp(bench);
            child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(form == "sign up, refused");
        } else if (form == "code") {
            auto me = mayaNair();
            me.emailVerified = false;
            bench.house.signIn(me);
            bench.page.showVerify();
            bench.type("verifyCode", "111111");
            wrong = "verifyCode", button = "verifyButton";
        } else {
            bench.type("signInEmail", "maya@students.example");
            bench.type("signInPassword", "nearly right");
        }
        if (form == "reset") {
            bench.click("forgotPasswordLink");
            bench.click("forgotButton");
            QTRY_VERIFY(bench.shows("resetCode"));
            bench.type("resetCode", "111111");
            bench.type("resetPassword", "a new long one");
            wrong = "resetCode", button = "resetButton";
        }
        const support::Standing before(bench.page);
        bench.click(button.toLatin1());
        if (form == "sign up, without consent")
            QTRY_VERIFY(std::ranges::any_of(bench.page.findChildren<QLabel*>("formError"), &QWidget::isVisible));
        else
            QTRY_VERIFY(!bench.errorOf(wrong.toLatin1()).isEmpty());
        MC_COMPARE_STANDING(before);
    }

    void signUp_withoutConsent_isNotSent() {
        Bench bench;
        bench.click("createAccountLink");
        fillSignUp(bench);
        bench.click("signUpButton");
        QCOMPARE(bench.house.http.count("POST /api/auth/sign-up"), 0);
    }

    void signUp_takenAddress_standsAtTheField() {
        Bench bench;
        bench.house.http.problem("POST /api/auth/sign-up", 409, "email_taken");
        bench.click("createAccountLink");
        fillSignUp(bench);
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
        fillSignUp(bench);
        child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(true);
        bench.click("signUpButton");
        QTRY_COMPARE(bench.errorOf("signUpName"), "Only one line, please.");
    }

    void signUp_sendsZoneAndConsent() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-up", 201, jsonOf(support::tokensOf(mayaNair())));
        bench.click("createAccountLink");
        fillSignUp(bench);
        QTest::keyClicks(child<QComboBox>(bench.page, "signUpZone"), "Nepal");
        child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(true);
        bench.click("signUpButton");
        QTRY_VERIFY(bench.house.session.isSignedIn());
        const auto sent = bench.house.http.last("POST /api/auth/sign-up").json();
        QCOMPARE(sent["timeZone"].toString(), "Asia/Kathmandu");
        QCOMPARE(sent["acceptTerms"].toBool(), true);
        QCOMPARE(sent["name"].toString(), "Maya Nair");
        QCOMPARE(sent["language"].toString(), "en");
    }

    /// Mails begin with the code of the address: before anybody could choose a language.
    void signUp_saysTheLanguageItWasReadIn() {
        Bench bench;
        bench.house.languages.choose("hi");
        bench.house.http.answer("POST /api/auth/sign-up", 201, jsonOf(support::tokensOf(mayaNair())));
        bench.click("createAccountLink");
        fillSignUp(bench);
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

    void forgot_thenReset_comesBackToSignIn() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/forgot-password", 204);
        bench.house.http.answer("POST /api/auth/reset-password", 204);
        bench.type("signInEmail", "maya@students.example");
        bench.click("forgotPasswordLink");
        QCOMPARE(child<QLineEdit>(bench.page, "forgotEmail")->text(), "maya@students.example");
        bench.click("forgotButton");
        QTRY_VERIFY(bench.shows("resetCode"));
        bench.type("resetCode", "123456");
        bench.type("resetPassword", "a new long one");
        bench.click("resetButton");
        QTRY_VERIFY(bench.shows("signInEmail"));
        const auto sent = bench.house.http.last("POST /api/auth/reset-password").json();
        QCOMPARE(sent["email"].toString(), "maya@students.example");
        QCOMPARE(sent["code"].toString(), "123456");
    }

    /// The other address is looked at first, and the password goes to nobody else.
    void signIn_atOnceAfterTypingAnotherServer_goesToThatOne() {
        Bench bench;
        support::HttpStub other;
        other.answer("GET /api/server-info", 200, jsonOf(info(false)));
        other.answer("POST /api/auth/sign-in", 200, jsonOf(support::tokensOf(mayaNair())));
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "correct horse");
        bench.type("signInServer", other.url().toString());
        bench.click("signInButton");
        QTRY_VERIFY(bench.house.session.isSignedIn());
        QCOMPARE(bench.house.http.count("POST /api/auth/sign-in"), 0);
        QCOMPARE(other.count("POST /api/auth/sign-in"), 1);
        QCOMPARE(bench.house.api.server(), other.url());
    }

    void signIn_toWhatIsNoServer_sendsNothingAnywhere_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("no address") << "not a server";
        QTest::newRow("nobody there") << "http://127.0.0.1:9";
    }
    void signIn_toWhatIsNoServer_sendsNothingAnywhere() {
        QFETCH(QString, typed);
        Bench bench;
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "correct horse");
        bench.type("signInServer", typed);
        bench.click("signInButton");
        auto* button = child<QAbstractButton>(bench.page, "signInButton");
        QTRY_VERIFY(!bench.errorOf("signInServer").isEmpty() && button->isEnabled());
        QCOMPARE(bench.house.http.count("POST /api/auth/sign-in"), 0);
    }

    /// All the other ways in wait for the server too, and the demo's accounts of the old one are gone at once.
    void otherServerTyped_nothingGoesToTheOldOne() {
        Bench bench(true);
        QTRY_VERIFY(bench.page.findChild<widgets::Card*>("demoAccount0"));
        bench.type("signInServer", "http://127.0.0.1:9");
        QVERIFY(bench.controller.demoAccounts().empty());
        bench.controller.signInAsDemo({101});
        bench.controller.askReset("maya@students.example");
        QTRY_COMPARE(bench.controller.server().kind, net::ServerReport::Kind::unreachable);
        QTRY_VERIFY(!bench.controller.isBusy());
        QCOMPARE(bench.house.http.count("POST /api/auth/demo-sign-in"), 0);
        QCOMPARE(bench.house.http.count("POST /api/auth/forgot-password"), 0);
    }

    void forms_areEmptyForTheNextPerson_data() {
        QTest::addColumn<bool>("signedOut");
        QTest::newRow("signed in") << false;
        QTest::newRow("signed out") << true;
    }
    void forms_areEmptyForTheNextPerson() {
        QFETCH(bool, signedOut);
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.house.http.answer("POST /api/auth/forgot-password", 204);
        if (signedOut) bench.house.signIn();
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "correct horse");
        bench.click("createAccountLink");
        fillSignUp(bench);
        child<QAbstractButton>(bench.page, "signUpTerms")->setChecked(true);
        bench.page.showSignIn();
        bench.click("forgotPasswordLink");
        bench.type("forgotEmail", "maya@students.example");
        bench.click("forgotButton");
        QTRY_VERIFY(bench.shows("resetCode"));
        bench.type("resetPassword", "another horse");
        for (auto* eye : bench.page.findChildren<QAbstractButton*>())
            if (eye->accessibleName() == "Show password") eye->setChecked(true);
        QCOMPARE(child<QLineEdit>(bench.page, "signInPassword")->echoMode(), QLineEdit::Normal);
        signedOut ? bench.house.session.signOut() : bench.house.signIn();
        for (const auto* field : bench.page.findChildren<QLineEdit*>()) {
            if (field->objectName() == "signInServer") continue;
            QVERIFY2(field->text().isEmpty(), qPrintable(field->objectName()));
            const bool secret = field->objectName().endsWith("Password");
            QVERIFY2(!secret || field->echoMode() == QLineEdit::Password, qPrintable(field->objectName()));
        }
        QVERIFY(!child<QAbstractButton>(bench.page, "signUpTerms")->isChecked());
        QVERIFY(!child<QLineEdit>(bench.page, "signInServer")->text().isEmpty());
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

    void signOut_whileACodeIsChecked_leavesNothingBusy() {
        Bench bench;
        std::function<void()> release;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.house.http.hold("POST /api/auth/verify-email", 200, jsonOf(mayaNair()), release);
        auto me = mayaNair();
        me.emailVerified = false;
        bench.house.signIn(me);
        bench.page.showVerify();
        bench.type("verifyCode", "123456");
        bench.click("verifyButton");
        QTRY_VERIFY(release);
        QSignalSpy verified(&bench.controller, &account::EntranceController::verified);
        bench.house.session.signOut();
        release();
        bench.page.showSignIn();
        QVERIFY(child<QAbstractButton>(bench.page, "signInButton")->isEnabled());
        QVERIFY(!bench.controller.isBusy());
        bench.house.http.problem("POST /api/auth/sign-in", 401, "invalid_credentials");
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "wrong");
        bench.click("signInButton");
        QTRY_VERIFY(!bench.errorOf("signInPassword").isEmpty());
        QCOMPARE(verified.count(), 0);
    }

    /// Whoever goes on to another form meanwhile finds both as they should be.
    void answerOfAnotherForm_belongsToThatForm() {
        Bench bench;
        std::function<void()> release;
        bench.house.http.hold("POST /api/auth/sign-in", 401, support::HttpStub::problemBody(401, "invalid_credentials"),
                              release);
        bench.type("signInEmail", "maya@students.example");
        bench.type("signInPassword", "wrong");
        bench.click("signInButton");
        QTRY_VERIFY(release);
        bench.click("createAccountLink");
        release();
        QTRY_VERIFY(!bench.controller.isBusy());
        QCOMPARE(bench.errorOf("signUpPassword"), QString());
        bench.page.showSignIn();
        QVERIFY(child<QAbstractButton>(bench.page, "signInButton")->isEnabled());
    }

    void everyFocusableThing_hasAName() {
        Bench bench(true);
        QTRY_VERIFY(bench.page.findChild<widgets::Card*>("demoAccount0"));
        for (const auto* widget : bench.page.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               widget->inherits("QScrollArea");
            QVERIFY2(named,
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + " " + widget->objectName()));
        }
    }

private:
    static void fillSignUp(Bench& bench) {
        bench.type("signUpName", "Maya Nair");
        bench.type("signUpEmail", "maya@students.example");
        bench.type("signUpPassword", "Tidal-Lamp-9");
    }
};

MC_TEST_GUI(EntrancePageTest)
#include "entrance_page_test.moc"
