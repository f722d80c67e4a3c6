#include <QTest>
#include <vector>

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

private:
    std::unique_ptr<database::Database> openWith(int number) const {
        return database::Database::open(m_path, {.migrations = before(number)});
    }

    QTemporaryDir m_folder;
    std::string m_path;
    int m_count = 0;
};

MC_TEST_APPLESS(SearchMigrationTest)
#include "search_migration_test.moc"
