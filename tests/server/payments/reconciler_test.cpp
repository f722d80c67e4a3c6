#include "payments/reconciler.h"

#include <QTest>
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "checkout.h"
#include "support/edge_fixture.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using protocol::PaymentStatus;
using test::Checkout;

namespace {

/// Answers each question about an order's payments only when several are being asked.
class SlowGateway {
public:
    explicit SlowGateway(int together) : m_together(together), m_edge(nullptr, 16) {
        m_edge.router.add({http::Method::get, "/v1/orders/{id}/payments", http::Access::anonymous,
                           [this](const http::Request&) { return answer(); }});
        m_edge.start();
    }
    gateway::GatewayOptions options(gateway::GatewayOptions like) const {
        like.baseUrl = m_edge.server->url();
        return like;
    }
    int most() const { return m_most; }

private:
    http::Response answer() {
        std::unique_lock lock(m_mutex);
        m_most = std::max(m_most.load(), ++m_inside);
        m_changed.notify_all();
        m_changed.wait_for(lock, std::chrono::seconds(8), [this] { return m_most >= m_together; });
        --m_inside;
        return http::json(R"({"entity":"collection","count":0,"items":[]})");
    }

    const int m_together;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_inside = 0;
    std::atomic<int> m_most{0};
    test::EdgeFixture m_edge;
};

}  // namespace

