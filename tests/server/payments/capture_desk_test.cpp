#include "payments/capture_desk.h"

#include <QTest>

#include "checkout.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using payments::PaymentUse;
using protocol::DeskAttemptUse;
using test::Checkout;
using test::code;

namespace {

using Sums = std::vector<std::int64_t>;

/// What was paid in, one a minute.
struct TestedCaptureDesk : Checkout {
    payments::CaptureDesk desk{*database};

    void taken(domain::UserId who, std::int64_t amount, const char* use = "accepted", const char* status = "captured") {
        clock.advance(domain::kMinute);
        const auto made = service->createOrder(who, owes(who, rupees(amount)), clock.now()).value();
        const auto id = ids.nextValue();
        database->write([&](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO payments (id, gateway_payment_id, order_id, amount_minor, currency, status, use, method, "
                "fee_minor, seen_at, captured_at) VALUES ($1, $2, $3, $4, 'INR', $5, $6, 'upi', 200, $7, "
                "CASE $5 WHEN 'captured' THEN $7 END)",
                id, "pay_of_" + std::to_string(amount), made.id, amount * 100, std::string(status), std::string(use),
                clock.now());
        });
    }
    Sums amounts(payments::CaptureQuery query = {}) {
        if (query.paging.limit == 0) query.paging.limit = 50;
        Sums found;
        for (const auto& line : desk.list(query).value().items)
            found.push_back(line.amount.minor / 100);
        return found;
    }
};

}  // namespace

/// Everything that was paid in, as admins see it (ADM-2).
class CaptureDeskTest : public QObject {
    Q_OBJECT
    using Desk = TestedCaptureDesk;

private slots:
    void captures_areTheNewestFirst_andNothingElse() {
        Desk bench;
        const auto rohan = bench.person("rohan");
        bench.verify(bench.pay());
        bench.taken(rohan, 700);
        bench.taken(rohan, 800, "none", "failed");
        bench.taken(rohan, 850, "declined", "authorized");
        bench.taken(rohan, 900, "surplus");
        const auto page = bench.desk.list({.paging = {50, ""}}).value();
        QCOMPARE(page.items.size(), std::size_t(3));
        const auto& first = page.items[0];
        QCOMPARE(first.amount.minor, 90000);
        QCOMPARE(first.fee.minor, 200);
        QCOMPARE(first.student, std::string("rohan"));
        QCOMPARE(first.method, std::string("upi"));
        QCOMPARE(first.at.seconds, bench.clock.now().seconds);
        QVERIFY(first.use == DeskAttemptUse::surplus);
        QVERIFY(page.items[2].orderId == bench.order.id);
        QVERIFY(page.items[2].use == DeskAttemptUse::accepted);
    }

    void captures_goOn_pageByPage_whicheverWay() {
        Desk bench;
        const auto rohan = bench.person("rohan");
        for (const int amount : {500, 600, 700, 800, 900})
            bench.taken(rohan, amount);
        const auto all = [&](payments::CaptureQuery query) {
            query.paging.limit = 2;
            Sums sums;
            do {
                const auto page = bench.desk.list(query).value();
                for (const auto& line : page.items)
                    sums.push_back(line.amount.minor / 100);
                query.paging.cursor = page.next.value_or("");
            } while (!query.paging.cursor.empty());
            return sums;
        };
        QCOMPARE(all({}), (Sums{900, 800, 700, 600, 500}));
        QCOMPARE(all({.filter = {.rising = true}}), (Sums{500, 600, 700, 800, 900}));
        QCOMPARE(all({.text = "rohan"}), (Sums{900, 800, 700, 600, 500}));
        QCOMPARE(all({.filter = {.least = 600'00, .most = 800'00, .rising = true}}), (Sums{600, 700, 800}));
        QCOMPARE(code(bench.desk.list({.paging = {2, "nonsense"}})), QString("validation_failed"));
    }

    void filters_narrowTogether() {
        Desk bench;
        const auto rohan = bench.person("rohan");
        const auto maya = bench.person("maya");
        bench.taken(rohan, 700, "quarantined");
        const auto later = bench.clock.now() + 1;
        bench.taken(rohan, 800);
        bench.taken(maya, 900);
        QCOMPARE(bench.amounts({.filter = {.use = PaymentUse::accepted}}), (Sums{900, 800}));
        QCOMPARE(bench.amounts({.filter = {.use = PaymentUse::quarantined}}), Sums{700});
        QCOMPARE(bench.amounts({.filter = {.from = later}}), (Sums{900, 800}));
        QCOMPARE(bench.amounts({.filter = {.until = later}}), Sums{700});
        QCOMPARE(bench.amounts({.filter = {.least = 750'00, .most = 850'00}}), Sums{800});
        QCOMPARE(bench.amounts({.filter = {.from = later, .least = 850'00}, .text = "maya"}), Sums{900});
        QCOMPARE(bench.amounts({.filter = {.use = PaymentUse::quarantined}, .text = "maya"}), Sums{});
    }

    void text_isAName_aCode_orWhatTheGatewayCallsIt() {
        Desk bench;
        bench.taken(bench.person("rohan"), 700);
        bench.verify(bench.pay());
        QCOMPARE(bench.amounts({.text = "rohan"}), Sums{700});
        QCOMPARE(bench.amounts({.text = "pay_of_700"}), Sums{700});
        QCOMPARE(bench.amounts({.text = "grp-20270115-001"}).size(), std::size_t(2));
        QCOMPARE(bench.amounts({.text = bench.order.gatewayOrderId}), Sums{1000});
        QCOMPARE(bench.amounts({.text = "nobody"}), Sums{});
    }

    /// Many of a sum are met on the way, few are looked for: the same is found.
    void manyOfOneSum_andFew_areFoundAlike() {
        Desk bench;
        const auto rohan = bench.person("rohan");
        bench.taken(rohan, 777);
        bench.database->write([](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO payments (id, gateway_payment_id, order_id, amount_minor, currency, status, use, seen_at, "
                "captured_at) WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 6000) "
                "SELECT n, 'p' || n, (SELECT max(id) FROM orders), 50000, 'INR', 'captured', 'surplus', n, n FROM c");
        });
        QCOMPARE(bench.amounts({.filter = {.least = 777'00, .most = 777'00}}), Sums{777});
        const auto page = bench.desk.list({.filter = {.least = 500'00, .most = 500'00}, .paging = {2, ""}}).value();
        QCOMPARE(page.items.size(), std::size_t(2));
        QCOMPARE(page.items[0].at.seconds, 6000);
        QCOMPARE(page.items[1].at.seconds, 5999);
    }
};

MC_TEST_APPLESS(CaptureDeskTest)
#include "capture_desk_test.moc"
