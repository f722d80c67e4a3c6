#include <QTest>
#include <algorithm>
#include <boost/json/serialize.hpp>

#include "platform/base/log.h"
#include "support/sandbox_bench.h"
#include "support/test_program.h"
#include "support/told_events.h"

using namespace mc;
namespace json = boost::json;
using domain::rupees;
using Names = std::vector<std::string>;

namespace {

/// The sandbox, what it tells, and its page's calls.
struct Shown : test::SandboxBench {
    Shown() { sandbox.deliverTo(told.url()); }
    json::object state() { return got("GET", "/sandbox/state"); }
    void arrange(const std::string& on, const std::string& fault) {
        got("POST", "/sandbox/faults", json::serialize(json::object{{"on", on}, {"fault", fault}}));
    }
    /// Delivers what is due, and what was kept back for a while after it.
    void deliverAll() {
        sandbox.drain();
        clock.advance(60);
        sandbox.drain();
    }
    test::ToldEvents told;
};

}  // namespace

class SandboxPanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { base::log::configure({.level = base::log::Level::error}); }

    void thePage_isThereAndRunsOnlyItsOwnScript() {
        Shown shown;
        const auto [status, page] = shown.ask("GET", "/");
        QCOMPARE(status, 200);
        QVERIFY(page.find("src=\"/sandbox_panel.js\"") != std::string::npos);
        QCOMPARE(shown.ask("GET", "/sandbox_panel.js").first, 200);
    }

    void aSwitchedOnFault_worksOnceAndIsGone() {
        Shown shown;
        shown.arrange("POST /v1/orders", "fails");
        QCOMPARE(shown.state().at("rules").as_array().size(), std::size_t(1));
        QCOMPARE(shown.client->createOrder(rupees(10), "r", {}).error().status, 500);
        QVERIFY(shown.client->createOrder(rupees(10), "r", {}).has_value());
        const auto state = shown.state();
        QVERIFY(state.at("rules").as_array().empty());
        QCOMPARE(state.at("asked").at(1).at("fault").as_string(), "fails");
        QCOMPARE(state.at("asked").at(1).at("status").as_int64(), 500);
    }

    void aFault_isSwitchedOff() {
        Shown shown;
        shown.arrange("", "fails");
        const auto id = shown.state().at("rules").at(0).at("id").as_int64();
        shown.got("DELETE", "/sandbox/faults/" + std::to_string(id));
        QVERIFY(shown.client->createOrder(rupees(10), "r", {}).has_value());
        QCOMPARE(shown.ask("DELETE", "/sandbox/faults/x").first, 400);
    }

    void switches_holdUntilTheyAreChanged() {
        Shown shown;
        shown.got("POST", "/sandbox/switches", R"({"authorizeOnly":true,"refundSeconds":7})");
        QCOMPARE(shown.client->payment(shown.paidOrder())->state, gateway::PaymentState::authorized);
        shown.got("POST", "/sandbox/switches", R"({"authorizeOnly":false})");
        QCOMPARE(shown.client->payment(shown.paidOrder())->state, gateway::PaymentState::captured);
        QCOMPARE(shown.state().at("switches").at("refundSeconds").as_int64(), 7);
    }

    /// What becomes of payouts is a person's to press as well.
    void switchesOfPayouts_areOnThePage_data() {
        QTest::addColumn<QByteArray>("name");
        for (const auto* name : {"unknownAccounts", "refusePayouts", "failPayouts", "closedAccounts", "reversePayouts",
                                 "lowBalance"})
            QTest::newRow(name) << QByteArray(name);
    }
    void switchesOfPayouts_areOnThePage() {
        QFETCH(QByteArray, name);
        Shown shown;
        QCOMPARE(shown.state().at("switches").at(name.toStdString()).as_bool(), false);
        shown.got("POST", "/sandbox/switches", "{\"" + name.toStdString() + "\":true,\"payoutSeconds\":9}");
        QCOMPARE(shown.state().at("switches").at(name.toStdString()).as_bool(), true);
        QCOMPARE(shown.sandbox.knobs().payoutSeconds.load(), 9);
        const auto page = shown.ask("GET", "/sandbox_panel.js").second;
        QVERIFY(page.find("'" + name.toStdString() + "'") != std::string::npos);
        const auto word = name.toStdString() + ": '";
        QVERIFY(page.find(word) != page.rfind(word));  // In English and in Hindi.
    }

    void nonsense_isRefusedAndChangesNothing_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const char* path, const char* body) {
            QTest::newRow(name) << QByteArray(path) << QByteArray(body);
        };
        row("a fault of nobody", "/sandbox/faults", R"({"fault":"burns"})");
        row("no times", "/sandbox/faults", R"({"fault":"fails","times":0})");
        row("half of it", "/sandbox/switches", R"({"failRefunds":true,"refundSeconds":-1})");
        row("no address", "/sandbox/webhook", R"({"url":"nowhere"})");
        row("no event", "/sandbox/events/evt_1/again", "");
    }
    void nonsense_isRefusedAndChangesNothing() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        Shown shown;
        const auto before = shown.state();
        QCOMPARE(shown.ask("POST", path.toStdString(), body.toStdString()).first, 400);
        QCOMPARE(shown.state(), before);
    }

    void pagesOfOthers_changeNothing() {
        Shown shown;
        const auto* body = R"({"fault":"fails"})";
        QCOMPARE(shown.ask("POST", "/sandbox/faults", body, {{"Origin", "http://elsewhere.example"}}).first, 400);
        QCOMPARE(shown.ask("POST", "/sandbox/faults", body, {{"Host", "elsewhere.example:80"}}).first, 400);
        QVERIFY(shown.sandbox.faults().list().empty());
    }

    void anEvent_arrivesTwice() {
        Shown shown;
        shown.arrange("payment.captured", "event_twice");
        shown.paidOrder();
        shown.deliverAll();
        QCOMPARE(shown.told.names(), (Names{"payment.captured", "payment.captured", "order.paid"}));
        QCOMPARE(shown.told.all()[0].id, shown.told.all()[1].id);
    }

    void anEvent_arrivesAfterThoseThatFollowIt() {
        Shown shown;
        shown.arrange("payment.captured", "event_late");
        shown.paidOrder();
        shown.deliverAll();
        QCOMPARE(shown.told.names(), (Names{"order.paid", "payment.captured"}));
    }

    void anEvent_neverArrives() {
        Shown shown;
        shown.arrange("payment.captured", "event_lost");
        shown.paidOrder();
        shown.deliverAll();
        QCOMPARE(shown.told.names(), Names{"order.paid"});
    }

    void anEvent_isSentAgainAsItWas() {
        Shown shown;
        shown.paidOrder();
        shown.deliverAll();
        const auto first = shown.told.all();
        shown.told.forget();
        const auto state = shown.state();
        for (const auto& event : state.at("told").as_array()) {
            QCOMPARE(event.at("state").as_string(), "done");
            if (event.at("event").as_string() == "order.paid")
                shown.got("POST", "/sandbox/events/" + std::string(event.at("id").as_string()) + "/again");
        }
        shown.deliverAll();
        QCOMPARE(shown.told.names(), Names{"order.paid"});
        const auto same = std::ranges::find(first, std::string("order.paid"), &test::ToldEvents::Told::event);
        QCOMPARE(shown.told.all()[0].id, same->id);
        QCOMPARE(shown.told.all()[0].payload, same->payload);
    }

    void theTarget_isSet() {
        Shown shown;
        test::ToldEvents other;
        shown.got("POST", "/sandbox/webhook", json::serialize(json::object{{"url", other.url()}}));
        shown.paidOrder();
        shown.deliverAll();
        QVERIFY(shown.told.all().empty());
        QCOMPARE(other.all().size(), std::size_t(2));
    }

    void byHand_aPaymentIsCapturedAndGivenBack() {
        Shown shown;
        shown.sandbox.knobs().authorizeOnly = true;
        const auto payment = shown.paidOrder();
        shown.got("POST", "/sandbox/payments/" + payment + "/capture");
        QCOMPARE(shown.client->payment(payment)->state, gateway::PaymentState::captured);
        shown.got("POST", "/sandbox/payments/" + payment + "/refund");
        QCOMPARE(shown.client->payment(payment)->state, gateway::PaymentState::refunded);
    }

    void byHand_aPaymentIsDisputed_andTheBankDecides() {
        Shown shown;
        const auto payment = shown.paidOrder();
        shown.sandbox.drain();
        shown.told.forget();
        const auto opened = shown.got("POST", "/sandbox/payments/" + payment + "/dispute", "{}");
        const std::string id(opened.at("id").as_string());
        shown.got("POST", "/sandbox/disputes/" + id + "/action_required");
        shown.got("POST", "/sandbox/disputes/" + id + "/lost");
        QCOMPARE(shown.ask("POST", "/sandbox/disputes/" + id + "/won").first, 400);
        shown.deliverAll();
        QCOMPARE(shown.told.names(),
                 (Names{"payment.dispute.created", "payment.dispute.action_required", "payment.dispute.lost"}));
        const auto told = shown.told.all();
        QVERIFY(told[0].payload.contains("payment"));
        QCOMPARE(told[1].payload.at("dispute").at("entity").at("status").as_string(), "open");
        QCOMPARE(told[2].payload.at("dispute").at("entity").at("amount_deducted").as_int64(), 1000'00);
    }

    void byHand_whatThereIsIsSettled_andTold() {
        Shown shown;
        QCOMPARE(shown.ask("POST", "/sandbox/settle").first, 400);
        shown.paidOrder();
        shown.sandbox.drain();
        shown.told.forget();
        const auto made = shown.got("POST", "/sandbox/settle");
        shown.deliverAll();
        QCOMPARE(shown.told.names(), Names{"settlement.processed"});
        QCOMPARE(shown.told.all()[0].payload.at("settlement").at("entity"), json::value(made));
        QCOMPARE(shown.state().at("settlements").at(0), json::value(made));
    }

    void refundsEvents_carryThePaymentAsItIsThen() {
        Shown shown;
        const auto payment = shown.paidOrder();
        shown.sandbox.drain();
        shown.told.forget();
        QVERIFY(shown.client->refund(payment, rupees(400), "r", "refund-key-1").has_value());
        shown.sandbox.knobs().failRefunds = true;
        shown.deliverAll();
        const auto told = shown.told.all();
        QCOMPARE(shown.told.names(), (Names{"refund.created", "refund.failed"}));
        const auto returned = [&](std::size_t at) {
            return told[at].payload.at("payment").at("entity").at("amount_refunded").as_int64();
        };
        QCOMPARE(returned(0), 400'00);
        QCOMPARE(returned(1), 0);
    }

    void anAuthorisationThatRanOut_isTold() {
        Shown shown;
        const auto order = shown.client->createOrder(rupees(10), "r", {}, gateway::Capture::by_us);
        QVERIFY(shown.sandbox.checkout({.orderId = order->id}).has_value());
        shown.sandbox.drain();
        shown.told.forget();
        shown.clock.advance(gateway::kReservedFor);
        shown.deliverAll();
        QCOMPARE(shown.told.names(), (Names{"refund.created", "refund.processed"}));
        const auto payment = shown.told.all()[1].payload.at("payment").at("entity");
        QCOMPARE(payment.at("status").as_string(), "refunded");
        QCOMPARE(payment.at("captured").as_bool(), false);
    }
};

MC_TEST_CORE(SandboxPanelTest)
#include "sandbox_panel_test.moc"
