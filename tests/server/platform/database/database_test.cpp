#include "platform/database/database.h"

#include <QTest>
#include <algorithm>
#include <atomic>
#include <latch>
#include <optional>
#include <thread>
#include <vector>

#include "platform/base/file_lock.h"
#include "platform/database/signal.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::database;
using mc::domain::ErrorCode;
using mc::domain::fail;
using mc::domain::Result;

namespace {
constexpr Migration kSchema[] = {
    {1, "0001_test",
     "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
     " age INTEGER CONSTRAINT age_is_positive CHECK (age > 0)) STRICT;"
     "CREATE TABLE occupancy (person_id INTEGER NOT NULL REFERENCES person, block_start INTEGER NOT NULL,"
     " PRIMARY KEY (person_id, block_start)) STRICT, WITHOUT ROWID;"
     "CREATE TABLE late (person_id INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED) STRICT;"
     "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1) STRICT;"
     "CREATE TABLE tag (name TEXT NOT NULL) STRICT; CREATE UNIQUE INDEX tag_any_case ON tag (lower(name));"}};
}  // namespace

class DatabaseTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void write_returnsTheClosuresValue();
    void write_errorResult_undoesItsChanges();
    void write_exception_undoesItsChangesAndComesBack();
    void write_insideWrite_isRefused();
    void write_failingNeighbour_doesNotHarmTheBatch();
    void write_manyCallers_shareCommits();
    void write_batchLimitOne_commitsEach();
    void write_engineGivesUpTransaction_failsTheWholeBatch();
    void compareAndSwap_asRead_changesAndMovesTheVersion();
    void compareAndSwap_changedMeanwhileOrGone_changesNothing();
    void compareAndSwap_withoutAVersionOrOfManyRows_isRefused();
    void rehearse_runsTwiceAndKeepsOnce();
    void rehearse_showsAClosureThatCannotBeRunAgain();
    void read_insideWrite_seesItsWrites();
    void read_isOneSnapshot();
    void read_cannotWrite();
    void afterCommit_runsOnTheCallersThreadOnceDurable();
    void afterCommit_ofAnUndoneWrite_neverRuns();
    void afterCommit_thatThrows_stopsNothing();
    void violation_data();
    void violation();
    void deferredForeignKey_failsOnlyItsOwner();
    void signal_receiversShareTheTransaction();
    void twoWriters_takeTurns();
    void settings_areDurable();

private:
    std::int64_t people() {
        return m_database->read([](Reader& r) { return r.scalar<std::int64_t>("SELECT count(*) FROM person"); });
    }
    static void insert(Transaction& tx, std::int64_t id) {
        tx.execute("INSERT INTO person (id, name) VALUES ($1, $2)", id, "p" + std::to_string(id));
    }
    std::unique_ptr<mc::test::TemporaryDatabase> m_holder;
    Database* m_database = nullptr;
};

void DatabaseTest::init() {
    m_holder = std::make_unique<mc::test::TemporaryDatabase>(Options{.migrations = kSchema});
    m_database = &**m_holder;
}

void DatabaseTest::write_returnsTheClosuresValue() {
    const auto result = m_database->write([](Transaction& tx) -> Result<int> {
        insert(tx, 1);
        return 42;
    });
    QCOMPARE(result.value(), 42);
    QCOMPARE(m_database->write([](Transaction&) { return std::string("plain"); }), std::string("plain"));
    QCOMPARE(people(), 1);
}

void DatabaseTest::write_errorResult_undoesItsChanges() {
    const auto result = m_database->write([](Transaction& tx) -> Result<void> {
        insert(tx, 1);
        return fail(ErrorCode::slot_taken);
    });
    QVERIFY(result.error().code == ErrorCode::slot_taken);
    QCOMPARE(people(), 0);
}

void DatabaseTest::write_exception_undoesItsChangesAndComesBack() {
    const auto write = [&] {
        m_database->write([](Transaction& tx) {
            insert(tx, 1);
            throw std::out_of_range("expected");
        });
    };
    QVERIFY_EXCEPTION_THROWN(write(), std::out_of_range);
    QCOMPARE(people(), 0);
}

void DatabaseTest::write_insideWrite_isRefused() {
    const auto nested = [&] { m_database->write([&](Transaction&) { m_database->write([](Transaction&) {}); }); };
    QVERIFY_EXCEPTION_THROWN(nested(), std::logic_error);
}

