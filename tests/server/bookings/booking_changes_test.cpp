#include <QTest>
#include <thread>

#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::Party;
using ledger::AccountKind;
using protocol::PaymentStatus;
using test::code;
using BookingChangesSession = test::ConfirmedSession;

class BookingChangesTest : public QObject {
    Q_OBJECT
    using Session = BookingChangesSession;

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
        const auto preview = house.changes.previewCancel(house.maya, house.booking.id, house.clock.now());
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
        QCOMPARE(house.now().endedBy.value(), Party::mentor);
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
        bookings::Holds holds(house.parts(), house.bookings, stricter);
        bookings::BookingChanges later(house.parts(), house.bookings, holds);
        QVERIFY(later.cancel(house.maya, house.booking.id, "I am ill.", house.clock.now()));
        QCOMPARE(house.refunded(), 1000'00);
    }

    void cancel_needsAReason() {
        Session house;
        QCOMPARE(code(house.cancel(house.maya, " \n")), QString("validation_failed"));
        QCOMPARE(house.now().status, BookingStatus::confirmed);
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
        const auto preview = house.changes.previewCancel(house.maya, house.booking.id, house.clock.now());
        QCOMPARE(preview->refund.minor, 1000'00);
        QVERIFY(*preview->changesAt == house.booking.startsAt - 24 * kHour);
        QCOMPARE(preview->refundAfter->minor, 500'00);
    }

    void cancelPreview_isRefusedWhereCancelIs_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("reported");
        QTest::addColumn<QString>("answer");
        QTest::newRow("the last second") << -1 << false << "ok";
        QTest::newRow("the end") << 0 << false << "invalid_state";
        QTest::newRow("the day after") << 86400 << false << "invalid_state";
        QTest::newRow("an absence was reported") << -1 << true << "invalid_state";
    }
    void cancelPreview_isRefusedWhereCancelIs() {
        QFETCH(int, seconds);
        QFETCH(bool, reported);
        QFETCH(QString, answer);
        Session house;
        house.theyMeet();
        house.clock.set(house.booking.endsAt + seconds);
        if (reported) QVERIFY(house.report(house.maya));
        for (const auto who : {house.maya, house.ananya})
            QCOMPARE(code(house.changes.previewCancel(who, house.booking.id, house.clock.now())), answer);
        QCOMPARE(code(house.cancel(house.maya)), answer);
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
        QCOMPARE(house.now().status, BookingStatus::cancelled);
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

MC_TEST_APPLESS(BookingChangesTest)
#include "booking_changes_test.moc"
