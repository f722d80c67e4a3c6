#include "payments/gateway_settlements.h"

#include <QTest>
#include <algorithm>

#include "checkout.h"
#include "payments/sandbox/settlements.h"
#include "support/test_program.h"

using namespace mc;
using ledger::AccountKind;
using test::Checkout;

namespace {

/// One who has paid ₹1,000, of which the gateway keeps ₹20.
struct SettledBench : Checkout {
    SettledBench() {
        paymentId = pay().razorpay_payment_id;
        settle();
    }
    sandbox::SettlementRow sendToTheBank() {
        const auto made = sandbox.settlements().settle();
        if (!made) throw std::runtime_error(made.error().description);
        return *made;
    }
    /// An event as the gateway would send it.
    void tellSettlement(const std::string& id, std::int64_t minor, const std::string& state = "processed",
                        const std::string& currency = "") {
        const auto named = currency.empty() ? currency : R"("currency":")" + currency + R"(",)";
        hear(R"({"event":"settlement.processed","payload":{"settlement":{"entity":{)" + named + R"("id":")" + id +
             R"(","entity":"settlement","amount":)" + std::to_string(minor) + R"(,"status":")" + state +
             R"(","fees":2000,"tax":305,"utr":"1568176960vxp0rj","created_at":1800000000}}}})")
            .value();
    }
    std::vector<payments::SettlementRow> rows() {
        return database->read([](database::Reader& reader) { return payments::SettlementStore().newest(reader, 10); });
    }

    std::string paymentId;
};

}  // namespace

/// What the gateway sends to our bank account.
class GatewaySettlementsTest : public QObject {
    Q_OBJECT

private slots:
    void told_isInTheBank_andNotAtTheGatewayAnyMore() {
        SettledBench bench;
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), 980'00);
        const auto made = bench.sendToTheBank();
        bench.settle();
        QCOMPARE(bench.balance(AccountKind::bank), 980'00);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), 0);
        QCOMPARE(bench.trialSum(), 0);
        const auto rows = bench.rows();
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].gatewayId, made.id);
        QCOMPARE(rows[0].utr, made.utr);
        QCOMPARE(rows[0].fees.minor, 20'00);
        QCOMPARE(bench.timesLogged("payment.alert.settled_more_than_known"), qsizetype{0});
    }

    void toldOften_andAskedFor_isPostedOnce() {
        SettledBench bench;
        bench.sandbox.knobs().webhookCopies = 3;
        bench.sendToTheBank();
        bench.settle();
        QCOMPARE(bench.service->followSettlements(bench.clock.now()), 1);
        QCOMPARE(bench.balance(AccountKind::bank), 980'00);
        QCOMPARE(bench.rows().size(), std::size_t{1});
    }

    void eventThatWasLost_isAskedFor() {
        SettledBench bench;
        bench.sandbox.knobs().dropWebhooks = true;
        bench.sendToTheBank();
        bench.settle();
        QCOMPARE(bench.balance(AccountKind::bank), 0);
        QCOMPARE(bench.service->followSettlements(bench.clock.now()), 1);
        QCOMPARE(bench.balance(AccountKind::bank), 980'00);
    }

    /// What goes back after it was settled is taken from what comes next.
    void refundAfterIt_isTakenFromTheNext() {
        SettledBench bench;
        bench.sendToTheBank();
        bench.refund(domain::rupees(400), "cancel:1");
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), -400'00);
        QVERIFY(!bench.sandbox.settlements().settle().has_value());
        const auto other = bench.owes(bench.student, domain::rupees(2000));
        const auto order = bench.service->createOrder(bench.student, other, bench.clock.now());
        (void)bench.sandbox.checkout({.orderId = order->gatewayOrderId});
        bench.settle();
        QCOMPARE(bench.sendToTheBank().amount, 1560'00);
        bench.settle();
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), 0);
        QCOMPARE(bench.balance(AccountKind::bank), 980'00 + 1560'00);
    }

    void notThroughYet_isNoMoney() {
        SettledBench bench;
        bench.tellSettlement("setl_Told", 980'00, "created");
        bench.tellSettlement("setl_Told", 980'00, "failed");
        QVERIFY(bench.rows().empty());
        bench.tellSettlement("setl_Told", 980'00);
        QCOMPARE(bench.balance(AccountKind::bank), 980'00);
    }

    void moreThanIsKnown_isAnAlert() {
        SettledBench bench;
        bench.tellSettlement("setl_Told", 981'00);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), -1'00);
        QCOMPARE(bench.timesLogged("payment.alert.settled_more_than_known"), qsizetype{1});
    }

    void namedInOurCurrency_isBooked() {
        SettledBench bench;
        bench.tellSettlement("setl_Told", 980'00, "processed", "INR");
        QCOMPARE(bench.balance(AccountKind::bank), 980'00);
        QVERIFY(!bench.rows().at(0).aside);
    }

    /// Its number says nothing in rupees: it waits aside, once, and the books stay as they were.
    void ofAnotherCurrency_isKeptAside_andInNoBooks() {
        SettledBench bench;
        for (int i = 0; i < 2; ++i)
            bench.tellSettlement("setl_Told", 980'00, "processed", "USD");
        const auto rows = bench.rows();
        QCOMPARE(rows.size(), std::size_t{1});
        QVERIFY(rows[0].aside);
        QVERIFY(rows[0].amount == (domain::Money{980'00, {{'U', 'S', 'D'}}}));
        QCOMPARE(bench.timesLogged("payment.alert.settlement_currency"), qsizetype{1});
        QCOMPARE(bench.balance(AccountKind::bank), 0);
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), 980'00);
        QCOMPARE(bench.trialSum(), 0);
    }

    /// Where prices are in dollars so is what is settled, and rupees are what is kept aside.
    void currencyOfPrices_isThatOfTheBank() {
        SettledBench bench;
        const domain::Currency dollars{{'U', 'S', 'D'}};
        payments::GatewaySettlements settlements(
            {*bench.database, bench.clock, bench.ids, *bench.outbox, *bench.gateway, bench.ledger}, dollars);
        gateway::Settlement seen{.id = "setl_Unnamed",
                                 .amount = domain::paise(50'00),
                                 .state = gateway::SettlementState::processed,
                                 .utr = "UTR1",
                                 .createdAt = bench.clock.now()};
        const auto observe = [&] {
            bench.database->write([&](database::Transaction& tx) { settlements.observe(tx, seen); });
        };
        observe();
        seen.id = "setl_Named";
        seen.currency = domain::Currency{};
        observe();
        bench.database->read([&](database::Reader& reader) {
            const ledger::Account bank{AccountKind::bank, {}};
            QCOMPARE(bench.ledger.balance(reader, bank, dollars).minor, std::int64_t{50'00});
            QCOMPARE(bench.ledger.balance(reader, bank).minor, std::int64_t{0});
        });
        QCOMPARE(std::ranges::count(bench.rows(), true, &payments::SettlementRow::aside), 1);
    }
};

MC_TEST_APPLESS(GatewaySettlementsTest)
#include "gateway_settlements_test.moc"
