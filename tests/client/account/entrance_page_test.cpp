#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>

#include "client/account/entrance_bench.h"
#include "support/standing.h"
#include "support/test_program.h"
#include "support/told_wrong.h"
#include "widgets/card.h"

using namespace mc;
using namespace mc::tests;

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

    void textsAtTheFoot_standInLineWithTheFields() {
        Bench bench;
        const auto leftOf = [&](QWidget* one) { return one->mapTo(&bench.page, QPoint()).x(); };
        QTRY_COMPARE(leftOf(child<QWidget>(bench.page, "foot_terms")),
                     leftOf(child<QWidget>(bench.page, "signInEmail")));
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
        auto* told = QAccessible::queryAccessibleInterface(card);
        QCOMPARE(told->role(), QAccessible::Button);
        QCOMPARE(told->actionInterface()->actionNames().value(0), "sign in");
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        QTRY_VERIFY(bench.house.session.isSignedIn());
        QCOMPARE(bench.house.http.last("POST /api/auth/demo-sign-in").json()["userId"].toString(),
                 QString::fromStdString(toString(domain::UserId{202})));
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
            if (form != "sign up") bench.fillSignUp();
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
        if (form == "sign up, without consent") {
            QTRY_VERIFY(std::ranges::any_of(bench.page.findChildren<QLabel*>("formError"), &QWidget::isVisible));
            QVERIFY(child<QWidget>(bench.page, "announcer")->accessibleName().contains("accept the terms"));
        } else {
            QTRY_VERIFY(support::isToldAsWrong(*child<QLineEdit>(bench.page, wrong.toLatin1())));
            QCOMPARE(bench.page.focusWidget()->objectName(), wrong);
        }
        MC_COMPARE_STANDING(before);
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
        bench.fillSignUp();
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
};

MC_TEST_GUI(EntrancePageTest)
#include "entrance_page_test.moc"
