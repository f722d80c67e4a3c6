#include "booking/move_page.h"

#include <QSignalSpy>
#include <QtTest>

#include "booking/booking_words.h"
#include "client/booking/shown_booking.h"
#include "support/client_house.h"
#include "support/page_program.h"
#include "support/sample_mentors.h"
#include "widgets/states.h"
#include "widgets/week_calendar.h"

namespace mc::booking {

namespace {

const auto kFree = *domain::parseIso("2026-11-22T13:30:00Z");

/// The page of choosing another time, at a server that answers.
struct Moving : Shown {
    explicit Moving(Party role = Party::student) : Shown(BookingStatus::confirmed, role) {
        booking.canMove = true;
        session.adopt(tokensOf(mayaNair()), false);  // Whose words are kept.
        server.answer("GET /api/mentors/0000000000001/slots", 200, jsonOf(sampleSlots(60)));
        preview({true, {}, booking.policy});
        other.resize(1064, 736);
        other.show();
    }
    void preview(const protocol::MovePreview& preview) {
        server.answer("GET " + kBookingPath + "/move-preview", 200, jsonOf(preview));
    }
    bool open() {
        other.arrive({"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}});
        return QTest::qWaitFor([this] { return calendar().slotCount() > 0; });
    }
    widgets::WeekCalendar& calendar() { return *other.findChild<widgets::WeekCalendar*>("weekCalendar"); }
    int slotAt(domain::UtcTime at) {
        for (int i = 0; i < calendar().slotCount(); ++i)
            if (calendar().slot(i).startsAt == at) return i;
        return -1;
    }
    bool choose(domain::UtcTime at) {
        return calendar().choose(slotAt(at)) && QTest::qWaitFor([this] { return button()->isEnabled(); });
    }
    QAbstractButton* button() { return other.findChild<QAbstractButton*>("moveButton"); }
    QString said(const QString& name) { return other.findChild<QLabel*>(name)->text(); }
    QPlainTextEdit* note() { return other.findChild<QPlainTextEdit*>("moveNote"); }
    QByteArray sent() { return server.last("POST " + kBookingPath + "/move").body; }

    MovePage other{bookings, drafts};
};

}  // namespace

class MovePageTest : public QObject {
    Q_OBJECT
private slots:
    void week_marksTheTimeItHas_andOffersOthers() {
        Moving moving;
        QVERIFY(moving.open());
        const auto now = moving.slotAt(kSlot);
        QVERIFY(now >= 0);
        QCOMPARE(moving.calendar().slot(now).state, widgets::CalendarSlotState::current);
        QVERIFY(moving.calendar().slotWords(now).contains("the time it has now"));
        QVERIFY(!moving.calendar().choose(now));
        QVERIFY(!moving.button()->isEnabled());
    }

    void atOnce_isSaidBeforeItIsDone_andEndsAtTheBooking() {
        Moving moving;
        QSignalSpy links(&moving.other, &widgets::Page::navigate);
        QVERIFY(moving.open());
        QVERIFY(moving.choose(kFree));
        QVERIFY(moving.said("moveMeans").contains("at once"));
        QVERIFY(moving.said("moveAfter").contains("22 Nov"));
        QVERIFY(moving.said("moveAfterThere").contains("London"));
        QCOMPARE(moving.button()->text(), QString("Move the session"));
        auto* tiers = moving.other.findChild<QWidget*>("refundTiers");
        QVERIFY(tiers->isVisible() && moving.other.findChild<QLabel*>("movePolicy")->isVisible());
        QVERIFY(tiers->accessibleName().contains("100 percent back before Wed 18 Nov, 19:00"));
        moving.note()->setPlainText("My exam was moved.");
        moving.changes("POST " + kBookingPath + "/move", [](auto& booking) { booking.startsAt = kFree; });
        moving.button()->click();
        QTRY_COMPARE(links.count(), 1);
        QCOMPARE(links[0][0].toString(), linkTo(kBookingId));
        QVERIFY2(moving.sent().contains("My exam was moved."), moving.sent());
        QVERIFY(moving.sent().contains("2026-11-22T13:30:00"));
        QVERIFY(moving.drafts.text("move/" + idText(kBookingId)).isEmpty());
    }

