#include "mentor/preview_page.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include "booking/booking_words.h"
#include "mentor/availability_page.h"
#include "mentor/slot_words.h"
#include "mentor/windows_editor.h"
#include "mentor_fixture.h"
#include "support/test_program.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/clock.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/states.h"
#include "widgets/week_calendar.h"

using namespace mc;
using domain::BusyKind;
using domain::SlotReason;
using mentor::PreviewPage;
using mentor::SlotWords;
using net::LoadState;

namespace {

const QString kSlots = "GET /api/mentors/0000000000004/slots";
const QString kExplain = "GET /api/mentors/availability/explain";
const auto kSix = test::instant("2026-11-19T12:30:00Z");  // 18:00 in Bengaluru.

struct PreviewPageShown : test::MentorFixture {
    void open() {
        signIn();
        protocol::SlotList list;
        list.mentorZone = test::kBengaluru;
        list.items = {{kSix, protocol::SlotState::booked, 0},
                      {kSix + domain::kHour, protocol::SlotState::free, 60},
                      {kSix + 2 * domain::kHour, protocol::SlotState::too_short, 15}};
        stub.answer(kSlots, 200, test::json(list));
        page = new PreviewPage(api, session.user().id);
        show(page, 3);
        page->arrive({"/availability/students", {}, {}});
        QTRY_COMPARE(calendar().slotCount(), 3);
    }
    void explains(const protocol::SlotExplanation& why) { stub.answer(kExplain, 200, test::json(why)); }
    widgets::WeekCalendar& calendar() const { return *find<widgets::WeekCalendar>("weekCalendar"); }
    QString said() const { return find<widgets::Label>("whyAnswer")->text(); }
    widgets::Button* cause() const { return find<widgets::Button>("whyCause"); }

    PreviewPage* page = nullptr;
};

protocol::SlotExplanation why(SlotReason reason, std::optional<int> limit = {}) {
    protocol::SlotExplanation said;
    said.at = kSix;
    said.reason = reason;
    said.limit = limit;
    return said;
}

}  // namespace

