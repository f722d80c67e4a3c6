#include <QTest>
#include <algorithm>

#include "support/booking_house.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::rupees;
using ledger::AccountKind;
using protocol::PaymentStatus;
using test::code;

namespace {

/// An hour of Ananya's costs ₹1,000, half of it ₹500.
struct CreditsHouse : test::BookingHouse {
    explicit CreditsHouse(bool instant = true)
        : ananya(mentor("ananya", {.instantBook = instant})), maya(student("maya")), inTwoDays(in(2 * kDay)) {}

    void buyCredits(std::int64_t whole) {
        const auto subject = *wallet.choose(maya, rupees(whole), clock.now());
        payments.verify(maya, checkout(*payments.createOrder(maya, subject, clock.now()))).value();
        clock.advance(1);
    }
    bookings::Booking hold(int minutes = 60) { return held(maya, ananya, inTwoDays, minutes); }
    domain::Money credits() { return wallet.look(maya).spendable; }
    bool booksAgree() {
        return trialSum() == 0 && balance(AccountKind::student_funds) == 0 &&
               (*database).read(
                   [](database::Reader& reader) { return payments::WalletStore().wrongSums(reader).empty(); });
    }
    domain::Result<bookings::Booking> cancel(const bookings::Booking& booking, domain::UserId by) {
        return changes.cancel(by, booking.id, "Something came up.", clock.now());
    }
    domain::UserId ananya;
    domain::UserId maya;
    domain::UtcTime inTwoDays;
};

}  // namespace

