#include "account/settings_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "support/client_house.h"
#include "support/test_program.h"

using namespace mc;
using support::child;
using support::jsonOf;
using support::mayaNair;

namespace {

struct Bench {
    explicit Bench(const protocol::Me& me = mayaNair()) {
        house.signIn(me);
        open();
    }
    void open() {
        page = std::make_unique<account::SettingsPage>(house.api, house.session, house.theme, house.languages,
                                                       house.drafts);
        page->resize(1064, 736);
        page->show();
        page->arrive({});
    }
    support::ClientHouse house;
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

    void undo_bringsTheSavedBack() {
        Bench bench;
        bench.at<QPlainTextEdit>("settingsBio")->setPlainText("New words");
        bench.at<QAbstractButton>("settingsUndo")->click();
        QCOMPARE(bench.at<QPlainTextEdit>("settingsBio")->toPlainText(), QString());
        QVERIFY(!bench.at<QAbstractButton>("settingsSave")->isEnabled());
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
