#include "payments/invoices.h"

#include <QTest>

#include "checkout.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::InvoiceKind;
using domain::paise;
using domain::rupees;
using test::Checkout;

namespace {

constexpr auto kBangalore = "29ZZZZZ0000Z1ZM";

/// What one student owes, with invoices that are issued as the server does it.
struct InvoiceBench : Checkout {
    explicit InvoiceBench(std::int64_t amount = 1000, const std::string& gstin = kBangalore)
        : Checkout(amount), invoices({*database, clock, ids}, {.sellerName = "Graphora Pvt. Ltd.", .gstin = gstin}) {
        service->events().captured.connect([this](auto& tx, const auto& event) {
            if (comesTooLate) service->refund(tx, event.subject, event.amount, "unused");
        });
        service->events().captured.connect([this](auto& tx, const auto& event) {
            if (!isOfBefore) invoices.onCaptured(tx, event);
        });
        service->events().refundProcessed.connect(
            [this](auto& tx, const auto& event) { invoices.onRefunded(tx, event); });
        service->events().saleReduced.connect(
            [this](auto& tx, const auto& event) { invoices.onSaleReduced(tx, event); });
    }
    std::vector<protocol::Invoice> all() {
        return invoices.list({.student = student}, {.limit = 50, .cursor = {}})->items;
    }
    /// Another session of hers, paid.
    void buy(std::int64_t amount = 1000) {
        const auto other = owes(student, rupees(amount));
        const auto made = *service->createOrder(student, other, clock.now());
        const auto done = sandbox.checkout({.orderId = made.gatewayOrderId, .method = "upi"});
        QCOMPARE(service->verify(student, {done->orderId, done->paymentId, done->signature})->status,
                 protocol::PaymentStatus::captured);
    }

    payments::Invoices invoices;
    bool comesTooLate = false;  ///< Whatever is paid cannot be had any more.
    bool isOfBefore = false;    ///< Nothing was invoiced yet.
};

}  // namespace

