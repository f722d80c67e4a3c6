#include "app/ledger_command.h"

#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#include "payments/ledger/ledger.h"
#include "platform/base/random.h"
#include "support/test_program.h"

using namespace mc;
using database::Database;
using ledger::AccountKind;

/// An operator has the books counted again.
class LedgerCommandTest : public QObject {
    Q_OBJECT

private:
    struct World {
        void post(const std::string& cause, std::int64_t whole, domain::Currency currency = {}) {
            const domain::Money amount{whole * 100, currency};
            database->write([&](database::Transaction& tx) {
                ledger.post(
                    tx, {ledger::JournalKind::capture,
                         cause,
                         domain::BookingId{7},
                         {100},
                         {{{AccountKind::gateway_clearing, {}}, amount}, {{AccountKind::student_funds, {}}, -amount}}});
            });
        }
        std::string run(const std::vector<std::string>& words = {"check"}) const {
            std::ostringstream out;
            app::runLedgerCommand(words, folder.path().toStdString(), out);
            return out.str();
        }
        QTemporaryDir folder;
        base::FakeClock clock;
        base::SeededRandom random{1};
        base::IdSource ids{clock, random};
        std::unique_ptr<Database> database =
            Database::open(folder.filePath("mentor-connect.db").toStdString(), {.durable = false});
        ledger::Ledger ledger{ids};
    };

private slots:
    void check_printsTheTrialBalance() {
        World world;
        QVERIFY(world.run().starts_with("0 movements"));
        world.post("capture:1", 1000);
        world.post("capture:2", 599);
        const auto text = world.run();
        QVERIFY2(text.starts_with("2 movements, each balances"), text.c_str());
        QVERIFY2(text.ends_with("ACCOUNT               DEBIT     CREDIT\n"
                                "gateway_clearing  ₹1,599.00\n"
                                "student_funds                ₹1,599.00\n"
                                "total             ₹1,599.00  ₹1,599.00\n"),
                 text.c_str());
    }

    void check_eachCurrency_hasABalanceOfItsOwn() {
        World world;
        world.post("capture:1", 100'000);
        world.post("capture:2", 25, {{'U', 'S', 'D'}});
        const auto text = world.run();
        QVERIFY2(text.find("total             ₹1,00,000.00  ₹1,00,000.00\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("total             $25.00  $25.00\n") != std::string::npos, text.c_str());
    }

    void check_creditsThatTheBooksDoNotOwe_areNamed() {
        World world;
        world.database->write([](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) "
                "VALUES (1, 'Maya', 'maya@example.com', 'maya@example.com', 1, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO credit_purchases (id, student_id, amount_minor, currency, made_at, pay_before) "
                "VALUES (5, 1, 50000, 'INR', 0, 9)");
            tx.execute(
                "INSERT INTO credit_lots (id, student_id, bought_minor, left_minor, currency, bought_at) "
                "VALUES (5, 1, 50000, 50000, 'INR', 1)");
        });
        QString said;
        try {
            world.run();
        } catch (const app::LedgerBroken& broken) {
            said = broken.what();
        }
        QVERIFY2(said.contains("students have credits of ₹500.00, the books owe ₹0.00"), qPrintable(said));
    }

    void check_booksThatDoNotAddUp_namesTheAccount() {
        World world;
        world.post("capture:1", 1000);
        world.database->write([](database::Transaction& tx) {
            tx.execute("UPDATE ledger_accounts SET balance_minor = 5 WHERE kind = 'student_funds'");
        });
        QString said;
        try {
            world.run();
        } catch (const app::LedgerBroken& broken) {
            said = broken.what();
        }
        QVERIFY2(said.contains("the account student_funds says ₹0.05, its entries sum to −\u00a0₹1,000.00"),
                 qPrintable(said));
    }

    void check_journalThatIsNotWhatWasWritten_isNamed() {
        World world;
        world.database->write([&](database::Transaction& tx) {
            world.ledger.post(tx, {ledger::JournalKind::sale,
                                   "sale:1",
                                   domain::BookingId{7},
                                   {100},
                                   {{{AccountKind::student_funds, {}}, domain::rupees(780)},
                                    {{AccountKind::mentor_unearned, {71}}, domain::rupees(-780)}}});
        });
        QVERIFY(world.run().starts_with("1 movements"));
        world.database->write([](database::Transaction& tx) {
            tx.execute("DROP TRIGGER ledger_mentor_line_stays");
            tx.execute("UPDATE ledger_mentor_lines SET hash = 'x'");
        });
        QString said;
        try {
            world.run();
        } catch (const app::LedgerBroken& broken) {
            said = broken.what();
        }
        QVERIFY2(said.contains("is not what was written at line 1 (hash)"), qPrintable(said));
        world.database->write([](database::Transaction& tx) {
            tx.execute("DROP TRIGGER ledger_mentor_line_is_kept");
            tx.execute("DELETE FROM ledger_mentor_lines");
        });
        QVERIFY_THROWS_EXCEPTION(app::LedgerBroken, world.run());
    }

    void otherWords_areRefused() {
        World world;
        for (const auto& words : std::vector<std::vector<std::string>>{{}, {"mend"}, {"check", "now"}})
            QVERIFY_THROWS_EXCEPTION(app::CommandError, world.run(words));
    }
};

MC_TEST_CORE(LedgerCommandTest)
#include "ledger_command_test.moc"
