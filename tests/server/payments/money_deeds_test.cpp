#include "payments/money_deeds.h"

#include <QTest>
#include <rapidcheck.h>

#include "checkout.h"
#include "payments/order_desk.h"
#include "payments/payment_desk.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using ledger::AccountKind;
using protocol::DeskProposalState;
using protocol::PaymentStatus;
using protocol::ProposedDeed;
using test::Checkout;
using test::code;

namespace {

/// Two admins, of whom each may move ₹2,000 alone.
struct MoneyDeedsDesk : Checkout {
    explicit MoneyDeedsDesk(std::int64_t amount = 1000) : Checkout(amount) {}

    domain::UserId maker = person("maker");
    domain::UserId checker = person("checker");
    payments::MoneyDeeds deeds{{*database, clock, ids, *outbox, *gateway, ledger}, *service, rupees(2000)};
    payments::PaymentDesk desk{{*database, clock, ids, *outbox, *gateway, ledger}, deeds};
    payments::OrderDesk orders{*database, deeds};

    domain::PaymentId payOddly(std::int64_t amount) {
        if (!sandbox.checkout({.orderId = order.gatewayOrderId, .amount = rupees(amount)}))
            throw std::runtime_error("the sandbox did not take it");
        settle();
        return desk.look(maker).quarantined.at(0).id;
    }
    QString propose(std::int64_t amount) {
        return code(orders.proposeGoodwill(maker, order.id, {rupees(amount), "The line was bad"}));
    }
    protocol::ProposalId proposed() { return desk.look(maker).proposals.at(0).id; }
    QString approve(domain::UserId by) { return code(desk.approve(by, proposed(), "I agree")); }
    protocol::DeskOrder review() { return orders.review(checker, order.id).value(); }
    void settleAll() {
        settle();
        pass(60);
    }
    std::vector<std::string> deedsDone() {
        return database->read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT action FROM audit_log ORDER BY number");
        });
    }
};

using Words = std::vector<std::string>;

}  // namespace

