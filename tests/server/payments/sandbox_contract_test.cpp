#include <QFile>
#include <QTest>
#include <algorithm>
#include <future>

#include "payments/sandbox/plan_records.h"
#include "platform/base/log.h"
#include "payments/sandbox/disputes.h"
#include "payments/sandbox/settlements.h"
#include "support/sandbox_bench.h"
#include "support/test_program.h"

using namespace mc;
namespace json = boost::json;
using domain::rupees;
using sandbox::Fault;
using Bench = test::SandboxBench;

namespace {

/// The keys that Razorpay's own documentation shows, by entity, with the share of its examples that have each.
json::object documentedKeys(const std::string& name) {
    QFile file(MC_SOURCE_DIR "/tests/server/payments/razorpay_entities.json");
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("the table of entities is not there");
    return json::parse(file.readAll().toStdString()).at(name).at("keys").as_object();
}

/// Empty when `entity` has all that every example has, and nothing that none has.
QString differences(const std::string& name, const json::object& entity) {
    const auto documented = documentedKeys(name);
    QStringList found;
    for (const auto& [key, facts] : documented)
        if (facts.at("share").to_number<double>() == 1.0 && !entity.contains(key))
            found << "lacks " + QString::fromStdString(std::string(key));
    for (const auto& member : entity)
        if (!documented.contains(member.key())) found << "has " + QString::fromStdString(std::string(member.key()));
    return found.join(", ");
}

QStringList idsIn(const json::object& collection) {
    QStringList ids;
    for (const auto& item : collection.at("items").as_array())
        ids << QString::fromStdString(std::string(item.at("id").as_string()));
    return ids;
}

std::string orderOf(Bench& bench, const std::string& receipt) {
    return bench.client->createOrder(rupees(10), receipt, {})->id;
}

std::string refundCall(const std::string& payment) {
    return "/v1/payments/" + payment + "/refund";
}

}  // namespace

class SandboxContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { base::log::configure({.level = base::log::Level::error}); }

    void entities_haveTheKeysOfTheDocumentation() {
        Bench bench;
        const auto payment = bench.paidOrder();
        const auto refund = bench.client->refund(payment, rupees(1), "r", "refund-key-1")->id;
        const auto orders = bench.got("GET", "/v1/orders");
        QCOMPARE(differences("collection", orders), QString());
        QCOMPARE(differences("order", orders.at("items").at(0).as_object()), QString());
        QCOMPARE(differences("payment", bench.got("GET", "/v1/payments/" + payment)), QString());
        QCOMPARE(differences("refund", bench.got("GET", "/v1/refunds/" + refund)), QString());
        const auto customer = bench.got("POST", "/v1/customers", R"({"name":"Gaurav","contact":"9876543210"})");
        QCOMPARE(differences("customer", customer), QString());
        const std::string who(customer.at("id").as_string());
        const auto order =
            bench.got("POST", "/v1/orders", R"({"amount":100,"currency":"INR","customer_id":")" + who + R"("})");
        QCOMPARE(differences("order", order), QString());
        const auto paid = bench.sandbox.checkout(
            {.orderId = std::string(order.at("id").as_string()), .method = "card", .saves = true});
        QCOMPARE(differences("payment", bench.got("GET", "/v1/payments/" + paid->paymentId)), QString());
        QCOMPARE(differences("card", bench.got("GET", "/v1/payments/" + paid->paymentId + "/card")), QString());
        const auto tokens = bench.got("GET", "/v1/customers/" + who + "/tokens");
        QCOMPARE(differences("token", tokens.at("items").at(0).as_object()), QString());
    }

    void disputes_haveTheKeysOfTheDocumentation_andAreAccepted() {
        Bench bench;
        const auto dispute = bench.sandbox.disputes().open(bench.paidOrder(), {});
        const auto listed = bench.got("GET", "/v1/disputes");
        QCOMPARE(idsIn(listed), QStringList{QString::fromStdString(dispute->id)});
        QCOMPARE(differences("dispute", listed.at("items").at(0).as_object()), QString());
        QCOMPARE(bench.got("GET", "/v1/disputes/" + dispute->id).at("status").as_string(), "open");
        const auto accepted = bench.got("POST", "/v1/disputes/" + dispute->id + "/accept", "{}");
        QCOMPARE(accepted.at("status").as_string(), "lost");
        QCOMPARE(bench.ask("POST", "/v1/disputes/" + dispute->id + "/accept", "{}").first, 400);
    }

    /// ₹1,000 less ₹20 and what is going back; then nothing is left.
    void settlements_haveTheKeysOfTheDocumentation_andAreOfWhatIsLeft() {
        Bench bench;
        QVERIFY(!bench.sandbox.settlements().settle().has_value());
        const auto payment = bench.paidOrder();
        QVERIFY(bench.client->refund(payment, rupees(300), "r", "refund-key-1").has_value());
        const auto made = bench.sandbox.settlements().settle();
        const auto listed = bench.got("GET", "/v1/settlements");
        QCOMPARE(idsIn(listed), QStringList{QString::fromStdString(made->id)});
        const auto entity = listed.at("items").at(0).as_object();
        QCOMPARE(differences("settlement", entity), QString());
        QCOMPARE(entity.at("amount").as_int64(), 680'00);
        QCOMPARE(entity.at("fees").as_int64(), 20'00);
        QCOMPARE(bench.got("GET", "/v1/settlements/" + made->id), entity);
        QCOMPARE(bench.ask("GET", "/v1/settlements/setl_12345678901234").first, 400);
        QVERIFY(!bench.sandbox.settlements().settle().has_value());
        bench.paidOrder(500);
        QCOMPARE(bench.sandbox.settlements().settle()->amount, 490'00);
    }

    void entitiesOfSubscriptions_haveTheKeysOfTheDocumentation() {
        Bench bench;
        const auto plan =
            bench.got("POST", "/v1/plans",
                      R"({"period":"monthly","interval":1,"item":{"name":"Pro","amount":49900,"currency":"INR"}})");
        QCOMPARE(differences("plan", plan), QString());
        const auto made =
            bench.got("POST", "/v1/subscriptions",
                      R"({"total_count":3,"plan_id":")" + std::string(plan.at("id").as_string()) + R"("})");
        QCOMPARE(differences("subscription", made), QString());
        const std::string id(made.at("id").as_string());
        QVERIFY(bench.sandbox.subscribe(id, {}).has_value());
        QCOMPARE(differences("subscription", bench.got("GET", "/v1/subscriptions/" + id)), QString());
        const auto invoices = bench.got("GET", "/v1/invoices?subscription_id=" + id);
        QCOMPARE(differences("invoice", invoices.at("items").at(0).as_object()), QString());
    }

    void cycles_beginOnTheSameDayOrTheMonthsLast_data() {
        QTest::addColumn<QByteArray>("period");
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("n");
        QTest::addColumn<qint64>("start");
        QTest::newRow("a week") << QByteArray("weekly") << 1 << 2 << qint64(1'801'398'600 + 14 * 86'400);
        QTest::newRow("seven days") << QByteArray("daily") << 7 << 1 << qint64(1'801'398'600 + 7 * 86'400);
        // From 2027-01-31 12:30 UTC.
        QTest::newRow("February has no 31st") << QByteArray("monthly") << 1 << 1 << qint64(1'803'817'800);
        QTest::newRow("March has one again") << QByteArray("monthly") << 1 << 2 << qint64(1'806'496'200);
        QTest::newRow("a leap year's") << QByteArray("monthly") << 1 << 13 << qint64(1'835'440'200);
        QTest::newRow("a year") << QByteArray("yearly") << 1 << 1 << qint64(1'832'934'600);
    }
    void cycles_beginOnTheSameDayOrTheMonthsLast() {
        QFETCH(QByteArray, period);
        QFETCH(int, interval);
        QFETCH(int, n);
        QFETCH(qint64, start);
        const sandbox::PlanRow plan{.period = period.toStdString(), .interval = interval};
        QCOMPARE(sandbox::cycleStart(plan, {1'801'398'600}, n).seconds, std::int64_t(start));
    }

    void everyPathAndMethod_isAnsweredInTheGatewaysForm_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const char* method, const char* path, int status, const char* words) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(path) << status << QByteArray(words);
        };
        const auto* nowhere = "The requested URL was not found on the server.";
        row("no such path", "GET", "/v1/nothing/here", 400, nowhere);
        row("nothing at all", "GET", "/v1", 400, nowhere);
        row("an odd path", "GET", "/v1/orders/a%20b", 400, nowhere);
        row("another method", "DELETE", "/v1/orders", 400, nowhere);
        row("a method of nobody", "BREW", "/v1/orders", 400, nowhere);
        row("a POST that is a GET", "GET", "/v1/payments/pay_1/capture", 400, nowhere);
        row("unknown order", "GET", "/v1/orders/order_12345678901234", 400, "The id provided does not exist");
        row("unknown payment", "GET", "/v1/payments/pay_12345678901234", 400, "The id provided does not exist");
        row("unknown refund", "GET", "/v1/refunds/rfnd_12345678901234", 400, "The id provided does not exist");
        row("no id", "GET", "/v1/orders/order_1", 400, "order_1 is not a valid id");
        row("refunds of nobody", "GET", "/v1/payments/pay_1/refunds", 400, "pay_1 is not a valid id");
        row("not JSON", "POST", "/v1/orders", 400, "The request body is not valid JSON.");
        row("too many", "GET", "/v1/orders?count=101", 400, "The count may not be greater than 100.");
        row("too few", "GET", "/v1/refunds?count=0", 400, "The count must be at least 1.");
        row("no number", "GET", "/v1/payments?skip=x", 400, "The skip must be an integer.");
        row("no text", "GET", "/v1/orders?receipt=%ff", 400, "The path and the query must be UTF-8 without U+0000.");
    }
    void everyPathAndMethod_isAnsweredInTheGatewaysForm() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(QByteArray, words);
        Bench bench;
        const auto [got, answer] = bench.ask(method.toStdString(), path.toStdString(), "{");
        QCOMPARE(got, status);
        const auto error = json::parse(answer).at("error").as_object();
        QCOMPARE(error.size(), std::size_t(7));
        for (const auto* key : {"code", "description", "field", "source", "step", "reason", "metadata"})
            QVERIFY2(error.contains(key), key);
        QCOMPARE(error.at("code").as_string(), "BAD_REQUEST_ERROR");
        QCOMPARE(QByteArray(error.at("description").as_string().c_str()), words);
    }

    void strangersAndLongBodies_areRefusedInTheGatewaysForm() {
        Bench bench;
        using Refusal = std::pair<int, std::string>;
        QCOMPARE(bench.refusal("GET", "/v1/orders", {}, {{"Authorization", "Basic eDp5"}}),
                 (Refusal{401, "Authentication failed"}));
        QCOMPARE(bench.refusal("POST", "/v1/orders", std::string(70'000, ' ')).first, 413);
    }

    void lists_areNewestFirstAndPaged() {
        Bench bench;
        QStringList made;
        for (int i = 0; i < 12; ++i) {
            made.prepend(QString::fromStdString(orderOf(bench, "r-" + std::to_string(i))));
            bench.clock.advance(60);
        }
        const auto list = [&](const std::string& query) { return idsIn(bench.got("GET", "/v1/orders" + query)); };
        QCOMPARE(list(""), made.mid(0, 10));
        QCOMPARE(list("?skip=10"), made.mid(10));
        QCOMPARE(list("?count=3&skip=2"), made.mid(2, 3));
        QCOMPARE(list("?receipt=r-4"), QStringList{made[7]});
        const auto at = [](int minute) { return std::to_string(test::kSandboxNow.seconds + 60 * minute); };
        QCOMPARE(list("?from=" + at(10)), made.mid(0, 2));
        QCOMPARE(list("?to=" + at(1)), made.mid(10));
        QCOMPARE(list("?from=" + at(3) + "&to=" + at(4)), made.mid(7, 2));
        QCOMPARE(list("?receipt=nobody's"), QStringList());
    }

    void orders_byWhetherAPaymentOfTheirsWasAuthorised() {
        Bench bench;
        const auto open = QString::fromStdString(orderOf(bench, "open"));
        bench.clock.advance(60);
        const auto failed = orderOf(bench, "failed");
        (void)bench.sandbox.checkout({.orderId = failed, .succeeds = false});
        bench.clock.advance(60);
        const auto paid = orderOf(bench, "paid");
        QVERIFY(bench.sandbox.checkout({.orderId = paid}).has_value());
        QCOMPARE(idsIn(bench.got("GET", "/v1/orders?authorized=1")), QStringList{QString::fromStdString(paid)});
        QCOMPARE(idsIn(bench.got("GET", "/v1/orders?authorized=0")),
                 (QStringList{QString::fromStdString(failed), open}));
    }

    void paymentsAndRefunds_areListedAsOrdersAre() {
        Bench bench;
        const auto first = QString::fromStdString(bench.paidOrder());
        bench.clock.advance(60);
        const auto second = QString::fromStdString(bench.paidOrder());
        const auto list = [&](const char* path) { return idsIn(bench.got("GET", path)); };
        QCOMPARE(list("/v1/payments"), (QStringList{second, first}));
        QCOMPARE(list("/v1/payments?count=1&skip=1"), QStringList{first});
        QCOMPARE(list("/v1/payments?from=1800000001"), QStringList{second});
        const auto refund = [&](const QString& payment, const char* key) {
            return QString::fromStdString(bench.client->refund(payment.toStdString(), rupees(1), "", key)->id);
        };
        const auto older = refund(first, "refund-key-1");
        bench.clock.advance(60);
        const auto newer = refund(second, "refund-key-2");
        QCOMPARE(list("/v1/refunds"), (QStringList{newer, older}));
        QCOMPARE(list("/v1/refunds?to=1800000060"), QStringList{older});
    }

    void notes_areLimitedAndKeptAsText_data() {
        QTest::addColumn<QByteArray>("notes");
        QTest::addColumn<QByteArray>("kept");
        const auto object = [](int count, int length) {
            QByteArrayList pairs;
            for (int i = 0; i < count; ++i)
                pairs << QString("\"n%1\":\"%2\"").arg(i).arg(QString(length, QChar(0x0915))).toUtf8();
            return "{" + pairs.join(',') + "}";
        };
        QTest::newRow("none") << QByteArray("{}") << QByteArray("[]");
        QTest::newRow("an empty list") << QByteArray("[]") << QByteArray("[]");
        QTest::newRow("a number") << QByteArray(R"({"a":1,"b":true})") << QByteArray(R"({"a":"1","b":"true"})");
        QTest::newRow("fifteen of 256") << object(15, 256) << object(15, 256);
        QTest::newRow("sixteen") << object(16, 1) << QByteArray();
        QTest::newRow("257 characters") << object(1, 257) << QByteArray();
        QTest::newRow("a key of 257") << "{\"" + QByteArray(257, 'k') + "\":\"\"}" << QByteArray();
        QTest::newRow("a list in it") << QByteArray(R"({"a":[]})") << QByteArray();
        QTest::newRow("text") << QByteArray("\"x\"") << QByteArray();
    }
    void notes_areLimitedAndKeptAsText() {
        QFETCH(QByteArray, notes);
        QFETCH(QByteArray, kept);
        Bench bench;
        const auto body = R"({"amount":100,"currency":"INR","notes":)" + notes.toStdString() + "}";
        const auto [status, answer] = bench.ask("POST", "/v1/orders", body);
        QCOMPARE(status, kept.isEmpty() ? 400 : 200);
        const auto object = json::parse(answer).as_object();
        if (kept.isEmpty())
            QCOMPARE(object.at("error").at("field").as_string(), "notes");
        else
            QCOMPARE(object.at("notes"), json::parse(kept.toStdString()));
    }

    void whatACallDoesNotKnow_isRefused() {
        Bench bench;
        QCOMPARE(
            bench.refusal("POST", "/v1/orders", R"({"amount":100,"currency":"INR","partial_payment":true})").second,
            "partial_payment is/are not required and should not be sent");
        QCOMPARE(bench.refusal("POST", "/v1/orders", R"({"amount":100,"currency":"ZZZ"})").second,
                 "Currency is not supported");
    }

    void aKeyThatIsBeingWorkedOn_isInFlight() {
        Bench bench;
        const auto payment = bench.paidOrder();
        bench.sandbox.faults().add(
            {.on = "POST /v1/payments/{id}/refund", .fault = Fault::slow, .left = 1, .seconds = 60});
        const test::SandboxBench::Headers key{{"X-Refund-Idempotency", "refund-key-1"}};
        auto first = std::async(std::launch::async,
                                [&] { return bench.ask("POST", refundCall(payment), R"({"amount":100})", key); });
        QTRY_VERIFY_WITH_TIMEOUT(bench.sandbox.faults().held() == 1, 20'000);
        QCOMPARE(
            bench.refusal("POST", refundCall(payment), R"({"amount":100})", key),
            (std::pair<int, std::string>{409, "Another request with the same idempotency key is still in progress."}));
        bench.sandbox.faults().letGo();
        const auto [status, answer] = first.get();
        QCOMPARE(status, 200);
        const auto again = bench.got("POST", refundCall(payment), R"({"amount":100})", key);
        QCOMPARE(again.at("id"), json::parse(answer).at("id"));
        QCOMPARE(bench.sandbox.bank().refunds().size(), std::size_t(1));
    }

    void faultsOfACall_doWhatTheySay_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isDone");
        QTest::newRow("fails") << int(Fault::fails) << 500 << false;
        QTest::newRow("in flight") << int(Fault::in_flight) << 409 << false;
        QTest::newRow("silent") << int(Fault::silent) << 504 << false;
        QTest::newRow("lost") << int(Fault::lost) << 504 << true;
        QTest::newRow("slow") << int(Fault::slow) << 200 << true;
    }
    void faultsOfACall_doWhatTheySay() {
        QFETCH(int, fault);
        QFETCH(int, status);
        QFETCH(bool, isDone);
        Bench bench;
        bench.sandbox.faults().add({.on = "POST /v1/orders", .fault = Fault(fault), .left = 1});
        QCOMPARE(bench.ask("GET", "/v1/orders").first, 200);  // Another call is not concerned.
        QCOMPARE(bench.ask("POST", "/v1/orders", R"({"amount":100,"currency":"INR"})").first, status);
        QCOMPARE(idsIn(bench.got("GET", "/v1/orders")).size(), isDone ? 1 : 0);
        QVERIFY(bench.sandbox.faults().list().empty());
    }

    void state_ofTheFirstSchema_isCarriedOver() {
        QTemporaryDir folder;
        const auto file = folder.filePath("s.db").toStdString();
        auto steps = sandbox::sandboxMigrations();
        std::erase_if(steps, [](const auto& step) { return step.number > 12; });
        database::Database::open(file, {.migrations = steps, .durable = false})->write([](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO sandbox_orders (id, amount, currency, receipt, notes, status, attempts, amount_paid, "
                "created_at) VALUES ('order_1', 100, 'INR', 'r', '[]', 'paid', 1, 100, 5)");
            tx.execute(
                "INSERT INTO sandbox_payments (id, order_id, amount, currency, status, method, fee, tax, refunded, "
                "error_code, error_description, error_reason, created_at, captured) "
                "VALUES ('pay_1', 'order_1', 100, 'INR', 'captured', 'upi', 2, 0, 50, '', '', '', 5, 1)");
            tx.execute(
                "INSERT INTO sandbox_refunds (id, payment_id, amount, currency, receipt, notes, status, "
                "idempotency_key, body_hash, created_at) "
                "VALUES ('rfnd_1', 'pay_1', 50, 'INR', '', '[]', 'processed', '', '', 6)");
        });
        base::FakeClock clock{test::kSandboxNow};
        base::SeededRandom random{7};
        sandbox::SandboxGateway again(file, clock, random);
        QCOMPARE(again.bank().order("order_1")->receipt, std::string("r"));
        QCOMPARE(again.bank().payment("pay_1")->notes, std::string("[]"));
        QCOMPARE(again.bank().payment("pay_1")->by.account, std::string("success@razorpay"));
        QCOMPARE(again.bank().refunds().front().speed, std::string("normal"));
    }
};

MC_TEST_CORE(SandboxContractTest)
#include "sandbox_contract_test.moc"
