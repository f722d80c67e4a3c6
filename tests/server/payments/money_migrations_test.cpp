#include <QTest>
#include <limits>

#include "payments/ledger/mentor_journal.h"
#include "payments/ledger/owed.h"
#include "payments/order_price_store.h"
#include "payments/plan_store.h"
#include "payments/rate_table.h"
#include "payments/settlement_store.h"
#include "platform/crypto/digest.h"
#include "support/earlier_database.h"
#include "support/test_program.h"

using namespace mc::database;
using mc::domain::UserId;

namespace {

constexpr int kPricesAreKept = 132;
constexpr int kFeesOfThePlatform = 172;
constexpr UserId kMentorOfBefore{1};

/// A session of ₹1,000 that was paid and held before prices, invoices and journals were kept.
const char* const kPaidBefore = R"(
INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES
    (1, 'A', 'a@test.example', 'a@test.example', 3, 'Asia/Kolkata', 0),
    (2, 'B', 'b@test.example', 'b@test.example', 1, 'Asia/Kolkata', 0);
INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, description, receipt,
                    created_at, pay_before)
    VALUES (1, 'session', 5, 2, 100000, 'INR', 'captured', 'A session', 'GRP-20260218-001', 0, 10);
INSERT INTO payments (id, gateway_payment_id, order_id, amount_minor, currency, status, use, seen_at)
    VALUES (1, 'pay_1', 1, 100000, 'INR', 'captured', 'accepted', 0);
INSERT INTO ledger_accounts (id, kind, owner_id, currency, balance_minor) VALUES
    (1, 'student_funds', 0, 'INR', 78000), (2, 'mentor_unearned', 1, 'INR', 0), (3, 'mentor_payable', 1, 'INR', -78000);
INSERT INTO ledger_journals (id, cause, kind, subject_kind, subject_id, posted_at) VALUES
    (1, 'sale:session-5', 'sale', 'session', 5, 100), (2, 'earned:session-5', 'earned', 'session', 5, 200);
INSERT INTO ledger_entries (journal_id, line, account_id, amount_minor, posted_at) VALUES
    (1, 1, 1, 78000, 100), (1, 2, 2, -78000, 100), (2, 1, 2, 78000, 200), (2, 2, 3, -78000, 200);
UPDATE ledger_journals SET sealed = 1;
)";

constexpr int kPlansEndByRefunds = 175;
const char* const kPlanBefore = R"(
INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)
    VALUES (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0);
INSERT INTO plan_subscriptions (id, student_id, gateway_id, tier, standing, paid_until, made_at, check_at)
    VALUES (1, 1, 'sub_1', 'pro', 'active', 100, 0, 100);
INSERT INTO plan_cycles (id, subscription_id, student_id, invoice_id, tier, begins_at, ends_at, minutes, left_minutes)
    VALUES (1, 1, 1, 'inv_1', 'pro', 0, 100, 30, 30);
INSERT INTO payment_settlements (id, gateway_settlement_id, amount_minor, fees_minor, currency, utr, settled_at)
    VALUES (1, 'setl_1', 98000, 2000, 'INR', 'UTR1', 50);
)";

/// Its price, and a rate that was decided.
const char* const kPricedBefore = R"(
INSERT INTO order_prices (order_id, session_minor, included_minutes, included_minor, discount_minor, credits_minor,
                          platform_fee_minor, gst_minor, gst_included, commission_ppm, gateway_ppm, gst_ppm, gst_mode,
                          minutes, given_by)
    VALUES (1, 100000, 0, 0, 0, 0, 0, 3051, 1, 200000, 20000, 180000, 'contained', 60, 'A');
INSERT INTO payment_rates (number, kind, effective_from, value, set_at) VALUES (1, 'commission', '2026-12-01', '18', 5);
)";

/// Of EXPLAIN QUERY PLAN.
struct MoneyMigrationsPlanStep {
    std::int64_t id = 0;
    std::int64_t parent = 0;
    std::int64_t unused = 0;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(MoneyMigrationsPlanStep, (), (id, parent, unused, detail))

/// Each statement of a text that has no other semicolons.
void runAll(Transaction& tx, std::string_view sql) {
    while (sql.find(';') != std::string_view::npos) {
        tx.execute(std::string(sql.substr(0, sql.find(';'))));
        sql.remove_prefix(sql.find(';') + 1);
    }
}

}  // namespace

