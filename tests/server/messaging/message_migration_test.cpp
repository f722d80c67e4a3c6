#include <QTest>
#include <vector>

#include "platform/database/migrations.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::database;

namespace {

/// With the embedded steps below `number`.
std::unique_ptr<Database> opened(const std::string& path, int number) {
    std::vector<Migration> steps;
    for (const auto& step : embeddedMigrations())
        if (step.number < number) steps.push_back(step);
    return Database::open(path, {.migrations = steps});
}

}  // namespace

/// Messages of before, under the steps that let them be reported.
class MessageMigrationTest : public QObject {
    Q_OBJECT

private slots:
    void messagesOfBefore_areSeen_andCanBeReportedOnceAPerson() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("messages").toStdString();
        opened(path, 95)->write([](Transaction& tx) {
            tx.execute("INSERT INTO conversations (id, student_id, mentor_id, created_at) VALUES (1, 2, 3, 0)");
            tx.execute(
                "INSERT INTO messages (id, conversation_id, sequence, sender_id, client_id, type, content, created_at)"
                " VALUES (5, 1, 1, 3, 'a', 'text', 'Hello', 9)");
        });
        const auto database = opened(path, 98);
        QCOMPARE(database->read([](Reader& r) {
            return r.scalar<int>("SELECT COUNT(*) FROM messages WHERE content = 'Hello' AND hidden_at IS NULL");
        }),
                 1);
        const auto report = [&](int message) {
            database->write([&](Transaction& tx) {
                tx.execute(
                    "INSERT INTO message_reports (message_id, reporter_id, conversation_id, reason, text, created_at)"
                    " VALUES ($1, 2, 1, 'other', '', 10)",
                    message);
            });
        };
        report(5);
        QVERIFY_EXCEPTION_THROWN(report(5), ConstraintViolation);
        QVERIFY_EXCEPTION_THROWN(report(6), ConstraintViolation);  // There is no such message.
        QCOMPARE(database->read(
                     [](Reader& r) { return r.scalar<std::string>("SELECT state || version FROM message_reports"); }),
                 std::string("open1"));
        database->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                " VALUES (2, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO notifications (id, user_id, type, parameters, link, dedupe_key, position, created_at)"
                " VALUES (1, 2, 'message_report_upheld', '{}', '/messages', 'k', 1, 9)");
        });
    }
};

MC_TEST_CORE(MessageMigrationTest)
#include "message_migration_test.moc"