/// The week as students see it, and why a time of it is not free (SCH-3).
class PreviewPageTest : public QObject {
    Q_OBJECT
    using Shown = PreviewPageShown;

private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
        widgets::setClock(widgets::Clock::twentyFour);
    }

    void week_isWhatStudentsSee() {
        Shown shown;
        shown.open();
        QCOMPARE(shown.calendar().slot(0).state, widgets::CalendarSlotState::booked);
        QCOMPARE(shown.calendar().slot(1).state, widgets::CalendarSlotState::free);
        QCOMPARE(shown.calendar().slot(2).state, widgets::CalendarSlotState::tooShort);
        QVERIFY((shown.calendar().week() == domain::CivilDate{2026, 11, 18}));
        shown.find<widgets::Button>("nextWeek")->click();
        QTRY_COMPARE(shown.stub.last(kSlots).query.queryItemValue("from"), QString("2026-11-24T18:30:00Z"));
    }

    void asked_bySelects_saysWhy_withTheWayToTheCause() {
        Shown shown;
        shown.open();
        shown.explains(why(SlotReason::notice, 240));
        shown.find<QComboBox>("whyDay")->setCurrentIndex(1);
        shown.find<mentor::TimeSelect>("whyTime")->setTime({18 * 60});
        shown.find<widgets::Button>("whyAsk")->click();
        QTRY_COMPARE(shown.said(), QString("Students have to book at least 4 h ahead."));
        QCOMPARE(shown.stub.last(kExplain).query.queryItemValue("at"), QString("2026-11-19T12:30:00Z"));
        QCOMPARE(shown.stub.last(kExplain).query.queryItemValue("duration"), QString("30"));
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        shown.cause()->click();
        QCOMPARE(links.at(0).at(0).toString(), QString("/availability?show=minimumNoticeMinutes"));
    }

    void takenSlot_isAskedAboutByChoosingIt() {
        Shown shown;
        shown.open();
        auto busy = why(SlotReason::busy);
        busy.blockedBy = BusyKind::session;
        busy.blockedFrom = kSix;
        busy.booking = domain::BookingId{21};
        shown.explains(busy);
        QVERIFY(shown.calendar().choose(0));
        QTRY_COMPARE(shown.said(), QString("A session of yours takes it, from 18:00."));
        QCOMPARE(shown.find<QComboBox>("whyDay")->currentIndex(), 1);
        shown.picture("availability-students");
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        shown.cause()->click();
        QCOMPARE(links.at(0).at(0).toString(), booking::linkTo(domain::BookingId{21}));
    }

    void answer_forEachReason_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("link");
        const auto row = [](SlotReason reason, int limit, const char* words, const char* link) {
            QTest::newRow(words) << int(reason) << limit << words << link;
        };
        row(SlotReason::free, 0, "It is free: students can book it.", "");
        row(SlotReason::not_accepting, 0, "You take no bookings at the moment.",
            "/availability?show=availabilityAccepting");
        row(SlotReason::past, 0, "It is over.", "");
        row(SlotReason::horizon, 45, "Students can book 45 days ahead at most.", "/availability?show=horizonDays");
        row(SlotReason::premium, 45,
            "Only students with Premium can book it: it is the last day that can be booked. The others can from your "
            "next "
            "midnight on.",
            "/availability?show=premiumFirstDay");
        row(SlotReason::daily_cap, 4, "You take 4 sessions a day, and that day has them.",
            "/availability?show=dailyCap");
        row(SlotReason::vacation, 0, "You are away on that day.", "/availability?show=exceptionMonth");
        row(SlotReason::gap, 0, "That time does not exist: the clock is put forward over it.", "");
        row(SlotReason::not_offered, 0, "It is not among the times you offer, or not on their half hours.",
            "/availability?show=day4Add");
        row(SlotReason::too_short, 30, "Only 30 minutes are free from there.", "");
    }
    void answer_forEachReason() {
        QFETCH(int, reason);
        QFETCH(int, limit);
        QFETCH(QString, words);
        QFETCH(QString, link);
        const auto zone = text::zoneTable(test::kBengaluru);
        const auto answer = SlotWords::answer(why(static_cast<SlotReason>(reason), limit), zone);
        QCOMPARE(answer.sentence, words);
        QCOMPARE(answer.link, link);
        QCOMPARE(answer.link.isEmpty(), answer.linkText.isEmpty());
    }

    void answer_ofWhatTakesIt() {
        const auto zone = text::zoneTable(test::kBengaluru);
        auto busy = why(SlotReason::busy);
        busy.blockedFrom = kSix;
        busy.blockedBy = BusyKind::other;
        QCOMPARE(SlotWords::answer(busy, zone).sentence, QString("Your calendar is busy from 18:00."));
        QCOMPARE(SlotWords::answer(busy, zone).link, QString("/availability?show=calendarsCard"));
        busy.calendar = "Work";
        QCOMPARE(SlotWords::answer(busy, zone).sentence, QString("Your calendar “Work” is busy from 18:00."));
        busy.paused = true;
        QCOMPARE(SlotWords::answer(busy, zone).sentence,
                 QString("Your calendar “Work” cannot be read, so your bookings are paused."));
        QCOMPARE(SlotWords::answer(busy, zone).link, QString("/availability?show=calendarsCard"));
        busy.booking = domain::BookingId{22};
        QCOMPARE(SlotWords::answer(busy, zone).sentence, QString("You are in a session as a student, from 18:00."));
        busy.reason = SlotReason::buffer;
        QCOMPARE(SlotWords::answer(busy, zone).sentence,
                 QString("Your buffers keep time free around what begins at 18:00."));
        QCOMPARE(SlotWords::answer(busy, zone).link, booking::linkTo(domain::BookingId{22}));
    }

    void zoneNobodyHereKnows_isAskedWithOnce() {
        Shown shown;
        shown.signIn();
        protocol::SlotList list;
        list.mentorZone = {"Mars/Phobos"};
        shown.stub.answer(kSlots, 200, test::json(list));
        shown.page = new PreviewPage(shown.api, shown.session.user().id);
        shown.show(shown.page, 3);
        shown.page->arrive({"/availability/students", {}, {}});
        QTRY_COMPARE(shown.page->findChild<widgets::StatePage*>()->state(), widgets::StatePage::State::ready);
        QCOMPARE(shown.stub.count(kSlots), 2);  // Its week is another one than that of the first question.
    }

    void failed_saysSo_thePageAndTheQuestion() {
        Shown shown;
        shown.open();
        shown.stub.problem(kExplain, 503, "unavailable");
        shown.find<widgets::Button>("whyAsk")->click();
        QTRY_VERIFY(!shown.said().isEmpty() && !shown.said().contains("Looking"));
        QVERIFY(!shown.cause()->isVisible());
        shown.stub.problem(kSlots, 503, "unavailable");
        shown.find<widgets::Button>("nextWeek")->click();
        QTRY_COMPARE(shown.page->findChild<widgets::StatePage*>()->state(), widgets::StatePage::State::error);
    }

    void cause_inTheEditor_isWhereTheKeyboardIs() {
        test::MentorFixture fixture;
        fixture.signIn();
        auto* page = new mentor::AvailabilityPage(fixture.api, fixture.drafts);
        fixture.show(page, 3);
        QUrlQuery query;
        query.addQueryItem("show", "dailyCap");
        page->arrive({"/availability", {}, query});
        QTRY_COMPARE(page->controller().state(), LoadState::ready);
        auto* cap = page->findChild<QWidget*>("dailyCap");
        QTRY_VERIFY(cap->hasFocus());
        QSignalSpy links(page, &widgets::Page::navigate);
        page->findChild<widgets::Button*>("seeAsStudents")->click();
        QCOMPARE(links.at(0).at(0).toString(), QString("/availability/students"));
    }
};

MC_TEST_GUI(PreviewPageTest)
#include "preview_page_test.moc"
