#include "account/settings_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "net/usage_events.h"
#include "protocol/devices.h"
#include "protocol/second_factor.h"
#include "support/client_house.h"
#include "support/readable.h"
#include "support/settings_loaded.h"
#include "support/standing.h"
#include "support/test_program.h"
#include "widgets/avatar.h"

using namespace mc;
using support::child;
using support::jsonOf;
using support::mayaNair;

namespace {

protocol::SignedInDevices threeDevices() {
    const auto now = support::kStoryNow;
    return {{{{1}, "Mentor Connect on Linux", now - 9 * domain::kDay, now, false, true},
             {{2}, "Mentor Connect on Windows", now - 5 * domain::kDay, now - domain::kHour, false, false},
             {{3}, "", now - domain::kDay, now - domain::kDay, false, false}}};
}

struct Bench {
    explicit Bench(const protocol::Me& me = mayaNair()) {
        house.http.answer("GET /api/me/second-factor", 200, jsonOf(protocol::SecondFactor{}));
        house.http.answer("GET /api/me/sessions", 200, jsonOf(threeDevices()));
        house.http.answer("GET /api/me/analytics-consent", 200, jsonOf(protocol::AnalyticsConsent{}));
        house.signIn(me);
        open();
        (void)QTest::qWaitFor([this] {
            return at<QAbstractButton>("secondStepSetUp")->isEnabled() &&
                   page->findChild<QWidget*>("signOutDevice2") != nullptr;
        });
    }
    void open() {
        page = std::make_unique<account::SettingsPage>(house.api, house.session, house.devices, house.theme,
                                                       house.languages, house.drafts, usage);
        page->resize(1064, 736);
        page->show();
        page->arrive({});
    }
    support::ClientHouse house;
    net::UsageEvents usage{house.api, house.session};
    std::unique_ptr<account::SettingsPage> page;
    template <class T>
    T* at(const char* name) {
        return child<T>(*page, name);
    }
};

}  // namespace

class SettingsPageTest : public QObject {
    Q_OBJECT

private slots:
    void unchanged_cannotBeSaved() {
        Bench bench;
        QVERIFY(!bench.at<QAbstractButton>("settingsSave")->isEnabled());
        QTest::keyClick(bench.page.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.house.http.count("PUT /api/me"), 0);
        support::takePicture(*bench.page, bench.house.theme, "settings");
    }

