#include <QTest>

#include "payments/gateway/payout_gateway.h"
#include "payments/sandbox/payouts.h"
#include "support/payment_bench.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::PayoutDetailsKind;
using domain::rupees;
using gateway::PayoutState;

namespace {

struct PayoutBench : test::PaymentBench {
    gateway::PayoutGateway payouts{*gateway, std::string(sandbox::Payouts::kAccount)};
    std::string account = *payouts.fundAccount({"maya", "Maya Nair", PayoutDetailsKind::upi, "maya@okaxis", {}});

    gateway::Answer<gateway::Payout> send(const std::string& key, std::int64_t amount = 780) {
        return payouts.send({account, PayoutDetailsKind::upi, rupees(amount), "first"}, key);
    }
    std::size_t count() { return payouts.called("first")->size(); }
};

}  // namespace

/// RazorpayX as we speak it, with the sandbox at the other end.
class SandboxPayoutsTest : public QObject {
    Q_OBJECT

private slots:
    void sameDetails_areTheSameFundAccount() {
        PayoutBench bench;
        const auto again = bench.payouts.fundAccount({"maya", "Maya Nair", PayoutDetailsKind::upi, "maya@okaxis", {}});
        QCOMPARE(*again, bench.account);
        const auto other =
            bench.payouts.fundAccount({"maya", "Maya Nair", PayoutDetailsKind::bank, "50100012345678", "HDFC0001234"});
        QVERIFY(*other != bench.account);
    }

    void wrongDetails_nameTheirField() {
        PayoutBench bench;
        const auto wrong =
            bench.payouts.fundAccount({"maya", "Maya Nair", PayoutDetailsKind::bank, "50100012345678", "WRONG"});
        QVERIFY(!wrong.error().worthRetrying());
        QCOMPARE(wrong.error().field, std::string("bank_account.ifsc"));
    }

    void sameKey_isOnePayout() {
        PayoutBench bench;
        const auto first = bench.send("payout-1");
        QCOMPARE(first->state, PayoutState::processing);
        QCOMPARE(bench.send("payout-1")->id, first->id);
        QCOMPARE(bench.count(), std::size_t{1});
        QVERIFY(!bench.send("payout-1", 781));
        QVERIFY(!bench.send(""));
        QVERIFY(bench.send("payout-2"));
        QCOMPARE(bench.count(), std::size_t{2});
    }

    void becomesProcessed_byTheClock() {
        PayoutBench bench;
        const auto id = bench.send("payout-1")->id;
        bench.sandbox.drain();
        QCOMPARE(bench.payouts.payout(id)->state, PayoutState::processing);
        bench.clock.advance(5);
        bench.sandbox.drain();
        QCOMPARE(bench.payouts.payout(id)->state, PayoutState::processed);
        QVERIFY(!bench.payouts.payout(id)->utr.empty());
    }

    void moreThanUpiSends_isRefused() {
        PayoutBench bench;
        const auto refused = bench.send("payout-1", 100'001);
        QCOMPARE(refused.error().field, std::string("amount"));
        QVERIFY(bench.send("payout-2", 100'000));
    }

    void unknownId_isRefused() {
        PayoutBench bench;
        QCOMPARE(bench.payouts.payout("pout_none").error().kind, gateway::Error::Kind::refused);
        QCOMPARE(bench.payouts.payout("../orders").error().kind, gateway::Error::Kind::refused);
    }
};

MC_TEST_CORE(SandboxPayoutsTest)
#include "sandbox_payouts_test.moc"
