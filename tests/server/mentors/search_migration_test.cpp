#include <QTest>
#include <vector>

#include "platform/database/migrations.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc;
using database::Reader;
using database::Transaction;

namespace {

std::vector<database::Migration> searchMigrationBefore(int number) {
    std::vector<database::Migration> steps;
    for (const auto& step : database::embeddedMigrations())
        if (step.number < number) steps.push_back(step);
    return steps;
}

void person(Transaction& tx, int id) {
    tx.execute(
        "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
        " VALUES ($1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0)",
        id);
}

void tell(Transaction& tx, int id, std::string_view type) {
    tx.execute(
        "INSERT INTO notifications (id, user_id, type, parameters, link, dedupe_key, position, created_at)"
        " VALUES ($1, 11, $2, '{}', '/mentors', $3, $1, 9)",
        id, type, std::to_string(id));
}

}  // namespace

/// The steps that saved searches and featured mentors need, over rows of the schema before them.
class SearchMigrationTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_path = m_folder.filePath(QString::number(++m_count)).toStdString(); }

    void newsOfSearches_areKeptBesideOlderNews() {
        openWith(75)->write([](Transaction& tx) { tell(tx, 1, "waitlist_opened"); });
        const auto database = openWith(76);
        database->write([](Transaction& tx) { tell(tx, 2, "search_matched"); });
        QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM notifications"); }), 2);
        QVERIFY_EXCEPTION_THROWN(database->write([](Transaction& tx) { tell(tx, 3, "search_unheard_of"); }),
                                 database::ConstraintViolation);
    }

    void searches_areOfPeopleWhoAreThere_andTakeTheirMatchesAlong() {
        openWith(76)->write([](Transaction& tx) { person(tx, 11); });
        const auto database = openWith(77);
        const auto keep = [&](int id, int user, std::string_view terms) {
            database->write([&](Transaction& tx) {
                tx.execute(
                    "INSERT INTO saved_searches (id, user_id, name, filter, terms, sort, tell_in_app, tell_by_mail,"
                    " created_at) VALUES ($1, $2, 'Go', '{}', $3, 'relevance', 1, 1, 5)",
                    id, user, terms);
            });
        };
        keep(1, 11, "a");
        QVERIFY_EXCEPTION_THROWN(keep(2, 11, "a"), database::ConstraintViolation);
        QVERIFY_EXCEPTION_THROWN(keep(2, 99, "b"), database::ConstraintViolation);
        database->write([](Transaction& tx) {
            tx.execute("INSERT INTO search_matches (search_id, mentor_id, found_at) VALUES (1, 11, 6)");
            tx.execute("INSERT INTO search_queue (mentor_id, changed_at) VALUES (11, 6)");
            tx.execute("DELETE FROM saved_searches WHERE id = 1");
        });
        const auto count = [&](std::string_view sql) {
            return database->read([&](Reader& r) { return r.scalar<int>(sql); });
        };
        QCOMPARE(count("SELECT count(*) FROM search_matches"), 0);
        // INDEXED BY fails where the index is missing or does not serve the query.
        QCOMPARE(count("SELECT mentor_id FROM search_queue INDEXED BY search_queue_in_turn"
                       " ORDER BY changed_at, mentor_id LIMIT 1"),
                 11);
    }

    void featuredMentors_haveDaysThatRunForward() {
        openWith(77)->write([](Transaction& tx) { person(tx, 11); });
        const auto database = openWith(78);
        const auto feature = [&](std::string_view from, std::string_view until) {
            database->write([&](Transaction& tx) {
                tx.execute(
                    "INSERT INTO featured_mentors (mentor_id, from_day, until_day, place, changed_at, changed_by, "
                    "reason)"
                    " VALUES (11, $1, $2, 1, 5, 11, 'New here')",
                    from, until);
            });
        };
        QVERIFY_EXCEPTION_THROWN(feature("2026-12-02", "2026-12-01"), database::ConstraintViolation);
        feature("2026-12-01", "2026-12-01");
        QVERIFY_EXCEPTION_THROWN(feature("2026-12-01", "2026-12-01"), database::ConstraintViolation);  // Once.
    }

    void mailsAboutSearches_haveATokenEach() {
        openWith(78)->write([](Transaction& tx) { person(tx, 11); });
        const auto database = openWith(79);
        const auto add = [&](int user) {
            database->write([&](Transaction& tx) {
                tx.execute("INSERT INTO search_mails (user_id, token) VALUES ($1, 't')", user);
            });
        };
        add(11);
        QVERIFY_EXCEPTION_THROWN(add(11), database::ConstraintViolation);
        QVERIFY_EXCEPTION_THROWN(add(99), database::ConstraintViolation);
    }

private:
    std::unique_ptr<database::Database> openWith(int number) const {
        return database::Database::open(m_path, {.migrations = searchMigrationBefore(number)});
    }

    QTemporaryDir m_folder;
    std::string m_path;
    int m_count = 0;
};

MC_TEST_APPLESS(SearchMigrationTest)
#include "search_migration_test.moc"