    void zone_isFoundByWhatPeopleCallIt_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("zone");
        QTest::newRow("country") << "India"
                                 << "Asia/Kolkata";
        QTest::newRow("another city of the zone") << "Mumbai"
                                                  << "Asia/Kolkata";
        QTest::newRow("zone") << "Asia/Kol"
                              << "Asia/Kolkata";
        QTest::newRow("city") << "Kathm"
                              << "Asia/Kathmandu";
        QTest::newRow("city in a far country") << "Indianap"
                                               << "America/Indiana/Indianapolis";
        QTest::newRow("Indian time") << "IST"
                                     << "Asia/Kolkata";
    }
    void zone_isFoundByWhatPeopleCallIt() {
        QFETCH(QString, typed);
        auto me = mayaNair();
        me.timeZone = {"Europe/London"};
        Bench bench(me);
        auto* zone = bench.at<QComboBox>("settingsZone");
        QTest::keyClicks(zone, typed);
        QTEST(zone->currentData().toString(), "zone");
    }

    void zone_saysCountryOffsetAndClock() {
        Bench bench;
        auto* zone = bench.at<QComboBox>("settingsZone");
        QVERIFY2(zone->currentText().startsWith(u"Kolkata, India · UTC+05:30, "_qs), qPrintable(zone->currentText()));
        QCOMPARE(zone->count(), 1);  // The others are made when somebody wants to choose.
        QTest::keyClicks(zone, "Nepal");
        QVERIFY2(zone->currentText().startsWith(u"Kathmandu, Nepal · UTC+05:45, "_qs), qPrintable(zone->currentText()));
        QVERIFY(zone->count() > 300);
    }

    void textSize_isChosenAndFollowsTheSystemAgain() {
        Bench bench;
        auto* size = bench.at<QComboBox>("settingsTextSize");
        QCOMPARE(size->currentIndex(), 0);
        const int large = size->findText("150 %");
        size->setCurrentIndex(large);
        emit size->activated(large);
        QCOMPARE(bench.house.theme.textScale(), 1.5);
        size->setCurrentIndex(0);
        emit size->activated(0);
        QVERIFY(!bench.house.theme.chosenTextScale());
    }

    void clock_isChosenAndKept() {
        Bench bench;
        auto* clock = bench.at<QComboBox>("settingsClock");
        QCOMPARE(clock->currentData().toInt(), 0);
        QSignalSpy changed(&bench.house.languages, &languages::Languages::changed);
        emit clock->activated(clock->findData(24));
        QCOMPARE(changed.count(), 0);  // Still what is shown: nothing was chosen in the box.
        clock->setCurrentIndex(clock->findData(24));
        emit clock->activated(clock->findData(24));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench.house.languages.clockHours(), 24);
    }

    void changed_isSavedByCtrlS() {
        Bench bench;
        auto saved = mayaNair();
        saved.name = "Maya N.";
        saved.languages = {"English", "Hindi"};
        bench.house.http.answer("PUT /api/me", 200, jsonOf(saved));
        bench.at<QLineEdit>("settingsName")->setText("Maya N.");
        bench.at<QLineEdit>("settingsLanguages")->setText("English , Hindi,");
        QVERIFY(bench.at<QAbstractButton>("settingsSave")->isEnabled());
        QSignalSpy toast(bench.page.get(), &widgets::Page::toast);
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        QTest::keyClick(bench.at<QLineEdit>("settingsName"), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(toast.wait());
        const auto sent = bench.house.http.last("PUT /api/me").json();
        QCOMPARE(sent["name"].toString(), "Maya N.");
        QCOMPARE(sent["languages"].toArray().size(), 2);
        QVERIFY(!sent.contains("bio") && !sent.contains("timeZone"));  // They were not changed here.
        QCOMPARE(sent["version"].toInt(), 1);
        QCOMPARE(bench.house.session.user().name, std::string("Maya N."));
        QVERIFY(!bench.at<QAbstractButton>("settingsSave")->isEnabled());
    }

    void changedElsewhere_isShownAndKept_whatWasTypedToo() {
        Bench bench;
        auto other = mayaNair();
        other.bio = "From my phone";
        other.name = "Maya from my phone";
        other.version = 2;
        bench.house.http.problem("PUT /api/me", 409, "changed_elsewhere");
        bench.house.http.answer("GET /api/me", 200, jsonOf(other));
        bench.at<QLineEdit>("settingsName")->setText("Maya N.");
        bench.at<QAbstractButton>("settingsSave")->click();
        QTRY_COMPARE(bench.at<QPlainTextEdit>("settingsBio")->toPlainText(), "From my phone");
        QCOMPARE(bench.at<QLineEdit>("settingsName")->text(), "Maya N.");
        QTRY_VERIFY(bench.at<QAbstractButton>("settingsSave")->isEnabled());
        auto saved = other;
        saved.name = "Maya N.";
        saved.version = 3;
        bench.house.http.answer("PUT /api/me", 200, jsonOf(saved));
        bench.at<QAbstractButton>("settingsSave")->click();
        QTRY_COMPARE(bench.house.session.user().version, 3);
        const auto sent = bench.house.http.last("PUT /api/me").json();
        QCOMPARE(sent["version"].toInt(), 2);
        QVERIFY(!sent.contains("bio"));
        QCOMPARE(bench.house.session.user().bio, std::string("From my phone"));
    }

    void language_chosen_isThePersonsInMailsToo() {
        Bench bench;
        auto saved = mayaNair();
        saved.language = domain::Language::hi;
        bench.house.http.answer("PUT /api/me", 200, jsonOf(saved));
        QSignalSpy changed(&bench.house.languages, &languages::Languages::changed);
        auto* choice = bench.at<QComboBox>("settingsLanguage");
        choice->setCurrentIndex(choice->findData("hi"));
        emit choice->activated(choice->currentIndex());
        QCOMPARE(changed.count(), 1);
        QTRY_COMPARE(bench.house.session.user().language, domain::Language::hi);
        QCOMPARE(bench.house.http.last("PUT /api/me").json()["language"].toString(), "hi");
    }

    void language_chosenAfterAChangeElsewhere_isAskedOnTopOfIt() {
        Bench bench;
        auto other = mayaNair();
        other.bio = "From my phone";
        other.version = 2;
        auto saved = other;
        saved.language = domain::Language::hi;
        saved.version = 3;
        bench.house.http.answer("GET /api/me", 200, jsonOf(other));
        bench.house.http.on("PUT /api/me", [&](const support::HttpStub::Request& request) {
            const bool isLatest = request.json()["version"].toInt() == other.version;
            return isLatest ? support::HttpStub::Answer{200, jsonOf(saved)}
                            : support::HttpStub::Answer{409, support::HttpStub::problemBody(409, "changed_elsewhere")};
        });
        auto* choice = bench.at<QComboBox>("settingsLanguage");
        choice->setCurrentIndex(choice->findData("hi"));
        emit choice->activated(choice->currentIndex());
        QTRY_COMPARE(bench.house.session.user().language, domain::Language::hi);
        QCOMPARE(bench.house.session.user().bio, std::string("From my phone"));
        QCOMPARE(bench.house.http.count("PUT /api/me"), 2);
    }

    /// The page is made anew in the other language, and so is it after a restart.
    void unsaved_isThereOnAPageMadeAnew() {
        Bench bench;
        bench.at<QLineEdit>("settingsName")->setText("Maya N.");
        bench.at<QPlainTextEdit>("settingsBio")->setPlainText("Half a sente");
        bench.open();
        QCOMPARE(bench.at<QLineEdit>("settingsName")->text(), "Maya N.");
        QCOMPARE(bench.at<QPlainTextEdit>("settingsBio")->toPlainText(), "Half a sente");
        QVERIFY(bench.at<QAbstractButton>("settingsSave")->isEnabled());
        bench.at<QAbstractButton>("settingsUndo")->click();
        bench.open();
        QCOMPARE(bench.at<QLineEdit>("settingsName")->text(), "Maya Nair");
    }

    void typedWhileSaving_isKept() {
        Bench bench;
        auto saved = mayaNair();
        saved.name = "Maya N.";
        bench.house.http.answer("PUT /api/me", 200, jsonOf(saved));
        QSignalSpy toast(bench.page.get(), &widgets::Page::toast);
        bench.at<QLineEdit>("settingsName")->setText("Maya N.");
        bench.at<QAbstractButton>("settingsSave")->click();
        bench.at<QPlainTextEdit>("settingsBio")->setPlainText("Written meanwhile");
        QVERIFY(toast.wait());
        QCOMPARE(bench.at<QPlainTextEdit>("settingsBio")->toPlainText(), "Written meanwhile");
        QVERIFY(bench.page->findChild<widgets::Avatar*>()->accessibleName().contains("Maya N."));
        QVERIFY(bench.at<QAbstractButton>("settingsSave")->isEnabled());
        bench.open();
        QCOMPARE(bench.at<QPlainTextEdit>("settingsBio")->toPlainText(), "Written meanwhile");
        QCOMPARE(bench.at<QLineEdit>("settingsName")->text(), "Maya N.");
    }

    /// What somebody else changed since is not undone.
    void save_sendsOnlyWhatDiffers() {
        Bench bench;
        bench.house.http.answer("PUT /api/me", 200, jsonOf(mayaNair()));
        bench.at<QPlainTextEdit>("settingsBio")->setPlainText("New words");
        bench.at<QAbstractButton>("settingsSave")->click();
        QTRY_COMPARE(bench.house.http.count("PUT /api/me"), 1);
        QCOMPARE(bench.house.http.last("PUT /api/me").json().keys(), (QStringList{"bio", "version"}));
    }

    void refused_saysWhyAtTheFieldAndKeepsTheInput() {
        Bench bench;
        bench.house.http.problem(
            "PUT /api/me", 422, "validation_failed",
            R"([{"path":"languages[1]","rule":"max_length","limit":40,"message":"languages[1] is too long"}])");
        bench.at<QLineEdit>("settingsLanguages")->setText("English, Xxxxx");
        QTest::mouseClick(bench.at<QAbstractButton>("settingsSave"), Qt::LeftButton);
        QTRY_COMPARE(bench.at<QLineEdit>("settingsLanguages")->accessibleDescription(),
                     "Please write at most 40 characters.");
        QCOMPARE(bench.at<QLineEdit>("settingsLanguages")->text(), "English, Xxxxx");
    }

    void wrongFields_thePageStandsStill() {
        auto me = mayaNair();
        me.emailVerified = false;
        Bench bench(me);
        bench.house.http.problem("PUT /api/me", 422, "validation_failed",
                                 R"([{"path":"name","rule":"format","kind":"line","message":"x"},
                                     {"path":"languages[1]","rule":"max_length","limit":40,"message":"x"},
                                     {"path":"bio","rule":"max_length","limit":2000,"message":"x"}])");
        bench.house.http.problem("POST /api/auth/verify-email", 400, "token_invalid");
        bench.at<QLineEdit>("settingsLanguages")->setText("English, Xxxxx");
        bench.at<QLineEdit>("settingsCode")->setText("111111");
        QTRY_VERIFY(support::hasLoadedSettings(bench.house));
        const support::Standing before(*bench.page);
        bench.at<QAbstractButton>("settingsSave")->click();
        bench.at<QAbstractButton>("settingsVerify")->click();
        for (const char* field : {"settingsName", "settingsCode"})
            QTRY_VERIFY(!bench.at<QLineEdit>(field)->accessibleDescription().isEmpty());
        QTRY_VERIFY(!bench.at<QPlainTextEdit>("settingsBio")->accessibleDescription().isEmpty());
        MC_COMPARE_STANDING(before);
    }

    void answersOfTheCards_thePageStandsStill_data() {
        QTest::addColumn<bool>("on");
        QTest::newRow("second step on") << true;
        QTest::newRow("second step off") << false;
    }

    void answersOfTheCards_thePageStandsStill() {
        QFETCH(bool, on);
        auto me = mayaNair();
        me.secondFactor = on;
        Bench bench(me);
        bench.page.reset();
        const protocol::SecondFactor factor{on, on ? std::optional(support::kStoryNow) : std::nullopt, on ? 9 : 0};
        std::function<void()> answerFactor;
        std::function<void()> answerDevices;
        bench.house.http.hold("GET /api/me/second-factor", 200, jsonOf(factor), answerFactor);
        bench.house.http.hold("GET /api/me/sessions", 200, jsonOf(threeDevices()), answerDevices);
        bench.open();
        QTRY_VERIFY(answerFactor && answerDevices);
        const support::Standing before(*bench.page);
        answerFactor();
        answerDevices();
        const char* button = on ? "secondStepCodes" : "secondStepSetUp";
        QTRY_VERIFY(bench.at<QAbstractButton>(button)->isEnabled());
        QTRY_VERIFY(bench.page->findChild<QWidget*>("signOutDevice2"));
        MC_COMPARE_STANDING(before);
    }

    void undo_bringsTheSavedBack() {
        Bench bench;
        bench.at<QPlainTextEdit>("settingsBio")->setPlainText("New words");
        bench.at<QAbstractButton>("settingsUndo")->click();
        QCOMPARE(bench.at<QPlainTextEdit>("settingsBio")->toPlainText(), QString());
        QVERIFY(!bench.at<QAbstractButton>("settingsSave")->isEnabled());
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        inspect::PseudoLanguage words(longer);
        auto me = mayaNair();
        me.photo = "abc";
        me.pendingEmail = "maya.nair@students.example";
        Bench bench(me);
        bench.house.theme.setTextScale(text);
        bench.page->resize(size - QSize(widgets::metrics::kRail, widgets::metrics::kTopBar));
        MC_COMPARE_READABLE(*bench.page);
        for (const auto* dialog : {"settingsChangePassword", "settingsChangeEmail"}) {
            bench.open();
            bench.page->resize(size);
            bench.at<QAbstractButton>(dialog)->click();
            MC_COMPARE_READABLE(*bench.page);
        }
    }

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
        QTRY_COMPARE(bench.at<QLineEdit>(field.toLatin1())->accessibleDescription(), words);
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
        QCOMPARE(bench.at<QLineEdit>("newAddress")->accessibleDescription(), "This is your address already.");
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
                     "This code is not right, or it is too old.");
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
        QTRY_COMPARE(bench.at<QLineEdit>(field.toLatin1())->accessibleDescription(), words);
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

MC_TEST_GUI(SettingsPageTest)
#include "settings_page_test.moc"
