#include <QTest>
#include <vector>

#include "mentors/mentor_store.h"
#include "platform/database/migrations.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc;
using database::Reader;
using database::Transaction;

namespace {

std::vector<database::Migration> before(int number) {
    std::vector<database::Migration> steps;
    for (const auto& step : database::embeddedMigrations())
        if (step.number < number) steps.push_back(step);
    return steps;
}

void fill(Transaction& tx) {
    tx.execute(
        "INSERT INTO users (id, name, email, email_key, roles, time_zone, languages, created_at)"
        " VALUES (11, 'Asha Rao', 'asha@example.org', 'asha@example.org', 3, 'Asia/Kolkata', 'Hindi', 1)");
    tx.execute(
        "INSERT INTO mentors (user_id, slug, status, applied_at, headline, rating_sum, rating_count, response_seconds)"
        " VALUES (11, 'asha-rao', 'approved', 1, 'Engineer', 9, 2, 60)");
    tx.execute("INSERT INTO mentor_expertise VALUES (11, 0, 'DSA', 2)");
    tx.execute("INSERT INTO mentor_prices VALUES (11, 30, 89900, 'INR')");
    tx.execute("INSERT INTO mentor_students VALUES (11, 11, 2)");
}

}  // namespace

class MentorMigrationTest : public QObject {
    Q_OBJECT

private slots:
    void oldData_isThereAndKnowsTheNewColumns() {
        QTemporaryDir folder;
        const auto path = folder.filePath("old.sqlite").toStdString();
        {
            const auto old = database::Database::open(path, {.migrations = before(18)});
            old->write([](Transaction& tx) { fill(tx); });
        }
        const auto database = database::Database::open(path);
        database->read([](Reader& reader) {
            const mentors::MentorStore store;
            QCOMPARE(store.application(reader, {11})->version, 1);
            const auto page = store.page(reader, "asha-rao");
            QVERIFY(page.has_value());
            QCOMPARE(page->record.name, std::string("Asha Rao"));
            QCOMPARE(page->record.ratingSum, 9);
            QCOMPARE(*page->record.responseSeconds, 60);
            QCOMPARE(page->record.expertise, std::vector<std::string>{"DSA"});
            QCOMPARE(page->record.prices.size(), std::size_t{1});
            QCOMPARE(page->figures.returningStudents, 1);
            QCOMPARE(page->record.languages, std::vector<std::string>{"Hindi"});
        });
    }

    /// Of what is decided already, as many as there still are; what is open is counted when it is looked at.
    void papersOfApplications_areCountedAtTheirDecision() {
        QTemporaryDir folder;
        const auto path = folder.filePath("old.sqlite").toStdString();
        database::Database::open(path, {.migrations = before(85)})->write([](Transaction& tx) {
            fill(tx);
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                " VALUES (12, 'B', 'b@test.example', 'b@test.example', 1, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO mentor_applications (user_id, state, form, evidence, submitted_at, decided_at)"
                " VALUES (11, 'rejected', '{}', '{}', 10, 20), (12, 'submitted', '{}', '{}', 15, NULL)");
            tx.execute(
                "INSERT INTO application_documents (id, user_id, kind, name, media_type, bytes, sealed, at)"
                " VALUES (1, 11, 'identity', 'a', 'b', 1, x'00', 5), (2, 11, 'employment', 'a', 'b', 1, x'00', 5),"
                " (3, 12, 'identity', 'a', 'b', 1, x'00', 5)");
        });
        const auto database = database::Database::open(path);
        QCOMPARE(database->read([](Reader& reader) {
            return reader.all<int>("SELECT identity_papers FROM mentor_applications ORDER BY user_id");
        }),
                 (std::vector{1, 0}));
    }
};

MC_TEST_APPLESS(MentorMigrationTest)
#include "mentor_migration_test.moc"
