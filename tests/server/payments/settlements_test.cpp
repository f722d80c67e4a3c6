#include <QTest>

#include "checkout.h"
#include "payments/order_desk.h"
#include "payments/payment_desk.h"
#include "platform/jobs/outbox_store.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using ledger::AccountKind;
using protocol::DeskRefundState;
using protocol::PaymentStatus;
using test::Checkout;
using test::code;

namespace {

/// A refund of `amount` the gateway could not pay; each admin may move ₹2,000 alone.
struct SettlementsDesk : Checkout {
    explicit SettlementsDesk(std::int64_t amount = 400) : Checkout(5000) {
        verify(pay());
        sandbox.knobs().failRefunds = true;
        refund(rupees(amount), "cancel:1");
    }
    void fail() {
        settle();
        pass(60);
        QCOMPARE(only().state, DeskRefundState::failed);
        sandbox.knobs().failRefunds = false;
    }
    protocol::DeskRefund only() { return desk.look(maker).refunds.at(0); }
    QString settleByHand(domain::UserId by, domain::RefundId id) {
        return code(desk.settle(by, id, {"UTR 4711", "The card is closed"}));
    }
    protocol::ProposalId proposed() { return desk.look(maker).proposals.at(0).id; }
    /// Every follow-up there may be.
    void wait() {
        for (int days = 0; days < 3; ++days) {
            clock.advance(domain::kDay);
            service->reconcile(clock.now());
            settle();
            pass(60);
        }
    }
    std::vector<std::string> deedsDone() {
        return database->read([](database::Reader& reader) {
            return reader.all<std::string>(
                "SELECT action || ' ' || reason || ' ' || detail FROM audit_log ORDER BY number");
        });
    }
    int journals(const std::string& kind) {
        return database->read([&](database::Reader& reader) {
            return reader.scalar<int>("SELECT count(*) FROM ledger_journals WHERE kind = $1", kind);
        });
    }
    std::size_t atTheGateway() { return sandbox.bank().refunds().size(); }

    domain::UserId maker = person("maker");
    domain::UserId checker = person("checker");
    payments::MoneyDeeds deeds{{*database, clock, ids, *outbox, *gateway, ledger}, *service, rupees(2000)};
    payments::PaymentDesk desk{{*database, clock, ids, *outbox, *gateway, ledger}, deeds};
    payments::OrderDesk orders{*database, deeds};
};

}  // namespace

/// Refunds that have not arrived, and those that were paid past the gateway (ADM-2).
class SettlementsTest : public QObject {
    Q_OBJECT
    using Desk = SettlementsDesk;

private slots:
    void pendingOnes_areListedWithTheirAge_andAreTheGateways() {
        Desk bench;
        const auto asked = bench.clock.now();
        const auto before = bench.only();
        QVERIFY(before.state == DeskRefundState::pending && !before.stuck && !before.maySettle);
        QCOMPARE(before.requestedAt, asked);
        const auto page = bench.desk.look(bench.maker);
        QVERIFY(page.pendingRefunds == 1 && page.failedRefunds == 0);
        QCOMPARE(bench.settleByHand(bench.maker, before.id), QString("invalid_state"));
        bench.settle();
        QCOMPARE(bench.settleByHand(bench.maker, before.id), QString("invalid_state"));
        QVERIFY(bench.deedsDone().empty());
    }

    void failedOne_isSettledOnce_andNeverTriedAgain() {
        Desk bench;
        bench.fail();
        const auto refund = bench.only();
        QVERIFY(refund.maySettle && !refund.settleTakesTwo);
        QCOMPARE(bench.settleByHand(bench.student, refund.id), QString("forbidden"));
        const auto tried = bench.atTheGateway();
        QCOMPARE(bench.settleByHand(bench.maker, refund.id), QString("ok"));
        QVERIFY(bench.desk.look(bench.maker).refunds.empty());
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.journals("refund_processed"), 1);
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
        QCOMPARE(bench.trialSum(), 0);
        QCOMPARE(bench.settleByHand(bench.maker, refund.id), QString("invalid_state"));
        QCOMPARE(code(bench.desk.retryRefund(bench.maker, refund.id)), QString("not_found"));
        bench.wait();
        QCOMPARE(bench.atTheGateway(), tried);
        QCOMPARE(bench.journals("refund_processed"), 1);
        QCOMPARE(bench.deedsDone(), std::vector<std::string>{
                                        R"(refund.settled The card is closed {"minor":40000,"reference":"UTR 4711"})"});
        const auto order = bench.orders.review(bench.checker, bench.order.id).value();
        QVERIFY(order.refunds.at(0).state == DeskRefundState::processed && !order.refunds[0].byHand);
        QCOMPARE(order.refunds[0].reference, std::string("UTR 4711"));
    }

    void aboveTheLimit_takesTwo_andNothingIsTriedMeanwhile() {
        Desk bench(3000);
        bench.fail();
        const auto refund = bench.only();
        QVERIFY(refund.settleTakesTwo);
        const auto tried = bench.atTheGateway();
        QCOMPARE(bench.settleByHand(bench.maker, refund.id), QString("ok"));
        QVERIFY(!bench.only().maySettle);
        QCOMPARE(bench.desk.look(bench.checker).proposals.at(0).reference, std::string("UTR 4711"));
        QCOMPARE(bench.settleByHand(bench.checker, refund.id), QString("invalid_state"));
        QCOMPARE(code(bench.desk.retryRefund(bench.checker, refund.id)), QString("invalid_state"));
        bench.wait();
        QCOMPARE(bench.atTheGateway(), tried);
        QCOMPARE(code(bench.desk.approve(bench.maker, bench.proposed(), "Mine")), QString("forbidden"));
        QCOMPARE(code(bench.desk.approve(bench.student, bench.proposed(), "Mine")), QString("forbidden"));
        QCOMPARE(bench.journals("refund_processed"), 0);
        QCOMPARE(code(bench.desk.approve(bench.checker, bench.proposed(), "Seen at the bank")), QString("ok"));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.journals("refund_processed"), 1);
        bench.wait();
        QCOMPARE(bench.atTheGateway(), tried);
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
    }

    void refused_isTriedAtTheGatewayAgain() {
        Desk bench(3000);
        bench.fail();
        const auto tried = bench.atTheGateway();
        QCOMPARE(bench.settleByHand(bench.maker, bench.only().id), QString("ok"));
        QCOMPARE(code(bench.desk.reject(bench.checker, bench.proposed(), "Not at the bank")), QString("ok"));
        bench.wait();
        QVERIFY(bench.atTheGateway() > tried);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QVERIFY(bench.desk.look(bench.maker).refunds.empty());
    }

    void stuckOne_isSettled_andItsDeliveryIsOver() {
        Desk bench;
        bench.database->write([](database::Transaction& tx) {
            tx.execute("UPDATE outbox SET state = 'stuck' WHERE kind = 'payment.refund'");
        });
        const auto refund = bench.only();
        QVERIFY(refund.stuck && refund.maySettle);
        const auto delivery = bench.desk.look(bench.maker).deliveries.at(0).id;
        QCOMPARE(bench.settleByHand(bench.maker, refund.id), QString("ok"));
        QVERIFY(bench.desk.look(bench.maker).deliveries.empty());
        QCOMPARE(code(bench.desk.retryDelivery(bench.maker, delivery)), QString("not_found"));
        bench.settle();
        bench.wait();
        QCOMPARE(bench.atTheGateway(), std::size_t(0));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
    }
};

MC_TEST_APPLESS(SettlementsTest)
#include "settlements_test.moc"
