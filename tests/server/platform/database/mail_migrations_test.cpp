#include <QTest>
#include <vector>

#include "platform/database/migrations.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::database;

namespace {

/// The embedded steps below `number`: the schema as it was.
std::vector<Migration> before(int number) {
    const auto all = embeddedMigrations();
    std::vector<Migration> steps(all.begin(), all.end());
    std::erase_if(steps, [number](const Migration& step) { return step.number >= number; });
    return steps;
}

void execute(Database& database, std::initializer_list<const char*> statements) {
    database.write([&](Transaction& tx) {
        for (const auto* statement : statements)
            tx.execute(statement);
    });
}

}  // namespace

/// The steps that mails, the bell and chat took, from the schema before them and with data in it.
class MailMigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_path = m_folder.filePath(QString::number(++m_count)).toStdString(); }

    void language_ofPeopleThatAreThere_isNotChosenYet() {
        execute(*Database::open(m_path, {.migrations = before(12)}),
                {"INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                 " VALUES (1, 'Asha', 'asha@example.org', 'asha@example.org', 1, 'Asia/Kolkata', 5)"});
        const auto database = Database::open(m_path, {.migrations = before(13)});
        QVERIFY(database->read([](Reader& r) {
            return r.scalar<bool>("SELECT language IS NULL AND name = 'Asha' FROM users WHERE id = 1");
        }));
    }

private:
    QTemporaryDir m_folder;
    std::string m_path;
    int m_count = 0;
};

MC_TEST_APPLESS(MailMigrationsTest)
#include "mail_migrations_test.moc"
