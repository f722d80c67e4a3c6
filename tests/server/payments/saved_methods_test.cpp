#include "payments/saved_methods.h"

#include <QTest>
#include <algorithm>

#include "checkout.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using test::code;

namespace {

struct MethodsBench : test::PaymentBench {
    MethodsBench() : methods({*database, clock, *gateway}), maya(person("maya")) {}

    protocol::Order ordered(domain::UserId who) {
        return *service->createOrder(who, owes(who, rupees(500)), clock.now());
    }
    std::string pay(domain::UserId who, const sandbox::Attempt& how) {
        auto attempt = how;
        attempt.orderId = ordered(who).gatewayOrderId;
        return sandbox.checkout(attempt)->paymentId;
    }

    payments::SavedMethods methods;
    domain::UserId maya;
};

}  // namespace

/// What students saved at the gateway to pay by again (PAY-8).
class SavedMethodsTest : public QObject {
    Q_OBJECT

private slots:
    void untilSheWantsIt_theGatewayKnowsNobody() {
        MethodsBench bench;
        QVERIFY(!bench.methods.look(bench.maya)->kept);
        bench.pay(bench.maya, {.method = "card", .saves = true});
        QVERIFY(!bench.sandbox.savedFor(bench.ordered(bench.maya).gatewayOrderId));
        QVERIFY(bench.sandbox.customers().customers({}).empty());
    }

    void saved_isNamedAsTheGatewayDoes_andPaidByAgain() {
        MethodsBench bench;
        QVERIFY(bench.methods.keep(bench.maya, true)->kept);
        bench.pay(bench.maya, {.method = "card", .account = "4111111111111111", .saves = true});
        bench.pay(bench.maya, {.method = "upi", .account = "maya@okhdfc", .saves = true});
        const auto known = *bench.methods.look(bench.maya);
        QCOMPARE(known.methods.size(), std::size_t(2));
        const auto card = std::ranges::find(known.methods, std::string("card"), &protocol::SavedMethod::method);
        QCOMPARE(card->network, std::string("Visa"));
        QCOMPARE(card->last4, std::string("1111"));
        const auto upi = std::ranges::find(known.methods, std::string("upi"), &protocol::SavedMethod::method);
        QCOMPARE(upi->vpa, std::string("maya@okhdfc"));
        const auto payment = bench.pay(bench.maya, {.tokenId = card->id});
        QCOMPARE(bench.sandbox.bank().payment(payment)->by.account, std::string("1111"));
    }

    void anothers_isNotThere() {
        MethodsBench bench;
        const auto ravi = bench.person("ravi");
        QVERIFY(bench.methods.keep(bench.maya, true));
        QVERIFY(bench.methods.keep(ravi, true));
        bench.pay(bench.maya, {.method = "card", .saves = true});
        const auto id = bench.methods.look(bench.maya)->methods.front().id;
        QVERIFY(bench.methods.look(ravi)->methods.empty());
        QCOMPARE(code(bench.methods.remove(ravi, id)), QString("not_found"));
        QCOMPARE(code(bench.methods.remove(bench.maya, "../orders")), QString("not_found"));
        QCOMPARE(bench.methods.look(bench.maya)->methods.size(), std::size_t(1));
    }

    void removed_isOffered_noMore() {
        MethodsBench bench;
        QVERIFY(bench.methods.keep(bench.maya, true));
        bench.pay(bench.maya, {.method = "card", .saves = true});
        const auto id = bench.methods.look(bench.maya)->methods.front().id;
        QVERIFY(bench.methods.remove(bench.maya, id)->methods.empty());
        QVERIFY(bench.methods.look(bench.maya)->kept);
        QCOMPARE(code(bench.methods.remove(bench.maya, id)), QString("not_found"));
    }

    void forgotten_goesWhole() {
        MethodsBench bench;
        QVERIFY(bench.methods.keep(bench.maya, true));
        bench.pay(bench.maya, {.method = "card", .saves = true});
        bench.pay(bench.maya, {.method = "upi", .saves = true});
        const auto order = bench.ordered(bench.maya).gatewayOrderId;
        QVERIFY(!bench.methods.keep(bench.maya, false)->kept);
        QVERIFY(bench.sandbox.savedFor(order)->empty());
        QVERIFY(!bench.sandbox.savedFor(bench.ordered(bench.maya).gatewayOrderId));
    }

    void gatewayThatIsSilent_leavesEverything() {
        MethodsBench bench;
        QVERIFY(bench.methods.keep(bench.maya, true));
        bench.pay(bench.maya, {.method = "card", .saves = true});
        bench.sandbox.knobs().failCalls = 1;
        QCOMPARE(code(bench.methods.keep(bench.maya, false)), QString("gateway_unavailable"));
        QCOMPARE(bench.methods.look(bench.maya)->methods.size(), std::size_t(1));
        bench.sandbox.knobs().failCalls = 1;
        QCOMPARE(code(bench.methods.look(bench.maya)), QString("gateway_unavailable"));
    }

    void askedForTwice_isOneCustomer() {
        MethodsBench bench;
        QVERIFY(bench.methods.keep(bench.maya, true));
        QVERIFY(bench.methods.keep(bench.maya, false));
        QVERIFY(bench.methods.keep(bench.maya, true));
        QCOMPARE(bench.sandbox.customers().customers({}).size(), std::size_t(1));
    }

    /// Somebody removed her in the gateway's dashboard: she pays as anybody.
    void unknownToTheGateway_canPayAllTheSame() {
        MethodsBench bench;
        bench.database->write([&](database::Transaction& tx) {
            payments::CustomerStore().keep(tx, bench.maya, "cust_Nobody00000000", bench.clock.now());
        });
        QVERIFY(!bench.ordered(bench.maya).gatewayOrderId.empty());
    }

    void addressThatIsNotConfirmed_isToldToNobody() {
        MethodsBench bench;
        bench.database->write(
            [](database::Transaction& tx) { tx.execute("UPDATE users SET email_verified_at = NULL"); });
        QCOMPARE(code(bench.methods.keep(bench.maya, true)), QString("email_not_verified"));
        QVERIFY(bench.sandbox.customers().customers({}).empty());
    }
};

MC_TEST_APPLESS(SavedMethodsTest)
#include "saved_methods_test.moc"
