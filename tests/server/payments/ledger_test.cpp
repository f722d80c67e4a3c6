#include <rapidcheck.h>

#include <QTemporaryDir>
#include <QTest>

#include "domain/refunds.h"
#include "payments/ledger/ledger_view.h"
#include "payments/ledger/owed.h"
#include "payments/ledger/postings.h"
#include "platform/base/log.h"
#include "platform/database/database.h"
#include "support/books.h"
#include "support/test_program.h"

using namespace mc;
using domain::Money;
using domain::paise;
using domain::rupees;
using ledger::AccountKind;

namespace {

constexpr domain::UserId kMentor{71};
constexpr domain::BookingId kBooking{501};
constexpr domain::PaymentId kPayment{601};
constexpr domain::RefundId kRefund{701};
constexpr domain::UtcTime kNow{1'800'000'000};

class Books {
public:
    Books() : m_database(database::Database::open(m_folder.filePath("ledger.db").toStdString(), {.rehearse = true})) {}

    bool post(const ledger::Journal& journal) {
        return m_database->write([&](database::Transaction& tx) { return m_ledger.post(tx, journal); });
    }
    std::int64_t balance(AccountKind kind, domain::UserId owner = {}) {
        return m_database->read([&](database::Reader& reader) {
            return m_ledger.balance(reader, {kind, owner}).minor;
        });
    }
    std::int64_t trialSum() {
        return m_database->read([](database::Reader& reader) { return test::trialSum(reader); });
    }
    database::Database& database() { return *m_database; }
    ledger::Ledger& ledger() { return m_ledger; }

private:
    QTemporaryDir m_folder;
    base::FakeClock m_clock{kNow};
    base::SeededRandom m_random{1};
    base::IdSource m_ids{m_clock, m_random};
    std::unique_ptr<database::Database> m_database;
    ledger::Ledger m_ledger{m_ids};
};

/// One session's money from the capture to its end.
void postSession(Books& books, std::int64_t id, const Money& price, const Money& paid, std::optional<int> percentBack) {
    const domain::BookingId booking{id};
    const domain::FeeRates rates;
    const auto split = domain::splitFee(price, rates);
    books.post(ledger::captured({id}, booking, paid, domain::multiply(paid, domain::percent(2)), kNow));
    books.post(ledger::sold(booking, kMentor, split, paid, kNow));
    auto kept = split;
    if (percentBack) {
        const auto back = domain::splitRefund(paid, price, *percentBack, rates);
        kept = back.retained;
        books.post(ledger::unsold(booking, kMentor, split, kept, back.refund, kNow));
        books.post(ledger::refundRequested({id}, booking, AccountKind::student_funds, back.refund, kNow));
        books.post(ledger::refundProcessed({id}, booking, back.refund, kNow));
    }
    books.post(ledger::earned(booking, kMentor, kept.mentorShare, kNow, kNow + domain::kDay));
}

}  // namespace

class LedgerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { base::log::configure({.level = base::log::Level::warning}); }

    void keptBalances_areWhatRecountingGives() {
        Books books;
        std::int64_t session = 0;
        QVERIFY(rc::check("sessions of any price, kept or given back in part", [&] {
            const auto sessions = *rc::gen::inRange(1, 6);
            for (int i = 0; i < sessions; ++i) {
                const auto price = paise(*rc::gen::inRange(30'000, 300'000));
                const auto back =
                    *rc::gen::element(std::optional<int>(), std::optional(0), std::optional(50), std::optional(100));
                postSession(books, ++session, price, price, back);
            }
            const auto found = books.database().read([](database::Reader& reader) { return ledger::recount(reader); });
            RC_ASSERT(found.isRight());
            RC_ASSERT(found.journals > 0);
        }));
    }

