#include "payments/order_desk.h"

#include <QTest>

#include "checkout.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using protocol::DeskAttemptUse;
using protocol::DeskOrderState;
using test::Checkout;
using test::code;

namespace {

/// Maya's order of ₹1,000, then one a minute.
struct TestedOrderDesk : Checkout {
    domain::UserId admin = person("admin");
    payments::MoneyDeeds deeds{{*database, clock, ids, *outbox, *gateway, ledger}, *service, rupees(2000)};
    payments::OrderDesk desk{*database, deeds};

    protocol::Order orderOf(domain::UserId who, std::int64_t amount) {
        clock.advance(domain::kMinute);
        return *service->createOrder(who, owes(who, rupees(amount)), clock.now());
    }
    std::vector<std::int64_t> amounts(payments::OrderQuery query) {
        if (query.paging.limit == 0) query.paging.limit = 50;
        std::vector<std::int64_t> found;
        const auto page = desk.list(query).value();
        for (const auto& line : page.items)
            found.push_back(line.amount.minor / 100);
        return found;
    }
    std::vector<std::int64_t> called(const std::string& text) { return amounts({.text = text}); }
};

using Sums = std::vector<std::int64_t>;

}  // namespace

/// Everybody's orders as admins see them (ADM-2).
class OrderDeskTest : public QObject {
    Q_OBJECT
    using Desk = TestedOrderDesk;

private slots:
    void orders_areTheNewestFirst_pageByPage() {
        Desk bench;
        for (const int amount : {700, 800, 900})
            bench.orderOf(bench.person("rohan"), amount);
        QCOMPARE(bench.amounts({}), (Sums{900, 800, 700, 1000}));
        payments::OrderQuery query{.paging = {3, ""}};
        const auto first = *bench.desk.list(query);
        QCOMPARE(first.items.size(), std::size_t(3));
        QVERIFY(first.next);
        query.paging.cursor = *first.next;
        QCOMPARE(bench.amounts(query), Sums{1000});
        QVERIFY(!bench.desk.list(query)->next);
        query.paging.cursor = "nonsense";
        QCOMPARE(code(bench.desk.list(query)), QString("validation_failed"));
    }

