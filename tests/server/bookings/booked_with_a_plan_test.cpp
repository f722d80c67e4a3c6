#include <QTest>

#include "support/booking_house.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::PlanTier;
using domain::rupees;
using ledger::AccountKind;

namespace {

/// An hour of Ananya's costs ₹1,000, half of it ₹500.
struct PlanHouse : test::BookingHouse {
    PlanHouse() : ananya(mentor("ananya")), maya(student("maya")), inTwoDays(in(2 * kDay)) {}

    void begin(PlanTier tier) {
        const auto checkout_ = plans.checkout(maya, tier).value();
        const auto done = *sandbox.subscribe(checkout_.subscriptionId, {.method = "card"});
        plans.verify(maya, {done.subscriptionId, done.paymentId, done.signature}).value();
    }
    bookings::Booking hold(int minutes = 60) { return held(maya, ananya, inTwoDays, minutes); }
    int minutes() { return plans.look(maya).minutesLeft; }
    domain::UserId ananya;
    domain::UserId maya;
    domain::UtcTime inTwoDays;
};

}  // namespace

/// What a plan does for a session: cases 50 to 52 and decision 10.
class BookedWithAPlanTest : public QObject {
    Q_OBJECT

private slots:
    void case50_halfIsIncluded_theRestDiscounted() {
        PlanHouse house;
        house.begin(PlanTier::pro);
        const auto booking = house.pay(house.hold());
        QCOMPARE(booking.status, BookingStatus::confirmed);
        QCOMPARE(booking.includedMinutes, 30);
        QCOMPARE(booking.included, rupees(500));
        QCOMPARE(booking.discount, rupees(50));
        QCOMPARE(booking.total, rupees(450));
        const auto price = house.seen(booking, house.maya).price;
        QCOMPARE(price->includedMinutes, 30);
        QCOMPARE(price->total, rupees(450));
        // The mentor's share is of the list price; the platform bears the rest.
        QCOMPARE(-house.balance(AccountKind::mentor_unearned, house.ananya), 780'00);
        QCOMPARE(house.balance(AccountKind::promotions), 550'00);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.minutes(), 0);
    }

    void allIncluded_needsNoGateway() {
        PlanHouse house;
        house.begin(PlanTier::premium);
        const auto held = house.hold();
        QCOMPARE(held.total, rupees(0));
        QVERIFY(house.order(held).gatewayOrderId.empty());
        QCOMPARE(house.now(held).status, BookingStatus::confirmed);
        QCOMPARE(house.minutes(), 0);
    }

    void shorterSession_leavesMinutes_andReleasedReturnsAll() {
        PlanHouse house;
        house.begin(PlanTier::premium);
        auto held = house.hold(60);
        QCOMPARE(house.minutes(), 0);
        held = house.hold(30);
        QCOMPARE(house.minutes(), 30);
        QVERIFY(house.changes.cancel(house.maya, held.id, {}, house.clock.now()));
        QCOMPARE(house.minutes(), 60);
    }

    void runOut_returnsAll() {
        PlanHouse house;
        house.begin(PlanTier::pro);
        house.hold(30);
        house.pass(16 * kMinute);
        QCOMPARE(house.minutes(), 30);
    }

    void case51_cancelled_minutesReturnByTheTier_data() {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<qint64>("money");
        QTest::newRow("more than a day before") << qint64(25 * kHour) << 30 << 450LL;
        QTest::newRow("half") << qint64(10 * kHour) << 15 << 225LL;
        QTest::newRow("nothing") << qint64(2 * kHour) << 0 << 0LL;
    }
    void case51_cancelled_minutesReturnByTheTier() {
        QFETCH(qint64, before);
        QFETCH(int, minutes);
        QFETCH(qint64, money);
        PlanHouse house;
        house.begin(PlanTier::pro);
        const auto booking = house.pay(house.hold());
        house.passTo(house.inTwoDays - before);
        QVERIFY(house.changes.cancel(house.maya, booking.id, "Something came up.", house.clock.now()));
        house.settle();
        QCOMPARE(house.minutes(), minutes);
        std::int64_t back = 0;
        for (const auto& refund : house.sandbox.bank().refunds())
            back += refund.amount;
        QCOMPARE(back, money * 100);
        house.pass(7 * kHour);
        QCOMPARE(house.trialSum(), 0);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
    }

    void case52_lapsedBeforeTheSession_theBookingStands() {
        PlanHouse house;
        house.begin(PlanTier::pro);
        const auto booking = house.pay(house.held(house.maya, house.ananya, house.in(40 * kDay)));
        house.plans.change(house.maya, PlanTier::free).value();
        house.passTo(house.in(35 * kDay));
        house.plans.run();
        QCOMPARE(house.plans.look(house.maya).tier, PlanTier::free);
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
        QCOMPARE(house.now(booking).total, rupees(450));
    }

    /// Half of the hour was included; the next month has come before it is paid: no more than that half is taken of it.
    void paidTooLate_takesNoMoreMinutesThanWereAgreedOn() {
        PlanHouse house;
        house.begin(PlanTier::premium);
        house.order(house.held(house.maya, house.mentor("rohan"), house.inTwoDays + kDay, 30));
        QCOMPARE(house.minutes(), 30);
        const auto held = house.hold();
        QCOMPARE(held.includedMinutes, 30);
        house.sandbox.knobs().dropWebhooks = true;
        house.checkout(house.order(held));
        house.sandbox.knobs().dropWebhooks = false;
        house.clock.advance(16 * kMinute);
        house.sweep.run(house.clock.now());
        (*house.database).write([&](database::Transaction& tx) {
            tx.execute("UPDATE plan_cycles SET left_minutes = minutes WHERE student_id = $1", house.maya);
        });
        house.settle();
        QCOMPARE(house.now(held).status, BookingStatus::confirmed);
        QCOMPARE(house.minutes(), 30);
    }

    void paidTooLate_wantsTheMinutesAgain() {
        PlanHouse house;
        house.begin(PlanTier::pro);
        const auto held = house.hold();
        house.sandbox.knobs().dropWebhooks = true;
        house.checkout(house.order(held));
        house.sandbox.knobs().dropWebhooks = false;
        house.clock.advance(16 * kMinute);
        house.sweep.run(house.clock.now());
        const auto other = house.mentor("rohan");
        house.order(house.held(house.maya, other, house.inTwoDays + kDay, 30));
        QCOMPARE(house.minutes(), 0);
        house.settle();
        QCOMPARE(house.now(held).status, BookingStatus::expired);
        QCOMPARE(house.sandbox.bank().refunds().size(), std::size_t(1));
    }
};

MC_TEST_APPLESS(BookedWithAPlanTest)
#include "booked_with_a_plan_test.moc"