void DatabaseTest::write_failingNeighbour_doesNotHarmTheBatch() {
    std::atomic<int> refused = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i) {
                    const auto id = t * 1000 + i;
                    const auto kept = m_database->write([&](Transaction& tx) -> Result<void> {
                        insert(tx, id);
                        if (i % 2 == 1) return fail(ErrorCode::invalid_state);
                        return {};
                    });
                    if (!kept) ++refused;
                }
            });
        }
    }
    QCOMPARE(refused.load(), 200);
    QCOMPARE(people(), 200);
}

void DatabaseTest::write_manyCallers_shareCommits() {
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 32; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 20; ++i)
                    m_database->write([&](Transaction& tx) { insert(tx, t * 1000 + i); });
            });
        }
    }
    const auto counters = m_database->counters();
    QCOMPARE(counters.writes, 640u);
    QVERIFY2(counters.commits < 320, std::to_string(counters.commits).c_str());
}

void DatabaseTest::write_batchLimitOne_commitsEach() {
    mc::test::TemporaryDatabase single({.migrations = kSchema, .batchLimit = 1});
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] { single->write([&](Transaction& tx) { insert(tx, t); }); });
    }
    QCOMPARE(single->counters().commits, 8u);
}

void DatabaseTest::write_engineGivesUpTransaction_failsTheWholeBatch() {
    // A ROLLBACK from inside stands for what a full disk does: the engine drops everybody's changes.
    std::latch inside(1);
    std::latch queued(1);
    std::atomic<int> failures = 0;
    const auto attempt = [&](auto closure) {
        try {
            m_database->write(closure);
        } catch (const DatabaseError&) {
            ++failures;
        }
    };
    std::jthread first([&] {
        attempt([&](Transaction& tx) {
            inside.count_down();
            queued.wait();
            insert(tx, 1);
        });
    });
    inside.wait();
    std::jthread second([&] {
        attempt([&](Transaction& tx) {
            tx.execute("ROLLBACK");
            throw DatabaseError("disk full", 13);
        });
    });
    while (m_database->counters().waiting == 0)
        std::this_thread::yield();
    queued.count_down();
    first.join();
    second.join();
    QCOMPARE(failures.load(), 2);
    QCOMPARE(people(), 0);
    m_database->write([](Transaction& tx) { insert(tx, 3); });  // And life goes on.
    QCOMPARE(people(), 1);
}

namespace {
constexpr auto kSave = "UPDATE note SET text = $1, version = version + 1 WHERE id = $2 AND version = $3";
}

void DatabaseTest::compareAndSwap_asRead_changesAndMovesTheVersion() {
    m_database->write([](Transaction& tx) {
        tx.execute("INSERT INTO note (id, text) VALUES (1, 'first'), (2, 'other')");
        QVERIFY(tx.compareAndSwap(kSave, "second", 1, 1).has_value());
        QCOMPARE(tx.scalar<std::string>("SELECT text || version FROM note WHERE id = 1"), std::string("second2"));
        QCOMPARE(tx.scalar<std::string>("SELECT text || version FROM note WHERE id = 2"), std::string("other1"));
    });
}

void DatabaseTest::compareAndSwap_changedMeanwhileOrGone_changesNothing() {
    m_database->write([](Transaction& tx) {
        tx.execute("INSERT INTO note (id, text, version) VALUES (1, 'theirs', 2)");
        const auto older = tx.compareAndSwap(kSave, "mine", 1, 1);
        QVERIFY(!older && older.error().code == ErrorCode::changed_elsewhere);
        QCOMPARE(tx.scalar<std::string>("SELECT text || version FROM note"), std::string("theirs2"));
        const auto gone = tx.compareAndSwap(kSave, "mine", 9, 1);
        QVERIFY(!gone && gone.error().code == ErrorCode::changed_elsewhere);
    });
}

void DatabaseTest::compareAndSwap_withoutAVersionOrOfManyRows_isRefused() {
    const auto swap = [&](const char* sql) {
        m_database->write([&](Transaction& tx) {
            tx.execute("INSERT INTO note (text) VALUES ('a'), ('b')");
            (void)tx.compareAndSwap(sql, 1);
        });
    };
    QVERIFY_EXCEPTION_THROWN(swap("UPDATE note SET text = 'x', version = version + 1 WHERE id = $1"), std::logic_error);
    QVERIFY_EXCEPTION_THROWN(swap("UPDATE note SET text = 'x' WHERE version = $1"), std::logic_error);
    QVERIFY_EXCEPTION_THROWN(swap("UPDATE note SET version = version + 1 WHERE version = $1"), std::logic_error);
}