    /// Two at a time: a page goes on where the one before ended, whatever the order.
    void orders_haveTheOrderThatIsAskedFor_pageByPage() {
        Desk bench;
        const auto rohan = bench.person("rohan");
        for (const int amount : {700, 1200, 700})
            bench.orderOf(rohan, amount);
        const auto all = [&](payments::OrderQuery query) {
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
        using enum protocol::OrderSort;
        QCOMPARE(all({.order = newest}), (Sums{700, 1200, 700, 1000}));
        QCOMPARE(all({.order = oldest}), (Sums{1000, 700, 1200, 700}));
        QCOMPARE(all({.order = highest}), (Sums{1200, 1000, 700, 700}));
        QCOMPARE(all({.order = lowest}), (Sums{700, 700, 1000, 1200}));
        QCOMPARE(all({.text = "rohan", .order = highest}), (Sums{1200, 700, 700}));
        QCOMPARE(all({.state = DeskOrderState::open, .order = lowest}), (Sums{700, 700, 1000, 1200}));
        const auto last = bench.clock.now();
        QCOMPARE(all({.filter = {.until = last}, .order = highest}), (Sums{1200, 1000, 700}));
        QCOMPARE(all({.filter = {.least = 1000'00}, .order = lowest}), (Sums{1000, 1200}));
        QCOMPARE(all({.filter = {.most = 1000'00}, .order = highest}), (Sums{1000, 700, 700}));
        QCOMPARE(all({.filter = {.from = last}, .order = oldest}), Sums{700});
    }

    void filters_narrowTogether() {
        Desk bench;
        const auto rohan = bench.person("rohan");
        bench.orderOf(rohan, 700);
        const auto later = bench.clock.now();
        bench.orderOf(rohan, 900);
        bench.verify(bench.pay());
        QCOMPARE(bench.amounts({.state = DeskOrderState::paid}), Sums{1000});
        QCOMPARE(bench.amounts({.state = DeskOrderState::open}), (Sums{900, 700}));
        QCOMPARE(bench.amounts({.filter = {.from = later}}), (Sums{900, 700}));
        QCOMPARE(bench.amounts({.filter = {.until = later}}), Sums{1000});
        QCOMPARE(bench.amounts({.filter = {.least = 800'00}}), (Sums{900, 1000}));
        QCOMPARE(bench.amounts({.filter = {.least = 700'00, .most = 900'00}}), (Sums{900, 700}));
        QCOMPARE(bench.amounts({.state = DeskOrderState::paid, .filter = {.most = 999'99}}), Sums{});
        QCOMPARE(bench.amounts({.state = DeskOrderState::open, .filter = {.most = 800'00}, .text = "rohan"}),
                 Sums{700});
    }

    void text_isAName_aCode_orWhatTheGatewayCallsIt() {
        Desk bench;
        const auto other = bench.orderOf(bench.person("rohan"), 700);
        bench.verify(bench.pay());
        QCOMPARE(bench.called("maya"), Sums{1000});
        QCOMPARE(bench.called("grp-20270115-001"), (Sums{700, 1000}));
        QCOMPARE(bench.called(other.gatewayOrderId), Sums{700});
        const std::string payment =
            bench.desk.review(bench.admin, bench.order.id).value().attempts.at(0).gatewayPaymentId;
        QCOMPARE(bench.called(payment), Sums{1000});
        QCOMPARE(bench.called("nobody"), Sums{});
    }

    void manyOfOneSum_andFew_areFoundAlike() {
        Desk bench;
        bench.orderOf(bench.person("rohan"), 777);
        bench.database->write([](database::Transaction& tx) {  // More than are put in order by hand.
            tx.execute(
                "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, "
                "description, receipt, created_at, pay_before) WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 "
                "FROM c WHERE n < 6000) SELECT n, 'session', n, (SELECT min(id) FROM users), 50000, 'INR', "
                "'attempted', "
                "'', 'R' || n, n, n FROM c");
        });
        QCOMPARE(bench.amounts({.filter = {.least = 777'00, .most = 777'00}}), Sums{777});
        const payments::OrderQuery many{.filter = {.least = 500'00, .most = 500'00}, .paging = {2, ""}};
        const auto page = *bench.desk.list(many);
        QCOMPARE(page.items.size(), std::size_t(2));
        QCOMPARE(page.items[0].at.seconds, 6000);
        QCOMPARE(page.items[1].at.seconds, 5999);
    }

    void review_hasWhatCameInAndWhatWentBack_andNoAddress() {
        Desk bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.settle();
        bench.pass(60);
        const auto before = bench.desk.review(bench.admin, bench.order.id)->version;
        bench.refund(rupees(100), "cancel:2");
        const auto review = *bench.desk.review(bench.admin, bench.order.id);
        QVERIFY(review.version > before);
        QVERIFY(review.state == DeskOrderState::paid);
        QVERIFY(review.attempts.at(0).use == DeskAttemptUse::accepted);
        QCOMPARE(review.refunds.size(), std::size_t(2));
        QVERIFY(review.refunds[0].processedAt && !review.refunds[1].processedAt);
        QCOMPARE(review.email, std::string("m…@example.com"));
        const auto line = bench.desk.list({.paging = {10, ""}}).value().items.at(0);
        QCOMPARE(line.returned.minor, 400'00);
        QCOMPARE(line.returning.minor, 100'00);
        QCOMPARE(code(bench.desk.review(bench.admin, domain::OrderId{1})), QString("not_found"));
    }
};

MC_TEST_APPLESS(OrderDeskTest)
#include "order_desk_test.moc"
