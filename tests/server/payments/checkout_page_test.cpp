#include "payments/checkout_page.h"

#include <QTest>
#include <boost/json/parse.hpp>

#include "payments/sandbox/sandbox_routes.h"
#include "platform/http/embedded_pages.h"
#include "support/payment_bench.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using http::Method;
using test::PaymentBench;

namespace {

/// The page and the sandbox's routes without sockets.
struct Counter : PaymentBench {
    explicit Counter(bool isSandbox = true) : page(*service, plans, random, {.sandbox = isSandbox}) {
        page.addTo(router);
        routes.addTo(router);
    }
    http::Response send(Method method, const std::string& target, const std::string& body = {}, bool loopback = true) {
        http::Request::Data data;
        data.method = method;
        data.target = target;
        data.body = body;
        data.loopback = loopback;
        data.receivedAt = clock.now();
        http::Request request(data);
        return router.handle(request);
    }
    static std::string header(const http::Response& response, std::string_view name) {
        for (const auto& [key, value] : response.headers)
            if (key == name) return value;
        return {};
    }

    domain::UserId student = person("maya");
    domain::Subject subject = owes(student, rupees(1599));
    protocol::Order order = *service->createOrder(student, subject, clock.now());
    base::AdjustableClock testClock;
    payments::Plans plans{{*database, clock, ids, *outbox, *gateway, ledger}, *service, {}};
    payments::CheckoutPage page;
    sandbox::SandboxRoutes routes{sandbox, testClock};
    http::Router router{clock};
};

boost::json::object checkoutPageWordsOf(std::string_view language) {
    const auto all = boost::json::parse(base::contentOf(http::embeddedPages(), "checkout_words.json"));
    return all.at(language).as_object();
}

}  // namespace

class CheckoutPageTest : public QObject {
    Q_OBJECT

private slots:
    void page_carriesTheOrderAndNothingOfTheStudent() {
        Counter counter;
        const auto response = counter.send(Method::get, counter.order.checkoutPath);
        QCOMPARE(response.status, 200);
        const auto text = std::string(response.bytes());
        QVERIFY(text.find(counter.order.gatewayOrderId) != std::string::npos);
        QVERIFY(text.find("159900") != std::string::npos);
        QVERIFY(text.find("{{") == std::string::npos);
        QVERIFY(text.find("maya") == std::string::npos);
        QVERIFY(text.find("data-theme=\"light\"") != std::string::npos);
    }

    void page_scriptsRunOnlyWithThisAnswersNonce() {
        Counter counter;
        const auto first = counter.send(Method::get, counter.order.checkoutPath);
        const auto second = counter.send(Method::get, counter.order.checkoutPath);
        const auto policy = Counter::header(first, "Content-Security-Policy");
        QVERIFY(policy.find("default-src 'none'") != std::string::npos);
        QVERIFY(policy.find("razorpay.com") == std::string::npos);
        QVERIFY(policy != Counter::header(second, "Content-Security-Policy"));
        const auto nonce = policy.substr(policy.find("'nonce-") + 7, 22);
        QVERIFY(first.bytes().find("nonce=\"" + nonce + "\"") != std::string_view::npos);
    }

    void page_withRazorpay_loadsItsCheckout() {
        Counter counter(false);
        const auto response = counter.send(Method::get, counter.order.checkoutPath);
        QVERIFY(response.bytes().find("https://checkout.razorpay.com/v1/checkout.js") != std::string_view::npos);
        QVERIFY(Counter::header(response, "Content-Security-Policy").find("https://*.razorpay.com") !=
                std::string::npos);
    }

    void page_textCannotCloseTheScript() {
        Counter counter;
        const auto other = counter.owes(counter.student, rupees(5));
        counter.payables.table[other].description = "</script><script>alert(1)</script>";
        const auto order = *counter.service->createOrder(counter.student, other, counter.clock.now());
        const auto response = counter.send(Method::get, order.checkoutPath);
        QVERIFY(response.bytes().find("<script>alert") == std::string_view::npos);
        QVERIFY(response.bytes().find("\\u003c/script>") != std::string_view::npos);
    }

