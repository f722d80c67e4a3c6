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
    void outbox_keepsItsRowsInLanes();
    void applications_decidedBefore_areFoundByTheirDecision();
    void sessions_fromBefore_cameByAPasswordAlone();
    void reviews_writtenBefore_areVisible();
    void termsAcceptedBefore_areAnAgreementToVersionZero();
    void unusedColumns_go_andPeopleStayAsTheyWere();
    void favourites_areOfPeopleWhoAreThere();
    void waitlist_isOfMentorsAndPeopleWhoAreThere();
    void mentors_ofBefore_areListed_andNothingWaits();
    void whatOnePersonDid_isFoundByItsIndexes();
    void flags_withoutARow_areAsTheCodeHasThem();
    void whatADayIsCountedFrom_isFoundByIndexes();
    void ordersMadeBefore_areFoundByTheDesksIndexes();
    void refundsOfBefore_areNoGrants_andAProposalNeedsAnotherChecker();
    void daysKeptBefore_areCountedAnew();
    void listsOfEverybodyADay_giveWayToCounts();
    void events_areOfDaysAndCountedInTimes();
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

namespace {
/// The product's steps below a number.
std::vector<Migration> stepsBefore(int number) {
    std::vector<Migration> steps;
    for (const auto& step : embeddedMigrations())
        if (step.number < number) steps.push_back(step);
    return steps;
}
}  // namespace

void MigrationsTest::outbox_keepsItsRowsInLanes() {
    openWith(m_path, stepsBefore(11))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO outbox (id, kind, idempotency_key, payload, state, attempts, due_at, created_at,"
            " finished_at, last_error) VALUES"
            " (1, 'mail', 'a', '{}', 'waiting', 3, 50, 10, NULL, 'busy'),"
            " (2, 'mail', 'b', '{}', 'claimed', 1, 50, 20, NULL, NULL),"
            " (3, 'mail', 'c', '', 'done', 1, 50, 30, 60, NULL),"
            " (4, 'mail', 'd', '{}', 'dead', 12, 50, 40, NULL, 'no')");
    });
    const auto database = openWith(m_path, stepsBefore(12));
    const auto rows = database->read([](Reader& r) {
        return r.all<std::string>(
            "SELECT state || ':' || attempts || ':' || due_at || ':' || wanted_at || ':' ||"
            " coalesce(finished_at, '-') || ':' || coalesce(last_error, '-') FROM outbox"
            " ORDER BY id");
    });
    QVERIFY((rows == std::vector<std::string>{"waiting:3:50:10:-:busy", "claimed:1:50:20:-:-", "done:1:50:30:60:-",
                                              "stuck:12:50:40:-:no"}));
    const auto again = [&] {
        database->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO outbox (id, kind, lane, idempotency_key, payload, due_at, wanted_at, created_at)"
                " VALUES (5, 'mail', 'mail', 'a', '', 0, 0, 0)");
        });
    };
    QVERIFY_EXCEPTION_THROWN(again(), ConstraintViolation);
}

void MigrationsTest::applications_decidedBefore_areFoundByTheirDecision() {
    openWith(m_path, stepsBefore(28))->write([](Transaction& tx) {
        for (int id = 1; id <= 3; ++id)
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                " VALUES ($1, 'A', $2, $2, 1, 'Asia/Kolkata', 0)",
                id, "a" + std::to_string(id) + "@test.example");
        tx.execute(
            "INSERT INTO mentor_applications (user_id, state, form, evidence, version, submitted_at, decided_at, "
            "reason)"
            " VALUES (1, 'rejected', '{}', '{}', 3, 10, 20, 'Too short'), (2, 'submitted', '{}', '{}', 2, 15, NULL, "
            "''),"
            " (3, 'rejected', '{}', '{}', 4, 11, 30, 'No')");
    });
    const auto database = openWith(m_path, stepsBefore(29));
    // INDEXED BY fails where the index is missing or does not serve the query.
    const auto rows = database->read([](Reader& r) {
        return r.all<std::string>(
            "SELECT user_id || ':' || version || ':' || decided_at || ':' || reason"
            " FROM mentor_applications INDEXED BY mentor_applications_decided"
            " WHERE state = 'rejected' AND (decided_at, user_id) < (100, 0)"
            " ORDER BY decided_at DESC, user_id DESC");
    });
    QVERIFY((rows == std::vector<std::string>{"3:4:30:No", "1:3:20:Too short"}));
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM mentor_applications"); }), 3);
}

