#include <QTest>
#include <thread>

#include "bookings/dashboard.h"
#include "support/booking_house.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::Party;
using ledger::AccountKind;
using protocol::NoShowState;
using protocol::PaymentStatus;
using test::BookingHouse;
using test::code;
using test::MentorSpec;

namespace {

/// A confirmed, paid hour, three days ahead.
struct Session : BookingHouse {
    explicit Session(const MentorSpec& spec = {})
        : ananya(mentor("ananya", spec)), maya(student("maya")), booking(paid(maya, ananya, in(3 * kDay))) {}
    domain::Result<bookings::Booking> cancel(domain::UserId actor, const std::string& reason = "I am ill.") {
        return bookings.cancel(actor, booking.id, reason, clock.now());
    }
    domain::Result<bookings::Booking> report(domain::UserId actor) {
        return bookings.reportNoShow(actor, booking.id, "Nobody came.", clock.now());
    }
    std::int64_t refunded() {
        pass(kMinute);
        const auto refund = seen(booking, maya).refund;
        return refund ? refund->amount.minor : 0;
    }
    std::int64_t owed() { return -balance(AccountKind::mentor_payable, ananya); }
    domain::UserId ananya;
    domain::UserId maya;
    bookings::Booking booking;
};

}  // namespace

class BookingEndingTest : public QObject {
    Q_OBJECT

private slots:
    void cancelByStudent_tiersToTheSecond_data() {
        QTest::addColumn<qint64>("notice");
        QTest::addColumn<int>("percent");
        QTest::newRow("a second more than a day") << qint64(24 * kHour + 1) << 100;
        QTest::newRow("case30 exactly a day") << qint64(24 * kHour) << 50;
        QTest::newRow("case31 exactly four hours") << qint64(4 * kHour) << 50;
        QTest::newRow("case31 a second less") << qint64(4 * kHour - 1) << 0;
        QTest::newRow("three hours") << qint64(3 * kHour) << 0;
        QTest::newRow("after the start") << qint64(-kMinute) << 0;
    }
    void cancelByStudent_tiersToTheSecond() {
        QFETCH(qint64, notice);
        QFETCH(int, percent);
        Session house;
        house.clock.set(house.booking.startsAt - notice);
        const auto preview = house.bookings.previewCancel(house.maya, house.booking.id, house.clock.now());
        QCOMPARE(preview->percent, percent);
        QVERIFY(house.cancel(house.maya));
        QCOMPARE(house.refunded(), 10'00 * percent);
        QCOMPARE(house.owed(), 7'80 * (100 - percent));
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::refunds_payable), 0);
        QCOMPARE(house.trialSum(), 0);
        QCOMPARE(house.blocksTaken(), 0);
    }

