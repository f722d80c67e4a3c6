#include <QTest>

#include "checkout.h"
#include "payments/refund_requests.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using ledger::AccountKind;
using protocol::PaymentStatus;
using test::Checkout;

/// What somebody gives back in the gateway's dashboard: recorded like ours, and borne by the platform where what was sold
/// stands.
class RefundByHandTest : public QObject {
    Q_OBJECT

private slots:
    /// Nothing was unsold: the platform bears it, until it is.
    void refundByHand_isSeenInTheLedgerAndByTheStudent_ourLaterOneTakesTheRest() {
        Checkout bench;
        const auto proof = bench.pay();
        bench.verify(proof);
        for (int i = 0; i < 2; ++i)
            QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 300'00));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.view(bench.subject).refund->amount.minor, 300'00);
        QCOMPARE(bench.refunded.size(), std::size_t(1));
        QVERIFY(bench.refunded.front().subject == bench.subject && !bench.refunded.front().undoes);
        QCOMPARE(bench.balance(AccountKind::student_funds), -1000'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 300'00);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), 680'00);
        const auto ours = bench.refund(rupees(1000), "cancel:1");
        QVERIFY(ours && ours->amount == rupees(700));
        QVERIFY(bench.refund(rupees(1000), "cancel:1")->amount == rupees(700));
        QVERIFY(!bench.refund(rupees(1), "admin:1"));
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(bench.balance(AccountKind::promotions), 0);
        QCOMPARE(bench.trialSum(), 0);
    }

    /// What becomes less by it is the student's own: credits, or a month of a plan.
    void refundByHand_ofWhatShrinks_isNobodysGoodwill() {
        Checkout bench;
        bench.payables.shrinking = true;
        const auto proof = bench.pay();
        bench.verify(proof);
        QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 300'00));
        QCOMPARE(bench.balance(AccountKind::student_funds), -700'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 0);
    }

    /// A grant that waits is no rule's refund: what takes its place is the platform's as well.
    void refundByHand_insteadOfAGrant_isBorneAllTheSame() {
        Checkout bench;
        const auto proof = bench.pay();
        bench.verify(proof);
        bench.database->write([&](database::Transaction& tx) {
            const payments::PaymentParts parts{*bench.database, bench.clock,    bench.ids,
                                               *bench.outbox,   *bench.gateway, bench.ledger};
            payments::RefundRequests(parts).grant(
                tx, payments::PaymentStore().acceptedPayment(tx, bench.subject).value(), rupees(400), "goodwill:1");
        });
        QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 900'00));
        QCOMPARE(bench.balance(AccountKind::student_funds), -1000'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 1000'00);
        QCOMPARE(bench.trialSum(), 0);
    }

    void refundByHand_smallerThanWhatWeOwe_leavesOursWhole() {
        Checkout bench;
        const auto proof = bench.pay();
        bench.verify(proof);
        QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 300'00));
        QVERIFY(bench.refund(rupees(500), "cancel:1")->amount == rupees(500));
    }

    void refundByHand_whileOursWaits_oursShrinksAndGoesOutWithANewKey() {
        Checkout bench;
        const auto proof = bench.pay();
        bench.verify(proof);
        bench.refund(rupees(1000), "cancel:1");
        bench.refundByHand(proof.razorpay_payment_id, rupees(300));
        bench.clock.advance(5);
        bench.sandbox.drain();
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.givenBackAtTheGateway(), 1000'00);
        QCOMPARE(bench.sandbox.bank().refunds().size(), std::size_t(2));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.view(bench.subject).refund->amount.minor, 1000'00);
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QVERIFY(bench.refundFailures.empty());
    }

    void refundByHandBeforeTheCaptureIsKnown_part_isRecordedWithIt() {
        Checkout bench;
        bench.sandbox.knobs().dropWebhooks = true;
        const auto proof = bench.pay();
        QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 300'00));
        QVERIFY(bench.captured.empty());
        QCOMPARE(bench.trialSum(), 0);
        bench.verify(proof);
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(bench.view(bench.subject).refund->amount.minor, 300'00);
        QCOMPARE(bench.balance(AccountKind::student_funds), -1000'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 300'00);
        QVERIFY(bench.refund(rupees(1000), "cancel:1")->amount == rupees(700));
    }

    /// Whichever is heard of first: what it was for is sold, and undone where it does not stand without its money.
    void refundByHandOfAll_endsAlike_inAnyOrder_data() {
        QTest::addColumn<bool>("captureFirst");
        QTest::addColumn<bool>("stands");
        QTest::newRow("capture first, it stands") << true << true;
        QTest::newRow("refund first, it stands") << false << true;
        QTest::newRow("capture first, it does not") << true << false;
        QTest::newRow("refund first, it does not") << false << false;
    }
    void refundByHandOfAll_endsAlike_inAnyOrder() {
        QFETCH(bool, captureFirst);
        QFETCH(bool, stands);
        Checkout bench;
        bench.sandbox.knobs().dropWebhooks = true;
        if (!stands) bench.payables.undone.insert(bench.subject);
        const auto proof = bench.pay();
        if (captureFirst) bench.verify(proof);
        for (int i = 0; i < 2; ++i)
            QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 1000'00));
        bench.verify(proof);
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(bench.refunded.size(), std::size_t(1));
        QCOMPARE(bench.refunded.front().undoes, !stands);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.view(bench.subject).refund->amount.minor, 1000'00);
        QCOMPARE(bench.balance(AccountKind::student_funds), stands ? -1000'00 : 0);
        QCOMPARE(bench.balance(AccountKind::promotions), stands ? 1000'00 : 0);
        QCOMPARE(bench.balance(AccountKind::gateway_fee), 20'00);
        QCOMPARE(bench.trialSum(), 0);
        QVERIFY(bench.outbox->drain() == 0);
    }

    /// Both events lost: the poll finds a payment that came and went.
    void refundByHandAndCaptureNeverHeardOf_thePollLearnsBoth() {
        Checkout bench;
        bench.sandbox.knobs().dropWebhooks = true;
        bench.payables.undone.insert(bench.subject);
        const auto proof = bench.pay();
        bench.refundByHand(proof.razorpay_payment_id, rupees(1000));
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QVERIFY(bench.refunded.at(0).undoes);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), -20'00);
        QCOMPARE(bench.trialSum(), 0);
    }

    void refundByHandOfQuarantinedMoney_leavesSuspenseEmpty() {
        Checkout bench;
        const auto paid = bench.sandbox.checkout({.orderId = bench.order.gatewayOrderId, .amount = rupees(999)});
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::quarantined);
        bench.refundByHand(paid->paymentId, rupees(999));
        bench.pass(60);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.balance(AccountKind::suspense), 0);
        QCOMPARE(bench.trialSum(), 0);
    }

    void refundByHandOfMoreThanCameIn_isAnAlertAndNothingElse() {
        Checkout bench;
        const auto proof = bench.pay();
        bench.verify(proof);
        QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 1000'01));
        QVERIFY(bench.refunded.empty());
        QCOMPARE(bench.timesLogged("payment.alert.refund_exceeds_capture"), 1);
        QCOMPARE(bench.status(), PaymentStatus::captured);
    }
};

MC_TEST_APPLESS(RefundByHandTest)
#include "refund_by_hand_test.moc"