void DatabaseTest::rehearse_runsTwiceAndKeepsOnce() {
    mc::test::TemporaryDatabase twice({.migrations = kSchema, .rehearse = true});
    int runs = 0;
    int after = 0;
    const auto id = twice->write([&](Transaction& tx) {
        insert(tx, ++runs);
        tx.afterCommit([&] { ++after; });
        return runs;
    });
    QCOMPARE(runs, 2);
    QCOMPARE(id, 2);
    QCOMPARE(after, 1);
    QCOMPARE(twice->read([](Reader& r) { return r.all<int>("SELECT id FROM person"); }), std::vector{2});
    const auto refused = twice->write([](Transaction& tx) -> Result<void> {
        insert(tx, 7);
        return fail(ErrorCode::not_found);
    });
    QVERIFY(!refused);
    const auto failing = [&] {
        twice->write([](Transaction& tx) {
            insert(tx, 8);
            throw std::out_of_range("expected");
        });
    };
    QVERIFY_EXCEPTION_THROWN(failing(), std::out_of_range);
    QCOMPARE(twice->read([](Reader& r) { return r.all<int>("SELECT id FROM person"); }), std::vector{2});
}

void DatabaseTest::rehearse_showsAClosureThatCannotBeRunAgain() {
    mc::test::TemporaryDatabase twice({.migrations = kSchema, .rehearse = true});
    std::optional<int> given = 5;
    const auto wrong = [&] {
        twice->write([&](Transaction& tx) {
            insert(tx, given.value());
            given.reset();  // As moving out of a capture does.
        });
    };
    QVERIFY_EXCEPTION_THROWN(wrong(), std::bad_optional_access);
}

void DatabaseTest::read_insideWrite_seesItsWrites() {
    const auto seen = m_database->write([&](Transaction& tx) {
        insert(tx, 1);
        return people();
    });
    QCOMPARE(seen, 1);
}

void DatabaseTest::read_isOneSnapshot() {
    m_database->read([&](Reader& r) {
        QCOMPARE(r.scalar<int>("SELECT count(*) FROM person"), 0);
        std::thread([&] { m_database->write([](Transaction& tx) { insert(tx, 1); }); }).join();
        QCOMPARE(r.scalar<int>("SELECT count(*) FROM person"), 0);
    });
    QCOMPARE(people(), 1);
}

void DatabaseTest::read_cannotWrite() {
    const auto read = [&] { m_database->read([](Reader& r) { r.all<int>("DELETE FROM person RETURNING id"); }); };
    QVERIFY_EXCEPTION_THROWN(read(), DatabaseError);
}

void DatabaseTest::afterCommit_runsOnTheCallersThreadOnceDurable() {
    std::thread::id ranOn;
    std::int64_t seen = -1;
    m_database->write([&](Transaction& tx) {
        insert(tx, 1);
        tx.afterCommit([&] {
            ranOn = std::this_thread::get_id();
            std::thread([&] { seen = people(); }).join();
        });
    });
    QVERIFY(ranOn == std::this_thread::get_id());
    QCOMPARE(seen, 1);
}

void DatabaseTest::afterCommit_ofAnUndoneWrite_neverRuns() {
    bool ran = false;
    const auto result = m_database->write([&](Transaction& tx) -> Result<void> {
        tx.afterCommit([&] { ran = true; });
        return fail(ErrorCode::not_found);
    });
    QVERIFY(!result);
    QVERIFY(!ran);
}

void DatabaseTest::afterCommit_thatThrows_stopsNothing() {
    bool second = false;
    m_database->write([&](Transaction& tx) {
        tx.afterCommit([] { throw std::runtime_error("expected by the test"); });
        tx.afterCommit([&] { second = true; });
    });
    QVERIFY(second);
}