void MigrationsTest::sessions_fromBefore_cameByAPasswordAlone() {
    openWith(m_path, stepsBefore(33))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
            " VALUES (1, 'A', 'a@test.example', 'a@test.example', 17, 'Asia/Kolkata', 0)");
        tx.execute(
            "INSERT INTO sessions (id, user_id, device_name, created_at, last_seen_at, expires_at)"
            " VALUES (7, 1, 'laptop', 10, 20, 30)");
    });
    const auto database = openWith(m_path, stepsBefore(34));
    const auto rows = database->read([](Reader& r) {
        return r.all<std::string>("SELECT id || ':' || device_name || ':' || second_factor FROM sessions");
    });
    QVERIFY((rows == std::vector<std::string>{"7:laptop:0"}));
    const auto nobodys = [&] {
        database->write([](Transaction& tx) {
            tx.execute("INSERT INTO second_factors (user_id, secret, created_at) VALUES (9, x'00', 0)");
        });
    };
    QVERIFY_EXCEPTION_THROWN(nobodys(), ConstraintViolation);
}

void MigrationsTest::reviews_writtenBefore_areVisible() {
    openWith(m_path, stepsBefore(35))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO reviews (id, booking_id, mentor_id, student_id, topic, rating, text, is_public, reply,"
            " created_at) VALUES (1, 11, 5, 6, 'DSA', 4, 'Good', 1, NULL, 10), (2, 12, 5, 6, 'DSA', 2, 'No', 0, NULL, "
            "20)");
    });
    const auto database = openWith(m_path, stepsBefore(36));
    // INDEXED BY fails where the index is missing or does not serve the query.
    const auto rows = database->read([](Reader& r) {
        return r.all<std::string>(
            "SELECT id || ':' || rating || ':' || state || ':' || reply_state || ':' || version"
            " FROM reviews INDEXED BY reviews_by_mentor WHERE mentor_id = 5 AND id < 100 ORDER BY id");
    });
    QVERIFY((rows == std::vector<std::string>{"1:4:visible:visible:1", "2:2:visible:visible:1"}));
    const auto queue = database->read([](Reader& r) {
        return r.scalar<int>("SELECT COUNT(*) FROM reviews INDEXED BY reviews_reported WHERE reported_at IS NOT NULL");
    });
    QCOMPARE(queue, 0);
}

void MigrationsTest::termsAcceptedBefore_areAnAgreementToVersionZero() {
    openWith(m_path, stepsBefore(41))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at, language, terms_version,"
            " terms_accepted_at) VALUES"
            " (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0, 'hi', '2026-01', 50),"
            " (2, 'B', 'b@test.example', 'b@test.example', 1, 'Asia/Kolkata', 0, NULL, '2026-01', 60),"
            " (3, 'C', 'c@test.example', 'c@test.example', 1, 'Asia/Kolkata', 0, NULL, NULL, NULL)");
    });
    const auto database = openWith(m_path, stepsBefore(42));
    const auto rows = database->read([](Reader& r) {
        return r.all<std::string>(
            "SELECT user_id || ':' || kind || ':' || version || ':' || language || ':' || agreed_at FROM agreements"
            " ORDER BY user_id");
    });
    QVERIFY((rows == std::vector<std::string>{"1:terms:0:hi:50", "2:terms:0:en:60"}));
    const auto nobodys = [&] {
        database->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO agreements (user_id, kind, version, language, agreed_at) VALUES (9, 'terms', 1, 'en', 0)");
        });
    };
    QVERIFY_EXCEPTION_THROWN(nobodys(), ConstraintViolation);
}

void MigrationsTest::unusedColumns_go_andPeopleStayAsTheyWere() {
    openWith(m_path, stepsBefore(81))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at, language, terms_version,"
            " terms_accepted_at) VALUES"
            " (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 7, 'hi', '2026-01', 50)");
        tx.execute(
            "INSERT INTO agreements (user_id, kind, version, language, agreed_at) VALUES (1, 'terms', 3, 'hi', 60)");
    });
    const auto database = openWith(m_path, stepsBefore(82));
    const auto text = [&](const char* sql) {
        return database->read([&](Reader& r) { return r.scalar<std::string>(sql); });
    };
    QCOMPARE(text("SELECT name || roles || created_at || language FROM users"), std::string("A17hi"));
    QCOMPARE(text("SELECT kind || version FROM agreements"), std::string("terms3"));
    QCOMPARE(text("SELECT name FROM people WHERE id = 1"), std::string("A"));
    QCOMPARE(text("SELECT count(*) || '' FROM pragma_table_info('users') WHERE name LIKE 'terms%'"), std::string("0"));
}