    /// What a payout pays is not read again; what it pays no longer is.
    void owed_isWhatNoPayoutPays() {
        Books books;
        for (const auto id : {1, 2, 3})
            postSession(books, id, rupees(1000), rupees(1000), {});
        books.post(ledger::payout({9}, kMentor, rupees(780), rupees(0), kNow));
        const auto owed = [&] {
            return books.database().read(
                [](database::Reader& reader) { return ledger::unpaidTo(reader, kMentor, {}); });
        };
        const auto all = owed();
        QCOMPARE(all.size(), std::size_t(3));
        const auto paid = all[1];
        books.database().write([&](auto& tx) { ledger::owedNoMore(tx, paid.journal, paid.line); });
        QCOMPARE(owed().size(), std::size_t(2));
        QVERIFY(owed()[0].journal == all[0].journal && owed()[1].journal == all[2].journal);
        for (int i = 0; i < 2; ++i)
            books.database().write([&](auto& tx) { ledger::owedAgain(tx, paid.journal, paid.line); });
        QCOMPARE(owed().size(), std::size_t(3));
        books.database().read([&](database::Reader& reader) {
            QCOMPARE(ledger::owedEntry(reader, paid.journal, paid.line)->amount, rupees(780));
            QVERIFY(!ledger::owedEntry(reader, paid.journal, paid.line + 7));
            QCOMPARE(ledger::owedSince(reader, kMentor, {}, kNow).size(), std::size_t(3));
            QVERIFY(ledger::owedSince(reader, kMentor, {}, kNow + 1).empty());
        });
    }

    /// Also when what it takes back was paid out long before.
    void owed_knowsWhenWhatIsTakenBackWasEarned() {
        Books books;
        postSession(books, 1, rupees(1000), rupees(1000), {});
        postSession(books, 2, rupees(1000), rupees(1000), {});
        const auto owed = [&] {
            return books.database().read(
                [](database::Reader& reader) { return ledger::unpaidTo(reader, kMentor, {}); });
        };
        books.database().write([&, all = owed()](auto& tx) {
            for (const auto& entry : all)
                ledger::owedNoMore(tx, entry.journal, entry.line);
        });
        const auto later = kNow + 90 * domain::kDay;
        books.post(ledger::withheld(domain::BookingId{1}, kMentor, rupees(780), later, later));
        QCOMPARE(owed().size(), std::size_t(1));
        QCOMPARE(owed()[0].amount, -rupees(780));
        QVERIFY(owed()[0].at == later && owed()[0].earnedAt == kNow);
    }

    void recount_namesWhatDoesNotAddUp() {
        Books books;
        postSession(books, 1, rupees(1000), rupees(1000), {});
        books.database().write([](database::Transaction& tx) {
            tx.execute("UPDATE ledger_accounts SET balance_minor = balance_minor + 1 WHERE kind = 'mentor_payable'");
            tx.execute(
                "INSERT INTO ledger_journals (id, cause, kind, posted_at) VALUES (9, 'half:done', 'capture', 0)");
        });
        const auto found = books.database().read([](database::Reader& reader) { return ledger::recount(reader); });
        QCOMPARE(found.unbalanced, std::vector<std::string>{"half:done"});
        QCOMPARE(found.wrong.size(), std::size_t(1));
        QCOMPARE(found.wrong[0].account, AccountKind::mentor_payable);
        QCOMPARE(found.wrong[0].owner.value, kMentor.value);
        QCOMPARE(found.wrong[0].kept.minor - found.wrong[0].counted.minor, 1);
    }

