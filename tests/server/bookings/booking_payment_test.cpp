#include <QTest>
#include <algorithm>

#include "domain/end_reason.h"
#include "support/booking_pair.h"
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
using test::BookingHouse;
using test::code;
using test::MentorSpec;

namespace {

struct BookingPaymentPair : test::BookingPair {
    using BookingPair::BookingPair;
    /// Paid at the gateway, but this server has heard nothing of it.
    bookings::Booking paidUnheard(const bookings::Booking& booking) {
        sandbox.knobs().dropWebhooks = true;
        checkout(order(booking));
        sandbox.knobs().dropWebhooks = false;
        return booking;
    }
    std::size_t refundsAtTheGateway() { return sandbox.bank().refunds().size(); }
};

}  // namespace

class BookingPaymentTest : public QObject {
    Q_OBJECT
    using Pair = BookingPaymentPair;

private slots:
    /// Case 13, money that was only set aside and money that was taken.
    void busyElsewhere_beforeTheCapture_nothingIsPaid_data() {
        QTest::addColumn<bool>("captured");
        QTest::newRow("set aside") << false;
        QTest::newRow("taken") << true;
    }
    void busyElsewhere_beforeTheCapture_nothingIsPaid() {
        QFETCH(bool, captured);
        Pair house;
        house.sandbox.knobs().authorizeOnly = !captured;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        house.checkout(house.order(booking));
        house.elsewhere.table.push_back({house.ananya, {house.tomorrow + kMinute, house.tomorrow + kHour}});
        house.scheduling.forget(house.ananya);
        house.settle();
        const auto after = house.now(booking);
        QCOMPARE(after.status, BookingStatus::expired);
        QCOMPARE(after.endReason, std::string(domain::kMentorBusyElsewhere));
        QCOMPARE(house.blocksTaken(), 0);
        QCOMPARE(house.refundsAtTheGateway(), captured ? 1u : 0u);
        QCOMPARE(house.trialSum(), 0);
        QCOMPARE(std::ranges::count(house.heard, "paidTooLate"), captured ? 1 : 0);
        QVERIFY(!house.scheduling.alternatives(house.ananya, 60, house.tomorrow, house.clock.now()).empty());
    }