/// What admins do with money that no rule moves by itself, and who has to agree (ADM-2).
class MoneyDeedsTest : public QObject {
    Q_OBJECT
    using Desk = MoneyDeedsDesk;

private slots:
    void tooMuch_isAccepted_andTheRestGoesBack() {
        Desk bench;
        const auto id = bench.payOddly(1200);
        const auto row = bench.desk.look(bench.maker).quarantined.at(0);
        QVERIFY(row.mayAccept && !row.acceptTakesTwo);
        QCOMPARE(code(bench.desk.accept(bench.maker, id, "She paid for two")), QString("ok"));
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(bench.captured[0].amount.minor, 1000'00);
        bench.settleAll();
        QCOMPARE(bench.sandbox.bank().refunds().at(0).amount, 200'00);
        QCOMPARE(bench.balance(AccountKind::suspense), 0);
        QCOMPARE(bench.balance(AccountKind::student_funds), -1000'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 0);
        QCOMPARE(bench.trialSum(), 0);
        QCOMPARE(bench.deedsDone(), Words{"payment.accepted"});
        QCOMPARE(code(bench.desk.accept(bench.maker, id, "Again")), QString("not_found"));
    }

    void tooLittle_takesTwo_andThePlatformBearsTheRest() {
        Desk bench;
        const auto id = bench.payOddly(999);
        QVERIFY(bench.desk.look(bench.maker).quarantined.at(0).acceptTakesTwo);
        QCOMPARE(code(bench.desk.accept(bench.maker, id, "One rupee short")), QString("ok"));
        QVERIFY(bench.captured.empty());
        const auto waiting = bench.desk.look(bench.maker);
        QVERIFY(!waiting.quarantined.at(0).mayDecide);
        QVERIFY(waiting.proposals.at(0).deed == ProposedDeed::accept && !waiting.proposals[0].mayApprove);
        QCOMPARE(code(bench.desk.giveBack(bench.checker, id, "No")), QString("invalid_state"));
        QCOMPARE(bench.approve(bench.maker), QString("forbidden"));
        QCOMPARE(bench.approve(bench.student), QString("forbidden"));
        QVERIFY(bench.captured.empty());
        QCOMPARE(bench.approve(bench.checker), QString("ok"));
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(bench.balance(AccountKind::suspense), 0);
        QCOMPARE(bench.balance(AccountKind::student_funds), -1000'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 1'00);
        QCOMPARE(bench.trialSum(), 0);
        QCOMPARE(bench.deedsDone(), (Words{"proposal.made", "proposal.approved", "payment.accepted"}));
    }

    void acceptedWithTooLittle_thenGivenBack_isWhatCameIn_andThePlatformBearsNothing() {
        Desk bench;
        bench.desk.accept(bench.maker, bench.payOddly(999), "One rupee short").value();
        QCOMPARE(bench.approve(bench.checker), QString("ok"));
        bench.refund(rupees(1000), "cancel:1");
        bench.settleAll();
        QCOMPARE(bench.givenBackAtTheGateway(), 999'00);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(bench.balance(AccountKind::promotions), 0);
        QCOMPARE(bench.trialSum(), 0);
    }

    void whatCannotBeHadAnyMore_isNotAccepted() {
        Desk bench;
        const auto id = bench.payOddly(1200);
        bench.clock.advance(domain::kHour);
        QCOMPARE(code(bench.desk.accept(bench.maker, id, "Too late")), QString("invalid_state"));
        QCOMPARE(bench.status(), PaymentStatus::quarantined);
        QVERIFY(bench.deedsDone().empty());
        QCOMPARE(code(bench.desk.accept(bench.student, id, "Mine")), QString("forbidden"));
        QCOMPARE(code(bench.desk.giveBack(bench.maker, id, "Too late")), QString("ok"));
    }

    void aboveTheLimit_givingBackTakesTwo() {
        Desk bench(3000);
        const auto id = bench.payOddly(2999);
        QVERIFY(bench.desk.look(bench.maker).quarantined.at(0).returnTakesTwo);
        QCOMPARE(code(bench.desk.giveBack(bench.maker, id, "Charged twice")), QString("ok"));
        bench.settleAll();
        QVERIFY(bench.sandbox.bank().refunds().empty());
        QCOMPARE(bench.approve(bench.checker), QString("ok"));
        bench.settleAll();
        QCOMPARE(bench.givenBackAtTheGateway(), 2999'00);
        QCOMPARE(bench.balance(AccountKind::suspense), 0);
        QVERIFY(bench.desk.look(bench.maker).proposals.empty());
    }

    void goodwill_isNeverDoneAlone_andIsBorneByThePlatform() {
        Desk bench;
        bench.verify(bench.pay());
        QVERIFY(bench.review().mayGrant);
        QCOMPARE(bench.propose(300), QString("ok"));
        QVERIFY(!bench.review().mayGrant);
        QCOMPARE(bench.propose(100), QString("invalid_state"));
        bench.settleAll();
        QVERIFY(bench.sandbox.bank().refunds().empty());
        QCOMPARE(bench.approve(bench.maker), QString("forbidden"));
        QCOMPARE(bench.approve(bench.checker), QString("ok"));
        bench.settleAll();
        QCOMPARE(bench.givenBackAtTheGateway(), 300'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 300'00);
        QCOMPARE(bench.balance(AccountKind::student_funds), -1000'00);
        const auto order = bench.review();
        QVERIFY(order.refunds.at(0).granted);
        QCOMPARE(order.left.minor, 700'00);
        QVERIFY(order.proposals.at(0).state == DeskProposalState::approved);
        QCOMPARE(order.proposals[0].decidedBy, std::string("checker"));
        QCOMPARE(bench.deedsDone(), (Words{"proposal.made", "proposal.approved", "refund.granted"}));
    }

    void goodwill_isNeverMoreThanIsLeft() {
        Desk bench;
        QCOMPARE(bench.propose(100), QString("not_found"));  // Nothing is paid yet.
        bench.verify(bench.pay());
        for (const int amount : {0, -5, 1001})
            QCOMPARE(bench.propose(amount), QString("amount_mismatch"));
        QCOMPARE(code(bench.orders.proposeGoodwill(bench.maker, bench.order.id, {{100, {{'E', 'U', 'R'}}}, "Why"})),
                 QString("order_mismatch"));
        QCOMPARE(code(bench.orders.proposeGoodwill(bench.student, bench.order.id, {rupees(1), "Mine"})),
                 QString("forbidden"));
        QCOMPARE(bench.propose(900), QString("ok"));
        bench.refund(rupees(200), "cancel:1");  // Meanwhile.
        QCOMPARE(bench.approve(bench.checker), QString("amount_mismatch"));
        QCOMPARE(bench.desk.look(bench.checker).proposals.size(), std::size_t(1));
        QCOMPARE(bench.deedsDone(), Words{"proposal.made"});
    }

    void goodwill_thenAllGoesBack_isPartOfIt() {
        Desk bench;
        bench.verify(bench.pay());
        bench.propose(300);
        bench.approve(bench.checker);
        bench.refund(rupees(1000), "cancel:1");
        bench.settleAll();
        QCOMPARE(bench.givenBackAtTheGateway(), 1000'00);
        QCOMPARE(bench.balance(AccountKind::promotions), 0);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(bench.trialSum(), 0);
    }

    void rejected_nothingMoves_andItIsDecidedOnce() {
        Desk bench;
        bench.verify(bench.pay());
        bench.propose(300);
        const auto id = bench.proposed();
        QCOMPARE(code(bench.desk.reject(bench.checker, id, "Too much")), QString("ok"));
        QCOMPARE(code(bench.desk.reject(bench.checker, id, "Again")), QString("not_found"));
        QCOMPARE(code(bench.desk.approve(bench.checker, id, "After all")), QString("not_found"));
        bench.settleAll();
        QVERIFY(bench.sandbox.bank().refunds().empty());
        QCOMPARE(bench.deedsDone(), (Words{"proposal.made", "proposal.rejected"}));
        QCOMPARE(bench.propose(100), QString("ok"));  // And taken back by whoever proposed it.
        QCOMPARE(code(bench.desk.reject(bench.maker, bench.proposed(), "I was wrong")), QString("ok"));
    }

    void grantReducedByHand_afterARefundTookItsPlace_leavesThePlatformNothingBelowNothing() {
        Desk bench;
        const auto paid = bench.pay();
        bench.verify(paid);
        bench.propose(300);
        bench.approve(bench.checker);
        bench.refund(rupees(900), "cancel:1");  // 700 are left: 200 of the grant become part of it.
        QCOMPARE(bench.balance(AccountKind::promotions), 100'00);
        bench.tellByHand("rfnd_ByHand", paid.razorpay_payment_id, 900'00);
        // All of it went back: 900 by the rule, and 100 the platform gave.
        QCOMPARE(bench.balance(AccountKind::promotions), 100'00);
        QCOMPARE(bench.balance(AccountKind::student_funds), -100'00);
        QCOMPARE(bench.trialSum(), 0);
    }

    void grantsRefundsAndRefundsByHand_neverBeyondTheCapture_andTheBooksBalance() {
        Desk bench;
        int causes = 0;
        QVERIFY(rc::check("grants, refunds and refunds by hand", [&] {
            bench.subject = bench.owes(bench.student, rupees(1000));
            bench.order = *bench.service->createOrder(bench.student, bench.subject, bench.clock.now());
            const auto borne = bench.balance(AccountKind::promotions);
            const auto paid = bench.pay();
            bench.verify(paid);
            const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4));
            for (const int step : steps) {
                const int amount = *rc::gen::inRange(1, 700);
                if (step == 0 && bench.propose(amount) == "ok") bench.approve(bench.checker);
                if (step == 1) bench.refundIfItFits(rupees(amount), "cancel:" + std::to_string(++causes));
                if (step == 2) bench.refundByHandIfItFits(paid.razorpay_payment_id, rupees(amount));
                if (step == 3) bench.settle();
            }
            bench.settle();
            RC_ASSERT(bench.gateway->payment(paid.razorpay_payment_id)->refunded.minor <= 1000'00);
            RC_ASSERT(bench.balance(AccountKind::promotions) >= borne);
            RC_ASSERT(bench.trialSum() == 0);
        }));
    }
};

MC_TEST_APPLESS(MoneyDeedsTest)
#include "money_deeds_test.moc"
