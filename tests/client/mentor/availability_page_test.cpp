#include "mentor/availability_page.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include "mentor/month_grid.h"
#include "mentor/windows_editor.h"
#include "mentor_fixture.h"
#include "inspect/reading.h"
#include "support/settled.h"
#include "support/standing.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/label.h"
#include "widgets/select.h"

using namespace mc;
using mentor::ActionList;
using mentor::AvailabilityPage;
using mentor::MonthGrid;
using mentor::TimeSelect;
using net::LoadState;

namespace {

const QString kAvailabilityPageGet = "GET /api/mentors/availability";
const QString kAvailabilityPagePut = "PUT /api/mentors/availability";
const QString kAvailabilityPageToggle = "PUT /api/mentors/toggle-bookings";

struct AvailabilityPageShown : test::MentorFixture {
    /// As after a crash: what is on the disk, and nothing else.
    void restart() {
        drafts.flush();
        window.reset();
        net::Drafts again(folder.filePath("drafts"), api, session);
        page = new AvailabilityPage(api, again);
        show(page, 3);
        page->arrive({"/availability", {}, {}});
        QTRY_COMPARE(page->controller().state(), LoadState::ready);
        changesAfter = page->controller().draft().changes();
        outdatedAfter = page->controller().isOutdated();
        window.reset();
    }
    int changesAfter = -1;
    bool outdatedAfter = false;
    void open(const QSize& size = {1280, 800}) {
        page = new AvailabilityPage(api, drafts);
        tester = std::make_unique<QAbstractItemModelTester>(&page->daysOff(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page, 3, size);
        page->arrive({"/availability", {}, {}});
    }
    void openReady() {
        open();
        QTRY_COMPARE(page->controller().state(), LoadState::ready);
        support::settle(*page->window());
    }
    /// The server keeps what it gets and counts the version up.
    void serverTakes() {
        stub.on(kAvailabilityPagePut, [this](const support::HttpStub::Request& request) {
            availability = *protocol::decode<protocol::Availability>(
                std::string_view(request.body.constData(), static_cast<std::size_t>(request.body.size())));
            ++availability.version;
            return answer(test::json(availability));
        });
    }
    void click(const char* name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        QTRY_VERIFY2(button->isVisible(), name);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);  // Where a person would see it.
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void setTime(const char* name, int hour) {
        auto* select = find<TimeSelect>(name);
        QVERIFY2(select, name);
        select->setTime({hour * 60});
    }
    /// Opens that day of November; the field of its note.
    QLineEdit* editDay(int day) {
        auto* month = find<MonthGrid>("exceptionMonth");
        QTest::mouseClick(month, Qt::LeftButton, {}, month->dayRect({2026, 11, day}).center());
        return find<QLineEdit>("exceptionNote");
    }
    QString changes() const { return find<widgets::Label>("unsavedChanges")->text(); }
    widgets::Button* button(const char* name) const { return find<widgets::Button>(name); }
    QString errorOf(int weekday) const {
        auto* label = find<widgets::Label>(QStringLiteral("day%1Error").arg(weekday).toLatin1().constData());
        return label->isVisible() ? label->text() : QString();
    }
    ActionList* list() const { return find<ActionList>("exceptionsList"); }
    QString rowWords(int row) const { return list()->model()->index(row, 0).data().toString(); }

    AvailabilityPage* page = nullptr;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

}  // namespace

class AvailabilityPageTest : public QObject {
    Q_OBJECT
    using Shown = AvailabilityPageShown;

private slots:
    void editsNotSaved_areThereAfterARestart() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        shown.page->controller().setDay(2, {{{600}, {720}}});
        shown.restart();
        QCOMPARE(shown.changesAfter, 1);
        QVERIFY(!shown.outdatedAfter);
    }

    void editsOverAnotherVersion_areThereAndItIsSaid() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        shown.page->controller().setDay(2, {{{600}, {720}}});
        ++shown.availability.version;
        shown.availability.windows.pop_back();
        shown.restart();
        QVERIFY(shown.changesAfter > 0);
        QVERIFY(shown.outdatedAfter);
    }

