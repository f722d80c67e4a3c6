#include "payments/payment_service.h"

#include <QTest>

#include "checkout.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using ledger::AccountKind;
using protocol::PaymentStatus;
using test::Checkout;

class PaymentWebhookTest : public QObject {
    Q_OBJECT

private slots:
    void case17_webhookBeforeVerify_bothTellTheSame() {
        Checkout bench;
        const auto proof = bench.pay();
        bench.settle();
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QCOMPARE(bench.verify(proof)->status, PaymentStatus::captured);
        QCOMPARE(bench.captured.size(), std::size_t(1));
    }

    void case19_duplicateEvents_haveOneEffect() {
        Checkout bench;
        bench.sandbox.knobs().webhookCopies = 3;
        bench.pay();
        bench.settle();
        QCOMPARE(bench.captured.size(), std::size_t(1));
        QCOMPARE(bench.balance(AccountKind::student_funds), -1000'00);
    }

    void case20_capturedAndOrderPaid_haveOneEffect() {
        Checkout bench;
        bench.pay();
        bench.settle();
        const auto events = bench.database->read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT kind FROM payment_events ORDER BY kind");
        });
        QCOMPARE(events, (std::vector<std::string>{"order.paid", "payment.captured"}));
        QCOMPARE(bench.captured.size(), std::size_t(1));
    }

    void case23_badWebhookSignature_data() {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("of the key secret") << QByteArray("key");
        QTest::newRow("text") << QByteArray("abc");
    }
    void case23_badWebhookSignature() {
        QFETCH(QByteArray, signature);
        Checkout bench;
        const std::string body = "{}";
        auto text = signature.toStdString();
        if (text == "key") text = crypto::hmacSha256Hex(bench.sandbox.gatewayOptions().keySecret, body);
        QCOMPARE(test::code(bench.service->webhook(body, text, "evt_1")), QString("signature_invalid"));
    }

    void webhook_signedButUnreadable_isKeptAsideWithAnAlert_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no event") << QByteArray(R"({"event":1})");
        QTest::newRow("no JSON") << QByteArray("\xff\x00{", 3);
        QTest::newRow("a state nobody knows")
            << QByteArray(R"({"event":"payment.captured","payload":{"payment":{"entity":{"id":"pay_1","order_id":"o",)"
                          R"("amount":5,"currency":"INR","status":"teleported"}}}})");
    }
    void webhook_signedButUnreadable_isKeptAsideWithAnAlert() {
        QFETCH(QByteArray, body);
        Checkout bench;
        for (int i = 0; i < 2; ++i)
            QVERIFY(bench.hear(body.toStdString(), "evt_odd"));
        const auto kept = bench.database->read([](database::Reader& reader) {
            return reader.all<database::Blob>("SELECT body FROM webhooks_aside WHERE event_id = 'evt_odd'");
        });
        QCOMPARE(kept.size(), std::size_t(1));
        QCOMPARE(kept.front().size(), std::size_t(body.size()));
        QVERIFY(bench.logText().find("payment.alert.webhook_aside") != std::string::npos);
    }

    void webhook_thatCannotBeTakenIn_isKeptAsideAndThePollHasAnotherTry() {
        Checkout bench;
        bool fails = true;
        bench.service->events().captured.connect([&](database::Transaction&, const payments::PaymentCaptured&) {
            if (fails) throw std::logic_error("expected");
        });
        QVERIFY(bench.tell("payment.captured", "captured"));
        QVERIFY(bench.captured.empty());
        QVERIFY(bench.logText().find("payment.alert.event_failed") != std::string::npos);
        fails = false;
        bench.pay();
        bench.settle();
        QCOMPARE(bench.captured.size(), std::size_t(1));
    }

    /// The gateway would repeat it and in the end tell us nothing any more.
    void webhook_whoseOwnerCannotPrepare_isKeptAsideAndThePollHasAnotherTry() {
        Checkout bench;
        bench.payables.cannotPrepare = true;
        QVERIFY(bench.tell("payment.captured", "captured"));
        QVERIFY(bench.captured.empty());
        QVERIFY(bench.logText().find("payment.alert.webhook_aside") != std::string::npos);
        bench.payables.cannotPrepare = false;
        bench.pay();
        bench.settle();
        QCOMPARE(bench.captured.size(), std::size_t(1));
    }

    void whatWasHeard_isKeptForAQuarterOfAYear() {
        Checkout bench;
        QVERIFY(bench.hear("unreadable", "evt_odd"));
        bench.pay();
        bench.settle();
        bench.database->write([&](database::Transaction& tx) {
            payments::RefundStore().insertEarly(tx, "pay_of_nobody", {"rfnd_1", domain::rupees(5)}, bench.clock.now());
        });
        const auto rows = [&] {
            return bench.database->read([](database::Reader& reader) {
                return reader.scalar<int>(
                    "SELECT (SELECT count(*) FROM webhooks_aside) +"
                    " (SELECT count(*) FROM early_refunds) +"
                    " (SELECT count(*) FROM payment_events)");
            });
        };
        QCOMPARE(rows(), 4);  // The capture is told twice: payment.captured and order.paid.
        bench.clock.advance(90 * domain::kDay);
        QCOMPARE(bench.service->forgetOld(bench.clock.now()), std::int64_t{0});
        QCOMPARE(rows(), 4);
        bench.clock.advance(1);
        QCOMPARE(bench.service->forgetOld(bench.clock.now()), std::int64_t{4});
        QCOMPARE(rows(), 0);
        QCOMPARE(bench.status(), PaymentStatus::captured);
        QVERIFY(bench.hear("unreadable", "evt_odd"));
        QCOMPARE(rows(), 1);
    }

    void webhook_ofUnknownKindOrOrder_isTakenInWithoutEffect() {
        Checkout bench;
        const std::string body =
            R"({"event":"payment.captured","payload":{"payment":{"entity":{"id":"pay_9","order_id":"order_9","amount":5,)"
            R"("currency":"INR","status":"captured"}}}})";
        const auto signature = crypto::hmacSha256Hex(bench.sandbox.gatewayOptions().webhookSecret, body);
        QVERIFY(bench.service->webhook(body, signature, ""));
        QVERIFY(bench.captured.empty());
    }
};

MC_TEST_APPLESS(PaymentWebhookTest)
#include "payment_webhook_test.moc"