    /// A pause lets nothing new begin; what is kept for somebody who is paying is hers.
    void pausedMeanwhile_whatIsHeldIsPaid() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        house.checkout(house.order(booking));
        house.elsewhere.paused = house.ananya;
        house.scheduling.forget(house.ananya);
        QCOMPARE(code(house.book(house.student("rohan"), house.ananya, house.tomorrow + 2 * kHour)),
                 QString("slot_taken"));
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
        QCOMPARE(house.refundsAtTheGateway(), 0u);
    }

    void busyElsewhere_isNotHeld() {
        Pair house;
        house.elsewhere.table.push_back({house.ananya, {house.tomorrow, house.tomorrow + kHour}});
        const auto refused = house.book(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(code(refused), QString("slot_taken"));
        QVERIFY(refused.error().extra.find("alternatives") != std::string::npos);
    }

    void takingTime_saysSoBeforeItIsPaid() {
        Pair house;
        int said = 0;
        house.scheduling.onTaking([&](domain::UserId mentor) { said += mentor == house.ananya ? 1 : 0; });
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(said, 1);
        house.order(booking);
        QVERIFY(said > 1);
    }

    void capture_instantMentor_confirmsWithARoomOfItsOwn() {
        Pair house;
        const auto booking = house.paid(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(booking.status, BookingStatus::confirmed);
        QVERIFY(booking.meetingRoom.size() >= 3 + 32);
        const auto second = house.paid(house.student("ravi"), house.ananya, house.tomorrow + kHour);
        QVERIFY(second.meetingRoom != booking.meetingRoom);
        QCOMPARE(house.heard, (std::vector<std::string>{"confirmed", "confirmed"}));
    }

    void capture_splitsAThousandRupees() {
        Pair house;
        house.paid(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(house.balance(AccountKind::commission), -169'49);
        QCOMPARE(house.balance(AccountKind::gst_payable), -30'51);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), -780'00);
        QCOMPARE(house.balance(AccountKind::gateway_fee), 0);
        QCOMPARE(house.balance(AccountKind::gateway_clearing), 980'00);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    /// What was shown before paying is shown ever after, whatever is thought of the booking's rates later.
    void priceOfItsOrder_stands() {
        Pair house;
        const auto booking = house.paid(house.maya, house.ananya, house.tomorrow);
        const auto shown = house.seen(booking, house.maya).price.value();
        QCOMPARE(shown.gst.minor, 30'51);
        (*house.database).write([&](database::Transaction& tx) {
            tx.execute("UPDATE bookings SET gst_ppm = 0 WHERE id = $1", booking.id);
        });
        QVERIFY(house.seen(booking, house.maya).price == shown);
    }

    void case29_oddPrices_linesSumExactly_data() {
        QTest::addColumn<qint64>("price");
        for (const qint64 price : {333, 301, 777, 1599, 2999})
            QTest::addRow("%lld", price) << price;
    }
    void case29_oddPrices_linesSumExactly() {
        QFETCH(qint64, price);
        Pair house(MentorSpec{.price60 = price});
        house.paid(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(house.trialSum(), 0);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        const auto parts = house.balance(AccountKind::commission) + house.balance(AccountKind::gst_payable) +
                           house.balance(AccountKind::mentor_unearned, house.ananya) +
                           house.balance(AccountKind::gateway_fee);
        QCOMPARE(parts, -house.balance(AccountKind::gateway_clearing));
    }

    void case17_webhookAndVerify_confirmOnce() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        const auto proof = house.checkout(house.order(booking));
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
        QCOMPARE(house.payments.verify(house.maya, proof)->status, PaymentStatus::captured);
        QCOMPARE(house.heard, (std::vector<std::string>{"confirmed"}));
    }

    void case18_webhookLost_reconcilerConfirms() {
        Pair house;
        const auto booking = house.paidUnheard(house.held(house.maya, house.ananya, house.tomorrow));
        house.pass(2 * kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
    }

    void case22_capturedAfterExpiry_isReclaimedWhenFree() {
        Pair house;
        const auto booking = house.paidUnheard(house.held(house.maya, house.ananya, house.tomorrow));
        house.clock.advance(16 * kMinute);
        house.sweep.run(house.clock.now());
        QCOMPARE(house.now(booking).status, BookingStatus::expired);
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
        QVERIFY(!house.now(booking).endedAt);
        QCOMPARE(house.blocksTaken(), 8);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(0));
        QCOMPARE(code(house.book(house.student("ravi"), house.ananya, house.tomorrow)), QString("slot_taken"));
    }

    void case22_noticePassedWhileItWasUnheardOf_isReclaimedAllTheSame() {
        MentorSpec spec;
        spec.minimumNoticeMinutes = 240;
        Pair house(spec);
        const auto booking =
            house.paidUnheard(house.held(house.maya, house.ananya, house.in(4 * kHour + 30 * kMinute)));
        house.clock.advance(45 * kMinute);
        house.sweep.run(house.clock.now());
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
    }

    void case22_capturedAfterExpiry_isRefundedInFullOnceWhenTaken() {
        Pair house;
        const auto booking = house.paidUnheard(house.held(house.maya, house.ananya, house.tomorrow));
        house.clock.advance(16 * kMinute);
        house.sweep.run(house.clock.now());
        house.held(house.student("ravi"), house.ananya, house.tomorrow);
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::expired);
        QCOMPARE(house.heard.back(), std::string("paidTooLate"));
        house.pass(kMinute);
        house.settle();
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(1));
        QCOMPARE(house.sandbox.bank().refunds().front().amount, 1000'00);
        QCOMPARE(house.seen(booking, house.maya).payment, PaymentStatus::refunded);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::gateway_fee), 20'00);
        QCOMPARE(house.trialSum(), 0);
    }

    void case22_holdRanOutButWasNotSweptYet_isHonoured() {
        Pair house;
        const auto booking = house.paidUnheard(house.held(house.maya, house.ananya, house.tomorrow));
        house.clock.advance(20 * kMinute);
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
    }

    void decision31_authorisedAfterExpiry_timeStillFree_isTakenAndConfirmed() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        const auto order = house.order(booking);
        house.pass(16 * kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::expired);
        house.sandbox.knobs().authorizeOnly = true;
        house.checkout(order);
        house.sandbox.drain();
        QCOMPARE(house.now(booking).status, BookingStatus::held);  // Hers while the money is on its way.
        QCOMPARE(code(house.book(house.student("ravi"), house.ananya, house.tomorrow)), QString("slot_taken"));
        house.sweep.run(house.clock.now());
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(0));
        QCOMPARE(house.blocksTaken(), 8);
    }

    void decision31_authorisedAfterExpiry_timeTaken_isNotCaptured() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        const auto order = house.order(booking);
        house.pass(16 * kMinute);
        house.held(house.student("ravi"), house.ananya, house.tomorrow);
        house.sandbox.knobs().authorizeOnly = true;
        house.checkout(order);
        house.pass(2 * kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::expired);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(0));
        QCOMPARE(house.balance(AccountKind::gateway_fee), 0);
        QCOMPARE(house.balance(AccountKind::gateway_clearing), 0);
        QCOMPARE(house.seen(booking, house.maya).payment, PaymentStatus::released);
    }

    void decision31_holdAboutToEnd_isKeptWhileTheCaptureIsUnderWay() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        const auto order = house.order(booking);
        house.clock.advance(14 * kMinute + 50);
        house.sandbox.knobs().authorizeOnly = true;
        house.checkout(order);
        house.sandbox.drain();
        house.clock.advance(kMinute);
        house.sweep.run(house.clock.now());
        QCOMPARE(house.now(booking).status, BookingStatus::held);
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
    }

    void captureAfterTheStart_isRefunded() {
        Pair house;
        const auto booking = house.paidUnheard(house.held(house.maya, house.ananya, house.in(kHour)));
        house.clock.advance(2 * kHour);
        house.sweep.run(house.clock.now());
        house.settle();
        QCOMPARE(house.now(booking).status, BookingStatus::expired);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(1));
    }

    void captureAfterTheStudentGaveUp_isRefunded() {
        Pair house;
        const auto booking = house.paidUnheard(house.held(house.maya, house.ananya, house.tomorrow));
        QVERIFY(house.changes.cancel(house.maya, booking.id, "", house.clock.now()));
        house.pass(2 * kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::cancelled);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(1));
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        const auto seen = house.seen(booking, house.maya);
        QVERIFY(seen.payment == PaymentStatus::refund_pending || seen.payment == PaymentStatus::refunded);
        QCOMPARE(seen.refund->amount.minor, 1000'00);
    }

    void refundByHand_bookingShowsItAndACancellationGivesTheRest() {
        Pair house;
        const auto booking = house.paid(house.maya, house.ananya, house.in(3 * kDay));
        const auto payment = (*house.database).read([](database::Reader& reader) {
            return reader.scalar<std::string>("SELECT gateway_payment_id FROM payments");
        });
        QVERIFY(house.gateway.refund(payment, rupees(300), "", "by-hand-0001").has_value());
        house.pass(kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
        QCOMPARE(house.seen(booking, house.maya).refund->amount.minor, 300'00);
        QVERIFY(house.changes.cancel(house.maya, booking.id, "ill", house.clock.now()));
        house.pass(kMinute);
        QCOMPARE(house.seen(booking, house.maya).refund->amount.minor, 1000'00);
        QCOMPARE(house.seen(booking, house.maya).payment, PaymentStatus::refunded);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::refunds_payable), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    /// Whether its capture is heard of first or not: nothing is paid for it any more, so that it does not take place.
    void refundByHandOfAll_cancelsWhatIsToCome_data() {
        QTest::addColumn<bool>("captureFirst");
        QTest::newRow("of a confirmed session") << true;
        QTest::newRow("of one that was not heard of") << false;
    }
    void refundByHandOfAll_cancelsWhatIsToCome() {
        QFETCH(bool, captureFirst);
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.in(3 * kDay));
        house.sandbox.knobs().dropWebhooks = !captureFirst;
        const auto proof = house.checkout(house.order(booking));
        if (captureFirst) house.payments.verify(house.maya, proof).value();
        QVERIFY(house.gateway.refund(proof.razorpay_payment_id, rupees(1000), "", "by-hand-0001").has_value());
        house.pass(2 * kMinute);
        house.pass(2 * kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::cancelled);
        QCOMPARE(house.now(booking).endReason, std::string(domain::kPaymentReturned));
        QCOMPARE(house.seen(booking, house.maya).payment, PaymentStatus::refunded);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(1));
        for (const auto kind : {AccountKind::student_funds, AccountKind::promotions, AccountKind::refunds_payable,
                                AccountKind::gst_payable, AccountKind::commission})
            QCOMPARE(house.balance(kind), 0);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.balance(AccountKind::gateway_fee), 20'00);
        QCOMPARE(house.blocksTaken(), 0);
    }

    /// What was held stands, and its mentor is paid: the platform bears it.
    void refundByHandOfAll_leavesWhatWasHeld() {
        Pair house;
        const auto booking = house.paid(house.maya, house.ananya, house.in(3 * kDay));
        const auto payment = (*house.database).read([](database::Reader& reader) {
            return reader.scalar<std::string>("SELECT gateway_payment_id FROM payments");
        });
        house.passTo(booking.endsAt + kMinute);
        QVERIFY(house.gateway.refund(payment, rupees(1000), "", "by-hand-0001").has_value());
        house.pass(kMinute);
        QVERIFY(house.now(booking).status != BookingStatus::cancelled);
        QCOMPARE(house.balance(AccountKind::promotions), 1000'00);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::gst_payable), -30'51);
    }

    void case24_amountMismatch_doesNotConfirm() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        const auto order = house.order(booking);
        QVERIFY(house.sandbox.checkout({.orderId = order.gatewayOrderId, .amount = rupees(1)}));
        house.pass(2 * kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::held);
        QCOMPARE(house.seen(booking, house.maya).payment, PaymentStatus::quarantined);
    }

    void case25_secondCapture_leavesTheBookingAlone() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        const auto order = house.order(booking);
        house.sandbox.knobs().allowSecondPayment = true;
        house.payments.verify(house.maya, house.checkout(order)).value();
        house.checkout(order);
        house.pass(2 * kHour);
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(1));
        const auto seen = house.seen(booking, house.maya);
        QCOMPARE(seen.payment, PaymentStatus::captured);
        QVERIFY(!seen.refund);
        QCOMPARE(seen.refunds.size(), std::size_t(1));  // What came for nothing is said all the same.
        QVERIFY(seen.refunds.front().unused);
        QVERIFY(seen.refunds.front().sent);
        QCOMPARE(seen.refunds.front().amount.minor, 1000'00);
        QVERIFY(house.seen(booking, house.ananya).refunds.empty());
    }

    void case27_clientComesBackAfterPaying_seesTheServersState() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        house.payments.verify(house.maya, house.checkout(house.order(booking))).value();
        house.pass(kHour);
        const auto again = house.payments.createOrder(house.maya, booking.id, house.clock.now());
        QCOMPARE(again->status, PaymentStatus::captured);
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
    }

    void durationChangedAfterTheCheckoutOpened_oldOrderIsNotPaidFor() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow, 30);
        const auto first = house.order(booking);
        QVERIFY(
            house.holds.setDetails(house.maya, booking.id, {booking.version, 60, "t", "", true}, house.clock.now()));
        const auto second = house.order(booking);
        QCOMPARE(second.amount.minor, 1000'00);
        house.checkout(first);
        house.payments.verify(house.maya, house.checkout(second)).value();
        house.pass(2 * kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::confirmed);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), -780'00);
    }

    void durationChangedWhileTheOldOrderIsPaid_moneyGoesBackAndTheNewOneCanStillBePaid() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow, 30);
        const auto first = house.order(booking);
        QVERIFY(
            house.holds.setDetails(house.maya, booking.id, {booking.version, 60, "t", "", true}, house.clock.now()));
        house.checkout(first);
        house.pass(kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::held);
        QVERIFY(std::ranges::count(house.heard, "paidTooLate") == 0);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(1));
        QCOMPARE(house.pay(house.now(booking)).status, BookingStatus::confirmed);
        QCOMPARE(house.refundsAtTheGateway(), std::size_t(1));
    }

    void consentTakenBackAfterTheCheckoutOpened_isNotPaidFor() {
        BookingHouse house;
        const auto maya = house.student("maya");
        const auto booking = house.held(maya, house.mentor("ananya"), house.in(2 * kDay));
        const auto order = house.order(booking);
        QVERIFY(house.holds.setDetails(maya, booking.id, {booking.version, 60, "System design", "", false},
                                       house.clock.now()));
        house.checkout(order);
        house.pass(kMinute);
        QCOMPARE(house.now(booking).status, BookingStatus::held);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.sandbox.bank().refunds().size(), std::size_t(1));
    }
};

MC_TEST_APPLESS(BookingPaymentTest)
#include "booking_payment_test.moc"