void MigrationsTest::favourites_areOfPeopleWhoAreThere() {
    openWith(m_path, stepsBefore(42))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES"
            " (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0),"
            " (2, 'B', 'b@test.example', 'b@test.example', 3, 'Asia/Kolkata', 0)");
    });
    const auto database = openWith(m_path, stepsBefore(43));
    const auto keep = [&](int mentor) {
        database->write([&](Transaction& tx) {
            tx.execute("INSERT INTO favourites (user_id, mentor_id, kept_at) VALUES (1, $1, 5)", mentor);
        });
    };
    keep(2);
    QVERIFY_EXCEPTION_THROWN(keep(2), ConstraintViolation);
    QVERIFY_EXCEPTION_THROWN(keep(9), ConstraintViolation);
}

void MigrationsTest::waitlist_isOfMentorsAndPeopleWhoAreThere() {
    openWith(m_path, stepsBefore(55))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES"
            " (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0),"
            " (2, 'B', 'b@test.example', 'b@test.example', 3, 'Asia/Kolkata', 0)");
        tx.execute(
            "INSERT INTO mentors (user_id, slug, status, version, applied_at, headline, company)"
            " VALUES (2, 'b', 'approved', 1, 0, 'Engineer', 'Example')");
    });
    const auto database = openWith(m_path, stepsBefore(56));
    const auto wait = [&](int mentor) {
        database->write([&](Transaction& tx) {
            tx.execute("INSERT INTO waitlist (mentor_id, student_id, joined_at) VALUES ($1, 1, 5)", mentor);
        });
    };
    wait(2);
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT told FROM waitlist"); }), 0);
    QVERIFY_EXCEPTION_THROWN(wait(2), ConstraintViolation);
    QVERIFY_EXCEPTION_THROWN(wait(1), ConstraintViolation);  // No mentor.
}

void MigrationsTest::mentors_ofBefore_areListed_andNothingWaits() {
    openWith(m_path, stepsBefore(38))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
            " VALUES (1, 'A', 'a@test.example', 'a@test.example', 3, 'Asia/Kolkata', 0)");
        tx.execute(
            "INSERT INTO mentors (user_id, slug, status, version, applied_at, headline, company)"
            " VALUES (1, 'a', 'approved', 4, 0, 'Engineer', 'Example')");
        tx.execute(
            "INSERT INTO sessions (id, user_id, device_name, created_at, last_seen_at, expires_at)"
            " VALUES (7, 1, 'laptop', 10, 20, 30), (8, 1, 'phone', 10, 25, 30)");
    });
    const auto database = openWith(m_path, stepsBefore(41));
    const auto rows = database->read([](Reader& r) {
        return r.all<std::string>(
            "SELECT headline || ':' || company || ':' || version || ':' || unlisted || ':' ||"
            " coalesce(linked_in, '-') FROM mentors");
    });
    QVERIFY((rows == std::vector<std::string>{"Engineer:Example:4:0:-"}));
    // INDEXED BY fails where the index is missing or does not serve the query.
    QCOMPARE(database->read([](Reader& r) {
        return r.scalar<int>(
            "SELECT count(*) FROM mentor_changes INDEXED BY mentor_changes_waiting"
            " WHERE state = 'waiting'");
    }),
             0);
    QCOMPARE(
        database->read([](Reader& r) { return r.scalar<int>("SELECT max(last_seen_at) FROM seen WHERE user_id = 1"); }),
        25);
    const auto twice = [&] {
        database->write([](Transaction& tx) {
            tx.execute("INSERT INTO mentor_silences (mentor_id, token) VALUES (1, 'a'), (1, 'b')");
        });
    };
    QVERIFY_EXCEPTION_THROWN(twice(), ConstraintViolation);
}