    void page_speaksTheLanguageItIsAskedFor() {
        Counter counter;
        const auto hindi = counter.send(Method::get, counter.order.checkoutPath + "?lang=hi");
        const auto text = std::string(hindi.bytes());
        QVERIFY(text.find("<html lang=\"hi\"") != std::string::npos);
        QVERIFY(text.find("<title>भुगतान</title>") != std::string::npos);
        QVERIFY(text.find("\"locale\":\"hi-IN\"") != std::string::npos);
        for (const auto& [name, words] : checkoutPageWordsOf("en"))
            QVERIFY2(text.find(std::string(words.as_string())) == std::string::npos, std::string(name).c_str());
        QVERIFY(counter.send(Method::get, counter.order.checkoutPath).bytes().find("<html lang=\"en\"") !=
                std::string_view::npos);
        QCOMPARE(counter.send(Method::get, counter.order.checkoutPath + "?lang=xx").status, 422);
    }

    void words_areTheSameOnesInEveryLanguage() {
        const auto english = checkoutPageWordsOf("en");
        const auto hindi = checkoutPageWordsOf("hi");
        QCOMPARE(english.size(), hindi.size());
        for (const auto& [name, words] : english) {
            QVERIFY2(hindi.contains(name) && !hindi.at(name).as_string().empty(), std::string(name).c_str());
            QCOMPARE(words.as_string().find("{amount}") == boost::json::string::npos,
                     hindi.at(name).as_string().find("{amount}") == boost::json::string::npos);
        }
    }

    void page_unknownOrder_isNotFound() {
        Counter counter;
        QCOMPARE(counter.send(Method::get, "/checkout/order_00000000000000").status, 404);
    }

    void pay_success_handsOverWhatStandardCheckoutDoes() {
        Counter counter;
        const auto body =
            "{\"order_id\":\"" + counter.order.gatewayOrderId + "\",\"method\":\"upi\",\"outcome\":\"success\"}";
        const auto response = counter.send(Method::post, "/sandbox/pay", body);
        QCOMPARE(response.status, 200);
        const auto answer = boost::json::parse(response.bytes()).as_object();
        QCOMPARE(answer.size(), std::size_t(3));
        QVERIFY(counter.gateway->isCheckoutSignature(answer.at("razorpay_order_id").as_string(),
                                                     answer.at("razorpay_payment_id").as_string(),
                                                     answer.at("razorpay_signature").as_string()));
    }

    void pay_refusals_haveRazorpaysErrorBody_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("no outcome") << QByteArray(R"({"order_id":"order_1","method":"upi"})");
        QTest::newRow("unknown order") << QByteArray(R"({"order_id":"order_1","method":"upi","outcome":"success"})");
        QTest::newRow("unknown method") << QByteArray(R"({"order_id":"order_1","method":"gold","outcome":"success"})");
    }
    void pay_refusals_haveRazorpaysErrorBody() {
        QFETCH(QByteArray, body);
        Counter counter;
        const auto response = counter.send(Method::post, "/sandbox/pay", body.toStdString());
        QCOMPARE(response.status, 400);
        QVERIFY(boost::json::parse(response.bytes()).at("error").as_object().contains("code"));
    }

    void clock_movesForwardOnly() {
        Counter counter;
        const auto before = counter.testClock.now();
        QCOMPARE(counter.send(Method::post, "/sandbox/clock", R"({"advanceSeconds":86400})").status, 200);
        QVERIFY(counter.testClock.now() - before >= domain::kDay);
        QCOMPARE(counter.send(Method::post, "/sandbox/clock", "nonsense").status, 400);
        for (const auto* body :
             {R"({"advanceSeconds":-1})", R"({"advanceSeconds":"1"})", R"({})", R"({"advanceSeconds":99999999999})"})
            QCOMPARE(counter.send(Method::post, "/sandbox/clock", body).status, 422);
        QCOMPARE(counter.testClock.offset(), domain::kDay);
        const auto shown = boost::json::parse(counter.send(Method::get, "/sandbox/clock").bytes());
        QCOMPARE(shown.at("offsetSeconds").as_int64(), domain::kDay);
    }

    void clock_isForThisMachineOnly() {
        Counter counter;
        const auto response = counter.send(Method::post, "/sandbox/clock", R"({"advanceSeconds":60})", false);
        QVERIFY2(response.status == 403 || response.status == 404, qPrintable(QString::number(response.status)));
        QCOMPARE(counter.testClock.offset(), domain::Seconds(0));
    }

    void script_isServedAsJavaScript() {
        Counter counter;
        const auto response = counter.send(Method::get, "/sandbox/checkout.js");
        QVERIFY(response.contentType.starts_with("text/javascript"));
        QVERIFY(response.bytes().find("window.Razorpay = Razorpay") != std::string_view::npos);
    }
};

MC_TEST_APPLESS(CheckoutPageTest)
#include "checkout_page_test.moc"
