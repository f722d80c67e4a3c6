#include "app/ledger_command.h"

#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#include "payments/ledger/ledger.h"
#include "platform/base/random.h"
#include "support/test_program.h"

using namespace mc;
using database::Database;
using domain::rupees;
using ledger::AccountKind;

/// An operator has the books counted again.
class LedgerCommandTest : public QObject {
    Q_OBJECT

private:
    struct World {
        void post(const std::string& cause, std::int64_t amount) {
            database->write([&](database::Transaction& tx) {
                ledger.post(tx, {ledger::JournalKind::capture,
                                 cause,
                                 domain::BookingId{7},
                                 {100},
                                 {{{AccountKind::gateway_clearing, {}}, rupees(amount)},
                                  {{AccountKind::student_funds, {}}, rupees(-amount)}}});
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
        QVERIFY2(text.find("gateway_clearing  INR       1599.00") != std::string::npos, text.c_str());
        QVERIFY2(text.find("1599.00\n") != std::string::npos, text.c_str());
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
        QVERIFY2(said.contains("the account student_funds says 0.05, its entries sum to -1000.00"), qPrintable(said));
    }

    void otherWords_areRefused() {
        World world;
        for (const auto& words : std::vector<std::vector<std::string>>{{}, {"mend"}, {"check", "now"}})
            QVERIFY_THROWS_EXCEPTION(app::CommandError, world.run(words));
    }
};

MC_TEST_CORE(LedgerCommandTest)
#include "ledger_command_test.moc"
