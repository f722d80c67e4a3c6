#include "platform/database/migrations.h"

#include <QTest>
#include <vector>

#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::database;

namespace {

const Migration kOne{1, "0001_one", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);"};
const Migration kTwo{2, "0002_two", "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;"};
const Migration kBroken{3, "0003_broken", "CREATE TABLE b (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"};

std::unique_ptr<Database> openWith(const std::string& path, const std::vector<Migration>& migrations) {
    return Database::open(path, {.migrations = migrations});
}

}  // namespace

/// How steps are applied and refused, whatever is in them.
class MigrationsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_path = m_folder.filePath(QString::number(++m_count)).toStdString(); }
    void newStep_keepsTheData();
    void twice_appliesOnce();
    void newerDatabase_isRefused();
    void otherNameForAStep_isRefused();
    void stepSlippedIn_isRefused();
    void failingStep_leavesTheStepBefore();
    void rebuiltTable_keepsTheRowsThatReferToIt();
    void stepThatLeavesAKeyDangling_isRefused();
    void withoutMigrating_onlyTheSameSchemaIsOpened();
    void embedded_riseAndApply();

private:
    QTemporaryDir m_folder;
    std::string m_path;
    int m_count = 0;
};

void MigrationsTest::newStep_keepsTheData() {
    openWith(m_path, {kOne});
    const auto database = openWith(m_path, {kOne, kTwo});
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT y FROM a"); }), 2);
}

void MigrationsTest::twice_appliesOnce() {
    openWith(m_path, {kOne});
    const auto database = openWith(m_path, {kOne});
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM a"); }), 1);
}

void MigrationsTest::newerDatabase_isRefused() {
    openWith(m_path, {kOne, kTwo});
    QVERIFY_EXCEPTION_THROWN(openWith(m_path, {kOne}), DatabaseError);
}

void MigrationsTest::otherNameForAStep_isRefused() {
    openWith(m_path, {kOne});
    QVERIFY_EXCEPTION_THROWN(openWith(m_path, {{1, "0001_other", "SELECT 1"}}), DatabaseError);
}

void MigrationsTest::stepSlippedIn_isRefused() {
    openWith(m_path, {kTwo.number == 2 ? Migration{2, "0002_two", "CREATE TABLE z (x INTEGER) STRICT"} : kTwo});
    QVERIFY_EXCEPTION_THROWN(openWith(m_path, {kOne, kTwo}), DatabaseError);
}

void MigrationsTest::failingStep_leavesTheStepBefore() {
    QVERIFY_EXCEPTION_THROWN(openWith(m_path, {kOne, kTwo, kBroken}), DatabaseError);
    const auto database = openWith(m_path, {kOne, kTwo});
    const auto tables = database->read([](Reader& r) {
        return r.all<std::string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    });
    QVERIFY((tables == std::vector<std::string>{"a", "schema_migrations"}));
}

namespace {
const Migration kParents{1, "0001_parents",
                         "CREATE TABLE parent (id INTEGER PRIMARY KEY, kind TEXT CHECK (kind IN ('a'))) STRICT;"
                         "CREATE TABLE child (parent_id INTEGER NOT NULL REFERENCES parent ON DELETE CASCADE) STRICT;"
                         "INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (1);"};
}

void MigrationsTest::rebuiltTable_keepsTheRowsThatReferToIt() {
    openWith(m_path, {kParents});
    const Migration rebuilt{2, "0002_rebuilt",
                            "CREATE TABLE parent_new (id INTEGER PRIMARY KEY, kind TEXT NOT NULL) STRICT;"
                            "INSERT INTO parent_new SELECT id, kind FROM parent;"
                            "DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;"};
    const auto database = openWith(m_path, {kParents, rebuilt});
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM child"); }), 1);
    const auto orphan = [&] { database->write([](Transaction& tx) { tx.execute("INSERT INTO child VALUES (9)"); }); };
    QVERIFY_EXCEPTION_THROWN(orphan(), ConstraintViolation);  // Watched again.
}

void MigrationsTest::stepThatLeavesAKeyDangling_isRefused() {
    openWith(m_path, {kParents});
    const Migration careless{2, "0002_careless", "DELETE FROM parent;"};
    QVERIFY_EXCEPTION_THROWN(openWith(m_path, {kParents, careless}), DatabaseError);
    const auto database = openWith(m_path, {kParents});
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM parent"); }), 1);
}

void MigrationsTest::withoutMigrating_onlyTheSameSchemaIsOpened() {
    const auto look = [&](const std::vector<Migration>& steps) {
        return Database::open(m_path, {.migrations = steps, .migrates = false});
    };
    openWith(m_path, {kOne});
    QVERIFY_EXCEPTION_THROWN(look({kOne, kTwo}), DatabaseError);
    openWith(m_path, {kOne, kTwo});
    QVERIFY_EXCEPTION_THROWN(look({kOne}), DatabaseError);
    QCOMPARE(look({kOne, kTwo})->read([](Reader& r) { return r.scalar<int>("SELECT y FROM a"); }), 2);
}

void MigrationsTest::embedded_riseAndApply() {
    const auto database = Database::open(m_path);
    const auto applied =
        database->read([](Reader& r) { return r.scalar<std::size_t>("SELECT count(*) FROM schema_migrations"); });
    QVERIFY(applied > 0);
    QCOMPARE(applied, embeddedMigrations().size());
    // The schema's own rule: every table is STRICT.
    const auto loose = database->read([](Reader& r) {
        return r.all<std::string>(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'");
    });
    QVERIFY2(loose.empty(), loose.empty() ? "" : loose.front().c_str());
}

MC_TEST_APPLESS(MigrationsTest)
#include "migrations_test.moc"
