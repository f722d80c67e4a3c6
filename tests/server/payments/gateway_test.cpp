#include <QTemporaryDir>
#include <QTest>
#include <boost/json/parse.hpp>
#include <set>

#include "platform/base/log.h"
#include "platform/crypto/digest.h"
#include "support/sandbox_bench.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using gateway::Error;

namespace {

using Bench = test::SandboxBench;

}  // namespace

class GatewayTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { base::log::configure({.level = base::log::Level::error}); }

    void createOrder_isFoundAgain() {
        Bench bench;
        const auto made = bench.client->createOrder(rupees(1599), "GRP-20260218-001", {{"booking", "x"}});
        QVERIFY(made.has_value());
        QVERIFY(made->id.starts_with("order_"));
        const auto found = bench.client->order(made->id);
        QVERIFY(found.has_value());
        QCOMPARE(found->amount.minor, 159'900);
        QCOMPARE(found->receipt, std::string("GRP-20260218-001"));
        QCOMPARE(found->state, gateway::OrderState::created);
    }

    void createOrder_belowTheLeastAmount_isRefusedInRazorpaysWords() {
        Bench bench;
        const auto made = bench.client->createOrder(domain::paise(99), "r", {});
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, Error::Kind::refused);
        QCOMPARE(made.error().code, std::string("BAD_REQUEST_ERROR"));
        QCOMPARE(made.error().field, std::string("amount"));
    }

    void checkout_success_capturesAndSigns() {
        Bench bench;
        const auto order = bench.client->createOrder(rupees(1000), "r", {});
        const auto paid = bench.sandbox.checkout({.orderId = order->id, .method = "card"});
        QVERIFY(paid.has_value());
        QVERIFY(bench.client->isCheckoutSignature(paid->orderId, paid->paymentId, paid->signature));
        QVERIFY(!bench.client->isCheckoutSignature(paid->orderId, "pay_other", paid->signature));
        const auto payment = bench.client->payment(paid->paymentId);
        QCOMPARE(payment->state, gateway::PaymentState::captured);
        QCOMPARE(payment->fee.minor, 20'00);
        QCOMPARE(bench.client->order(order->id)->state, gateway::OrderState::paid);
        QCOMPARE(bench.client->paymentsOf(order->id)->size(), std::size_t(1));
    }

    void checkout_failure_leavesAFailedPayment() {
        Bench bench;
        const auto order = bench.client->createOrder(rupees(1000), "r", {});
        const auto paid = bench.sandbox.checkout({.orderId = order->id, .succeeds = false});
        QVERIFY(!paid.has_value());
        QCOMPARE(paid.error().reason, std::string("payment_failed"));
        const auto payments = bench.client->paymentsOf(order->id);
        QCOMPARE(payments->front().state, gateway::PaymentState::failed);
        QVERIFY(!payments->front().errorDescription.empty());
        QCOMPARE(bench.client->order(order->id)->state, gateway::OrderState::attempted);
    }

    void capture_authorisedPayment_onceAndOnlyWhole() {
        Bench bench;
        bench.sandbox.knobs().authorizeOnly = true;
        const auto payment = bench.paidOrder();
        QCOMPARE(bench.client->payment(payment)->state, gateway::PaymentState::authorized);
        QVERIFY(!bench.client->capture(payment, rupees(999)).has_value());
        QCOMPARE(bench.client->capture(payment, rupees(1000))->state, gateway::PaymentState::captured);
        const auto again = bench.client->capture(payment, rupees(1000));
        QCOMPARE(again.error().description, std::string("This payment has already been captured"));
    }

    void orderCapturedByUs_isOnlyReservedAndGoesBackByItself() {
        Bench bench;
        const auto order = bench.client->createOrder(rupees(1000), "r", {}, gateway::Capture::by_us);
        const auto taken = bench.sandbox.checkout({.orderId = order->id})->paymentId;
        const auto left = bench.sandbox.checkout({.orderId = order->id})->paymentId;
        QCOMPARE(bench.client->payment(taken)->state, gateway::PaymentState::authorized);
        QCOMPARE(bench.client->order(order->id)->state, gateway::OrderState::attempted);
        QCOMPARE(bench.client->capture(taken, rupees(1000))->state, gateway::PaymentState::captured);
        bench.clock.advance(gateway::kReservedFor - 1);
        bench.sandbox.drain();
        QCOMPARE(bench.client->payment(left)->state, gateway::PaymentState::authorized);
        bench.clock.advance(1);
        bench.sandbox.drain();
        const auto payment = *bench.client->payment(left);
        QCOMPARE(payment.state, gateway::PaymentState::refunded);
        QVERIFY(!payment.captured && payment.fee.isZero());
        QCOMPARE(payment.refunded.minor, 1000'00);
        QCOMPARE(bench.client->refundsOf(left)->front().state, gateway::RefundState::processed);
        QCOMPARE(bench.client->payment(taken)->state, gateway::PaymentState::captured);
        QCOMPARE(bench.client->capture(left, rupees(1000)).error().kind, Error::Kind::refused);
    }

    void order_saysWhenItsPaymentsAreTaken_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("payment");
        QTest::newRow("the older way") << QByteArray(R"("payment_capture":0)") << 200 << "authorized";
        QTest::newRow("the older way, as a flag") << QByteArray(R"("payment_capture":false)") << 200 << "authorized";
        QTest::newRow("the older way, as text") << QByteArray(R"("payment_capture":"0")") << 200 << "authorized";
        QTest::newRow("no capture") << QByteArray(R"("capture":false)") << 200 << "authorized";
        QTest::newRow("capture") << QByteArray(R"("capture":true)") << 200 << "captured";
        QTest::newRow("nothing said") << QByteArray(R"("receipt":"r")") << 200 << "captured";
        QTest::newRow("no answer that is any") << QByteArray(R"("payment_capture":"later")") << 400 << "";
        QTest::newRow("another word") << QByteArray(R"("payment":{"capture":"by hand"})") << 400 << "";
        QTest::newRow("no time at all")
            << QByteArray(R"("payment":{"capture":"manual","capture_options":{"manual_expiry_period":0}})") << 400
            << "";
        QTest::newRow("the older way, at once") << QByteArray(R"("payment_capture":1)") << 200 << "captured";
        QTest::newRow("manual, no options") << QByteArray(R"("payment":{"capture":"manual"})") << 200 << "authorized";
        QTest::newRow("automatic") << QByteArray(R"("payment":{"capture":"automatic"})") << 200 << "captured";
        QTest::newRow("six days")
            << QByteArray(R"("payment":{"capture":"manual","capture_options":{"manual_expiry_period":8640}})") << 400
            << "";
    }
    void order_saysWhenItsPaymentsAreTaken() {
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        QFETCH(QString, payment);
        Bench bench;
        const auto [got, answer] =
            bench.ask("POST", "/v1/orders", R"({"amount":100000,"currency":"INR",)" + fields.toStdString() + "}");
        QCOMPARE(got, status);
        const auto object = boost::json::parse(answer).as_object();
        if (status != 200) {
            QCOMPARE(object.at("error").at("code").as_string(), "BAD_REQUEST_ERROR");
            return;
        }
        const auto paid = bench.sandbox.checkout({.orderId = std::string(object.at("id").as_string())});
        const auto seen = bench.client->payment(paid->paymentId)->state;
        QCOMPARE(seen == gateway::PaymentState::captured, payment == "captured");
        QCOMPARE(seen == gateway::PaymentState::authorized, payment == "authorized");
    }

    void refund_sameKey_isOneRefund() {
        Bench bench;
        const auto payment = bench.paidOrder();
        const auto first = bench.client->refund(payment, rupees(400), "r-1", "refund-key-1");
        const auto second = bench.client->refund(payment, rupees(400), "r-1", "refund-key-1");
        QCOMPARE(first->id, second->id);
        QCOMPARE(bench.client->payment(payment)->refunded.minor, 400'00);
    }

    void refund_sameKeyOtherBody_isRefused() {
        Bench bench;
        const auto payment = bench.paidOrder();
        QVERIFY(bench.client->refund(payment, rupees(400), "r-1", "refund-key-1").has_value());
        QCOMPARE(bench.client->refund(payment, rupees(500), "r-1", "refund-key-1").error().kind, Error::Kind::refused);
    }

    void refund_moreThanIsLeft_isRefused() {
        Bench bench;
        const auto payment = bench.paidOrder();
        QVERIFY(bench.client->refund(payment, rupees(600), "r-1", "refund-key-1").has_value());
        QCOMPARE(bench.client->refund(payment, rupees(401), "r-2", "refund-key-2").error().kind, Error::Kind::refused);
        QVERIFY(bench.client->refund(payment, rupees(400), "r-3", "refund-key-3").has_value());
        QCOMPARE(bench.client->payment(payment)->state, gateway::PaymentState::refunded);
    }

    void refund_isPendingThenProcessed() {
        Bench bench;
        const auto refund = bench.client->refund(bench.paidOrder(), rupees(10), "r-1", "refund-key-1");
        QCOMPARE(refund->state, gateway::RefundState::pending);
        bench.clock.advance(60);
        bench.sandbox.drain();
        QCOMPARE(bench.client->refundState(refund->id)->state, gateway::RefundState::processed);
    }

    void case33_answerLost_sameKeyFindsTheSameRefund() {
        Bench bench;
        const auto payment = bench.paidOrder();
        bench.sandbox.knobs().loseAnswers = 1;
        const auto lost = bench.client->refund(payment, rupees(400), "r-1", "refund-key-1");
        QCOMPARE(lost.error().kind, Error::Kind::unreachable);
        QVERIFY(bench.client->refund(payment, rupees(400), "r-1", "refund-key-1").has_value());
        QCOMPARE(bench.client->payment(payment)->refunded.minor, 400'00);
    }

    void refundsOfAPayment_thoseByHandIncluded() {
        Bench bench;
        const auto payment = bench.paidOrder();
        QVERIFY(bench.client->refundsOf(payment)->empty());
        QVERIFY(bench.client->refund(payment, rupees(10), "r-1", "refund-key-1").has_value());
        QVERIFY(bench.client->refund(payment, rupees(20), "", "refund-key-2").has_value());
        const auto all = bench.client->refundsOf(payment);
        QCOMPARE(all->size(), std::size_t(2));
        QVERIFY(std::ranges::count(*all, std::string(), &gateway::Refund::receipt) == 1);
        QVERIFY(!bench.client->refundsOf("pay_unknown").has_value());
    }

    void refundsOfAPayment_moreThanAPage_areAllThere() {
        Bench bench;
        const auto payment = bench.paidOrder();
        for (int i = 0; i < 101; ++i)
            QVERIFY(
                bench.client->refund(payment, rupees(1), "r-" + std::to_string(i), "refund-key-" + std::to_string(i)));
        const auto all = bench.client->refundsOf(payment);
        QCOMPARE(all->size(), std::size_t(101));
        std::set<std::string> ids;
        for (const auto& refund : *all)
            ids.insert(refund.id);
        QCOMPARE(ids.size(), std::size_t(101));
    }

    void statusesThatSayNothingOfTheDeed_mayBeTriedAgain() {
        for (const int status : {408, 425, 500, 504})
            QVERIFY(gateway::parseError(status, "").worthRetrying());
        for (const int status : {400, 403, 404})
            QVERIFY(!gateway::parseError(status, "").worthRetrying());
    }

    void wrongKeys_areTheOperatorsMistake() {
        Bench bench;
        auto options = bench.sandbox.gatewayOptions();
        options.keySecret = "wrong";
        QCOMPARE(gateway::PaymentGateway(options).order("order_1").error().kind, Error::Kind::unauthorized);
    }

    void nobodyListens_isUnreachable() {
        Bench bench;
        bench.sandbox.stop();
        QCOMPARE(bench.client->order("order_1").error().kind, Error::Kind::unreachable);
    }

    void idsWithOddCharacters_neverReachAPath() {
        Bench bench;
        QCOMPARE(bench.client->order("order_1/../../v1/refunds").error().kind, Error::Kind::refused);
    }

    void plainHttp_onlyToLoopback() {
        gateway::GatewayOptions options{.keyId = "k", .keySecret = "s", .webhookSecret = "w"};
        options.baseUrl = "http://pay.example.com";
        QVERIFY_EXCEPTION_THROWN(gateway::PaymentGateway{options}, std::invalid_argument);
    }

    void state_survivesARestart() {
        QTemporaryDir folder;
        const auto file = folder.filePath("s.db").toStdString();
        base::FakeClock clock{test::kSandboxNow};
        base::SeededRandom random{7};
        std::string order;
        std::string key;
        {
            sandbox::SandboxGateway first(file, clock, random);
            first.start(false);
            key = first.gatewayOptions().keySecret;
            order = gateway::PaymentGateway(first.gatewayOptions()).createOrder(rupees(5), "r", {})->id;
        }
        sandbox::SandboxGateway second(file, clock, random);
        second.start(false);
        QCOMPARE(second.gatewayOptions().keySecret, key);
        QVERIFY(gateway::PaymentGateway(second.gatewayOptions()).order(order).has_value());
    }

    void parseEvent_notesMayBeAListOrAnObject_data() {
        QTest::addColumn<QString>("notes");
        QTest::newRow("list") << "[]";
        QTest::newRow("object") << R"({"a":"b"})";
    }
    void parseEvent_notesMayBeAListOrAnObject() {
        QFETCH(QString, notes);
        const auto body = R"({"entity":"event","event":"payment.captured","contains":["payment"],"payload":{"payment":
            {"entity":{"id":"pay_1","order_id":"order_1","amount":500,"currency":"INR","status":"captured","notes":)" +
                          notes.toStdString() + "}}}}";
        const auto event = gateway::parseEvent(body);
        QVERIFY(event && event->payment);
        QCOMPARE(event->payment->amount.minor, 500);
    }

    void parseEvent_brokenBodies_areNoEvents_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("no payload") << QByteArray(R"({"event":"payment.captured"})");
        QTest::newRow("amount is text") << QByteArray(
            R"({"event":"x","payload":{"payment":{"entity":{"id":"p","amount":"5","currency":"INR","status":"captured"}}}})");
        QTest::newRow("unknown status") << QByteArray(
            R"({"event":"x","payload":{"payment":{"entity":{"id":"p","amount":5,"currency":"INR","status":"odd"}}}})");
        QTest::newRow("negative amount") << QByteArray(
            R"({"event":"x","payload":{"payment":{"entity":{"id":"p","amount":-5,"currency":"INR","status":"captured"}}}})");
    }
    void parseEvent_brokenBodies_areNoEvents() {
        QFETCH(QByteArray, body);
        QVERIFY(!gateway::parseEvent(body.toStdString()));
    }
};

MC_TEST_APPLESS(GatewayTest)
#include "gateway_test.moc"
