#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "domain/disputes.h"
#include "domain/payout_details.h"
#include "domain/payout_failures.h"
#include "domain/rates.h"
#include "domain/subject.h"
#include "payments/payment_store.h"
#include "payments/refund_store.h"
#include "platform/database/database.h"
#include "support/books.h"
#include "support/test_program.h"

using namespace mc;
using database::Database;
using database::Reader;
using database::Transaction;

namespace {

constexpr int kSubjects = 14;
constexpr int kBalances = 46;

/// The schema up to a step, that step excluded.
std::vector<database::Migration> stepsBefore(int number) {
    std::vector<database::Migration> steps;
    for (const auto& step : database::embeddedMigrations())
        if (step.number < number) steps.push_back(step);
    return steps;
}

template <class Enum>
std::vector<std::string> wordsOf() {
    std::vector<std::string> words;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto d) { words.emplace_back(d.name); });
    std::ranges::sort(words);
    return words;
}

/// Money of one session as the schema before subjects kept it.
void fillOldBooks(Transaction& tx) {
    tx.execute(
        "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) "
        "VALUES (1, 'Maya', 'maya@example.com', 'maya@example.com', 1, 'Asia/Kolkata', 0)");
    tx.execute(
        "INSERT INTO orders (id, booking_id, student_id, amount_minor, currency, status, description, receipt, "
        "gateway_order_id, created_at, pay_before, captured_at, polls, poll_at) "
        "VALUES (11, 501, 1, 100000, 'INR', 'captured', '60 minutes', 'GRP-1', 'order_1', 5, 905, 60, 2, 120)");
    tx.execute(
        "INSERT INTO payments (id, gateway_payment_id, order_id, amount_minor, currency, status, use, method, "
        "fee_minor, failure, seen_at, captured_at) "
        "VALUES (21, 'pay_1', 11, 100000, 'INR', 'captured', 'accepted', 'upi', 2000, '', 60, 60)");
    tx.execute(
        "INSERT INTO refunds (id, payment_id, booking_id, student_id, amount_minor, currency, cause, status, attempt, "
        "gateway_refund_id, requested_at, processed_at, check_at) "
        "VALUES (31, 21, 501, 1, 40000, 'INR', 'booking:501', 'failed', 2, 'rfnd_1', 70, NULL, 99)");
    tx.execute(
        "INSERT INTO ledger_accounts (id, kind, owner_id, currency) VALUES (41, 'mentor_unearned', 7, 'INR'), "
        "(42, 'mentor_payable', 7, 'INR')");
    tx.execute(
        "INSERT INTO ledger_journals (id, cause, kind, booking_id, posted_at) "
        "VALUES (51, 'earned:00000000000fn', 'earned', 501, 80), (52, 'capture:x', 'capture', NULL, 81)");
    tx.execute(
        "INSERT INTO ledger_entries (journal_id, line, account_id, amount_minor, posted_at) "
        "VALUES (51, 1, 41, 78000, 80), (51, 2, 42, -78000, 80), (52, 1, 41, 5, 81), (52, 2, 42, -5, 81)");
    tx.execute("UPDATE ledger_journals SET sealed = 1");
}

}  // namespace

class PaymentSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_path = m_folder.filePath(QString::number(++m_count)).toStdString(); }

    void bookingsBecomeSubjects_nothingIsLost() {
        Database::open(m_path, {.migrations = stepsBefore(kSubjects)})->write(fillOldBooks);
        const auto database = Database::open(m_path);
        const payments::PaymentStore store;
        const domain::Subject session = domain::BookingId{501};
        database->read([&](Reader& reader) {
            const auto order = store.currentOrder(reader, session);
            QVERIFY(order && order->subject == session && order->gatewayOrderId == "order_1");
            QVERIFY(order->status == payments::OrderStatus::captured && order->polls == 2);
            const auto payment = store.acceptedPayment(reader, session);
            QVERIFY(payment && payment->gatewayPaymentId == "pay_1" && payment->amount.minor == 100000);
            const auto refund = payments::RefundStore().byCause(reader, "booking:501");
            QVERIFY(refund && refund->subject == session && refund->studentId == domain::UserId{1});
            QCOMPARE(refund->attempt, 2);
            QCOMPARE(refund->gatewayRefundId, std::string("rfnd_1"));
            QCOMPARE(reader.scalar<int>("SELECT check_at FROM refunds"), 99);
        });
    }

    void balances_ofOldBooks_areKeptFromTheStart() {
        Database::open(m_path, {.migrations = stepsBefore(kSubjects)})->write(fillOldBooks);
        Database::open(m_path, {.migrations = stepsBefore(kBalances)});
        const auto database = Database::open(m_path);
        const auto balances = database->read([](Reader& reader) {
            return reader.all<std::int64_t>("SELECT balance_minor FROM ledger_accounts ORDER BY id");
        });
        QCOMPARE(balances, (std::vector<std::int64_t>{78'005, -78'005}));
    }

    void oldJournals_keepTheirLinesAndMayBePaidOutADayLater() {
        Database::open(m_path, {.migrations = stepsBefore(kSubjects)})->write(fillOldBooks);
        const auto database = Database::open(m_path);
        const auto lines =
            database->read([](Reader& reader) { return test::entriesOf(reader, domain::BookingId{501}); });
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines[1].amount.minor, -78000);
        QVERIFY(!lines[0].availableFrom && *lines[1].availableFrom == domain::UtcTime{80 + domain::kDay});
        QCOMPARE(
            database->read([](Reader& reader) { return reader.scalar<int>("SELECT count(*) FROM ledger_entries"); }),
            4);
        // What was posted for the session before is not posted again.
        base::FakeClock clock({0});
        base::SeededRandom random{1};
        base::IdSource ids{clock, random};
        ledger::Ledger ledger(ids);
        const auto again = database->write([&](Transaction& tx) {
            return ledger.post(tx, {ledger::JournalKind::earned,
                                    "earned:session:00000000000fn",
                                    domain::BookingId{501},
                                    domain::UtcTime{90},
                                    {{{ledger::AccountKind::mentor_unearned, {7}}, domain::paise(1)},
                                     {{ledger::AccountKind::mentor_payable, {7}}, domain::paise(-1)}}});
        });
        QVERIFY(!again);
    }

    void oldJournals_stayUnchangeable() {
        Database::open(m_path, {.migrations = stepsBefore(kSubjects)})->write(fillOldBooks);
        const auto database = Database::open(m_path);
        for (const char* sql : {"UPDATE ledger_entries SET amount_minor = 1", "DELETE FROM ledger_journals"})
            QVERIFY_EXCEPTION_THROWN(database->write([&](Transaction& tx) { tx.execute(sql); }),
                                     database::ConstraintViolation);
        QVERIFY_EXCEPTION_THROWN(database->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO refunds (id, payment_id, amount_minor, currency, cause, status, requested_at) "
                "VALUES (32, 21, 60001, 'INR', 'more', 'pending', 0)");
        }),
                                 database::ConstraintViolation);
    }

    void rebuiltTables_haveTheirIndexes() {
        const auto database = Database::open(m_path);
        const auto names = database->read([](Reader& reader) {
            return reader.all<std::string>(
                "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN "
                "('orders', 'payments', 'refunds', 'ledger_journals', 'ledger_entries') ORDER BY name");
        });
        QCOMPARE(names, (std::vector<std::string>{"ledger_entries_by_account",
                                                  "ledger_journals_by_subject",
                                                  "orders_by_amount",
                                                  "orders_by_gateway_order",
                                                  "orders_by_receipt",
                                                  "orders_by_subject",
                                                  "orders_by_time",
                                                  "orders_current",
                                                  "orders_of_status",
                                                  "orders_of_status_by_amount",
                                                  "orders_of_student",
                                                  "orders_to_poll",
                                                  "payments_accepted",
                                                  "payments_by_amount",
                                                  "payments_by_capture",
                                                  "payments_by_order",
                                                  "payments_of_use",
                                                  "payments_quarantined",
                                                  "payments_reserved",
                                                  "refunds_by_gateway_refund",
                                                  "refunds_by_payment",
                                                  "refunds_failed",
                                                  "refunds_of_status",
                                                  "refunds_pending",
                                                  "refunds_to_check"}));
    }

    void words_areTheSameInCodeAndData() {
        const auto database = Database::open(m_path);
        const auto check = [&](const char* table, const std::vector<std::string>& code) {
            const auto data = database->read([&](Reader& reader) {
                return reader.all<std::string>(std::string("SELECT word FROM ") + table + " ORDER BY word");
            });
            QVERIFY2(data == code, table);
        };
        check("subject_kinds", wordsOf<domain::SubjectKind>());
        check("ledger_account_kinds", wordsOf<ledger::AccountKind>());
        check("ledger_journal_kinds", wordsOf<ledger::JournalKind>());
        check("order_statuses", wordsOf<payments::OrderStatus>());
        check("payment_statuses", wordsOf<payments::AttemptStatus>());
        check("payment_uses", wordsOf<payments::PaymentUse>());
        check("refund_statuses", wordsOf<payments::RefundStatus>());
        check("refund_origins", wordsOf<payments::RefundOrigin>());
        check("payment_rate_kinds", wordsOf<domain::RateKind>());
        check("dispute_states", wordsOf<domain::DisputeState>());
        check("dispute_phases", wordsOf<domain::DisputePhase>());
        check("payout_details_kinds", wordsOf<domain::PayoutDetailsKind>());
        check("payout_states", wordsOf<domain::PayoutState>());
        check("payout_failures", wordsOf<domain::PayoutFailure>());
        check("payout_run_states", wordsOf<domain::PayoutRunState>());
        check("payout_ways", wordsOf<domain::PayoutWay>());
    }

    /// A list that grows is rows, so that a new word needs no rebuilt table.

private:
    QTemporaryDir m_folder;
    std::string m_path;
    int m_count = 0;
};

MC_TEST_APPLESS(PaymentSchemaTest)
#include "payment_schema_test.moc"