class ReconcilerTest : public QObject {
    Q_OBJECT

private slots:
    void case18_webhookLost_reconcilerCaptures() {
        Checkout bench;
        bench.sandbox.knobs().dropWebhooks = true;
        bench.pay();
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::created);
        bench.clock.advance(60);
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 1);
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QCOMPARE(bench.captured.size(), std::size_t(1));
    }

    void case26_downForADay_catchesUpAtTheStart() {
        Checkout bench;
        bench.clock.advance(3 * domain::kHour);
        bench.service->reconcile(bench.clock.now());
        bench.sandbox.knobs().dropWebhooks = true;
        bench.pay();
        bench.clock.advance(domain::kDay);
        bench.restart();
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::captured);
    }

    void reconcile_orderWithoutAnAnswer_waitsBehindTheOthers() {
        Checkout bench;
        const auto other = bench.owes(bench.student, rupees(500));
        QVERIFY(bench.service->createOrder(bench.student, other, bench.clock.now()));
        bench.clock.advance(60);
        bench.sandbox.knobs().failCalls = 1;
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 1);
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 0);
        bench.clock.advance(60);
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 2);
    }

    void reconcile_answerNobodyUnderstands_isSetAside_othersAndRefundsGoOn() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.sandbox.knobs().dropWebhooks = true;
        bench.settle();
        const auto odd = bench.owes(bench.student, rupees(500));
        const auto oddOrder = bench.service->createOrder(bench.student, odd, bench.clock.now());
        QVERIFY(bench.sandbox.checkout({.orderId = oddOrder->gatewayOrderId}));
        bench.garble(oddOrder->gatewayOrderId);
        const auto other = bench.owes(bench.student, rupees(500));
        const auto order = bench.service->createOrder(bench.student, other, bench.clock.now());
        QVERIFY(bench.sandbox.checkout({.orderId = order->gatewayOrderId}));
        bench.pass(10 * domain::kMinute);
        for (int i = 0; i < 2; ++i)
            bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.view(other).status, PaymentStatus::captured);
        QCOMPARE(bench.status(), PaymentStatus::refunded);
        QCOMPARE(bench.view(odd).status, PaymentStatus::created);
        QVERIFY(bench.logText().find("payment.alert.answer_unreadable") != std::string::npos);
        QCOMPARE(bench.polls(odd), 1);
        for (int i = 0; i < 10; ++i) {  // It is asked about less and less.
            bench.clock.advance(60);
            bench.service->reconcile(bench.clock.now());
        }
        QVERIFY(bench.polls(odd) >= 3 && bench.polls(odd) <= 5);
    }

    void reconcile_refundNobodyUnderstands_isSetAside_andTakenInOnceItCanBeRead() {
        Checkout bench;
        bench.verify(bench.pay());
        bench.refund(rupees(400), "cancel:1");
        bench.sandbox.knobs().dropWebhooks = true;
        bench.settle();
        const auto steps = sandbox::sandboxMigrations();
        const auto books = database::Database::open(bench.folder.filePath("sandbox.db").toStdString(),
                                                    {.migrations = steps, .durable = false});
        const auto write = [&](const char* currency) {
            books->write([&](database::Transaction& tx) {
                tx.execute("UPDATE sandbox_refunds SET currency = $1", std::string(currency));
            });
        };
        const auto alerts = [&] {
            return QString::fromStdString(bench.logText()).count("payment.alert.refund_unclear");
        };
        write("rupees");
        bench.pass(domain::kDay);
        for (int i = 0; i < 5; ++i) {
            bench.service->reconcile(bench.clock.now());
            bench.clock.advance(60);
        }
        QCOMPARE(bench.status(), PaymentStatus::refund_pending);
        QCOMPARE(alerts(), 1);  // Not asked again each minute.
        write("INR");
        bench.pass(domain::kDay);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::refunded);
    }

    void reconcile_slowGateway_isAskedAboutSeveralOrdersAtOnce() {
        Checkout bench;
        for (int i = 0; i < 11; ++i)
            QVERIFY(
                bench.service->createOrder(bench.student, bench.owes(bench.student, rupees(500)), bench.clock.now()));
        SlowGateway slow(4);
        bench.gateway.emplace(slow.options(bench.sandbox.gatewayOptions()));
        bench.clock.advance(60);
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 12);
        QVERIFY2(slow.most() >= 4, "one after the other");
        QVERIFY(slow.most() <= 8);
    }

    void reconcile_gatewayAway_endsTheRoundEarlyAndComesBack() {
        Checkout bench;
        for (int i = 0; i < 39; ++i)
            QVERIFY(
                bench.service->createOrder(bench.student, bench.owes(bench.student, rupees(500)), bench.clock.now()));
        bench.sandbox.knobs().failCalls = 1000;
        bench.clock.advance(60);
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 0);
        const int asked = 1000 - bench.sandbox.knobs().failCalls;
        QVERIFY2(asked >= 8 && asked <= 16, qPrintable(QString::number(asked)));
        bench.sandbox.knobs().failCalls = 0;
        bench.clock.advance(60);
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 40);
    }

    void reconcile_theNewestOrderIsAskedAboutFirst() {
        Checkout bench;
        bench.clock.advance(30);
        const auto later = bench.owes(bench.student, rupees(500));
        QVERIFY(bench.service->createOrder(bench.student, later, bench.clock.now()));
        bench.clock.advance(60);
        const payments::PaymentStore store;
        const auto due = bench.database->read(
            [&](database::Reader& reader) { return store.ordersToPoll(reader, bench.clock.now(), 50); });
        QCOMPARE(due.size(), std::size_t(2));
        QVERIFY(due.front().subject == later);
    }

    void reconcile_orderThatCannotBeSettled_doesNotStopTheOthers() {
        Checkout bench;
        bench.service->events().captured.connect(
            [stuck = bench.subject](database::Transaction&, const payments::PaymentCaptured& event) {
                if (event.subject == stuck) throw std::runtime_error("expected");
            });
        bench.sandbox.knobs().dropWebhooks = true;
        bench.pay();
        const auto other = bench.owes(bench.student, rupees(500));
        const auto order = bench.service->createOrder(bench.student, other, bench.clock.now());
        QVERIFY(bench.sandbox.checkout({.orderId = order->gatewayOrderId}));
        bench.clock.advance(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::created);
        QCOMPARE(bench.view(other).status, PaymentStatus::captured);
        QVERIFY(bench.logText().find("payment.alert.reconcile_failed") != std::string::npos);
        for (int i = 0; i < 10; ++i) {  // It is asked about less and less.
            bench.clock.advance(60);
            bench.service->reconcile(bench.clock.now());
        }
        QVERIFY(bench.polls(bench.subject) >= 3 && bench.polls(bench.subject) <= 5);
    }

    /// A full disk, say: several threads ask, and the failure of one must not be the end of the process.
    void reconcile_databaseThatCannotWrite_endsTheRoundAndComesBack() {
        Checkout bench;
        for (int i = 0; i < 11; ++i)
            QVERIFY(
                bench.service->createOrder(bench.student, bench.owes(bench.student, rupees(500)), bench.clock.now()));
        bench.database->write([](database::Transaction& tx) {
            tx.execute(
                "CREATE TRIGGER no_room BEFORE UPDATE OF poll_at ON orders BEGIN SELECT RAISE(ABORT, 'full'); END");
        });
        bench.clock.advance(60);
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 0);
        QVERIFY(bench.logText().find("payment.alert.reconcile_stopped") != std::string::npos);
        bench.database->write([](database::Transaction& tx) { tx.execute("DROP TRIGGER no_room"); });
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 12);
    }

    void reconcile_clockSetBackAnHour_asksAllTheSame() {
        Checkout bench;
        bench.sandbox.knobs().dropWebhooks = true;
        bench.clock.advance(60);
        QCOMPARE(bench.service->reconcile(bench.clock.now()), 1);
        bench.pay();
        bench.clock.misset(-domain::kHour);
        bench.clock.advance(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.status(), PaymentStatus::captured);
    }
};

MC_TEST_APPLESS(ReconcilerTest)
#include "reconciler_test.moc"