/// Books of before, under the steps that keep prices, invoices, rates and journals.
class MoneyMigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasPaidBefore_staysAsItWas_andJoinsTheMentorsJournal() {
        const mc::test::EarlierDatabase books;
        books.before(kPricesAreKept)->write([](Transaction& tx) { runAll(tx, kPaidBefore); });
        const auto database = books.before(std::numeric_limits<int>::max());
        const mc::ledger::MentorJournal journal;
        const auto takeIn = [&] { return database->write([&](Transaction& tx) { return journal.takeIn(tx); }); };
        QCOMPARE(takeIn(), std::int64_t{3});
        QCOMPARE(takeIn(), std::int64_t{0});
        database->read([&](Reader& reader) {
            QCOMPARE(journal.notTakenIn(reader), std::int64_t{0});
            QVERIFY(journal.broken(reader).empty());
            mc::domain::JournalCheck check(mc::crypto::sha256Hex);
            for (const auto& line : journal.lines(reader, kMentorOfBefore, 0, 10))
                check.add(line, std::nullopt);
            QVERIFY(!check.finding());
            QCOMPARE(check.balance(mc::domain::MentorAccount::mentor_payable).minor, std::int64_t{78000});
            QVERIFY(!mc::payments::OrderPriceStore().find(reader, {1}));
            QCOMPARE(reader.scalar<std::int64_t>("SELECT count(*) FROM invoices"), std::int64_t{0});
            const auto owed = mc::ledger::unpaidTo(reader, kMentorOfBefore, {});
            QCOMPARE(owed.size(), std::size_t{1});
            QCOMPARE(owed[0].amount.minor, std::int64_t{78000});
            QCOMPARE(reader.scalar<std::int64_t>("SELECT count(*) FROM payments WHERE use = 'accepted'"),
                     std::int64_t{1});
        });
    }

    /// A plan that is paid and money that has come to the bank, before either could be over or aside.
    void plansAndSettlementsOfBefore_goOn() {
        const mc::test::EarlierDatabase books;
        books.before(kPlansEndByRefunds)->write([](Transaction& tx) { runAll(tx, kPlanBefore); });
        const auto database = books.before(std::numeric_limits<int>::max());
        database->read([&](Reader& reader) {
            const auto plan = mc::payments::PlanStore().current(reader, kMentorOfBefore).value();
            QCOMPARE(plan.standing, mc::domain::PlanStanding::active);
            QVERIFY(!plan.refundedAt);
            const auto settlements = mc::payments::SettlementStore().newest(reader, 10);
            QCOMPARE(settlements.size(), std::size_t{1});
            QVERIFY(!settlements[0].aside);
            QCOMPARE(settlements[0].amount.minor, std::int64_t{98000});
        });
    }

    void pricesOfBeforeThePlatformFee_haveNone_andOneCanBeSet() {
        const mc::test::EarlierDatabase books;
        books.before(kFeesOfThePlatform)->write([](Transaction& tx) {
            runAll(tx, kPaidBefore);
            runAll(tx, kPricedBefore);
        });
        const auto database = books.before(std::numeric_limits<int>::max());
        const auto item =
            database->read([](Reader& reader) { return mc::payments::OrderPriceStore().find(reader, {1}); });
        QVERIFY(item);
        QVERIFY(item->platformFee == mc::domain::Rate{});
        QCOMPARE(item->price.total.minor, std::int64_t{100000});
        QCOMPARE(item->by, std::string("A"));
        const mc::domain::DatedRate fee{mc::domain::RateKind::platform_fee, {2027, 1, 2}, 50'000};
        database->write([&](Transaction& tx) {
            mc::payments::RateTable().set(tx, fee, {2027, 1, 1}, {1'800'000'000}).value();
        });
        const auto lines = database->read([](Reader& reader) { return mc::payments::RateTable().lines(reader); });
        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(lines[1] == fee);
    }

    /// What grows for ever is asked by an index.
    void books_areAskedByIndexes() {
        const mc::test::EarlierDatabase books;
        const auto database = books.before(std::numeric_limits<int>::max());
        const auto plan = [&](const std::string& sql) {
            return database->read([&](Reader& reader) {
                std::string text;
                for (const auto& step : reader.all<MoneyMigrationsPlanStep>("EXPLAIN QUERY PLAN " + sql))
                    text += step.detail + '\n';
                return text;
            });
        };
        const auto invoices = plan(
            "SELECT number FROM invoices WHERE issued_at >= 0 AND issued_at < 9 AND (issued_at, id) < (9, 0) "
            "AND code = 'GRP-1' ORDER BY issued_at DESC, id DESC LIMIT 9");
        QVERIFY2(invoices.find("invoices_by_code") != std::string::npos, invoices.c_str());
        const auto owed = plan(
            "SELECT e.amount_minor FROM ledger_accounts a JOIN ledger_owed o ON o.account_id = a.id "
            "JOIN ledger_entries e ON e.journal_id = o.journal_id AND e.line = o.line "
            "JOIN ledger_journals j ON j.id = e.journal_id WHERE a.kind = 'mentor_payable' AND a.owner_id = 1 "
            "AND a.currency = 'INR' ORDER BY e.journal_id, e.line");
        QVERIFY2(owed.find("SCAN") == std::string::npos, owed.c_str());
        const auto owners = plan(
            "SELECT owner_id FROM ledger_accounts WHERE kind = 'mentor_payable' AND currency = 'INR' "
            "AND balance_minor < 0 ORDER BY owner_id");
        QVERIFY2(owners.find("ledger_accounts_owed") != std::string::npos, owners.c_str());
    }
};

MC_TEST_CORE(MoneyMigrationsTest)
#include "money_migrations_test.moc"