    void cancelByMentor_givesEverythingBackAtAnyTime() {
        Session house;
        house.clock.set(house.booking.startsAt - kMinute);
        QVERIFY(house.cancel(house.ananya));
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.now(house.booking).endedBy.value(), Party::mentor);
    }

    void case36_fullRefund_platformBearsTheGatewaysFee() {
        Session house;
        QVERIFY(house.cancel(house.ananya));
        house.refunded();
        QCOMPARE(house.balance(AccountKind::gateway_fee), 20'00);
        QCOMPARE(house.balance(AccountKind::gateway_clearing), -20'00);
    }

    void cancel_untilTheEndAndNotAfter_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("answer");
        QTest::newRow("the last second") << -1 << "ok";
        QTest::newRow("the end") << 0 << "invalid_state";
    }
    void cancel_untilTheEndAndNotAfter() {
        QFETCH(int, seconds);
        QFETCH(QString, answer);
        for (const bool byMentor : {true, false}) {
            Session house;
            house.clock.set(house.booking.endsAt + seconds);
            QCOMPARE(code(house.cancel(byMentor ? house.ananya : house.maya)), answer);
        }
    }

    void cancel_followsThePolicyStoredWithTheBooking() {
        Session house;
        bookings::BookingOptions stricter;
        stricter.policy = {100 * kDay, 90 * kDay, 50};
        bookings::BookingService later(house.parts(), stricter);
        QVERIFY(later.cancel(house.maya, house.booking.id, "I am ill.", house.clock.now()));
        QCOMPARE(house.refunded(), 1000'00);
    }

    void cancel_needsAReason() {
        Session house;
        QCOMPARE(code(house.cancel(house.maya, " \n")), QString("validation_failed"));
        QCOMPARE(house.now(house.booking).status, BookingStatus::confirmed);
    }

    void cancel_byAStranger_isNotFound() {
        Session house;
        QCOMPARE(code(house.cancel(house.student("ravi"))), QString("not_found"));
    }

    void cancel_risesTheCalendarsSequence() {
        Session house;
        QCOMPARE(house.booking.calendarSequence, 0);
        QCOMPARE(house.cancel(house.maya)->calendarSequence, 1);
    }

    void cancelPreview_saysWhenItChanges() {
        Session house;
        const auto preview = house.bookings.previewCancel(house.maya, house.booking.id, house.clock.now());
        QCOMPARE(preview->refund.minor, 1000'00);
        QVERIFY(*preview->changesAt == house.booking.startsAt - 24 * kHour);
        QCOMPARE(preview->refundAfter->minor, 500'00);
    }

    void case32_bothCancelAtOnce_oneWinnerOneRefund() {
        Session house;
        domain::Result<bookings::Booking> first = domain::fail(domain::ErrorCode::internal);
        domain::Result<bookings::Booking> second = first;
        std::thread student([&] { first = house.cancel(house.maya); });
        std::thread mentor([&] { second = house.cancel(house.ananya); });
        student.join();
        mentor.join();
        QVERIFY(first.has_value() != second.has_value());
        QCOMPARE(code(first ? second : first), QString("invalid_state"));
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.sandbox.bank().refunds().size(), std::size_t(1));
    }

    void case33_refundCallTimesOut_oneRefund() {
        Session house;
        house.sandbox.knobs().loseAnswers = 1;
        QVERIFY(house.cancel(house.maya));
        house.settle();
        house.pass(kMinute);
        house.pass(kMinute);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.sandbox.bank().refunds().size(), std::size_t(1));
    }

    void case34_refundFailed_bookingStaysCancelledStudentSeesItAndItIsTriedAgain() {
        Session house;
        house.sandbox.knobs().failRefunds = true;
        QVERIFY(house.cancel(house.maya));
        house.settle();
        house.pass(kMinute);
        QCOMPARE(house.now(house.booking).status, BookingStatus::cancelled);
        QCOMPARE(house.seen(house.booking, house.maya).payment, PaymentStatus::refund_failed);
        house.sandbox.knobs().failRefunds = false;
        house.pass(6 * kHour);
        QCOMPARE(house.seen(house.booking, house.maya).payment, PaymentStatus::refund_pending);
        house.pass(kMinute);
        QCOMPARE(house.seen(house.booking, house.maya).payment, PaymentStatus::refunded);
    }

    void case35_nothingGoesBackTwice() {
        Session house;
        QVERIFY(house.cancel(house.maya));
        QCOMPARE(code(house.cancel(house.maya)), QString("invalid_state"));
        QVERIFY_EXCEPTION_THROWN((*house.database).write([&](database::Transaction& tx) {
            house.payments.refund(tx, house.booking.id, domain::paise(1), "admin:1");
        }),
                                 database::ConstraintViolation);
    }

    void case38_completeBeforeTheEnd_isRefused() {
        Session house;
        const auto complete = [&] {
            return code(house.bookings.complete(house.ananya, house.booking.id, house.clock.now()));
        };
        QCOMPARE(complete(), QString("too_early"));
        house.clock.set(house.booking.endsAt - 1);
        QCOMPARE(complete(), QString("too_early"));
        house.clock.set(house.booking.endsAt);
        QCOMPARE(complete(), QString("ok"));
        QCOMPARE(complete(), QString("invalid_state"));
    }

    void complete_byTheStudent_isNotFound() {
        Session house;
        house.clock.set(house.booking.endsAt);
        QCOMPARE(code(house.bookings.complete(house.maya, house.booking.id, house.clock.now())), QString("not_found"));
    }

    void complete_paysTheMentorAndCounts() {
        Session house;
        house.clock.set(house.booking.endsAt);
        QCOMPARE(house.owed(), 0);
        QVERIFY(house.bookings.complete(house.ananya, house.booking.id, house.clock.now()));
        QCOMPARE(house.owed(), 780'00);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        const auto stats = bookings::dashboardStats(house.parts(), house.ananya, house.clock.now());
        QCOMPARE(stats.earnedThisMonth.minor, 780'00);
        QCOMPARE(stats.earnedAllTime.minor, 780'00);
        QCOMPARE(stats.sessionsThisMonth, 1);
        QCOMPARE(stats.sessionsAllTime, 1);
        QCOMPARE(house.heard.back(), std::string("completed"));
        const auto nextMonth = bookings::dashboardStats(house.parts(), house.ananya, house.in(40 * kDay));
        QCOMPARE(nextMonth.earnedThisMonth.minor, 0);
        QCOMPARE(nextMonth.earnedAllTime.minor, 780'00);
    }

    void bothJoined_isCompletedByItselfThreeHoursAfterTheEnd() {
        Session house;
        house.passTo(house.booking.startsAt);
        house.joined(house.booking, house.maya);
        house.joined(house.booking, house.ananya);
        house.passTo(house.booking.endsAt + 3 * kHour - 1);
        QCOMPARE(house.now(house.booking).status, BookingStatus::confirmed);
        house.pass(1);
        QCOMPARE(house.now(house.booking).status, BookingStatus::completed);
        QVERIFY(house.now(house.booking).endedBy == Party::platform);
        QCOMPARE(house.owed(), 780'00);
    }

    void notReported_recordsDecideADayAfterTheEnd_data() {
        QTest::addColumn<bool>("mentorCame");
        QTest::addColumn<bool>("studentCame");
        QTest::addColumn<qint64>("refund");
        QTest::addColumn<qint64>("owed");
        QTest::newRow("mentor absent") << false << true << qint64(1000'00) << qint64(0);
        QTest::newRow("student absent") << true << false << qint64(0) << qint64(780'00);
        QTest::newRow("neither came") << false << false << qint64(1000'00) << qint64(0);
    }
    void notReported_recordsDecideADayAfterTheEnd() {
        QFETCH(bool, mentorCame);
        QFETCH(bool, studentCame);
        QFETCH(qint64, refund);
        QFETCH(qint64, owed);
        Session house;
        house.passTo(house.booking.startsAt);
        if (mentorCame) house.joined(house.booking, house.ananya);
        if (studentCame) house.joined(house.booking, house.maya);
        house.passTo(house.booking.endsAt + 4 * kHour);
        QCOMPARE(house.now(house.booking).status, BookingStatus::confirmed);
        house.passTo(house.booking.endsAt + kDay);
        QCOMPARE(house.now(house.booking).status, BookingStatus::no_show);
        QCOMPARE(house.refunded(), refund);
        QCOMPARE(house.owed(), owed);
        QCOMPARE(house.now(house.booking).absent.has_value(), mentorCame || studentCame);
    }

    void mentorAbsentTenMinutes_studentReportsAndGetsEverythingBack() {
        Session house;
        house.passTo(house.booking.startsAt);
        house.joined(house.booking, house.maya);
        house.pass(10 * kMinute);
        QCOMPARE(code(house.report(house.maya)), QString("too_early"));
        house.pass(1);
        QVERIFY(house.seen(house.booking, house.maya).canReportNoShow);
        const auto reported = house.report(house.maya);
        QCOMPARE(code(reported), QString("ok"));
        QCOMPARE(reported->status, BookingStatus::no_show);
        QVERIFY(reported->absent == Party::mentor);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
    }

    void mentorLetTheStudentWait_cannotCompleteItBeforeTheReport() {
        Session house;
        house.passTo(house.booking.startsAt);
        house.joined(house.booking, house.maya);
        house.passTo(house.booking.startsAt + 11 * kMinute);
        house.joined(house.booking, house.ananya);
        house.clock.set(house.booking.endsAt);
        QVERIFY(!house.seen(house.booking, house.ananya).canComplete);
        QCOMPARE(code(house.bookings.complete(house.ananya, house.booking.id, house.clock.now())),
                 QString("invalid_state"));
        QCOMPARE(house.owed(), 0);
        QCOMPARE(code(house.report(house.maya)), QString("ok"));
        QCOMPARE(house.refunded(), 1000'00);
    }

    void mentorWasThere_reportIsRefusedByTheRecords() {
        Session house;
        house.passTo(house.booking.startsAt);
        house.joined(house.booking, house.ananya);
        house.pass(20 * kMinute);
        QCOMPARE(code(house.report(house.maya)), QString("invalid_state"));
        QVERIFY(!house.seen(house.booking, house.maya).canReportNoShow);
    }

    void studentAbsent_mentorIsPaid() {
        Session house;
        house.passTo(house.booking.startsAt);
        house.joined(house.booking, house.ananya);
        house.passTo(house.booking.endsAt);
        QVERIFY(house.report(house.ananya));
        QCOMPARE(house.refunded(), 0);
        QCOMPARE(house.owed(), 780'00);
        QVERIFY(house.now(house.booking).absent == Party::student);
    }

    void contest_byTheOtherWithinADay() {
        Session house;
        house.passTo(house.booking.startsAt + 11 * kMinute);
        QVERIFY(house.report(house.maya));
        const auto contest = [&](domain::UserId who) {
            return code(house.bookings.contest(who, house.booking.id, "I was there.", house.clock.now()));
        };
        QCOMPARE(contest(house.maya), QString("invalid_state"));
        house.clock.advance(kDay - 1);
        QVERIFY(house.seen(house.booking, house.ananya).canContest);
        QCOMPARE(contest(house.ananya), QString("ok"));
        QCOMPARE(house.now(house.booking).noShow, NoShowState::contested);
        QCOMPARE(contest(house.ananya), QString("invalid_state"));
    }

    void contest_aDayLater_isTooLate() {
        Session house;
        house.passTo(house.booking.startsAt + 11 * kMinute);
        QVERIFY(house.report(house.maya));
        house.clock.advance(kDay);
        QCOMPARE(code(house.bookings.contest(house.ananya, house.booking.id, "I was there.", house.clock.now())),
                 QString("contest_window_closed"));
    }

    void notes_mentorWritesBothRead() {
        Session house;
        const protocol::SessionNotes notes{
            "Read about quorum.",
            {{"Build a toy Raft", "https://raft.github.io", domain::CivilDate{2027, 2, 1}, false}}};
        const auto write = [&](domain::UserId who) {
            return code(house.bookings.writeNotes(who, house.booking.id, notes, house.clock.now()));
        };
        QCOMPARE(write(house.ananya), QString("invalid_state"));
        house.passTo(house.booking.startsAt);
        QCOMPARE(write(house.maya), QString("not_found"));
        QCOMPARE(write(house.ananya), QString("ok"));
        for (const auto reader : {house.maya, house.ananya}) {
            const auto seen = house.seen(house.booking, reader);
            QCOMPARE(seen.notes, notes.content);
            QCOMPARE(seen.actionItems.front().text, notes.actionItems.front().text);
            QVERIFY(seen.actionItems.front().dueDate == notes.actionItems.front().dueDate);
        }
        QVERIFY(house.bookings.tickActionItem(house.maya, house.booking.id, 0, true));
        QVERIFY(house.seen(house.booking, house.ananya).actionItems.front().done);
        QCOMPARE(code(house.bookings.tickActionItem(house.maya, house.booking.id, 1, true)), QString("not_found"));
    }

    void view_showsEachSideItsOwnMoney() {
        Session house;
        const auto student = house.seen(house.booking, house.maya);
        QVERIFY(student.price && !student.mentorReceives);
        QCOMPARE(student.price->total.minor, 1000'00);
        QCOMPARE(student.price->gst.minor, 30'51);
        QCOMPARE(student.policy.size(), std::size_t(3));
        const auto mentor = house.seen(house.booking, house.ananya);
        QVERIFY(!mentor.price && mentor.mentorReceives && !mentor.refund);
        QCOMPARE(mentor.mentorReceives->minor, 780'00);
        QCOMPARE(mentor.myRole, Party::mentor);
    }

    void findJoinable_opensTenMinutesBeforeAndClosesFiveAfter() {
        Session house;
        const auto joinable = [&](domain::UserId who) {
            return (*house.database).read([&](database::Reader& reader) {
                return code(house.bookings.findJoinable(reader, house.booking.id, who, house.clock.now()));
            });
        };
        house.clock.set(house.booking.startsAt - 10 * kMinute - 1);
        QCOMPARE(joinable(house.maya), QString("outside_join_window"));
        house.clock.advance(1);
        QCOMPARE(joinable(house.maya), QString("ok"));
        QCOMPARE(joinable(house.student("ravi")), QString("not_found"));
        house.clock.set(house.booking.endsAt + 5 * kMinute);
        QCOMPARE(joinable(house.ananya), QString("outside_join_window"));
    }
};

MC_TEST_APPLESS(BookingEndingTest)
#include "booking_ending_test.moc"