void DatabaseTest::violation_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("constraint");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("columns");
    const auto row = [](const char* name, const char* sql, ConstraintKind kind, const char* constraint,
                        const char* table, const char* columns) {
        QTest::newRow(name) << sql << static_cast<int>(kind) << constraint << table << columns;
    };
    row("unique", "INSERT INTO person VALUES (9, 'p1', 1)", ConstraintKind::unique, "person.name", "person", "name");
    row("primary key", "INSERT INTO person VALUES (1, 'x', 1)", ConstraintKind::unique, "person.id", "person", "id");
    row("two columns", "INSERT INTO occupancy VALUES (1, 5), (1, 5)", ConstraintKind::unique,
        "occupancy.person_id, occupancy.block_start", "occupancy", "person_id,block_start");
    row("expression index", "INSERT INTO tag VALUES ('a'), ('A')", ConstraintKind::unique, "tag_any_case", "", "");
    row("check", "INSERT INTO person VALUES (9, 'x', 0)", ConstraintKind::check, "age_is_positive", "", "");
    row("not null", "INSERT INTO person VALUES (9, NULL, 1)", ConstraintKind::not_null, "person.name", "person",
        "name");
    row("foreign key", "INSERT INTO occupancy VALUES (77, 5)", ConstraintKind::foreign_key, "", "", "");
}

void DatabaseTest::violation() {
    QFETCH(QString, sql);
    m_database->write([](Transaction& tx) { insert(tx, 1); });
    try {
        m_database->write([&](Transaction& tx) { tx.execute(sql.toStdString()); });
        QFAIL("the constraint did not hold");
    } catch (const ConstraintViolation& e) {
        QTEST(static_cast<int>(e.kind()), "kind");
        QTEST(QString::fromStdString(e.constraint()), "constraint");
        QTEST(QString::fromStdString(e.table()), "table");
        QStringList columns;
        for (const auto& column : e.columns())
            columns << QString::fromStdString(column);
        QTEST(columns.join(','), "columns");
        if (!e.table().empty() && e.kind() == ConstraintKind::unique)
            QVERIFY(e.isUnique(e.table(), e.columns().front()));
    }
}

void DatabaseTest::deferredForeignKey_failsOnlyItsOwner() {
    const auto dangling = [&] {
        m_database->write([](Transaction& tx) { tx.execute("INSERT INTO late VALUES (5)"); });
    };
    QVERIFY_EXCEPTION_THROWN(dangling(), ConstraintViolation);
    m_database->write([](Transaction& tx) {
        tx.execute("INSERT INTO late VALUES (5)");
        insert(tx, 5);  // Made good within the transaction.
    });
    QCOMPARE(people(), 1);
}

void DatabaseTest::signal_receiversShareTheTransaction() {
    struct Registered {
        std::int64_t id;
    };
    Signal<Registered> registered;
    std::vector<int> order;
    registered.connect([&](Transaction& tx, const Registered& event) {
        order.push_back(1);
        insert(tx, event.id + 1);
    });
    registered.connect([&](Transaction&, const Registered&) { order.push_back(2); });
    m_database->write([&](Transaction& tx) { registered.emit(tx, {1}); });
    QCOMPARE(people(), 1);
    registered.connect([](Transaction&, const Registered&) { throw std::runtime_error("expected"); });
    const auto emitting = [&] { m_database->write([&](Transaction& tx) { registered.emit(tx, {5}); }); };
    QVERIFY_EXCEPTION_THROWN(emitting(), std::runtime_error);
    QCOMPARE(people(), 1);
    QVERIFY((order == std::vector{1, 2, 1, 2}));
}

void DatabaseTest::twoWriters_takeTurns() {
    const auto other = Database::open(m_holder->path(), {.migrations = kSchema, .migrates = false});
    std::atomic<int> outOfTurn = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                auto& database = t % 2 == 0 ? *m_database : *other;
                for (int i = 0; i < 25; ++i)
                    database.write([&](Transaction& tx) {
                        mc::base::FileLock turn(m_holder->path() + "-writer");
                        if (turn.try_lock()) ++outOfTurn;
                        insert(tx, t * 1000 + i);
                    });
            });
        }
    }
    QCOMPARE(outOfTurn.load(), 0);
    QCOMPARE(people(), 200);
    QCOMPARE(m_database->read([](Reader& r) { return r.scalar<std::string>("PRAGMA integrity_check"); }),
             std::string("ok"));
}

void DatabaseTest::settings_areDurable() {
    m_database->write([](Transaction& tx) {
        QCOMPARE(tx.scalar<std::string>("PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(tx.scalar<int>("PRAGMA synchronous"), 2);
        QCOMPARE(tx.scalar<int>("PRAGMA foreign_keys"), 1);
    });
}

MC_TEST_APPLESS(DatabaseTest)
#include "database_test.moc"
