#include "platform/audit/audit_log.h"

#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include <sqlite3.h>

#include "support/temporary_database.h"
#include "support/test_program.h"
#endif

using namespace mc;
using audit::AuditLog;
using audit::Deed;

/// The record of what admins did can be read and continued, and nothing else.
class AuditLogTest : public QObject {
    Q_OBJECT

private:
    struct World {
        test::TemporaryDatabase database;
        AuditLog log;

        void record(const std::string& action, std::int64_t actor = 7, std::int64_t subject = 11) {
            database->write([&](database::Transaction& tx) {
                log.record(tx, {{1'700'000'000 + subject},
                                domain::UserId{actor},
                                action,
                                "user",
                                subject,
                                "because \"of\" नमस्ते",
                                R"({"amount":100})"});
            });
        }
        std::vector<std::int64_t> find(const audit::Search& search) {
            std::vector<std::int64_t> numbers;
            for (const auto& entry :
                 database->read([&](database::Reader& reader) { return log.search(reader, search); }))
                numbers.push_back(entry.number);
            return numbers;
        }
        audit::Verdict verify() {
            return database->read([&](database::Reader& reader) { return log.verify(reader); });
        }
        /// As somebody would who has the file and knows what triggers are.
        void forge(const char* sql) const {
            sqlite3* connection = nullptr;
            QCOMPARE(sqlite3_open(database.path().c_str(), &connection), SQLITE_OK);
            char* trouble = nullptr;
            const auto done = sqlite3_exec(connection, sql, nullptr, nullptr, &trouble);
            const QByteArray why(trouble);
            sqlite3_free(trouble);
            sqlite3_close(connection);
            QVERIFY2(done == SQLITE_OK, why.constData());
        }
    };
    using Numbers = std::vector<std::int64_t>;

private slots:
    void record_isChainedWithoutGaps() {
        World world;
        QCOMPARE(world.verify().entries, 0);
        QCOMPARE(world.verify().head, std::string(audit::kBeginning));
        for (const auto* action : {"mentor.approved", "role.granted", "mentor.rejected"})
            world.record(action);
        const auto verdict = world.verify();
        QCOMPARE(verdict.entries, 3);
        QVERIFY(!verdict.brokenAt);
        const auto newest =
            world.database->read([&](database::Reader& reader) { return world.log.search(reader, {.limit = 1}); });
        QCOMPARE(newest.at(0).number, 3);
        QCOMPARE(newest.at(0).hash, verdict.head);
        QCOMPARE(newest.at(0).deed.reason, std::string("because \"of\" नमस्ते"));
    }

    void record_ofADeedThatWasUndone_isUndone() {
        World world;
        const auto fail = [&](database::Transaction& tx) -> domain::Result<void> {
            world.log.record(tx, {.action = "user.suspended", .subjectKind = "user"});
            return domain::fail(domain::ErrorCode::not_found);
        };
        QVERIFY(!world.database->write(fail));
        QCOMPARE(world.verify().entries, 0);
    }

    void search_narrows() {
        World world;
        world.record("mentor.approved", 7, 11);
        world.record("mentor.rejected", 8, 12);
        world.record("mentorship.started", 7, 12);
        QCOMPARE(world.find({}), (Numbers{3, 2, 1}));
        QCOMPARE(world.find({.actor = domain::UserId{7}}), (Numbers{3, 1}));
        QCOMPARE(world.find({.action = "mentor."}), (Numbers{2, 1}));
        QCOMPARE(world.find({.action = "mentor.approved"}), (Numbers{1}));
        QCOMPARE(world.find({.subjectKind = "user", .subjectId = 12}), (Numbers{3, 2}));
        QCOMPARE(world.find({.subjectKind = "booking"}), Numbers{});
        QCOMPARE(world.find({.from = domain::UtcTime{1'700'000'012}}), (Numbers{3, 2}));
        QCOMPARE(world.find({.until = domain::UtcTime{1'700'000'012}}), (Numbers{1}));
        QCOMPARE(world.find({.limit = 2}), (Numbers{3, 2}));
        QCOMPARE(world.find({.behind = 2}), (Numbers{1}));
    }

    void rows_canNeitherBeChangedNorRemoved() {
        World world;
        world.record("mentor.approved");
        for (const auto* sql : {"UPDATE audit_log SET reason = ''", "DELETE FROM audit_log"})
            QVERIFY_THROWS_EXCEPTION(database::DatabaseError,
                                     world.database->write([&](database::Transaction& tx) { tx.execute(sql); }));
        QCOMPARE(world.verify().entries, 1);
    }

    void forged_isFound_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("brokenAt");
        QTest::newRow("another reason") << QByteArray("UPDATE audit_log SET reason = 'x' WHERE number = 2") << 2;
        QTest::newRow("another actor") << QByteArray("UPDATE audit_log SET actor_id = NULL WHERE number = 1") << 1;
        QTest::newRow("another time") << QByteArray("UPDATE audit_log SET at = at + 1 WHERE number = 3") << 3;
        QTest::newRow("one taken out") << QByteArray("DELETE FROM audit_log WHERE number = 2") << 3;
        QTest::newRow("one taken out, the rest moved up")
            << QByteArray("DELETE FROM audit_log WHERE number = 1; UPDATE audit_log SET number = number - 1") << 1;
        QTest::newRow("the first replaced") << QByteArray(
                                                   "UPDATE audit_log SET hash = (SELECT hash FROM audit_log WHERE "
                                                   "number = 3) WHERE number = 1")
                                            << 1;
    }
    void forged_isFound() {
        QFETCH(QByteArray, sql);
        QFETCH(int, brokenAt);
        World world;
        for (const auto* action : {"a.a", "b.b", "c.c"})
            world.record(action);
        world.forge("DROP TRIGGER audit_log_stays; DROP TRIGGER audit_log_is_kept");
        world.forge(sql.constData());
        world.database.reopen();
        QCOMPARE(world.verify().brokenAt, std::optional<std::int64_t>(brokenAt));
    }

    void cutOff_leadsToAnotherHead() {
        World world;
        world.record("a.a");
        world.record("b.b");
        const auto before = world.verify().head;
        world.forge("DROP TRIGGER audit_log_is_kept; DELETE FROM audit_log WHERE number = 2");
        world.database.reopen();
        QVERIFY(!world.verify().brokenAt);
        QVERIFY(world.verify().head != before);
    }
};

MC_TEST_CORE(AuditLogTest)

#include "audit_log_test.moc"