/// Sessions that are paid with credits first, and with money for the rest (PAY-5).
class PaidWithCreditsTest : public QObject {
    Q_OBJECT

private slots:
    void enough_needsNoGateway() {
        CreditsHouse house;
        house.buyCredits(1000);
        const auto held = house.hold();
        QCOMPARE(held.credits, rupees(1000));
        QCOMPARE(held.total, rupees(0));
        QCOMPARE(house.credits(), rupees(0));
        const auto order = house.order(held);
        QVERIFY(order.gatewayOrderId.empty());
        QCOMPARE(order.status, PaymentStatus::captured);
        QCOMPARE(house.now(held).status, BookingStatus::confirmed);
        const auto seen = house.seen(held, house.maya);
        QCOMPARE(seen.price->sessionFee, rupees(1000));
        QCOMPARE(seen.price->credits, rupees(1000));
        QCOMPARE(seen.price->total, rupees(0));
        QCOMPARE(-house.balance(AccountKind::mentor_unearned, house.ananya), 780'00);
        QCOMPARE(-house.balance(AccountKind::commission), 169'49);
        QCOMPARE(house.balance(AccountKind::student_credits), 0);
        QCOMPARE(house.balance(AccountKind::promotions), 0);
        QVERIFY(house.booksAgree());
    }

    void tooFew_theRestIsMoney() {
        CreditsHouse house;
        house.buyCredits(500);
        const auto paid = house.pay(house.hold());
        QCOMPARE(paid.status, BookingStatus::confirmed);
        QCOMPARE(paid.credits, rupees(500));
        QCOMPARE(paid.total, rupees(500));
        QCOMPARE(house.sandbox.bank().payments({}).front().amount, 500'00);
        QCOMPARE(-house.balance(AccountKind::mentor_unearned, house.ananya), 780'00);
        QVERIFY(house.booksAgree());
    }

    void shorter_keepsLess() {
        CreditsHouse house;
        house.buyCredits(1000);
        auto held = house.hold(60);
        QCOMPARE(house.credits(), rupees(0));
        held = house.hold(30);
        QCOMPARE(held.credits, rupees(500));
        QCOMPARE(house.credits(), rupees(500));
        QVERIFY(house.booksAgree());
    }

    /// The gateway takes nothing below a rupee.
    void aFewPaiseShort_aRupeeIsPaid() {
        CreditsHouse house;
        house.buyCredits(1000);
        const domain::Subject other(domain::SubjectKind::session, 7);
        (*house.database).write([&](database::Transaction& tx) {
            QVERIFY(house.wallet.keepFor(tx, other, house.maya, domain::paise(40), house.clock.now()));
            house.wallet.spend(tx, other, "GRP-0", house.clock.now());
        });
        const auto held = house.hold();
        QCOMPARE(held.total, rupees(1));
        QCOMPARE(held.credits, rupees(999));
        QCOMPARE(house.pay(held).status, BookingStatus::confirmed);
    }

    /// What is kept for one time can pay for no other.
    void secondHold_findsWhatTheFirstLeaves() {
        CreditsHouse house;
        const auto rohan = house.mentor("rohan");
        house.buyCredits(1000);
        house.buyCredits(500);
        house.hold();
        const auto second = house.held(house.maya, rohan, house.inTwoDays + kDay);
        QCOMPARE(second.credits, rupees(500));
        QCOMPARE(second.total, rupees(500));
        QCOMPARE(house.wallet.look(house.maya).kept, rupees(1500));
    }

    void anotherTimeOfTheSameMentor_hasThemAgain() {
        CreditsHouse house;
        house.buyCredits(1000);
        house.hold();
        const auto other = house.held(house.maya, house.ananya, house.inTwoDays + kHour);
        QCOMPARE(other.credits, rupees(1000));
        QVERIFY(house.booksAgree());
    }

    void releasedOrRunOut_returnsAll_data() {
        QTest::addColumn<bool>("released");
        QTest::newRow("released") << true;
        QTest::newRow("run out") << false;
    }
    void releasedOrRunOut_returnsAll() {
        QFETCH(bool, released);
        CreditsHouse house;
        house.buyCredits(500);
        const auto held = house.hold();
        if (released)
            QVERIFY(house.changes.cancel(house.maya, held.id, {}, house.clock.now()));
        else
            house.pass(16 * kMinute);
        QCOMPARE(house.now(held).status, released ? BookingStatus::cancelled : BookingStatus::expired);
        QCOMPARE(house.credits(), rupees(500));
        QCOMPARE(house.wallet.look(house.maya).kept, rupees(0));
        QVERIFY(house.booksAgree());
    }

    /// Case 22: the time is claimed again when the credits are there still, else all the money goes back.
    void paidTooLate_wantsTheCreditsAgain_data() {
        QTest::addColumn<bool>("spent");
        QTest::newRow("still there") << false;
        QTest::newRow("spent meanwhile") << true;
    }
    void paidTooLate_wantsTheCreditsAgain() {
        QFETCH(bool, spent);
        CreditsHouse house;
        house.buyCredits(500);
        const auto held = house.hold();
        house.sandbox.knobs().dropWebhooks = true;
        house.checkout(house.order(held));
        house.sandbox.knobs().dropWebhooks = false;
        house.clock.advance(16 * kMinute);
        house.sweep.run(house.clock.now());
        if (spent) {
            const auto rohan = house.mentor("rohan");
            house.order(house.held(house.maya, rohan, house.inTwoDays + kDay, 30));
        }
        house.settle();
        house.pass(kHour);
        QCOMPARE(house.now(held).status, spent ? BookingStatus::expired : BookingStatus::confirmed);
        QCOMPARE(house.sandbox.bank().refunds().size(), spent ? 1u : 0u);
        QCOMPARE(house.credits(), rupees(0));
        QVERIFY(house.booksAgree());
    }

    /// Each to where it came from, by the tier (decision 6).
    void cancelled_isSharedByTheTier_data() {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<bool>("byMentor");
        QTest::addColumn<qint64>("credits");
        QTest::addColumn<qint64>("money");
        QTest::newRow("more than a day before") << qint64(25 * kHour) << false << 500LL << 500LL;
        QTest::newRow("half") << qint64(10 * kHour) << false << 250LL << 250LL;
        QTest::newRow("nothing") << qint64(2 * kHour) << false << 0LL << 0LL;
        QTest::newRow("by the mentor") << qint64(2 * kHour) << true << 500LL << 500LL;
    }
    void cancelled_isSharedByTheTier() {
        QFETCH(qint64, before);
        QFETCH(bool, byMentor);
        QFETCH(qint64, credits);
        QFETCH(qint64, money);
        CreditsHouse house;
        house.buyCredits(500);
        const auto booking = house.pay(house.hold());
        house.passTo(house.inTwoDays - before);
        const auto promised =
            house.changes.previewCancel(byMentor ? house.ananya : house.maya, booking.id, house.clock.now());
        QCOMPARE(promised->refund, rupees(credits + money));
        QVERIFY(house.cancel(booking, byMentor ? house.ananya : house.maya));
        house.settle();
        QCOMPARE(house.credits(), rupees(credits));
        std::int64_t back = 0;
        for (const auto& refund : house.sandbox.bank().refunds())
            back += refund.amount;
        QCOMPARE(back, money * 100);
        const auto seen = house.seen(booking, house.maya);
        QCOMPARE(seen.creditsBack.value_or(rupees(0)), rupees(credits));
        QCOMPARE(-house.balance(AccountKind::mentor_payable, house.ananya), (1000 - credits - money) * 78);
        house.pass(7 * kHour);
        QVERIFY(house.booksAgree());
    }

    void cancelledByCreditsAlone_goesBackAtOnce() {
        CreditsHouse house;
        house.buyCredits(1000);
        const auto booking = house.hold();
        house.order(booking);
        QVERIFY(house.cancel(booking, house.maya));
        QCOMPARE(house.credits(), rupees(1000));
        QVERIFY(house.sandbox.bank().refunds().empty());
        QCOMPARE(*house.seen(booking, house.maya).creditsBack, rupees(1000));
        QVERIFY(!house.seen(booking, house.maya).refund);
        QVERIFY(!house.seen(booking, house.ananya).creditsBack);
        QVERIFY(house.booksAgree());
    }

    /// Reserved money and kept credits wait for the mentor together.
    void request_isPaidWhenItIsAccepted_andReturnsWhenNot_data() {
        QTest::addColumn<bool>("accepted");
        QTest::newRow("accepted") << true;
        QTest::newRow("declined") << false;
    }
    void request_isPaidWhenItIsAccepted_andReturnsWhenNot() {
        QFETCH(bool, accepted);
        CreditsHouse house(false);
        house.buyCredits(500);
        const auto booking = house.pay(house.hold());
        QCOMPARE(booking.status, BookingStatus::requested);
        QCOMPARE(house.wallet.look(house.maya).kept, rupees(500));
        if (accepted)
            QVERIFY(house.changes.accept(house.ananya, booking.id, house.clock.now()));
        else
            QVERIFY(house.changes.decline(house.ananya, booking.id, "I am away.", house.clock.now()));
        house.settle();
        QCOMPARE(house.now(booking).status, accepted ? BookingStatus::confirmed : BookingStatus::declined);
        QCOMPARE(house.credits(), accepted ? rupees(0) : rupees(500));
        QCOMPARE(house.wallet.look(house.maya).kept, rupees(0));
        QVERIFY(house.booksAgree());
    }

    void request_byCreditsAlone_isSpent_andReturnsWhenDeclined() {
        CreditsHouse house(false);
        house.buyCredits(1000);
        const auto booking = house.hold();
        house.order(booking);
        QCOMPARE(house.now(booking).status, BookingStatus::requested);
        QCOMPARE(house.credits(), rupees(0));
        house.pass(49 * kHour);
        QCOMPARE(house.now(booking).status, BookingStatus::declined);
        QCOMPARE(house.credits(), rupees(1000));
        QVERIFY(house.booksAgree());
    }

    void suspended_returnsWhatWasKept() {
        CreditsHouse house;
        house.buyCredits(500);
        house.hold();
        (*house.database).write([&](database::Transaction& tx) {
            house.changes.endAllOf(tx, house.ananya, house.clock.now());
        });
        QCOMPARE(house.credits(), rupees(500));
        QVERIFY(house.booksAgree());
    }
};

MC_TEST_APPLESS(PaidWithCreditsTest)
#include "paid_with_credits_test.moc"