void MigrationsTest::whatOnePersonDid_isFoundByItsIndexes() {
    openWith(m_path, stepsBefore(36))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
            " VALUES (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0)");
        tx.execute(
            "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, description,"
            " receipt, created_at, pay_before) VALUES (4, 'session', 9, 1, 100, 'INR', 'created', '', 'R', 0, 0)");
        tx.execute(
            "INSERT INTO audit_log (number, at, action, subject_kind, subject_id, reason, detail, previous, hash)"
            " VALUES (1, 10, 'person.suspended', 'user', 1, 'Spam', '{}', 'beginning', 'x')");
    });
    const auto database = openWith(m_path, stepsBefore(37));
    // INDEXED BY fails where the index is missing or does not serve the query.
    const auto found = [&](std::string_view sql) {
        return database->read([&](Reader& r) { return r.scalar<int>(sql); });
    };
    QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_of_student WHERE student_id = 1 AND id < 9"), 4);
    QCOMPARE(found("SELECT number FROM audit_log INDEXED BY audit_log_of_id WHERE subject_id = 1"), 1);
    QCOMPARE(found("SELECT number FROM audit_log INDEXED BY audit_log_at WHERE at >= 5"), 1);
    QCOMPARE(found("SELECT count(*) FROM reviews INDEXED BY reviews_of_student WHERE student_id = 1"), 0);
    QCOMPARE(found("SELECT count(*) FROM review_reports INDEXED BY review_reports_of_reporter WHERE reporter_id = 1"),
             0);
}

void MigrationsTest::refundsOfBefore_areNoGrants_andAProposalNeedsAnotherChecker() {
    openWith(m_path, stepsBefore(61))->write([](Transaction& tx) {
        for (const auto* who :
             {"1, 'A', 'a@test.example', 'a@test.example'", "2, 'B', 'b@test.example', 'b@test.example'"})
            tx.execute("INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES (" +
                       std::string(who) + ", 1, 'Asia/Kolkata', 0)");
        tx.execute(
            "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, description,"
            " receipt, created_at, pay_before) VALUES (4, 'session', 9, 1, 100, 'INR', 'captured', '', 'R', 50, 60)");
        tx.execute(
            "INSERT INTO payments (id, gateway_payment_id, order_id, amount_minor, currency, status, use, seen_at)"
            " VALUES (5, 'pay_1', 4, 100, 'INR', 'captured', 'accepted', 51)");
        tx.execute(
            "INSERT INTO refunds (id, payment_id, amount_minor, currency, cause, status, requested_at)"
            " VALUES (6, 5, 40, 'INR', 'booking:9', 'pending', 52)");
    });
    const auto database = openWith(m_path, stepsBefore(62));
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT granted FROM refunds WHERE id = 6"); }), 0);
    const auto propose = [&](int decider) {
        database->write([&](Transaction& tx) {
            tx.execute(
                "INSERT INTO payment_proposals (id, kind, payment_id, amount_minor, currency, reason, proposed_by,"
                " proposed_at, state, decided_by) VALUES (7, 'goodwill', 5, 10, 'INR', 'Why', 1, 60, 'approved', $1)",
                decider);
        });
    };
    QVERIFY_EXCEPTION_THROWN(propose(1), ConstraintViolation);
    propose(2);
}

void MigrationsTest::ordersMadeBefore_areFoundByTheDesksIndexes() {
    openWith(m_path, stepsBefore(60))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
            " VALUES (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0)");
        tx.execute(
            "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, description,"
            " receipt, created_at, pay_before) VALUES (4, 'session', 9, 1, 100, 'INR', 'created', '', 'R', 50, 60)");
    });
    const auto database = openWith(m_path, stepsBefore(61));
    // INDEXED BY fails where the index is missing or does not serve the query.
    const auto found = [&](std::string_view sql) {
        return database->read([&](Reader& r) { return r.scalar<int>(sql); });
    };
    QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_by_time WHERE (created_at, id) < (51, 0)"), 4);
    QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_of_status WHERE status = 'created' AND created_at < 51"),
             4);
    QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_by_amount WHERE amount_minor >= 100"), 4);
    QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_by_receipt WHERE receipt = 'R'"), 4);
}

void MigrationsTest::flags_withoutARow_areAsTheCodeHasThem() {
    openWith(m_path, stepsBefore(37))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
            " VALUES (1, 'A', 'a@test.example', 'a@test.example', 17, 'Asia/Kolkata', 0)");
    });
    const auto database = openWith(m_path, stepsBefore(38));
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM feature_flags"); }), 0);
    const auto put = [&](int percent) {
        database->write([&](Transaction& tx) {
            tx.execute(
                "INSERT INTO feature_flags (name, is_on, percent, roles, changed_at, changed_by, reason)"
                " VALUES ('sign_ups', 0, $1, 3, 5, 1, 'Spam')",
                percent);
        });
    };
    QVERIFY_EXCEPTION_THROWN(put(101), ConstraintViolation);
    put(100);
    QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT version FROM feature_flags"); }), 1);
}