    void editsDiscarded_areGoneForGood() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        shown.page->controller().setDay(2, {{{600}, {720}}});
        shown.page->controller().discard();
        shown.restart();
        QCOMPARE(shown.changesAfter, 0);
    }

    void editWhileSaving_staysAnEdit() {
        Shown shown;
        shown.openReady();
        auto saved = shown.availability;
        shown.page->controller().setDay(2, {{{600}, {720}}});
        saved.windows = shown.page->controller().current().windows;
        ++saved.version;
        std::function<void()> release;
        shown.stub.hold(kAvailabilityPagePut, 200, test::json(saved), release);
        shown.page->controller().save();
        QTRY_VERIFY(release);
        shown.page->controller().setDay(1, {});
        QSignalSpy done(&shown.page->controller(), &mentor::AvailabilityController::saved);
        release();
        QVERIFY(done.wait());
        QCOMPARE(shown.page->controller().draft().changes(), 1);
        QVERIFY(shown.page->controller().draft().day(1).empty());
        QCOMPARE(shown.page->controller().current().version, saved.version);
    }

    void hoursOffered_followEachChange() {
        Shown shown;
        shown.openReady();
        const QString before = shown.find<widgets::Label>("offeredHours")->text();
        shown.setTime("day1To0", 23);
        QVERIFY(shown.find<widgets::Label>("offeredHours")->text() != before);
    }

    void open_showsWeekExceptionsAndRules() {
        Shown shown;
        shown.openReady();
        QCOMPARE(shown.find<TimeSelect>("day1From0")->currentText(), "18:00");
        QCOMPARE(shown.find<TimeSelect>("day5To1")->currentText(), "22:00");
        QVERIFY(!shown.find<TimeSelect>("day2From0"));
        QCOMPARE(shown.find<widgets::Label>("offeredHours")->text(), "30 h offered");
        QCOMPARE(shown.rowWords(0), "24 Nov, Closed · Holiday");
        QCOMPARE(shown.rowWords(1), "28 Nov, 09:00 – 15:00");
        QCOMPARE(shown.rowWords(2), "24 Dec – 2 Jan, Vacation");
        QCOMPARE(shown.find<widgets::Select>("bufferAfterMinutes")->currentText(), "15 min");
        QCOMPARE(shown.find<widgets::Select>("dailyCap")->currentText(), "4 at most");
        QCOMPARE(shown.page->titleDetail(), "Asia/Kolkata, IST");
        QVERIFY(!shown.button("saveAvailability")->isEnabled());
        QVERIFY(!shown.button("undoAvailability")->isEnabled());
        shown.picture("availability");
    }

    void addChangeUndo_countUnsavedChanges() {
        Shown shown;
        shown.openReady();
        shown.click("day2Add");
        QCOMPARE(shown.find<TimeSelect>("day2From0")->currentText(), "09:00");
        QCOMPARE(shown.changes(), "1 unsaved change");
        shown.setTime("day2To0", 13);
        QCOMPARE(shown.changes(), "1 unsaved change");
        shown.setTime("day1From0", 17);
        QCOMPARE(shown.changes(), "2 unsaved changes");
        shown.picture("availability-changed");
        shown.click("undoAvailability");
        QCOMPARE(shown.find<TimeSelect>("day1From0")->currentText(), "18:00");
        shown.click("undoAvailability");
        QCOMPARE(shown.find<TimeSelect>("day2To0")->currentText(), "11:00");
        shown.click("undoAvailability");
        QCOMPARE(shown.changes(), QString());
        QTRY_VERIFY(!shown.find<TimeSelect>("day2From0"));
    }

    void ctrlS_savesWithTheVersionRead() {
        Shown shown;
        shown.openReady();
        shown.serverTakes();
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        shown.click("day5Remove0");
        shown.find<widgets::Select>("minimumNoticeMinutes")->setCurrentIndex(1);
        QTest::keyClick(shown.window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(toasts.count(), 1);
        const auto sent = shown.stub.last(kAvailabilityPagePut).json();
        QCOMPARE(sent.value("version").toInt(), 7);
        QCOMPARE(sent.value("windows").toArray().size(), 6);
        QCOMPARE(sent.value("rules").toObject().value("minimumNoticeMinutes").toInt(), 60);
        QCOMPARE(shown.changes(), QString());
        QCOMPARE(shown.page->controller().current().version, 8);
        QVERIFY(!shown.button("undoAvailability")->isEnabled());
    }

    void overlap_isSaidAtTheDay_andNothingIsSent() {
        Shown shown;
        shown.openReady();
        shown.setTime("day5From1", 11);
        QCOMPARE(shown.errorOf(5), "Overlaps another time of the day.");
        QCOMPARE(shown.errorOf(4), QString());
        shown.picture("availability-overlap");
        shown.click("saveAvailability");
        QCOMPARE(shown.stub.count(kAvailabilityPagePut), 0);
        shown.setTime("day5From1", 12);
        QCOMPARE(shown.errorOf(5), QString());
    }

    void wrongTimes_thePageStandsStill() {
        Shown shown;
        shown.openReady();
        const support::Standing before(*shown.page);
        shown.setTime("day3To0", 16);
        shown.setTime("day5From1", 11);
        QVERIFY(!shown.errorOf(3).isEmpty() && !shown.errorOf(5).isEmpty());
        MC_COMPARE_STANDING(before);
    }

    void largeLetters_inASmallWindow_timesAreWhole() {
        Shown shown;
        shown.openReady();
        for (const auto& [size, text] :
             {std::pair(QSize(1280, 800), 1.5), {QSize(1280, 800), 2.0}, {{800, 560}, 2.0}}) {
            shown.theme.setTextScale(text);
            shown.window->resize(size);
            support::settle(*shown.window);
            QStringList cut = inspect::unreadableWords(*shown.window, [](const QString&) { return true; });
            cut += inspect::unreachableControls(*shown.window);
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
        }
    }

    void wrongRule_isSaidBelowTheRules_whichStandStill() {
        Shown shown;
        shown.openReady();
        shown.stub.problem(kAvailabilityPagePut, 422, "validation_failed",
                           "[{\"path\":\"rules.dailyCap\",\"rule\":\"max_length\",\"limit\":80,\"message\":\"No.\"}]");
        auto* cap = shown.find<widgets::Select>("dailyCap");
        cap->setCurrentIndex(cap->currentIndex() == 0 ? 1 : 0);
        const support::Standing before(*shown.page);
        shown.click("saveAvailability");
        auto* error = shown.find<QLabel>("rulesError");
        QTRY_COMPARE(error->text(), "Sessions a day: Please write at most 80 characters.");
        QVERIFY(cap->isInvalid() && shown.window->focusWidget() == cap);
        QCOMPARE(cap->accessibleDescription(), "Wrong: Please write at most 80 characters.");
        MC_COMPARE_STANDING(before);
        cap->setCurrentIndex(2);
        QVERIFY(!cap->isInvalid() && !error->isVisible());
    }

    void endBeforeBegin_isSaidAtTheDay() {
        Shown shown;
        shown.openReady();
        shown.setTime("day3To0", 16);
        QCOMPARE(shown.errorOf(3), "Must end after it begins.");
    }

    void serverFieldErrors_standWhereTheyBelong() {
        Shown shown;
        shown.openReady();
        shown.stub.problem(
            kAvailabilityPagePut, 422, "validation_failed",
            "[{\"path\":\"windows[2].begin\",\"rule\":\"unique\",\"message\":\"Twice.\"},"
            "{\"path\":\"exceptions[1].note\",\"rule\":\"max_length\",\"limit\":80,\"message\":\"Too long.\"}]");
        shown.click("day2Add");
        shown.click("saveAvailability");
        QTRY_COMPARE(shown.errorOf(3), "This is there twice.");
        QCOMPARE(shown.window->focusWidget(), shown.find<TimeSelect>("day3From0"));
        QCOMPARE(shown.window->focusWidget()->accessibleDescription(), "Wrong: This is there twice.");
        QCOMPARE(shown.rowWords(1), "28 Nov, 09:00 – 15:00. Please write at most 80 characters.");
        QCOMPARE(shown.changes(), "1 unsaved change");
    }

    void changedElsewhere_saysSoAndOffersTheNewState() {
        Shown shown;
        shown.openReady();
        shown.stub.problem(kAvailabilityPagePut, 409, "changed_elsewhere");
        shown.click("day2Add");
        shown.click("saveAvailability");
        auto* banner = shown.find<QWidget>("conflictBanner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(!shown.button("saveAvailability")->isEnabled());
        QCOMPARE(shown.changes(), "1 unsaved change");
        shown.picture("availability-conflict");
        shown.availability.version = 9;
        shown.availability.windows.clear();
        shown.click("reloadAvailability");
        QTRY_VERIFY(!banner->isVisible());
        QTRY_VERIFY(!shown.find<TimeSelect>("day1From0"));
        QCOMPARE(shown.changes(), QString());
    }

    void comingBack_keepsTheEdits_andNoticesANewVersion() {
        Shown shown;
        shown.openReady();
        shown.click("day2Add");
        shown.availability.acceptingBookings = false;
        shown.page->arrive({"/availability", {}, {}});
        auto* accepting = shown.find<widgets::Switch>("availabilityAccepting");
        QTRY_VERIFY(!accepting->isChecked());
        QCOMPARE(shown.changes(), "1 unsaved change");
        shown.availability.version = 8;
        shown.page->arrive({"/availability", {}, {}});
        QTRY_VERIFY(shown.find<QWidget>("conflictBanner")->isVisible());
        QCOMPARE(shown.changes(), "1 unsaved change");
    }

    void chosenDate_closed_becomesAnException() {
        Shown shown;
        shown.openReady();
        auto* month = shown.find<MonthGrid>("exceptionMonth");
        QTest::mouseClick(month, Qt::LeftButton, {}, month->dayRect({2026, 11, 26}).center());
        QVERIFY(shown.find<QRadioButton>("exceptionClosed")->isChecked());
        QTest::keyClicks(shown.find<QLineEdit>("exceptionNote"), "Dentist");
        shown.click("dialogDeed");
        QCOMPARE(shown.rowWords(1), "26 Nov, Closed · Dentist");
        QCOMPARE(shown.changes(), "1 unsaved change");
    }

    void exceptionsNote_closedWithoutApplying_isThereAgain() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        const auto close = [&shown] {
            QTest::keyClick(shown.find<QWidget>("exceptionDialog"), Qt::Key_Escape);
            return QTest::qWaitFor([&shown] { return !shown.find<QWidget>("exceptionDialog"); });
        };
        QTest::keyClicks(shown.editDay(26), "Dentist");
        QVERIFY(close());
        QCOMPARE(shown.editDay(27)->text(), QString());  // Of that day alone.
        QVERIFY(close());
        QCOMPARE(shown.editDay(26)->text(), "Dentist");
        QCOMPARE(shown.page->controller().draft().changes(), 0);
        shown.click("dialogDeed");
        QCOMPARE(shown.rowWords(1), "26 Nov, Closed · Dentist");
        QVERIFY(shown.drafts.keys("day-note/").isEmpty());
    }

    void exceptionsNote_isThereAfterACrash() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        QTest::keyClicks(shown.editDay(24), " in Goa");  // After the one that is saved: "Holiday".
        shown.drafts.flush();
        net::Drafts again(shown.folder.filePath("drafts"), shown.api, shown.session);
        mentor::AvailabilityController restarted(shown.api, again);
        QCOMPARE(restarted.typedNote({2026, 11, 24}), "Holiday in Goa");
    }

    void chosenDate_otherTimes_beginWithTheUsualOnes() {
        Shown shown;
        shown.openReady();
        auto* month = shown.find<MonthGrid>("exceptionMonth");
        QTest::mouseClick(month, Qt::LeftButton, {}, month->dayRect({2026, 11, 27}).center());
        shown.click("exceptionOpen");
        QCOMPARE(shown.find<TimeSelect>("exceptionFrom1")->currentText(), "17:00");
        shown.picture("availability-exception");
        shown.setTime("exceptionFrom1", 10);
        shown.click("dialogDeed");
        QVERIFY(shown.find<widgets::Label>("exceptionError")->isVisible());
        shown.click("exceptionRemove1");
        shown.click("dialogDeed");
        QCOMPARE(shown.rowWords(1), "27 Nov, 09:00 – 12:00");
    }

    void pastDates_cannotBeChosen_andKeysWalkTheMonth() {
        Shown shown;
        shown.openReady();
        auto* month = shown.find<MonthGrid>("exceptionMonth");
        QSignalSpy chosen(month, &MonthGrid::dayChosen);
        QTest::mouseClick(month, Qt::LeftButton, {}, month->dayRect({2026, 11, 17}).center());
        QCOMPARE(chosen.count(), 0);
        month->setFocus();
        QTest::keyClick(month, Qt::Key_Up);
        QCOMPARE(month->accessibleDescription(), "Wednesday 18 November 2026");
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(month, Qt::Key_Right);
        QCOMPARE(month->accessibleDescription(), "Tuesday 24 November 2026, closed");
        QTest::keyClick(month, Qt::Key_PageDown);
        QCOMPARE(month->monthName(), "December 2026");
        QTest::keyClick(month, Qt::Key_PageUp);
        QTest::keyClick(month, Qt::Key_PageUp);
        QCOMPARE(month->monthName(), "November 2026");
    }

    void vacation_takesFirstAndLastDay() {
        Shown shown;
        shown.openReady();
        shown.click("addVacation");
        auto* month = shown.find<MonthGrid>("vacationMonth");
        QVERIFY(!shown.button("dialogDeed")->isEnabled());
        QTest::mouseClick(month, Qt::LeftButton, {}, month->dayRect({2026, 11, 20}).center());
        QTest::mouseClick(month, Qt::LeftButton, {}, month->dayRect({2026, 11, 22}).center());
        shown.picture("availability-vacation");
        shown.click("dialogDeed");
        QCOMPARE(shown.rowWords(0), "20 – 22 Nov, Vacation");
    }

    void deleteKey_removesTheException() {
        Shown shown;
        shown.openReady();
        shown.list()->setFocus();
        QTest::keyClick(shown.list(), Qt::Key_Delete);
        QCOMPARE(shown.rowWords(0), "28 Nov, 09:00 – 15:00");
        shown.click("removeException");
        QCOMPARE(shown.list()->model()->rowCount(), 1);
        QCOMPARE(shown.changes(), "2 unsaved changes");
    }

    void acceptingSwitch_takesEffectAtOnce() {
        Shown shown;
        shown.openReady();
        auto off = shown.availability;
        off.acceptingBookings = false;
        ++off.version;
        shown.stub.answer(kAvailabilityPageToggle, 200, test::json(off));
        shown.click("availabilityAccepting");
        QTRY_COMPARE(shown.stub.count(kAvailabilityPageToggle), 1);
        QCOMPARE(shown.changes(), QString());
        QCOMPARE(shown.page->controller().current().acceptingBookings, false);
        // What is saved next is made from what the switch left.
        QTRY_COMPARE(shown.page->controller().current().version, off.version);
    }

    void acceptingSwitch_thrownElsewhereToo_saysThatTimesAreOld() {
        Shown shown;
        shown.openReady();
        auto off = shown.availability;
        off.acceptingBookings = false;
        off.version += 2;
        shown.stub.answer(kAvailabilityPageToggle, 200, test::json(off));
        shown.click("availabilityAccepting");
        QTRY_VERIFY(shown.page->controller().isOutdated());
    }

    void newMentor_isToldToAddATime() {
        Shown shown;
        shown.availability = {};
        shown.availability.timeZone = test::kBengaluru;
        shown.openReady();
        QVERIFY(shown.find<widgets::Label>("offeredHours")->text().contains("add one"));
        QVERIFY(!shown.list()->isVisible());
        shown.picture("availability-empty");
    }

    void serverError_offersRetry() {
        Shown shown;
        shown.stub.answerOnce(kAvailabilityPageGet, 500, support::HttpStub::problemBody(500, "internal"));
        shown.open();
        QTRY_COMPARE(shown.page->controller().state(), LoadState::error);
        shown.click("retryButton");
        QTRY_COMPARE(shown.page->controller().state(), LoadState::ready);
    }

    void slowAnswer_showsSkeletons() {
        Shown shown;
        shown.stub.on(kAvailabilityPageGet, [](const auto&) { return support::HttpStub::Answer{200, {}, true}; });
        shown.open();
        QCOMPARE(shown.page->controller().state(), LoadState::loading);
    }

    void narrowWindow_keepsEverythingReachable() {
        Shown shown;
        shown.open({1024, 680});
        QTRY_COMPARE(shown.page->controller().state(), LoadState::ready);
        shown.picture("availability-narrow");
        QVERIFY(shown.window->width() <= 1024);
    }
};

MC_TEST_GUI(AvailabilityPageTest)
#include "availability_page_test.moc"
