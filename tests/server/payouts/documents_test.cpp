#include <QTest>

#include "server/payouts/month_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kHour;
using domain::PlanTier;
using ledger::AccountKind;
using test::inIndia;

namespace {

constexpr const char* kDocumentedStart = "2027-03-05 10:00";

/// One session of ₹3,000 from Karnataka into Maharashtra, however it is paid and whatever becomes of it.
struct DocumentsHouse : test::MonthHouse {
    void planPayment(PlanTier plan, int credits) {
        planStep("2027-03-01 07:00", 0, [this, plan, credits] {
            if (plan != PlanTier::free) buyPlan("Kabir", plan);
            if (credits > 0) buyCredits("Kabir", credits);
        });
        planStep("2027-03-01 08:00", 0, [this] {
            session = buySession(
                {{"Student", "Kabir"}, {"Mentor", "Ananya"}, {"Starts", kDocumentedStart}, {"Minutes", "60"}});
        });
    }
    void planByHand(std::int64_t whole) {
        planStep("2027-03-01 09:00", 0, [this, whole] {
            const auto payment = (*database).read([this](database::Reader& reader) {
                return reader.scalar<std::string>(
                    "SELECT p.gateway_payment_id FROM payments p JOIN orders o ON o.id = p.order_id "
                    "WHERE o.subject_kind = 'session' AND o.subject_id = $1",
                    session.id);
            });
            QVERIFY(gateway.refund(payment, domain::rupees(whole), "", "by-hand-0001").has_value());
        });
    }
    void planCancel(int hoursBefore) {
        planStep(inIndia(kDocumentedStart) - hoursBefore * kHour, 0,
                 [this] { changes.cancel(people.at("Kabir"), session.id, "I am ill.", clock.now()).value(); });
    }
    std::int64_t inBooks(AccountKind kind) {
        return (*database).read([&](database::Reader& reader) {
            return -ledger.balanceFor(reader, session.id, {kind, {}}, {}).minor;
        });
    }
    /// Invoices less credit notes.
    domain::InvoiceParts documented() {
        domain::InvoiceParts sum;
        (*database).read([&](database::Reader& reader) {
            for (const auto& row : payments::InvoiceStore().list(reader, {.code = session.code}, 100))
                sum = row.kind == domain::InvoiceKind::credit_note ? sum - row.parts
                                                                   : sum - (domain::InvoiceParts{} - row.parts);
        });
        return sum;
    }

    bookings::Booking session;
};

}  // namespace

/// What documents say of a session is what the books do, to the paisa, once everything has arrived.
class DocumentsTest : public QObject {
    Q_OBJECT

private slots:
    void taxOfDocuments_isThatOfTheBooks_data() {
        QTest::addColumn<int>("plan");
        QTest::addColumn<int>("credits");
        QTest::addColumn<int>("byHand");
        QTest::addColumn<int>("cancelledBefore");
        QTest::addColumn<qint64>("tax");
        const auto row = [](const char* name, PlanTier plan, int credits, int byHand, int hours, qint64 tax) {
            QTest::newRow(name) << int(plan) << credits << byHand << hours << tax;
        };
        using enum PlanTier;
        constexpr qint64 kWhole = 91'53;
        constexpr qint64 kHalf = 45'76;  // Of 1,500.00
        row("minutes pay it whole", premium, 0, 0, 0, kWhole);
        row("minutes pay it whole, all returns", premium, 0, 0, 27, 0);
        row("minutes pay it whole, half returns", premium, 0, 0, 9, kHalf);
        row("minutes and money, half returns", pro, 0, 0, 9, kHalf);
        row("credits and money, half returns", free, 1000, 0, 9, kHalf);
        row("credits and money, all returns", free, 1000, 0, 27, 0);
        row("a part given by hand", free, 0, 300, 0, kWhole);
        row("a part given by hand, then half returns", free, 0, 300, 9, kHalf);
        row("more than half given by hand, then half returns", free, 0, 2000, 9, kHalf);
        row("a part given by hand, then all returns", free, 0, 300, 27, 0);
        row("all given by hand", free, 0, 3000, 0, 0);
    }
    void taxOfDocuments_isThatOfTheBooks() {
        QFETCH(int, plan);
        QFETCH(int, credits);
        QFETCH(int, byHand);
        QFETCH(int, cancelledBefore);
        DocumentsHouse house;
        house.planPayment(static_cast<PlanTier>(plan), credits);
        if (byHand > 0) house.planByHand(byHand);
        if (cancelledBefore > 0) house.planCancel(cancelledBefore);
        house.planStep("2027-03-05 09:30", 0, [] {});  // Before anybody has to come.
        house.play();
        const auto documents = house.documented();
        QCOMPARE(documents.tax().minor, house.inBooks(AccountKind::gst_payable));
        QCOMPARE(documents.service.minor, house.inBooks(AccountKind::commission));
        QTEST(qint64{documents.tax().minor}, "tax");
        QCOMPARE(house.inBooks(AccountKind::student_funds), 0);
        QCOMPARE(house.trialSum(), 0);
    }
};

MC_TEST_CORE(DocumentsTest)
#include "documents_test.moc"
