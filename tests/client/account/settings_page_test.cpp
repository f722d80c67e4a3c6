#include "account/settings_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "client/account/settings_bench.h"
#include "support/readable.h"
#include "support/settings_loaded.h"
#include "support/standing.h"
#include "support/test_program.h"
#include "support/told_wrong.h"
#include "widgets/avatar.h"

using namespace mc;
using SettingsPageBench = support::SettingsBench;
using support::child;
using support::isToldAsWrong;
using support::jsonOf;
using support::mayaNair;

class SettingsPageTest : public QObject {
    Q_OBJECT
    using Bench = SettingsPageBench;

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
                     "Wrong: Please write at most 40 characters.");
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
            QTRY_VERIFY(isToldAsWrong(*bench.at<QLineEdit>(field)));
        QTRY_VERIFY(isToldAsWrong(*bench.at<QPlainTextEdit>("settingsBio")));
        QVERIFY(isToldAsWrong(*bench.at<QLineEdit>("settingsLanguages")));
        QCOMPARE(bench.page->focusWidget(), bench.at<QLineEdit>("settingsName"));
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
        bench.house.http.hold("GET /api/me/sessions", 200, jsonOf(support::threeDevices()), answerDevices);
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
};

MC_TEST_GUI(SettingsPageTest)
#include "settings_page_test.moc"
