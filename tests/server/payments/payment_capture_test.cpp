#include "payments/payment_service.h"

#include <QTest>

#include "checkout.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using ledger::AccountKind;
using protocol::PaymentStatus;
using test::Checkout;

class PaymentCaptureTest : public QObject {
    Q_OBJECT

private slots:
    void authorisedOnly_isCapturedByUs() {
        Checkout bench;
        bench.sandbox.knobs().authorizeOnly = true;
        QCOMPARE(bench.verify(bench.pay())->status, PaymentStatus::attempted);
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(bench.gateway->order(bench.order.gatewayOrderId)->state, gateway::OrderState::paid);
    }

    void decision31_authorisedTooLateAndNotWanted_isNotTaken() {
        Checkout bench;
        bench.sandbox.knobs().authorizeOnly = true;
        bench.clock.advance(domain::kHour);
        QVERIFY(bench.verify(bench.pay()).has_value());
        bench.settle();
        QVERIFY(bench.captured.empty());
        QCOMPARE(bench.gateway->order(bench.order.gatewayOrderId)->state, gateway::OrderState::attempted);
        QVERIFY(bench.sandbox.bank().refunds().empty());
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), 0);
        // She reads that it was reserved and returns, and is told once.
        QCOMPARE(bench.status(), PaymentStatus::released);
        QCOMPARE(bench.declined.size(), std::size_t(1));
        QVERIFY(bench.declined.front().student == bench.student);
    }

    void declinedOnce_thenPaid_isCaptured() {
        Checkout bench;
        bench.sandbox.knobs().authorizeOnly = true;
        QVERIFY(bench.sandbox.checkout({.orderId = bench.order.gatewayOrderId, .amount = rupees(1)}));
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::released);
        bench.sandbox.knobs().authorizeOnly = false;
        QCOMPARE(bench.verify(bench.pay())->status, PaymentStatus::captured);
    }

    void paidAfterGivingUp_studentReadsThatItGoesBack() {
        Checkout bench;
        bench.database->write([&](database::Transaction& tx) { bench.service->supersede(tx, bench.subject); });
        QCOMPARE(bench.status(), PaymentStatus::none);
        bench.pay();
        bench.settle();
        QCOMPARE(bench.view(bench.subject).refund->amount.minor, 1000'00);
        bench.pass(60);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
    }

    void captureRefusedWhileStillReserved_isTriedAgain() {
        Checkout bench;
        bench.sandbox.knobs().authorizeOnly = true;
        bench.verify(bench.pay());
        bench.sandbox.knobs().dropWebhooks = true;
        bench.sandbox.knobs().refuseCaptures = 1;
        bench.outbox->drain();
        QCOMPARE(bench.status(), PaymentStatus::attempted);
        bench.pass(600);
        QCOMPARE(bench.status(), PaymentStatus::captured);
    }

    void decision31_authorisedTooLateButWanted_isTaken() {
        Checkout bench;
        bench.sandbox.knobs().authorizeOnly = true;
        bench.clock.advance(domain::kHour);
        bench.payables.stillFree.insert(bench.subject);
        QVERIFY(bench.verify(bench.pay()).has_value());
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::captured);
    }

    void decision31_givenUpBeforeTheCaptureLeft_isNotTaken() {
        Checkout bench;
        bench.sandbox.knobs().authorizeOnly = true;
        bench.verify(bench.pay());
        bench.database->write([&](database::Transaction& tx) { bench.service->supersede(tx, bench.subject); });
        bench.settle();
        QVERIFY(bench.captured.empty());
        QCOMPARE(bench.gateway->order(bench.order.gatewayOrderId)->state, gateway::OrderState::attempted);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), 0);
    }

    void authorisedForAnotherAmount_isNotTaken() {
        Checkout bench;
        bench.sandbox.knobs().authorizeOnly = true;
        QVERIFY(bench.sandbox.checkout({.orderId = bench.order.gatewayOrderId, .amount = rupees(1)}));
        bench.settle();
        QVERIFY(bench.captured.empty());
        QVERIFY(bench.quarantined.empty());
        QCOMPARE(bench.gateway->order(bench.order.gatewayOrderId)->state, gateway::OrderState::attempted);
    }

    void authorisedAndCaptureAnswerLost_endsCaptured() {
        Checkout bench;
        bench.sandbox.knobs().authorizeOnly = true;
        bench.verify(bench.pay());
        bench.sandbox.knobs().dropWebhooks = true;
        bench.sandbox.knobs().loseAnswers = 1;
        bench.outbox->drain();
        bench.pass(600);
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QCOMPARE(bench.captured.size(), std::size_t(1));
    }

    /// An authorisation nobody took runs out at the gateway and is then called refunded, as are captures that were
    /// given back by hand: in neither case there is money for the session.
    void refundedBeforeWeTookIt_isNoMoney_data() {
        QTest::addColumn<bool>("seenAuthorised");
        QTest::newRow("never heard of") << false;
        QTest::newRow("known as authorised") << true;
    }
    void refundedBeforeWeTookIt_isNoMoney() {
        QFETCH(bool, seenAuthorised);
        Checkout bench;
        if (seenAuthorised) QVERIFY(bench.tell("payment.authorized", "authorized"));
        QVERIFY(bench.tell("refund.created", "refunded"));
        QVERIFY(bench.captured.empty());
        QCOMPARE(bench.status(), PaymentStatus::attempted);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(bench.verify(bench.pay())->status, PaymentStatus::captured);
    }

    void refundedAfterWeTookIt_changesNothing() {
        Checkout bench;
        QVERIFY(bench.tell("payment.captured", "captured"));
        QVERIFY(bench.tell("refund.created", "refunded"));
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QVERIFY(bench.failed.empty());
    }
};

MC_TEST_APPLESS(PaymentCaptureTest)
#include "payment_capture_test.moc"
