#include <QTest>

#include "support/earlier_database.h"
#include "support/test_program.h"

using namespace mc::database;
using mc::test::EarlierDatabase;

/// What admins look up, decide and count, under the steps that came later.
class DeskMigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void whatOnePersonDid_isFoundByItsIndexes() {
        const EarlierDatabase earlier;
        earlier.before(36)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                " VALUES (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, "
                "description,"
                " receipt, created_at, pay_before) VALUES (4, 'session', 9, 1, 100, 'INR', 'created', '', 'R', 0, 0)");
            tx.execute(
                "INSERT INTO audit_log (number, at, action, subject_kind, subject_id, reason, detail, previous, hash)"
                " VALUES (1, 10, 'person.suspended', 'user', 1, 'Spam', '{}', 'beginning', 'x')");
        });
        const auto database = earlier.before(37);
        // INDEXED BY fails where the index is missing or does not serve the query.
        const auto found = [&](std::string_view sql) {
            return database->read([&](Reader& r) { return r.scalar<int>(sql); });
        };
        QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_of_student WHERE student_id = 1 AND id < 9"), 4);
        QCOMPARE(found("SELECT number FROM audit_log INDEXED BY audit_log_of_id WHERE subject_id = 1"), 1);
        QCOMPARE(found("SELECT number FROM audit_log INDEXED BY audit_log_at WHERE at >= 5"), 1);
        QCOMPARE(found("SELECT count(*) FROM reviews INDEXED BY reviews_of_student WHERE student_id = 1"), 0);
        QCOMPARE(
            found("SELECT count(*) FROM review_reports INDEXED BY review_reports_of_reporter WHERE reporter_id = 1"),
            0);
    }

    void flags_withoutARow_areAsTheCodeHasThem() {
        const EarlierDatabase earlier;
        earlier.before(37)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                " VALUES (1, 'A', 'a@test.example', 'a@test.example', 17, 'Asia/Kolkata', 0)");
        });
        const auto database = earlier.before(38);
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

    void whatADayIsCountedFrom_isFoundByIndexes() {
        const EarlierDatabase earlier;
        earlier.before(50)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO reviews (id, booking_id, mentor_id, student_id, topic, rating, text, is_public, "
                "created_at)"
                " VALUES (1, 9, 2, 3, 'DSA', 4, 'Good', 1, 100)");
        });
        const auto database = earlier.before(51);
        // INDEXED BY fails where the index is missing or does not serve the query.
        const auto found = [&](std::string_view sql) {
            return database->read([&](Reader& r) { return r.scalar<int>(sql); });
        };
        QCOMPARE(found("SELECT sum(rating) FROM reviews INDEXED BY reviews_by_time WHERE created_at >= 100"), 4);
        QCOMPARE(found("SELECT count(*) FROM bookings INDEXED BY bookings_ended WHERE ended_at >= 0"), 0);
        QCOMPARE(found("SELECT count(*) FROM analytics_days"), 0);
    }

    void ordersMadeBefore_areFoundByTheDesksIndexes() {
        const EarlierDatabase earlier;
        earlier.before(60)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                " VALUES (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, "
                "description,"
                " receipt, created_at, pay_before) VALUES (4, 'session', 9, 1, 100, 'INR', 'created', '', 'R', 50, "
                "60)");
        });
        const auto database = earlier.before(61);
        // INDEXED BY fails where the index is missing or does not serve the query.
        const auto found = [&](std::string_view sql) {
            return database->read([&](Reader& r) { return r.scalar<int>(sql); });
        };
        QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_by_time WHERE (created_at, id) < (51, 0)"), 4);
        QCOMPARE(
            found("SELECT id FROM orders INDEXED BY orders_of_status WHERE status = 'created' AND created_at < 51"), 4);
        QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_by_amount WHERE amount_minor >= 100"), 4);
        QCOMPARE(found("SELECT id FROM orders INDEXED BY orders_by_receipt WHERE receipt = 'R'"), 4);
    }

    void refundsOfBefore_areNoGrants_andAProposalNeedsAnotherChecker() {
        const EarlierDatabase earlier;
        earlier.before(61)->write([](Transaction& tx) {
            for (const auto* who :
                 {"1, 'A', 'a@test.example', 'a@test.example'", "2, 'B', 'b@test.example', 'b@test.example'"})
                tx.execute("INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES (" +
                           std::string(who) + ", 1, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, "
                "description,"
                " receipt, created_at, pay_before) VALUES (4, 'session', 9, 1, 100, 'INR', 'captured', '', 'R', 50, "
                "60)");
            tx.execute(
                "INSERT INTO payments (id, gateway_payment_id, order_id, amount_minor, currency, status, use, seen_at)"
                " VALUES (5, 'pay_1', 4, 100, 'INR', 'captured', 'accepted', 51)");
            tx.execute(
                "INSERT INTO refunds (id, payment_id, amount_minor, currency, cause, status, requested_at)"
                " VALUES (6, 5, 40, 'INR', 'booking:9', 'pending', 52)");
        });
        const auto database = earlier.before(62);
        QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT granted FROM refunds WHERE id = 6"); }),
                 0);
        const auto propose = [&](int decider) {
            database->write([&](Transaction& tx) {
                tx.execute(
                    "INSERT INTO payment_proposals (id, kind, payment_id, amount_minor, currency, reason, proposed_by,"
                    " proposed_at, state, decided_by) VALUES (7, 'goodwill', 5, 10, 'INR', 'Why', 1, 60, 'approved', "
                    "$1)",
                    decider);
            });
        };
        QVERIFY_EXCEPTION_THROWN(propose(1), ConstraintViolation);
        propose(2);
    }

    /// Without their students they would say that there were none.
    void daysKeptBefore_areCountedAnew() {
        const EarlierDatabase earlier;
        earlier.before(71)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO analytics_days VALUES ('Asia/Kolkata', 20000, 1, 1, 1, 1, 'INR', 1, 0, 0, 0, 1, 5)");
            tx.execute("INSERT INTO analytics_mentors VALUES ('Asia/Kolkata', 20000, 7)");
        });
        const auto database = earlier.before(72);
        const auto number = [&](std::string_view sql) {
            return database->read([&](Reader& r) { return r.scalar<int>(sql); });
        };
        QCOMPARE(number("SELECT count(*) FROM analytics_days"), 0);
        QCOMPARE(number("SELECT count(*) FROM analytics_mentors"), 0);
        QCOMPARE(number("SELECT count(booked_minutes) FROM analytics_days"), 0);
        QCOMPARE(number("SELECT count(*) FROM analytics_students"), 0);
        QCOMPARE(number("SELECT count(*) FROM analytics_published"), 0);
    }

    void listsOfEverybodyADay_giveWayToCounts() {
        const EarlierDatabase earlier;
        earlier.before(72)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO analytics_days VALUES ('Asia/Kolkata', 20000, 1, 1, 1, 1, 'INR', 1, 0, 0, 0, 1, 5, 60)");
            tx.execute("INSERT INTO analytics_students VALUES ('Asia/Kolkata', 20000, 7, 1)");
            tx.execute("INSERT INTO analytics_published VALUES ('Asia/Kolkata', 20000, 480)");
        });
        const auto database = earlier.before(73);
        const auto number = [&](std::string_view sql) {
            return database->read([&](Reader& r) { return r.scalar<int>(sql); });
        };
        QCOMPARE(number("SELECT count(*) FROM analytics_days"), 0);
        QCOMPARE(number("SELECT minutes FROM analytics_published"), 480);  // Nobody could count it again.
        QCOMPARE(number("SELECT count(*) FROM analytics_people INDEXED BY analytics_people_of_day WHERE zone = 'x' "
                        "AND day = 5"),
                 0);
    }

    void events_areOfDaysAndCountedInTimes() {
        const EarlierDatabase earlier;
        earlier.before(70)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                " VALUES (1, 'A', 'a@test.example', 'a@test.example', 17, 'Asia/Kolkata', 0)");
        });
        const auto database = earlier.before(71);
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
};

MC_TEST_APPLESS(DeskMigrationsTest)
#include "desk_migrations_test.moc"