/// Invoices and credit notes as payments come and go (PAY-4).
class InvoicesTest : public QObject {
    Q_OBJECT

private slots:
    void capture_isInvoicedOnce_howeverOftenItIsHeardOf() {
        InvoiceBench bench;
        const auto proof = bench.pay();
        for (int i = 0; i < 3; ++i)
            QVERIFY(bench.verify(proof));
        bench.settle();
        bench.service->reconcile(bench.clock.now());
        const auto all = bench.all();
        QCOMPARE(all.size(), std::size_t(1));
        const auto& invoice = all[0];
        QCOMPARE(invoice.number, std::string("MC/26-27/000001"));
        QCOMPARE(invoice.code, std::string("GRP-20270115-001"));
        QCOMPARE(invoice.by, std::string("Ananya Krishnan"));
        QCOMPARE(invoice.buyer, std::string("maya"));
        QCOMPARE(invoice.seller.state, std::string("29"));
        QCOMPARE(invoice.minutes, 60);
        QCOMPARE(invoice.gstPpm, 180'000);
        QCOMPARE(invoice.parts, (domain::InvoiceParts{rupees(800), paise(16949), paise(1526), paise(1525), paise(0),
                                                      paise(0), rupees(1000)}));
        // As it was shown before paying.
        QVERIFY(invoice.price.has_value());
        QCOMPARE(invoice.price->sessionFee, rupees(1000));
        QCOMPARE(invoice.price->total, rupees(1000));
    }

    void stateIsNamed_countsFromThenOn_andRewritesNothing() {
        InvoiceBench bench;
        QVERIFY(bench.verify(bench.pay()));
        QVERIFY(!bench.invoices.billing(bench.student).state);
        QCOMPARE(test::code(bench.invoices.setState(bench.student, "28")), QString("validation_failed"));
        QCOMPARE(bench.invoices.setState(bench.student, "27")->state, std::optional<std::string>("27"));
        bench.clock.advance(60);
        bench.buy();
        const auto all = bench.all();
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].place, domain::SupplyPlace::other_state);
        QCOMPARE(all[0].buyerState, std::string("27"));
        QCOMPARE(all[0].parts.igst, paise(3051));
        QCOMPARE(all[1].place, domain::SupplyPlace::same_state);
        QCOMPARE(all[1].buyerState, std::string());
        QVERIFY_EXCEPTION_THROWN(bench.database->write([](database::Transaction& tx) {
            tx.execute("UPDATE invoices SET buyer_state = '27'");
        }),
                                 database::DatabaseError);
        QVERIFY_EXCEPTION_THROWN(
            bench.database->write([](database::Transaction& tx) { tx.execute("DELETE FROM invoices"); }),
            database::DatabaseError);
    }

    void nameIsErased_andNeverAnotherOne() {
        InvoiceBench bench;
        QVERIFY(bench.verify(bench.pay()));
        const auto rename = [&](const char* sql) {
            bench.database->write([&](database::Transaction& tx) { tx.execute(sql); });
        };
        QVERIFY_EXCEPTION_THROWN(rename("UPDATE invoices SET buyer_name = 'Ravi'"), database::DatabaseError);
        rename("UPDATE invoices SET buyer_name = ''");
        QVERIFY(bench.all().at(0).buyer.empty());
    }

    void orderOfBeforePricesWereKept_isInvoiced() {
        InvoiceBench bench;
        bench.database->write([](database::Transaction& tx) {
            tx.execute("DROP TRIGGER order_price_is_kept");
            tx.execute("DELETE FROM order_prices");
        });
        QVERIFY(bench.verify(bench.pay()));
        QCOMPARE(bench.all().at(0).parts.tax(), paise(3051));
        bench.refund(rupees(1000), "cancel:1");
        bench.settle();
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.all().at(0).parts, bench.all().at(1).parts);
    }

    void captureOfBeforeInvoices_goesBackWithoutANote() {
        InvoiceBench bench;
        bench.isOfBefore = true;
        QVERIFY(bench.verify(bench.pay()));
        bench.isOfBefore = false;
        bench.refund(rupees(500), "cancel:1");
        bench.settle();
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.refunded.size(), std::size_t(1));
        QVERIFY(bench.all().empty());
    }

    void tooMuchThatIsAccepted_isInvoicedAsAsked_andTheRestGoesBackWithoutANote() {
        InvoiceBench bench;
        QVERIFY(bench.sandbox.checkout({.orderId = bench.order.gatewayOrderId, .amount = rupees(1200)}));
        bench.settle();
        QVERIFY(bench.all().empty());
        const auto payment = bench.database->read([](database::Reader& reader) {
            return payments::PaymentStore().payment(
                reader, reader.scalar<domain::PaymentId>("SELECT id FROM payments WHERE use = 'quarantined'"));
        });
        bench.database->write([&](database::Transaction& tx) { QVERIFY(bench.service->accept(tx, payment.value())); });
        bench.settle();
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.refunded.size(), std::size_t(1));
        const auto all = bench.all();
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].parts.total, rupees(1000));
    }

    void withoutGstin_aBillIsIssued() {
        InvoiceBench bench(1000, "");
        QVERIFY(bench.verify(bench.pay()));
        const auto bill = bench.all().at(0);
        QCOMPARE(bill.place, domain::SupplyPlace::untaxed);
        QCOMPARE(bill.parts.fee, rupees(1000));
        QVERIFY(bill.parts.tax().isZero() && bill.sac.empty() && bill.gstPpm == 0 && bill.seller.state.empty());
        QVERIFY(bench.invoices.billing(bench.student).sellerState.empty());
    }

    void nothingDue_isNotInvoiced() {
        InvoiceBench bench;
        const auto free = bench.owes(bench.student, rupees(0));
        QCOMPARE(bench.service->createOrder(bench.student, free, bench.clock.now())->status,
                 protocol::PaymentStatus::captured);
        QVERIFY(bench.all().empty());
    }

    void refund_isCreditedOnce_whenItHasArrived() {
        InvoiceBench bench;
        QVERIFY(bench.verify(bench.pay()));
        bench.refund(rupees(500), "cancel:1");
        QCOMPARE(bench.all().size(), std::size_t(1));
        bench.settle();
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        const auto row = bench.sandbox.bank().refunds().at(0);
        QVERIFY(bench.tellRefund(row, "processed", 500'00));
        QVERIFY(bench.tellRefund(row, "processed", 500'00));
        const auto all = bench.all();
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].kind, InvoiceKind::credit_note);
        QCOMPARE(all[0].number, std::string("CN/26-27/000001"));
        QCOMPARE(all[0].ofNumber, std::optional<std::string>("MC/26-27/000001"));
        QCOMPARE(all[0].parts.total, rupees(500));
        QCOMPARE(all[0].parts.tax(), paise(1526));
        QVERIFY(!all[0].granted);
    }

    void refundByHandAtTheGateway_isCreditedAsWell_andBothSumToTheInvoice() {
        InvoiceBench bench;
        const auto proof = bench.pay();
        QVERIFY(bench.verify(proof));
        QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 300'00));
        const auto note = bench.all().at(0);
        QVERIFY(note.granted && note.parts.tax().isZero());  // Nothing was unsold: the platform bears it.
        QCOMPARE(note.parts.total, rupees(300));
        bench.refund(rupees(1000), "cancel:1");
        bench.settle();
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        const auto all = bench.all();
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all[0].parts.tax(), all[2].parts.tax());
        QCOMPARE(all[0].parts.total + all[1].parts.total, rupees(1000));
        QCOMPARE(all[0].parts.reductions + all[1].parts.reductions, rupees(0));
        QCOMPARE(all[0].number, std::string("CN/26-27/000002"));
    }

    /// All of it was given by hand, and the sale is undone later: a note over nothing takes its tax away.
    void unsoldAfterAllWasGivenByHand_isCreditedWithItsTax() {
        InvoiceBench bench;
        const auto proof = bench.pay();
        QVERIFY(bench.verify(proof));
        QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 1000'00));
        QCOMPARE(bench.all().size(), std::size_t(2));
        QVERIFY(bench.all().at(0).parts.tax().isZero());
        QVERIFY(!bench.refund(rupees(1000), "cancel:1"));
        const auto all = bench.all();
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all[0].parts.total, rupees(0));
        QCOMPARE(all[0].parts.tax(), paise(3051));
        QCOMPARE(bench.balance(ledger::AccountKind::promotions), 0);
    }

    /// Heard of before its capture or after, it leaves the same documents.
    void refundByHandOfAll_leavesTheSameDocuments_inAnyOrder() {
        QStringList said;
        for (const bool captureFirst : {true, false}) {
            InvoiceBench bench;
            bench.payables.undone.insert(bench.subject);
            bench.sandbox.knobs().dropWebhooks = true;
            const auto proof = bench.pay();
            if (captureFirst) QVERIFY(bench.verify(proof));
            QVERIFY(bench.tellByHand("rfnd_Hand", proof.razorpay_payment_id, 1000'00));
            QVERIFY(bench.verify(proof));
            QString text;
            for (const auto& document : bench.all())
                text += QString::fromStdString(document.number) + ' ' + QString::number(document.parts.tax().minor) +
                        ' ' + QString::number(document.parts.total.minor) + ';';
            said << text;
        }
        QCOMPARE(said[0], said[1]);
        QCOMPARE(said[0], QString("CN/26-27/000001 3051 100000;MC/26-27/000001 3051 100000;"));
    }

    void secondCapture_goesBackWithoutADocument() {
        InvoiceBench bench;
        const auto first = bench.pay();
        const auto second = bench.sandbox.checkout({.orderId = bench.order.gatewayOrderId, .method = "card"});
        QVERIFY(bench.verify(first));
        bench.settle();
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        bench.settle();
        QCOMPARE(bench.all().size(), std::size_t(1));
    }

    void capturedTooLate_goesBackWithoutADocument() {
        InvoiceBench bench;
        bench.comesTooLate = true;
        QVERIFY(bench.verify(bench.pay()));
        QVERIFY(bench.all().empty());
        bench.settle();
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.refunded.size(), std::size_t(1));
        QVERIFY(bench.all().empty());
    }

    /// A transaction that is given up takes no number with it.
    void captureThatIsRolledBack_leavesNoGap() {
        InvoiceBench bench;
        const auto last = [&bench] {
            return bench.database->read([](database::Reader& reader) {
                return reader.one<std::int64_t>("SELECT last FROM invoice_numbers WHERE kind = 'invoice'").value_or(0);
            });
        };
        bool breaks = true;
        bench.service->events().captured.connect([&breaks](auto&, const auto&) {
            if (breaks) throw database::DatabaseError("the disk is full", 13);
        });
        const auto proof = bench.pay();
        QVERIFY_EXCEPTION_THROWN((void)bench.verify(proof), database::DatabaseError);
        QVERIFY(bench.all().empty());
        QCOMPARE(last(), std::int64_t{0});
        breaks = false;
        QVERIFY(bench.verify(proof));
        QCOMPARE(bench.all().at(0).number, std::string("MC/26-27/000001"));
        QCOMPARE(last(), std::int64_t{1});
    }

    void yearEnds_inIndia_andNumbersBeginAgain() {
        InvoiceBench bench;
        QVERIFY(bench.verify(bench.pay()));
        bench.clock.advance(*domain::parseIso("2027-03-31T18:29:59Z") - bench.clock.now());
        bench.buy();
        bench.clock.advance(1);
        bench.buy();
        std::vector<std::string> numbers;
        for (const auto& invoice : bench.all())
            numbers.push_back(invoice.number);
        QCOMPARE(numbers, (std::vector<std::string>{"MC/27-28/000001", "MC/26-27/000002", "MC/26-27/000001"}));
    }

    void ownOnly_inPages_orOfOneBooking() {
        InvoiceBench bench;
        QVERIFY(bench.verify(bench.pay()));
        for (int i = 0; i < 3; ++i) {
            bench.clock.advance(1);
            bench.buy();
        }
        const auto first = *bench.invoices.list({.student = bench.student}, {.limit = 3, .cursor = {}});
        QCOMPARE(first.items.size(), std::size_t(3));
        const auto rest = *bench.invoices.list({.student = bench.student}, {.limit = 3, .cursor = *first.next});
        QCOMPARE(rest.items.size(), std::size_t(1));
        QVERIFY(!rest.next);
        const auto other = bench.person("ravi");
        QVERIFY(bench.invoices.list({.student = other}, {.limit = 3, .cursor = {}})->items.empty());
        QCOMPARE(test::code(bench.invoices.find(other, rest.items[0].id)), QString("not_found"));
        QVERIFY(bench.invoices.find(bench.student, rest.items[0].id));
        QVERIFY(bench.invoices.list({.student = bench.student, .code = "GRP-1"}, {.limit = 3, .cursor = {}})
                    ->items.empty());
        QCOMPARE(bench.invoices.list({.kind = InvoiceKind::credit_note}, {.limit = 3, .cursor = {}})->items.size(),
                 std::size_t(0));
    }
};

MC_TEST_APPLESS(InvoicesTest)
#include "invoices_test.moc"
