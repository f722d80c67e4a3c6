#include <QTest>

#include "support/payment_bench.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::rupees;
using ledger::AccountKind;
using protocol::PaymentStatus;

namespace {

/// ₹1,000 that a bank keeps until somebody has answered.
struct Reservation : test::PaymentBench {
    Reservation() : student(person("maya")), subject(owes(student, rupees(1000))) {
        payables.table[subject].capturedLater = true;
        order = *service->createOrder(student, subject, clock.now());
    }
    std::string pay() {
        const auto paid = sandbox.checkout({.orderId = order.gatewayOrderId, .method = "card"});
        service->verify(student, {paid->orderId, paid->paymentId, paid->signature}).value();
        return paid->paymentId;
    }
    bool accept() {
        payables.accepted.insert(subject);
        payables.stillFree.insert(subject);  // Whatever the hold's time was.
        return database->write([&](database::Transaction& tx) { return service->takeReserved(tx, subject); });
    }
    bool letGo() {
        return database->write([&](database::Transaction& tx) { return service->letGo(tx, subject); });
    }
    gateway::PaymentState at(const std::string& payment) { return gateway->payment(payment)->state; }
    PaymentStatus status() { return view(subject).status; }

    domain::UserId student;
    domain::Subject subject;
    protocol::Order order;
};

using gateway::PaymentState;

}  // namespace

class ReservationTest : public QObject {
    Q_OBJECT

private slots:
    void paid_isReservedAndNotTaken() {
        Reservation bench;
        const auto payment = bench.pay();
        bench.pass(kHour);
        QCOMPARE(bench.status(), PaymentStatus::reserved);
        QCOMPARE(bench.at(payment), PaymentState::authorized);
        QCOMPARE(bench.reserved.size(), std::size_t(1));
        QVERIFY(bench.captured.empty());
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        // Case 27: nobody is asked to pay again.
        QCOMPARE(bench.service->createOrder(bench.student, bench.subject, bench.clock.now())->id, bench.order.id);
        QVERIFY(bench.service->isCapturedLater(*bench.service->checkoutOrder(bench.order.gatewayOrderId)));
    }

    void webhookAlone_reserves() {
        Reservation bench;
        QVERIFY(bench.sandbox.checkout({.orderId = bench.order.gatewayOrderId}));
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::reserved);
        QCOMPARE(bench.reserved.size(), std::size_t(1));
    }

    void accepted_isTakenOnce() {
        Reservation bench;
        const auto payment = bench.pay();
        QVERIFY(bench.accept());
        QVERIFY(bench.accept());  // Said twice, queued once.
        QVERIFY(bench.captured.empty());
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QCOMPARE(bench.at(payment), PaymentState::captured);
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(-bench.balance(AccountKind::student_funds), 1000'00);
        QVERIFY(!bench.accept());
        QVERIFY(!bench.letGo());
    }

    void letGo_isNeverTaken() {
        Reservation bench;
        const auto payment = bench.pay();
        QVERIFY(bench.letGo());
        QVERIFY(!bench.accept());
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::released);
        QCOMPARE(bench.at(payment), PaymentState::authorized);
        bench.pass(gateway::kReservedFor);
        QCOMPARE(bench.at(payment), PaymentState::refunded);
        QCOMPARE(bench.status(), PaymentStatus::released);
        QVERIFY(bench.captured.empty());
        QVERIFY(bench.lost.empty());
        QCOMPARE(bench.trialSum(), 0);
    }

    void letGoWhileItIsBeingTaken_goesBack() {
        Reservation bench;
        const auto payment = bench.pay();
        bench.accept();
        bench.sandbox.knobs().dropWebhooks = true;
        QVERIFY(bench.gateway->capture(payment, rupees(1000)));  // Asked for; the answer is still on its way.
        bench.letGo();
        bench.sandbox.knobs().dropWebhooks = false;
        bench.clock.advance(kHour);
        bench.service->reconcile(bench.clock.now());
        bench.settle();
        bench.pass(60);
        QVERIFY(bench.captured.empty());
        QCOMPARE(bench.at(payment), PaymentState::refunded);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
    }

    void captureRefused_isLostAndNothingTaken() {
        Reservation bench;
        const auto payment = bench.pay();
        bench.accept();
        bench.sandbox.knobs().refuseCaptures = 1;
        bench.settle();
        QCOMPARE(bench.lost.size(), std::size_t(1));
        QVERIFY(bench.lost.front().subject == bench.subject);
        QCOMPARE(bench.status(), PaymentStatus::released);
        bench.pass(kDay);  // It is not tried again.
        QCOMPARE(bench.at(payment), PaymentState::authorized);
        QVERIFY(bench.captured.empty());
    }

    void gatewayAwayForHours_isTakenWhenItIsBack() {
        Reservation bench;
        bench.pay();
        bench.accept();
        bench.sandbox.knobs().failCalls = 5;
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::reserved);
        for (int i = 0; i < 8; ++i)
            bench.pass(kHour);
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QVERIFY(bench.lost.empty());
    }

    /// The process dies before the capture left, or after it was done and before its answer came.
    void killedBetweenTheSteps_isTakenOnce_data() {
        QTest::addColumn<bool>("asked");
        QTest::newRow("before it was asked for") << false;
        QTest::newRow("after it was done") << true;
    }
    void killedBetweenTheSteps_isTakenOnce() {
        QFETCH(bool, asked);
        Reservation bench;
        const auto payment = bench.pay();
        bench.accept();
        bench.sandbox.knobs().dropWebhooks = true;
        if (asked) QVERIFY(bench.gateway->capture(payment, rupees(1000)));
        bench.restart();
        bench.pass(kHour);
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(-bench.balance(AccountKind::student_funds), 1000'00);
    }

    void letGoByTheBank_isLost() {
        Reservation bench;
        const auto payment = bench.pay();
        bench.pass(gateway::kReservedFor);
        QCOMPARE(bench.at(payment), PaymentState::refunded);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.lost.size(), std::size_t(1));
        QCOMPARE(bench.status(), PaymentStatus::released);
        QVERIFY(!bench.accept());
        QCOMPARE(bench.trialSum(), 0);
    }

    void notWantedWhenItsTimeHasCome_isLost() {
        Reservation bench;
        const auto payment = bench.pay();
        bench.accept();
        bench.payables.table.erase(bench.subject);
        bench.settle();
        QCOMPARE(bench.lost.size(), std::size_t(1));
        QCOMPARE(bench.at(payment), PaymentState::authorized);
    }

    void takenByHand_countsAsPaid() {
        Reservation bench;
        const auto payment = bench.pay();
        QVERIFY(bench.gateway->capture(payment, rupees(1000)));
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QCOMPARE(bench.captured.size(), std::size_t(1));
    }

    void paidTwice_theSecondIsLetGo() {
        Reservation bench;
        bench.pay();
        const auto second = bench.pay();
        bench.settle();
        QCOMPARE(bench.declined.size(), std::size_t(1));
        bench.accept();
        bench.settle();
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(bench.at(second), PaymentState::authorized);
    }

    /// Of two payments the other one is taken by hand: it pays for nothing, and what was reserved stays.
    void anotherTakenByHand_goesBack() {
        Reservation bench;
        bench.pay();
        const auto second = bench.pay();
        QVERIFY(bench.gateway->capture(second, rupees(1000)));
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.at(second), PaymentState::refunded);
        QVERIFY(bench.captured.empty());
        bench.accept();
        bench.settle();
        QCOMPARE(bench.captured.size(), std::size_t(1));
    }
};

MC_TEST_APPLESS(ReservationTest)
#include "reservation_test.moc"
