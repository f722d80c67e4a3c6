#include "payments/payment_desk.h"

#include <QTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <set>

#include "checkout.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using ledger::AccountKind;
using protocol::PaymentStatus;
using test::Checkout;
using test::code;

namespace {

struct TestedPaymentDesk : Checkout {
    domain::UserId admin = person("admin");
    payments::MoneyDeeds moneyDeeds{{*database, clock, ids, *outbox, *gateway, ledger}, *service, rupees(2000)};
    payments::PaymentDesk desk{{*database, clock, ids, *outbox, *gateway, ledger}, moneyDeeds};

    /// ₹999 for an order of ₹1,000.
    void payOddly() {
        QVERIFY(sandbox.checkout({.orderId = order.gatewayOrderId, .amount = rupees(999)}));
        settle();
    }
    /// A refund that the gateway could not pay.
    void failRefund() {
        verify(pay());
        refund(rupees(400), "cancel:1");
        sandbox.knobs().failRefunds = true;
        settle();
        pass(60);
        sandbox.knobs().failRefunds = false;
    }
    std::vector<std::string> deeds() {
        return database->read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT action || ' ' || reason FROM audit_log ORDER BY number");
        });
    }
};

template <class Enum>
std::set<std::string> paymentDeskWordsOf() {
    std::set<std::string> words;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto d) { words.insert(d.name); });
    return words;
}

}  // namespace

/// What of all money needs a person, and what admins do about it (ADM-2).
class PaymentDeskTest : public QObject {
    Q_OBJECT
    using Desk = TestedPaymentDesk;

private slots:
    void quarantined_isShownAndGoesBackOnce() {
        Desk bench;
        bench.payOddly();
        const auto page = bench.desk.look(bench.admin);
        QCOMPARE(page.quarantined.size(), std::size_t(1));
        QCOMPARE(page.quarantined[0].expected.minor, 1000'00);
        QCOMPARE(page.quarantined[0].received.minor, 999'00);
        QVERIFY(page.quarantined[0].mayDecide);
        const auto id = page.quarantined[0].id;
        const auto after = bench.desk.giveBack(bench.admin, id, "The student was charged once more.");
        QCOMPARE(code(after), QString("ok"));
        QVERIFY(after->quarantined.empty());
        QCOMPARE(code(bench.desk.giveBack(bench.admin, id, "Again")), QString("not_found"));
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.sandbox.bank().refunds().size(), std::size_t(1));
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.balance(AccountKind::suspense), 0);
        QCOMPARE(bench.balance(AccountKind::gateway_fee), 19'98);  // Lost, as of any refund (case 36).
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), -19'98);
        QCOMPARE(bench.trialSum(), 0);
        QVERIFY((bench.deeds() == std::vector<std::string>{"payment.returned The student was charged once more."}));
    }

    void quarantined_itsFeeIsTheGatewaysAtOnce() {
        Desk bench;
        bench.payOddly();
        QCOMPARE(bench.balance(AccountKind::gateway_fee), 19'98);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), 979'02);
        QCOMPARE(bench.balance(AccountKind::suspense), -999'00);
        QCOMPARE(bench.trialSum(), 0);
    }

    /// Of what was quarantined when that was not posted.
    void quarantined_feeThatIsNotInTheBooks_isPostedWithTheDecision_once() {
        Desk bench;
        bench.payOddly();
        bench.database->write(
            [](database::Transaction& tx) { tx.execute("UPDATE payments SET fee_minor = fee_minor + 5"); });
        const auto id = bench.desk.look(bench.admin).quarantined.at(0).id;
        QCOMPARE(code(bench.desk.giveBack(bench.admin, id, "Charged once more.")), QString("ok"));
        QCOMPARE(bench.balance(AccountKind::gateway_fee), 20'03);
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.balance(AccountKind::gateway_fee), 20'03);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), -20'03);
        QCOMPARE(bench.trialSum(), 0);
    }

    void quarantined_ofOneself_isForAnother() {
        Desk bench;
        bench.payOddly();
        const auto own = bench.desk.look(bench.student).quarantined.at(0);
        QVERIFY(!own.mayDecide);
        QCOMPARE(code(bench.desk.giveBack(bench.student, own.id, "Mine")), QString("forbidden"));
        QVERIFY(bench.deeds().empty());
        QCOMPARE(bench.desk.look(bench.admin).quarantined.size(), std::size_t(1));
    }

    void payment_thatIsInOrder_isNotGivenBackHere() {
        Desk bench;
        bench.verify(bench.pay());
        const auto id = bench.database->read(
            [](database::Reader& reader) { return reader.scalar<domain::PaymentId>("SELECT id FROM payments"); });
        QCOMPARE(code(bench.desk.giveBack(bench.admin, id, "Please")), QString("not_found"));
    }

    void failedRefund_isShownAndTriedAtOnce() {
        Desk bench;
        bench.failRefund();
        const auto page = bench.desk.look(bench.admin);
        QCOMPARE(page.refunds.size(), std::size_t(1));
        QCOMPARE(page.refunds[0].amount.minor, 400'00);
        QVERIFY(*page.refunds[0].nextTry > bench.clock.now());
        QCOMPARE(code(bench.desk.retryRefund(bench.admin, page.refunds[0].id)), QString("ok"));
        bench.service->reconcile(bench.clock.now());
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QVERIFY(bench.desk.look(bench.admin).refunds.empty());
        QCOMPARE(code(bench.desk.retryRefund(bench.admin, page.refunds[0].id)), QString("not_found"));
        QCOMPARE(bench.trialSum(), 0);
    }

    void undelivered_isShownAndTriedAtOnce() {
        Desk bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.sandbox.knobs().failCalls = 1;
        bench.outbox->drain();
        const auto page = bench.desk.look(bench.admin);
        QCOMPARE(page.deliveries.size(), std::size_t(1));
        QCOMPARE(page.deliveries[0].kind, std::string("payment.refund"));
        QVERIFY(!page.deliveries[0].stuck && page.deliveries[0].attempts > 0);
        QCOMPARE(code(bench.desk.retryDelivery(bench.admin, page.deliveries[0].id)), QString("ok"));
        QVERIFY(bench.outbox->drain() > 0);
        QVERIFY(bench.desk.look(bench.admin).deliveries.empty());
        QCOMPARE(code(bench.desk.retryDelivery(bench.admin, page.deliveries[0].id)), QString("not_found"));
    }

    void ledger_hasEveryMovementBalanced() {
        Desk bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.settle();
        bench.pass(60);
        const auto ledger = bench.desk.ledgerOf(bench.subject);
        std::vector<protocol::DeskMovementKind> kinds;
        for (const auto& movement : ledger.movements) {
            kinds.push_back(movement.kind);
            std::int64_t sum = 0;
            for (const auto& line : movement.lines)
                sum += line.sum.minor;
            QCOMPARE(sum, 0);
        }
        using enum protocol::DeskMovementKind;
        QVERIFY((kinds == std::vector{capture, refund_requested, refund_processed}));
        std::int64_t trial = 0;
        for (const auto& line : bench.desk.look(bench.admin).balance)
            trial += line.sum.minor;
        QCOMPARE(trial, 0);
    }

    void words_areThoseOfTheLedger() {
        QVERIFY(paymentDeskWordsOf<protocol::DeskAccount>() == paymentDeskWordsOf<ledger::AccountKind>());
        QVERIFY(paymentDeskWordsOf<protocol::DeskMovementKind>() == paymentDeskWordsOf<ledger::JournalKind>());
    }
};

MC_TEST_APPLESS(PaymentDeskTest)
#include "payment_desk_test.moc"
