#include <QTemporaryDir>
#include <QTest>
#include <random>
#include <sqlite3.h>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "app/rooms.h"
#include "payments/ledger/postings.h"
#include "programs.h"
#include "support/test_program.h"
#endif

using namespace mc;

/// The server is killed without warning while it sends payouts, wherever it stands between asking the provider, hearing the
/// answer and writing it down; each mentor is paid exactly once by the provider's own count. MC_PAYOUT_ROUNDS says how
/// often; 12 by default.
class PayoutsTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kMentors = 40;
    static constexpr std::int64_t kShare = 780'00;
    static constexpr std::int64_t kFee = 5'90;  ///< Of the sandbox, for each payout.

    /// Reads a file that a server may have open; -1 when it cannot.
    static std::int64_t count(const QString& file, const char* sql) {
        sqlite3* database = nullptr;
        sqlite3_stmt* statement = nullptr;
        std::int64_t found = -1;
        if (sqlite3_open_v2(file.toUtf8(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK &&
            sqlite3_busy_timeout(database, 5000) == SQLITE_OK &&
            sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK &&
            sqlite3_step(statement) == SQLITE_ROW)
            found = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        sqlite3_close(database);
        return found;
    }

    /// Mentors who earned something weeks ago, and a run that two admins agreed to and nobody has sent.
    static void prepare(const std::filesystem::path& folder) {
        base::FakeClock clock(base::SystemClock().now() - 28 * domain::kDay);
        base::SystemRandom random;
        app::Config config;
        config.dataDirectory = folder;
        app::Rooms rooms(config, app::loadOrMakeSecrets(folder), clock, random);
        const auto person = [&](const std::string& name) {
            return rooms.accounts
                .createPerson({name, name + "@test.example", {"Asia/Kolkata"}, {"en"}, {}, {domain::Role::student}})
                .value();
        };
        for (int number = 0; number < kMentors; ++number) {
            const auto name = "mentor" + std::to_string(number);
            const auto mentor = person(name);
            rooms.payoutAccounts.change(mentor, {0, domain::PayoutDetailsKind::upi, name, name + "@okaxis", {}})
                .value();
            rooms.database->write([&](database::Transaction& tx) {
                const domain::Subject subject{domain::SubjectKind::session, 1000 + number};
                const domain::Money share{kShare, {}};
                rooms.ledger.post(tx, {ledger::JournalKind::sale,
                                       "sale:" + domain::toString(subject),
                                       subject,
                                       clock.now(),
                                       {{{ledger::AccountKind::student_funds}, share},
                                        {{ledger::AccountKind::mentor_unearned, mentor}, -share}}});
                rooms.ledger.post(tx, ledger::earned(subject, mentor, share, clock.now(), clock.now()));
            });
        }
        clock.advance(14 * domain::kDay);
        const auto run = rooms.payoutRuns.make(person("olga")).value();
        rooms.payoutRuns.approve(person("pavel"), run.id, run.version).value();
    }

private slots:
    void approvedPayouts_surviveSigkill_eachPaidOnce() {
        const auto given = qEnvironmentVariableIntValue("MC_PAYOUT_ROUNDS");
        const int rounds = given > 0 ? given : 12;
        const QTemporaryDir folder;
        prepare(folder.path().toStdString());
        const auto books = folder.filePath("mentor-connect.db");
        const auto provider = folder.filePath("sandbox.db");
        QCOMPARE(count(books, "SELECT count(*) FROM payouts WHERE state = 'approved'"), kMentors);
        e2e::ServerProcess server;
        std::mt19937 random(7);
        int midway = 0;
        for (int round = 0; round < rounds; ++round) {
            QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
            const auto sent = count(provider, "SELECT count(*) FROM sandbox_payouts");
            const auto more = sent + 1 + static_cast<std::int64_t>(random() % 4);
            e2e::waitUntil([&] { return count(provider, "SELECT count(*) FROM sandbox_payouts") >= more; }, 2);
            server.kill();
            const auto left = count(books, "SELECT count(*) FROM payouts WHERE state = 'approved'");
            if (left > 0 && left < kMentors) ++midway;
        }
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
        QVERIFY2(e2e::waitUntil([&] { return count(books, "SELECT count(*) FROM payouts WHERE state <> 'paid'") == 0; },
                                120),
                 qPrintable(server.log()));
        server.kill();
        QVERIFY(midway > 0);
        QCOMPARE(count(provider, "SELECT count(*) FROM sandbox_payouts"), kMentors);
        QCOMPARE(count(provider, "SELECT count(DISTINCT fund_account_id) FROM sandbox_payouts"), kMentors);
        QCOMPARE(count(provider, "SELECT sum(amount) FROM sandbox_payouts WHERE status = 'processed'"),
                 kMentors * kShare);
        QCOMPARE(count(books, "SELECT -balance_minor FROM ledger_accounts WHERE kind = 'bank'"),
                 kMentors * (kShare + kFee));
        QCOMPARE(count(books, "SELECT balance_minor FROM ledger_accounts WHERE kind = 'payout_fees'"), kMentors * kFee);
        QCOMPARE(count(books, "SELECT balance_minor FROM ledger_accounts WHERE kind = 'payouts_payable'"), 0);
        QCOMPARE(
            count(books, "SELECT count(*) FROM ledger_accounts WHERE kind = 'mentor_payable' AND balance_minor <> 0"),
            0);
    }
};

MC_TEST_CORE(PayoutsTest)
#include "payouts_test.moc"
