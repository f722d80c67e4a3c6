#include <QTest>
#include <vector>

#include "accounts/account_store.h"
#include "accounts/directory.h"
#include "accounts/photo_store.h"
#include "platform/database/migrations.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc;
using accounts::AccountStore;
using accounts::CodePurpose;
using database::Reader;
using database::Transaction;

namespace {

/// The schema as it was before that step.
std::vector<database::Migration> before(int number) {
    std::vector<database::Migration> steps;
    for (const auto& step : database::embeddedMigrations())
        if (step.number < number) steps.push_back(step);
    return steps;
}

constexpr domain::UserId kAsha{11};
constexpr domain::UtcTime kNow{1800000000};

void fill(Transaction& tx) {
    tx.execute(
        "INSERT INTO users (id, name, email, email_key, roles, time_zone, languages, created_at)"
        " VALUES (11, 'Asha Rao', 'asha@example.org', 'asha@example.org', 1, 'Asia/Kolkata', 'Hindi', 1)");
    tx.execute(
        "INSERT INTO users (id, name, email, email_key, roles, time_zone, suspended_at, created_at)"
        " VALUES (12, 'Ravi', 'ravi@example.org', 'ravi@example.org', 1, 'Asia/Kolkata', 5, 1)");
    tx.execute(
        "INSERT INTO email_codes (user_id, purpose, code_hash, link_hash, created_at, expires_at, attempts)"
        " VALUES (11, 'verify_email', 'code', 'link', 1, $1, 3)",
        kNow + 60);
    tx.execute(
        "INSERT INTO sessions (id, user_id, device_name, created_at, last_seen_at, expires_at)"
        " VALUES (21, 11, 'x', 1, 1, $1)",
        kNow + 60);
    tx.execute(
        "INSERT INTO refresh_tokens (hash, session_id, issued_at, expires_at, used_at) VALUES ('t', 21, 1, $1, 1)",
        kNow + 60);
}

}  // namespace

class AccountMigrationTest : public QObject {
    Q_OBJECT

private slots:
    void oldData_isThereAndKnowsTheNewColumns() {
        QTemporaryDir folder;
        const auto path = folder.filePath("old.sqlite").toStdString();
        {
            const auto old = database::Database::open(path, {.migrations = before(13)});
            old->write([](Transaction& tx) { fill(tx); });
        }
        const auto database = database::Database::open(path);
        database->read([](Reader& reader) {
            const AccountStore store;
            QCOMPARE(store.find(reader, kAsha)->version, 1);
            const auto code = store.codeByLink(reader, CodePurpose::verify_email, "link");
            QCOMPARE(code->attempts, 3);
            QCOMPARE(code->knownAttempts, 0);
            QVERIFY(!code->usedAt);
            const auto token = store.refreshToken(reader, "t");
            QVERIFY(token->usedAt && !token->successor && !token->successorUsed);  // Used again, it is no lost answer.
            QCOMPARE(reader.all<std::string>("SELECT name FROM people"), std::vector<std::string>{"Asha Rao"});
        });
    }

    void photos_comeToPeopleWhoHadNone() {
        QTemporaryDir folder;
        const auto path = folder.filePath("old.sqlite").toStdString();
        {
            const auto old = database::Database::open(path, {.migrations = before(25)});
            old->write([](Transaction& tx) { fill(tx); });
        }
        const auto database = database::Database::open(path);
        database->read([](Reader& reader) {
            QVERIFY(!AccountStore().find(reader, kAsha)->photo);
            QVERIFY(!accounts::Directory().find(reader, kAsha)->photo);
            QCOMPARE(reader.all<std::string>("SELECT name FROM people WHERE photo IS NULL"),
                     std::vector<std::string>{"Asha Rao"});
        });
        const accounts::PhotoStore photos;
        database->write([&](Transaction& tx) {
            QVERIFY(photos.setKey(tx, kAsha, "key"));
            photos.insertSquare(tx, kAsha, "key", 64, std::string("\xff\xd8\0\xff", 4));
        });
        database->read([&](Reader& reader) {
            QCOMPARE(photos.square(reader, "key", 64)->size(), 4u);
            QCOMPARE(accounts::Directory().find(reader, kAsha)->photo.value_or(""), std::string("key"));
        });
    }

    void purposes_areKeptAsTheirNames() {
        test::TemporaryDatabase database;
        database->write([](Transaction& tx) { fill(tx); });
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<CodePurpose>>([&](auto purpose) {
            const auto link = std::string("link of ") + purpose.name;
            database->write([&](Transaction& tx) {
                AccountStore().putCode(tx, purpose.value, {kAsha, "code", kNow, kNow + 60, 0, 0, {}}, link);
            });
            database->read([&](Reader& reader) {
                QVERIFY(AccountStore().codeByLink(reader, purpose.value, link).has_value());
                QCOMPARE(reader.scalar<std::string>("SELECT purpose FROM email_codes WHERE link_hash = $1", link),
                         std::string(purpose.name));
            });
        });
    }
};

MC_TEST_APPLESS(AccountMigrationTest)
#include "account_migration_test.moc"