    void byConsent_namesWhoIsAskedAndUntilWhen() {
        Moving moving;
        moving.preview({false, kSlot - 4 * domain::kHour, moving.booking.policy});
        QVERIFY(moving.open());
        QVERIFY(moving.choose(kFree));
        QCOMPARE(moving.button()->text(), QString("Ask Ananya"));
        QVERIFY2(moving.said("moveMeans").contains("Thu 19 Nov, 15:00"), qPrintable(moving.said("moveMeans")));
    }

    void mentor_isToldOfNoTiers() {
        Moving moving(Party::mentor);
        moving.preview({false, kSlot - 4 * domain::kHour, moving.booking.policy});
        QVERIFY(moving.open());
        QVERIFY(moving.choose(kFree));
        QVERIFY(!moving.other.findChild<QWidget*>("refundTiers")->isVisible());
    }

    void afterAnOutage_itMovesAtOnceAndFree() {
        Moving moving;
        moving.booking.outage = protocol::BookingOutage{domain::OutageFate::choice, kSlot + domain::kDay};
        QVERIFY(moving.open());
        QVERIFY(moving.choose(kFree));
        QCOMPARE(moving.said("moveMeans"),
                 QString("It moves at once, because the platform was down. You pay nothing more."));
    }

    void timeOfTheLink_isChosen() {
        Moving moving;
        moving.other.arrive(
            {"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, QUrlQuery("at=2026-11-22T13:30:00Z")});
        QTRY_VERIFY(moving.said("moveAfter").contains("22 Nov"));
        QTRY_VERIFY(moving.button()->isEnabled());
        QVERIFY(moving.calendar().chosen() == kFree);
    }

    void refusedPreview_saysWhy_andNothingCanBeSent() {
        Moving moving;
        moving.server.problem("GET " + kBookingPath + "/move-preview", 409, "student_busy");
        QVERIFY(moving.open());
        QVERIFY(moving.calendar().choose(moving.slotAt(kFree)));
        QTRY_VERIFY(!moving.said("moveMeans").contains("Looking up"));
        QVERIFY(!moving.said("moveMeans").isEmpty());
        QVERIFY(!moving.button()->isEnabled());
    }

    void takenMeanwhile_saysSo_asksForTheWeekAgain_andKeepsTheWords() {
        Moving moving;
        moving.server.problem("POST " + kBookingPath + "/move", 409, "slot_taken");
        QVERIFY(moving.open());
        QVERIFY(moving.choose(kFree));
        moving.note()->setPlainText("Please");
        const auto line = "GET /api/mentors/0000000000001/slots";
        const int asked = moving.server.count(line);
        moving.button()->click();
        QTRY_VERIFY(!moving.said("moveTrouble").isEmpty());
        QTRY_COMPARE(moving.server.count(line), asked + 1);
        QCOMPARE(moving.note()->toPlainText(), QString("Please"));
        QCOMPARE(moving.drafts.text("move/" + idText(kBookingId)), QString("Please"));
    }

    void words_comeBackWithThePage() {
        Moving moving;
        moving.drafts.keepText("move/" + idText(kBookingId), "I travel");
        QVERIFY(moving.open());
        QCOMPARE(moving.note()->toPlainText(), QString("I travel"));
    }

    void sessionThatCannotMove_saysSo() {
        Moving moving;
        moving.booking.canMove = false;
        moving.other.arrive({"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}});
        QTRY_VERIFY(moving.other.findChild<widgets::StatePage*>()->state() == widgets::StatePage::State::error);
    }

    void narrowWindow_putsTheChoiceBelowTheWeek() {
        Moving moving;
        QVERIFY(moving.open());
        const auto below = [&] {
            auto* choice = moving.button()->parentWidget();
            const auto top = choice->mapTo(&moving.other, QPoint()).y();
            return top > moving.calendar().mapTo(&moving.other, QPoint()).y();
        };
        QTRY_VERIFY(!below());
        moving.other.resize(620, 500);
        QTRY_VERIFY(below());
    }

    // On the booking's page

    void proposal_offersWhatItsReaderMayAnswer_data() {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("by");
        QTest::addColumn<QStringList>("offered");
        const auto row = [](const char* name, Party role, Party by, const QStringList& offered) {
            QTest::newRow(name) << static_cast<int>(role) << static_cast<int>(by) << offered;
        };
        row("mentor asks, student reads", Party::student, Party::mentor, {"agreeMove", "declineMove", "refundMove"});
        row("mentor asks, mentor reads", Party::mentor, Party::mentor, {"withdrawMove"});
        row("student asks, mentor reads", Party::mentor, Party::student, {"agreeMove", "declineMove"});
        row("student asks, student reads", Party::student, Party::student, {"withdrawMove"});
    }
    void proposal_offersWhatItsReaderMayAnswer() {
        QFETCH(int, role);
        QFETCH(int, by);
        QFETCH(QStringList, offered);
        Shown shown(BookingStatus::confirmed, static_cast<Party>(role));
        shown.booking.move = {static_cast<Party>(by), kFree, kFree + domain::kHour, "I travel", kSlot - domain::kHour};
        QVERIFY(shown.arrive());
        QVERIFY(shown.visible("moveProposal"));
        for (const char* name : {"agreeMove", "declineMove", "refundMove", "withdrawMove"})
            QCOMPARE(shown.visible(name), offered.contains(name));
    }

    /// Whoever agrees knows before what cancelling gives back then, and until when.
    void proposal_saysInDatesWhatCancellingGivesThen() {
        Shown shown(BookingStatus::confirmed);
        shown.booking.move = {Party::mentor, kFree, kFree + domain::kHour, "", kSlot - domain::kHour};
        shown.booking.move->policy = {
            {100, kSlot - domain::kDay, false}, {50, kSlot - 4 * domain::kHour, true}, {0, {}, false}};
        QVERIFY(shown.arrive());
        QVERIFY(shown.visible("refundTiers"));
        const auto spoken = shown.page.findChild<QWidget*>("refundTiers")->accessibleName();
        QVERIFY2(spoken.contains("100 percent back before Wed 18 Nov, 19:00"), qPrintable(spoken));
        QVERIFY2(spoken.contains("50 percent back until Thu 19 Nov, 15:00"), qPrintable(spoken));
        Shown mentor(BookingStatus::confirmed, Party::mentor);
        mentor.booking.move = {Party::student, kFree, kFree + domain::kHour, "", kSlot - domain::kHour};
        QVERIFY(mentor.arrive());
        QVERIFY(!mentor.visible("refundTiers"));
    }

    void agreeing_sendsTheVersionThatWasRead() {
        Shown shown(BookingStatus::confirmed);
        shown.booking.version = 7;
        shown.booking.move = {Party::mentor, kFree, kFree + domain::kHour, "", kSlot - domain::kHour};
        QVERIFY(shown.arrive());
        shown.changes("PUT " + kBookingPath + "/move", [](auto& booking) {
            booking.startsAt = kFree;
            booking.move.reset();
        });
        QSignalSpy toasts(&shown.page, &widgets::Page::toast);
        shown.click("agreeMove");
        QTRY_VERIFY(!shown.visible("moveProposal"));
        QVERIFY(shown.server.last("PUT " + kBookingPath + "/move").body.contains("\"version\":7"));
        QVERIFY(toasts[0][1].toString().contains("new time"));
    }

    void moveButton_isThereWhileItMayBeMoved() {
        Shown shown(BookingStatus::confirmed);
        QVERIFY(shown.arrive());
        QVERIFY(!shown.visible("moveBooking"));
        Shown other(BookingStatus::confirmed);
        other.booking.canMove = true;
        QVERIFY(other.arrive());
        QVERIFY(other.visible("moveBooking"));
        QSignalSpy links(&other.page, &widgets::Page::navigate);
        other.click("moveBooking");
        QCOMPARE(links[0][0].toString(), linkTo(kBookingId, "/move"));
    }
};

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::MovePageTest)
#include "move_page_test.moc"
