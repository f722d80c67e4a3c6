#include <QTemporaryDir>
#include <QTest>

#include "calendars/account_store.h"
#include "platform/database/database.h"
#include "platform/database/migrations.h"
#include "support/test_program.h"

using namespace mc;
using database::Transaction;

namespace {

std::vector<database::Migration> calendarStepsBefore(int number) {
    const auto all = database::embeddedMigrations();
    std::vector<database::Migration> steps(all.begin(), all.end());
    std::erase_if(steps, [&](const auto& step) { return step.number >= number; });
    return steps;
}

}  // namespace

class CalendarMigrationTest : public QObject {
    Q_OBJECT

private slots:
    /// Accounts from before signing in was possible are of CalDAV, and have no token.
    void accountsThatAreThere_areOfCalDav() {
        QTemporaryDir folder;
        const auto path = folder.filePath("old.sqlite").toStdString();
        database::Database::open(path, {.migrations = calendarStepsBefore(114)})->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) "
                "VALUES (7, 'Rohan', 'r@example.com', 'r@example.com', 1, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO calendar_accounts (id, mentor_id, user_name, password, created_at) "
                "VALUES (1, 7, 'rohan', x'01', 5)");
            tx.execute(
                "INSERT INTO calendar_sources (id, mentor_id, version, name, host, address, tentative_is_busy, "
                "when_it_fails, created_at, health, due_at, kind, account_id) "
                "VALUES (3, 7, 1, 'Work', 'cloud.example', x'02', 1, 'go_on', 5, 'good', 9, 'caldav', 1)");
        });
        const auto database = database::Database::open(path);
        database->write([](Transaction& tx) {
            const calendars::CalendarAccountStore accounts;
            const calendars::SourceStore sources;
            const auto account = accounts.find(tx, calendars::CalendarAccountId{1}).value();
            QCOMPARE(account.kind, domain::CalendarKind::caldav);
            QVERIFY(!account.accessToken);
            const auto source = sources.find(tx, domain::CalendarSourceId{3}).value();
            QVERIFY(!source.rests({1'000'000}));
            sources.remove(tx, source.id);
            accounts.removeUnused(tx, account.id);
            // A password of CalDAV is nobody's to be given back.
            QCOMPARE(tx.one<std::int64_t>("SELECT count(*) FROM calendar_revocations").value(), std::int64_t{0});
        });
    }
};

MC_TEST_CORE(CalendarMigrationTest)
#include "calendar_migration_test.moc"