void MigrationsTest::whatADayIsCountedFrom_isFoundByIndexes() {
    openWith(m_path, stepsBefore(50))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO reviews (id, booking_id, mentor_id, student_id, topic, rating, text, is_public, created_at)"
            " VALUES (1, 9, 2, 3, 'DSA', 4, 'Good', 1, 100)");
    });
    const auto database = openWith(m_path, stepsBefore(51));
    // INDEXED BY fails where the index is missing or does not serve the query.
    const auto found = [&](std::string_view sql) {
        return database->read([&](Reader& r) { return r.scalar<int>(sql); });
    };
    QCOMPARE(found("SELECT sum(rating) FROM reviews INDEXED BY reviews_by_time WHERE created_at >= 100"), 4);
    QCOMPARE(found("SELECT count(*) FROM bookings INDEXED BY bookings_ended WHERE ended_at >= 0"), 0);
    QCOMPARE(found("SELECT count(*) FROM analytics_days"), 0);
}

/// Without their students they would say that there were none.
void MigrationsTest::daysKeptBefore_areCountedAnew() {
    openWith(m_path, stepsBefore(71))->write([](Transaction& tx) {
        tx.execute("INSERT INTO analytics_days VALUES ('Asia/Kolkata', 20000, 1, 1, 1, 1, 'INR', 1, 0, 0, 0, 1, 5)");
        tx.execute("INSERT INTO analytics_mentors VALUES ('Asia/Kolkata', 20000, 7)");
    });
    const auto database = openWith(m_path, stepsBefore(72));
    const auto number = [&](std::string_view sql) {
        return database->read([&](Reader& r) { return r.scalar<int>(sql); });
    };
    QCOMPARE(number("SELECT count(*) FROM analytics_days"), 0);
    QCOMPARE(number("SELECT count(*) FROM analytics_mentors"), 0);
    QCOMPARE(number("SELECT count(booked_minutes) FROM analytics_days"), 0);
    QCOMPARE(number("SELECT count(*) FROM analytics_students"), 0);
    QCOMPARE(number("SELECT count(*) FROM analytics_published"), 0);
}

void MigrationsTest::listsOfEverybodyADay_giveWayToCounts() {
    openWith(m_path, stepsBefore(72))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO analytics_days VALUES ('Asia/Kolkata', 20000, 1, 1, 1, 1, 'INR', 1, 0, 0, 0, 1, 5, 60)");
        tx.execute("INSERT INTO analytics_students VALUES ('Asia/Kolkata', 20000, 7, 1)");
        tx.execute("INSERT INTO analytics_published VALUES ('Asia/Kolkata', 20000, 480)");
    });
    const auto database = openWith(m_path, stepsBefore(73));
    const auto number = [&](std::string_view sql) {
        return database->read([&](Reader& r) { return r.scalar<int>(sql); });
    };
    QCOMPARE(number("SELECT count(*) FROM analytics_days"), 0);
    QCOMPARE(number("SELECT minutes FROM analytics_published"), 480);  // Nobody could count it again.
    QCOMPARE(number("SELECT count(*) FROM analytics_people INDEXED BY analytics_people_of_day WHERE zone = 'x' "
                    "AND day = 5"),
             0);
}

void MigrationsTest::events_areOfDaysAndCountedInTimes() {
    openWith(m_path, stepsBefore(70))->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
            " VALUES (1, 'A', 'a@test.example', 'a@test.example', 17, 'Asia/Kolkata', 0)");
    });
    const auto database = openWith(m_path, stepsBefore(71));
    database->write([](Transaction& tx) {
        tx.execute("INSERT INTO analytics_consents VALUES (1, 5)");
        tx.execute("INSERT INTO analytics_events VALUES (-9, 20000, 'visit', 1, 2)");
    });
    const auto consent = [&] {
        database->write([](Transaction& tx) { tx.execute("INSERT INTO analytics_consents VALUES (2, 5)"); });
    };
    QVERIFY_EXCEPTION_THROWN(consent(), ConstraintViolation);  // Nobody.
    const auto old = database->read([](Reader& r) {
        return r.scalar<int>(
            "SELECT count(*) FROM analytics_events INDEXED BY analytics_events_by_day WHERE day < 20001");
    });
    QCOMPARE(old, 1);
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