    void sale_thousandRupees_splitsTwentyTwoHundredSevenEighty() {
        Books books;
        const auto split = domain::splitFee(rupees(1000), {});
        books.post(ledger::captured(kPayment, kBooking, rupees(1000), rupees(20), kNow));
        books.post(ledger::sold(kBooking, kMentor, split, rupees(1000), kNow));
        const auto lines =
            books.database().read([](database::Reader& reader) { return test::entriesOf(reader, kBooking); });
        std::map<AccountKind, std::int64_t> sale;
        for (const auto& line : lines)
            if (line.journal == ledger::JournalKind::sale) sale[line.kind] = line.amount.minor;
        QCOMPARE(sale[AccountKind::gateway_fee], -20'00);
        QCOMPARE(sale[AccountKind::commission], -169'49);
        QCOMPARE(sale[AccountKind::gst_payable], -30'51);
        QCOMPARE(sale[AccountKind::mentor_unearned], -780'00);
        QCOMPARE(books.balance(AccountKind::gateway_fee), 0);
        QCOMPARE(books.balance(AccountKind::student_funds), 0);
        QCOMPARE(books.balance(AccountKind::gateway_clearing), 980'00);
        QCOMPARE(books.trialSum(), 0);
    }

    void platformFee_isNoMentors_andWhatIsKeptOfItStays() {
        QVERIFY(rc::check("of any amount, in any mode, whatever part of it goes back", [] {
            domain::FeeRates rates;
            rates.gstMode = *rc::gen::element(domain::GstMode::contained, domain::GstMode::added_to_mentor,
                                              domain::GstMode::added_to_student);
            const domain::Money amount{*rc::gen::inRange<std::int64_t>(0, 400'000), rupees(0).currency};
            const auto fee = domain::splitPlatformFee(amount, rates);
            const auto kept = domain::splitPlatformFee(domain::keptOf(amount, *rc::gen::inRange(0, 101)), rates);
            const auto charged = ledger::feeCharged(kBooking, fee, kNow);
            const auto returned = ledger::feeReturned(kBooking, fee, kept, kNow);
            RC_ASSERT(ledger::balances(charged.entries) && ledger::balances(returned.entries));
            for (std::size_t i = 0; i < charged.entries.size(); ++i) {
                RC_ASSERT(charged.entries[i].account == returned.entries[i].account);
                RC_ASSERT(!charged.entries[i].account.owner);
            }
            RC_ASSERT(charged.entries[0].amount + returned.entries[0].amount == kept.charged);
            RC_ASSERT(charged.entries[1].amount + returned.entries[1].amount == -kept.net);
            RC_ASSERT(charged.entries[2].amount + returned.entries[2].amount == -kept.gst);
        }));
    }

    void case36_fullRefund_gatewayFeeIsThePlatformsExpense() {
        Books books;
        postSession(books, 1, rupees(1000), rupees(1000), 100);
        QCOMPARE(books.balance(AccountKind::gateway_fee), 20'00);
        QCOMPARE(books.balance(AccountKind::gateway_clearing), -20'00);
        QCOMPARE(books.balance(AccountKind::commission), 0);
        QCOMPARE(books.balance(AccountKind::gst_payable), 0);
        QCOMPARE(books.balance(AccountKind::mentor_payable, kMentor), 0);
        QCOMPARE(books.balance(AccountKind::refunds_payable), 0);
    }

    /// A session that was settled as the student's absence, and of which an outage is marked later.
    void case39_whatTheMentorEarnedOfAnOutage_goesBackWhole_data() {
        QTest::addColumn<bool>("withheld");
        QTest::addColumn<bool>("awarded");
        QTest::newRow("earned") << false << false;
        QTest::newRow("contested since") << true << false;
        QTest::newRow("contested, and decided for the mentor") << true << true;
    }
    void case39_whatTheMentorEarnedOfAnOutage_goesBackWhole() {
        QFETCH(bool, withheld);
        QFETCH(bool, awarded);
        Books books;
        postSession(books, 1, rupees(1000), rupees(1000), {});
        const domain::BookingId session{1};
        const auto split = domain::splitFee(rupees(1000), {});
        const auto payable = kNow + domain::kDay;
        const Money nothing{};
        if (withheld) books.post(ledger::withheld(session, kMentor, split.mentorShare, kNow, payable));
        if (awarded) books.post(ledger::awarded(session, kMentor, split.mentorShare, nothing, kNow, payable));
        const Money owed{-books.balance(AccountKind::mentor_payable, kMentor), nothing.currency};
        books.post(ledger::takenBack(session, kMentor, owed, kNow, payable));
        QCOMPARE(books.balance(AccountKind::mentor_unearned, kMentor), -780'00);
        const auto back = domain::splitRefund(rupees(1000), rupees(1000), 100, {});
        books.post(ledger::unsold(session, kMentor, split, back.retained, back.refund, kNow));
        QCOMPARE(books.balance(AccountKind::mentor_payable, kMentor), 0);
        QCOMPARE(books.balance(AccountKind::mentor_unearned, kMentor), 0);
        QCOMPARE(books.balance(AccountKind::commission), 0);
        QCOMPARE(books.balance(AccountKind::gst_payable), 0);
        QCOMPARE(books.balance(AccountKind::promotions), 0);
        QCOMPARE(books.balance(AccountKind::gateway_fee), 20'00);  // The platform's expense (case 36).
        QCOMPARE(books.balance(AccountKind::student_funds), -1000'00);
        QCOMPARE(books.trialSum(), 0);
    }

    void halfRefund_retainedHalfIsSplitAsAFullSession() {
        Books books;
        postSession(books, 1, rupees(1000), rupees(1000), 50);
        QCOMPARE(books.balance(AccountKind::mentor_payable, kMentor), -390'00);
        QCOMPARE(books.balance(AccountKind::commission) + books.balance(AccountKind::gst_payable), -100'00);
        QCOMPARE(books.balance(AccountKind::gateway_fee), 10'00);
        QCOMPARE(books.balance(AccountKind::mentor_unearned, kMentor), 0);
    }

    void discount_mentorsShareStaysThatOfTheListPrice() {
        Books books;
        postSession(books, 1, rupees(1599), paise(143'910), std::nullopt);
        QCOMPARE(books.balance(AccountKind::promotions), 159'90);
        QCOMPARE(books.balance(AccountKind::mentor_payable, kMentor), -1247'22);
    }

    void discountedSessionFullyRefunded_promotionIsUndone() {
        Books books;
        postSession(books, 1, rupees(1599), paise(143'910), 100);
        QCOMPARE(books.balance(AccountKind::promotions), 0);
        QCOMPARE(books.balance(AccountKind::student_funds), 0);
    }

    void earned_countsTheMonthItWasEarnedIn() {
        Books books;
        books.post(ledger::earned(domain::BookingId{1}, kMentor, rupees(780), kNow, kNow));
        books.post(ledger::earned(domain::BookingId{2}, kMentor, rupees(390), kNow + 40 * domain::kDay, kNow));
        books.database().read([&](database::Reader& reader) {
            QCOMPARE(books.ledger().earned(reader, kMentor, {kNow, kNow + domain::kDay}).minor, 780'00);
            QCOMPARE(books.ledger().earned(reader, kMentor, {{0}, {1LL << 40}}).minor, 1170'00);
            QCOMPARE(books.ledger().earned(reader, {99}, {{0}, {1LL << 40}}).minor, 0);
        });
    }

    void earned_saysFromWhenItMayBePaidOut() {
        Books books;
        books.post(ledger::earned(kBooking, kMentor, rupees(780), kNow, kNow + domain::kDay));
        const auto lines =
            books.database().read([](database::Reader& reader) { return test::entriesOf(reader, kBooking); });
        for (const auto& line : lines) {
            const bool isOwed = line.kind == AccountKind::mentor_payable;
            QCOMPARE(line.availableFrom.has_value(), isOwed);
            if (isOwed) QVERIFY(*line.availableFrom == kNow + domain::kDay);
        }
        QCOMPARE(lines.size(), std::size_t(2));
    }

    void post_sameCauseTwice_happensOnce() {
        Books books;
        QVERIFY(books.post(ledger::refundProcessed(kRefund, kBooking, rupees(5), kNow)));
        QVERIFY(!books.post(ledger::refundProcessed(kRefund, kBooking, rupees(5), kNow)));
        QCOMPARE(books.balance(AccountKind::refunds_payable), 5'00);
    }

    void post_unbalanced_isRefusedByTheCode() {
        Books books;
        ledger::Journal journal{ledger::JournalKind::capture,
                                "x",
                                kBooking,
                                kNow,
                                {{{AccountKind::suspense}, rupees(1)}, {{AccountKind::commission}, rupees(1)}}};
        QVERIFY_EXCEPTION_THROWN(books.post(journal), std::logic_error);
    }

    void post_twoCurrenciesThatOnlySumTogether_isRefused() {
        const Money dollar{100, {{'U', 'S', 'D'}}};
        QVERIFY(!ledger::balances({{{AccountKind::suspense}, rupees(1)}, {{AccountKind::commission}, -dollar}}));
        QVERIFY(ledger::balances({{{AccountKind::suspense}, dollar}, {{AccountKind::commission}, -dollar}}));
    }

    void database_refusesToSealAnUnbalancedJournal() {
        Books books;
        books.post(ledger::earned(kBooking, kMentor, rupees(1), kNow, kNow));
        QVERIFY_EXCEPTION_THROWN(books.database().write([](database::Transaction& tx) {
            tx.execute("INSERT INTO ledger_journals (id, cause, kind, posted_at) VALUES (1, 'x', 'capture', 0)");
            tx.execute(
                "INSERT INTO ledger_entries (journal_id, line, account_id, amount_minor, posted_at) "
                "SELECT 1, row_number() OVER (), id, 5, 0 FROM ledger_accounts LIMIT 2");
            tx.execute("UPDATE ledger_journals SET sealed = 1 WHERE id = 1");
        }),
                                 database::ConstraintViolation);
    }

    void database_refusesToChangeAPostedEntry_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("change amount") << "UPDATE ledger_entries SET amount_minor = 1";
        QTest::newRow("remove entry") << "DELETE FROM ledger_entries";
        QTest::newRow("remove journal") << "DELETE FROM ledger_journals";
        QTest::newRow("rename cause") << "UPDATE ledger_journals SET cause = 'other'";
        QTest::newRow("add entry") << "INSERT INTO ledger_entries (journal_id, line, account_id, amount_minor, "
                                      "posted_at) SELECT journal_id, 9, account_id, 1, 0 FROM ledger_entries LIMIT 1";
    }
    void database_refusesToChangeAPostedEntry() {
        QFETCH(QString, sql);
        Books books;
        books.post(ledger::earned(kBooking, kMentor, rupees(1), kNow, kNow));
        QVERIFY_EXCEPTION_THROWN(
            books.database().write([&](database::Transaction& tx) { tx.execute(sql.toStdString()); }),
            database::ConstraintViolation);
        QCOMPARE(books.trialSum(), 0);
        QCOMPARE(books.balance(AccountKind::mentor_payable, kMentor), -1'00);
    }

    void randomHistories_alwaysSumToZeroAndLeaveNothingInTransit() {
        Books books;
        std::int64_t id = 0;
        const auto holds = rc::check("any mix of sessions balances", [&] {
            const auto last = id + *rc::gen::inRange(1, 6);
            while (++id <= last) {
                const auto price = paise(*rc::gen::inRange<std::int64_t>(30'000, 300'001));
                const auto discount = paise(*rc::gen::inRange<std::int64_t>(0, price.minor / 2));
                const auto back =
                    *rc::gen::element(std::optional<int>(), std::optional(0), std::optional(50), std::optional(100));
                postSession(books, id, price, price - discount, back);
                RC_ASSERT(books.trialSum() == 0);
            }
            RC_ASSERT(books.balance(AccountKind::student_funds) == 0);
            RC_ASSERT(books.balance(AccountKind::refunds_payable) == 0);
            RC_ASSERT(books.balance(AccountKind::mentor_unearned, kMentor) == 0);
            RC_ASSERT(books.balance(AccountKind::mentor_payable, kMentor) <= 0);
        });
        QVERIFY(holds);
    }
};

MC_TEST_APPLESS(LedgerTest)
#include "ledger_test.moc"
