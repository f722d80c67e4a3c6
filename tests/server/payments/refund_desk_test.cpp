#include "payments/refund_desk.h"

#include <rapidcheck.h>

#include <QTest>
#include <algorithm>
#include <thread>

#include "checkout.h"
#include "support/edge_fixture.h"
#include "support/gate.h"
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

    void case34_gatewayWillNotEvenBegin_countsAsFailedUntilItIsKnownWhy() {
        Checkout bench;
        const auto proof = bench.pay();
        bench.verify(proof);
        bench.refund(rupees(400), "cancel:1");
        bench.refundByHand(proof.razorpay_payment_id, rupees(1000));  // Under way there, and nobody has told us.
        bench.clock.advance(10 * domain::kMinute);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::refund_failed);
        QCOMPARE(bench.refundFailures.size(), std::size_t(1));
        bench.settle();  // The request that never left finds it decided; then the gateway tells of the one by hand.
        QCOMPARE(bench.refundFailures.size(), std::size_t(1));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.view(bench.subject).refund->amount.minor, 1000'00);
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
        // Of the 1,000 by hand, 400 are what was asked back, and the platform bears the rest of what stands.
        QCOMPARE(bench.balance(AccountKind::student_funds), -600'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 600'00);
    }

    void refusedOnTheWayButDone_isFoundAndNotMadeTwice_data() {
        QTest::addColumn<int>("status");
        QTest::newRow("timeout") << 408;
        QTest::newRow("firewall") << 403;
        QTest::newRow("bad request") << 400;
    }
    void refusedOnTheWayButDone_isFoundAndNotMadeTwice() {
        QFETCH(int, status);
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(500), "cancel:1");
        bench.sandbox.knobs().dropWebhooks = true;
        bench.sandbox.knobs().loseStatus = status;
        bench.sandbox.knobs().loseAnswers = 1;
        bench.outbox->drain();
        QVERIFY(bench.refundFailures.empty());
        for (int i = 0; i < 3; ++i) {
            bench.pass(6 * domain::kHour);
            bench.service->reconcile(bench.clock.now());
        }
        QCOMPARE(bench.sandbox.bank().refunds().size(), std::size_t(1));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QVERIFY(bench.refundFailures.empty());
    }

    void refusedAndNotDone_isTriedWithANewKeyAfterAsking() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(500), "cancel:1");
        bench.sandbox.knobs().failRefunds = true;
        bench.settle();
        bench.pass(60);
        bench.sandbox.knobs().failRefunds = false;
        QCOMPARE(bench.status(), PaymentStatus::refund_failed);
        bench.clock.advance(6 * domain::kHour);
        bench.sandbox.knobs().failCalls = 1;  // What the gateway has is not known: no new key.
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::refund_failed);
        bench.clock.advance(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.givenBackAtTheGateway(), 500'00);
    }

    void followUpsAtOnce_moveOneAttempt() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(500), "cancel:1");
        bench.sandbox.knobs().failRefunds = true;
        bench.settle();
        bench.pass(60);
        bench.sandbox.knobs().failRefunds = false;
        bench.clock.advance(6 * domain::kHour);
        {
            std::vector<std::jthread> rounds;
            for (int i = 0; i < 4; ++i)
                rounds.emplace_back([&] { bench.service->reconcile(bench.clock.now()); });
        }
        QCOMPARE(bench.database->read(
                     [](database::Reader& reader) { return reader.scalar<int>("SELECT attempt FROM refunds"); }),
                 2);
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.givenBackAtTheGateway(), 500'00);
    }

    void movedWhileTheGatewayAnswers_isLeftAsItIs() {
        Checkout bench;
        bench.verify(bench.pay());
        const auto id = bench.refund(rupees(500), "cancel:1")->id;
        bench.sandbox.knobs().failRefunds = true;
        bench.settle();
        bench.pass(60);
        test::Gate answer;
        test::EdgeFixture edge(nullptr, 2);
        edge.router.add(
            {http::Method::get, "/v1/payments/{id}/refunds", http::Access::anonymous, [&](const http::Request&) {
                 answer.pass();
                 return http::json(R"({"entity":"collection","count":0,"items":[]})");
             }});
        edge.start();
        auto options = bench.sandbox.gatewayOptions();
        options.baseUrl = edge.server->url();
        bench.gateway.emplace(options);
        bench.clock.advance(6 * domain::kHour);
        const payments::RefundStore store;
        const auto read = [&](database::Reader& reader) { return *store.refund(reader, id); };
        std::jthread round([&] { bench.service->reconcile(bench.clock.now()); });
        const bool isAsked = answer.waitForVisitors(1);
        const bool moved = bench.database->write([&](database::Transaction& tx) {
            const auto failed = read(tx);
            return store.setNextAttempt(tx, failed, failed.amount, bench.clock.now() + domain::kDay);
        });
        answer.open();
        round.join();
        QVERIFY(isAsked && moved);
        const auto now = bench.database->read(read);
        QCOMPARE(now.attempt, 2);
        QCOMPARE(now.status, payments::RefundStatus::pending);
    }

    void attemptReadBeforeItMoved_doesNotMoveItAgain() {
        Checkout bench;
        bench.verify(bench.pay());
        const auto stale = *bench.refund(rupees(500), "cancel:1");
        const payments::RefundStore store;
        const auto now = bench.clock.now();
        bench.database->write([&](database::Transaction& tx) {
            const auto later = now + 7 * domain::kDay;
            QVERIFY(store.claim(tx, stale, later));
            QVERIFY(!store.claim(tx, stale, later));
            QVERIFY(store.setFailed(tx, stale, now));
            QVERIFY(!store.setFailed(tx, stale, now));
            QVERIFY(!store.setNextAttempt(tx, stale, stale.amount, now));
            const auto failed = *store.refund(tx, stale.id);
            QVERIFY(store.setNextAttempt(tx, failed, failed.amount, now));
            QVERIFY(!store.setNextAttempt(tx, failed, failed.amount, now));
            QVERIFY(!store.setProcessed(tx, stale, now));
        });
    }

    void anyRefundsByUsAndByHand_neverBeyondTheCapture_booksAgreeWithTheGateway() {
        Checkout bench;
        int causes = 0;
        const auto holds = rc::check("refunds by us and by hand", [&] {
            bench.sandbox.knobs().webhookDelaySeconds = 0;
            bench.sandbox.knobs().failRefunds = false;
            bench.subject = bench.owes(bench.student, rupees(1000));
            bench.order = *bench.service->createOrder(bench.student, bench.subject, bench.clock.now());
            const auto clearing = bench.balance(AccountKind::gateway_clearing);
            const auto funds = [&] {
                return bench.balance(AccountKind::student_funds) + bench.balance(AccountKind::promotions);
            };
            const auto before = funds();
            const auto paid = bench.pay().razorpay_payment_id;
            const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 7));
            for (const int step : steps) {
                const auto amount = rupees(*rc::gen::inRange(1, 700));
                if (step == 0) bench.refundByHandIfItFits(paid, amount);
                if (step == 1) bench.refundIfItFits(amount, "cause:" + std::to_string(++causes));
                if (step == 2) bench.settle();
                if (step == 3) bench.pass(*rc::gen::inRange(1, 7 * 3600));
                if (step == 4) bench.service->reconcile(bench.clock.now());
                if (step == 5) bench.sandbox.knobs().failRefunds = *rc::gen::arbitrary<bool>();
                if (step == 6) bench.sandbox.knobs().webhookDelaySeconds = *rc::gen::inRange(0, 900);
            }
            bench.sandbox.knobs().failRefunds = false;
            for (int i = 0; i < 4; ++i) {
                bench.pass(7 * domain::kHour);
                bench.service->reconcile(bench.clock.now());
            }
            bench.settle();
            const auto back = bench.gateway->payment(paid)->refunded.minor;
            RC_ASSERT(back <= 1000'00);
            RC_ASSERT(bench.trialSum() == 0);
            RC_ASSERT(bench.balance(AccountKind::refunds_payable) == 0);
            RC_ASSERT(bench.balance(AccountKind::gateway_clearing) - clearing == 980'00 - back);
            RC_ASSERT(funds() - before == back - 1000'00);
            const auto seen = bench.view(bench.subject).refund;
            RC_ASSERT((seen ? seen->amount.minor : 0) == back);
        });
        QVERIFY(holds);
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
        QCOMPARE(bench.timesLogged("payment.alert.refund_amount"), 1);
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
