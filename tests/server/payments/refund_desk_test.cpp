#include "payments/refund_desk.h"

#include <QTest>
#include <algorithm>

#include "checkout.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using ledger::AccountKind;
using protocol::PaymentStatus;
using test::Checkout;

class RefundDeskTest : public QObject {
    Q_OBJECT

private slots:
    void refund_goesOutOnceAndIsProcessed() {
        Checkout bench;
        bench.verify(bench.pay());
        QVERIFY(bench.refund(rupees(500), "cancel:1"));
        QVERIFY(bench.refund(rupees(500), "cancel:1"));
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.view(bench.subject).refund->amount.minor, 500'00);
        QVERIFY(bench.view(bench.subject).refund->processedAt);
        QCOMPARE(bench.refunded.size(), std::size_t(1));
        QCOMPARE(bench.sandbox.bank().refunds().size(), std::size_t(1));
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
        QCOMPARE(bench.balance(AccountKind::student_funds), -500'00);
    }

    void case33_refundCallTimesOut_sameKeyMakesOneRefund() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.sandbox.knobs().dropWebhooks = true;
        bench.sandbox.knobs().loseAnswers = 1;
        bench.settle();
        QCOMPARE(bench.sandbox.bank().refunds().size(), std::size_t(1));
        bench.sandbox.knobs().dropWebhooks = false;
        bench.pass(30);
        bench.pass(30);
        QCOMPARE(bench.sandbox.bank().refunds().size(), std::size_t(1));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
    }

    void refundEventBeforeOurAnswer_isKnownByItsReceipt() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.sandbox.knobs().refundSeconds = 0;
        bench.sandbox.knobs().loseAnswers = 1;
        bench.outbox->drain();
        bench.sandbox.drain();
        QCOMPARE(bench.status(), PaymentStatus::refunded);
    }

    void case34_refundFailed_isShownAndTriedAgainWithANewKey() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.sandbox.knobs().failRefunds = true;
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.status(), PaymentStatus::refund_failed);
        QCOMPARE(bench.refundFailures.size(), std::size_t(1));
        bench.sandbox.knobs().failRefunds = false;
        bench.clock.advance(6 * domain::kHour);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.refunded.size(), std::size_t(1));
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
    }

    void case34_failsAgainAndAgain_isKeptAndTriedUntilItWorks() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.sandbox.knobs().failRefunds = true;
        for (int attempt = 1; attempt <= 3; ++attempt) {
            bench.settle();
            bench.pass(60);
            QCOMPARE(bench.status(), PaymentStatus::refund_failed);
            QCOMPARE(bench.failedRefunds(), (std::vector<int>{attempt}));  // What an operator's query finds.
            bench.restart();
            bench.clock.advance(6 * domain::kHour);
            bench.service->reconcile(bench.clock.now());
        }
        bench.sandbox.knobs().failRefunds = false;
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QVERIFY(bench.failedRefunds().empty());
        QCOMPARE(bench.refundFailures.size(), std::size_t(3));
        QCOMPARE(bench.refunded.size(), std::size_t(1));
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
    }

    void case34_gatewayWillNotEvenBegin_countsAsFailed() {
        Checkout bench;
        const auto proof = bench.pay();
        bench.verify(proof);
        bench.refund(rupees(400), "cancel:1");
        // Somebody gave it all back by hand meanwhile, and our own request never left.
        QVERIFY(bench.gateway->refund(proof.razorpay_payment_id, rupees(1000), "by hand", "by-hand-0001").has_value());
        bench.clock.advance(10 * domain::kMinute);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::refund_failed);
        QCOMPARE(bench.refundFailures.size(), std::size_t(1));
        bench.settle();  // The request that never left finds it decided.
        QCOMPARE(bench.refundFailures.size(), std::size_t(1));
    }

    void formerAttemptsFailureHeardAgain_saysNothingOfTheNext() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.outbox->drain();
        const auto first = bench.sandbox.bank().refunds().front();
        QVERIFY(bench.tellRefund(first, "failed", 400'00));
        bench.clock.advance(6 * domain::kHour);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        QVERIFY(bench.tellRefund(first, "failed", 400'00));
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        QCOMPARE(bench.refundFailures.size(), std::size_t(1));
    }

    void refundOfAnotherAmount_isNotTakenForOurs() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.outbox->drain();
        const auto refund = bench.sandbox.bank().refunds().front();
        QVERIFY(bench.tellRefund(refund, "processed", 399'99));
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        QVERIFY(bench.logText().find("payment.alert.refund_amount") != std::string::npos);
        for (int i = 0; i < 2; ++i)
            QVERIFY(bench.tellRefund(refund, "processed", 400'00));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.refunded.size(), std::size_t(1));
    }

    void severalRefunds_showTheWorst() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(600), "cancel:1");
        bench.refund(rupees(400), "admin:1");
        bench.outbox->drain();
        const auto refunds = bench.sandbox.bank().refunds();
        const auto of = [&](std::int64_t minor) {
            return *std::ranges::find(refunds, minor, &sandbox::RefundRow::amount);
        };
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        QVERIFY(bench.tellRefund(of(400'00), "failed", 400'00));
        QCOMPARE(bench.status(), PaymentStatus::refund_failed);
        QVERIFY(bench.tellRefund(of(600'00), "processed", 600'00));
        QCOMPARE(bench.status(), PaymentStatus::refund_failed);
        QVERIFY(!bench.view(bench.subject).refund->processedAt);
    }

    void refundsEndNotHeardOf_reconcilerAsks() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.sandbox.knobs().dropWebhooks = true;
        bench.settle();
        bench.pass(domain::kHour);
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::refunded);
    }

    void case35_refundsBeyondTheCapture_areRefusedInFlightIncluded() {
        Checkout bench;
        bench.verify(bench.pay());
        QVERIFY(bench.refund(rupees(600), "cancel:1"));
        QVERIFY_EXCEPTION_THROWN(bench.refund(domain::paise(400'01), "admin:1"), database::ConstraintViolation);
        QVERIFY(bench.refund(rupees(400), "admin:2"));
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.view(bench.subject).refund->amount.minor, 1000'00);
    }

    void refund_nothingPaidOrNothingDue_isNothing() {
        Checkout bench;
        QVERIFY(!bench.refund(rupees(1), "cancel:1"));
        bench.verify(bench.pay());
        QVERIFY(!bench.refund(rupees(0), "cancel:1"));
    }
};

MC_TEST_APPLESS(RefundDeskTest)
#include "refund_desk_test.moc"
