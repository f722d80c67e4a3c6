#include <QTest>

#include "support/earlier_database.h"
#include "support/test_program.h"

using namespace mc::database;
using mc::test::EarlierDatabase;

/// People, mentors and what they wrote and agreed to before, under the steps that came later.
class PeopleMigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void applications_decidedBefore_areFoundByTheirDecision() {
        const EarlierDatabase earlier;
        earlier.before(28)->write([](Transaction& tx) {
            for (int id = 1; id <= 3; ++id)
                tx.execute(
                    "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                    " VALUES ($1, 'A', $2, $2, 1, 'Asia/Kolkata', 0)",
                    id, "a" + std::to_string(id) + "@test.example");
            tx.execute(
                "INSERT INTO mentor_applications (user_id, state, form, evidence, version, submitted_at, decided_at,"
                " reason) VALUES (1, 'rejected', '{}', '{}', 3, 10, 20, 'Too short'),"
                " (2, 'submitted', '{}', '{}', 2, 15, NULL, ''),"
                " (3, 'rejected', '{}', '{}', 4, 11, 30, 'No')");
        });
        const auto database = earlier.before(29);
        // INDEXED BY fails where the index is missing or does not serve the query.
        const auto rows = database->read([](Reader& r) {
            return r.all<std::string>(
                "SELECT user_id || ':' || version || ':' || decided_at || ':' || reason"
                " FROM mentor_applications INDEXED BY mentor_applications_decided"
                " WHERE state = 'rejected' AND (decided_at, user_id) < (100, 0)"
                " ORDER BY decided_at DESC, user_id DESC");
        });
        QVERIFY((rows == std::vector<std::string>{"3:4:30:No", "1:3:20:Too short"}));
        QCOMPARE(database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM mentor_applications"); }),
                 3);
    }

    void sessions_fromBefore_cameByAPasswordAlone() {
        const EarlierDatabase earlier;
        earlier.before(33)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                " VALUES (1, 'A', 'a@test.example', 'a@test.example', 17, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO sessions (id, user_id, device_name, created_at, last_seen_at, expires_at)"
                " VALUES (7, 1, 'laptop', 10, 20, 30)");
        });
        const auto database = earlier.before(34);
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

    void reviews_writtenBefore_areVisible() {
        const EarlierDatabase earlier;
        earlier.before(35)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO reviews (id, booking_id, mentor_id, student_id, topic, rating, text, is_public, reply,"
                " created_at) VALUES (1, 11, 5, 6, 'DSA', 4, 'Good', 1, NULL, 10),"
                " (2, 12, 5, 6, 'DSA', 2, 'No', 0, NULL, 20)");
        });
        const auto database = earlier.before(36);
        // INDEXED BY fails where the index is missing or does not serve the query.
        const auto rows = database->read([](Reader& r) {
            return r.all<std::string>(
                "SELECT id || ':' || rating || ':' || state || ':' || reply_state || ':' || version"
                " FROM reviews INDEXED BY reviews_by_mentor WHERE mentor_id = 5 AND id < 100 ORDER BY id");
        });
        QVERIFY((rows == std::vector<std::string>{"1:4:visible:visible:1", "2:2:visible:visible:1"}));
        const auto queue = database->read([](Reader& r) {
            return r.scalar<int>(
                "SELECT COUNT(*) FROM reviews INDEXED BY reviews_reported WHERE reported_at IS NOT NULL");
        });
        QCOMPARE(queue, 0);
    }

    void termsAcceptedBefore_areAnAgreementToVersionZero() {
        const EarlierDatabase earlier;
        earlier.before(41)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at, language, terms_version,"
                " terms_accepted_at) VALUES"
                " (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0, 'hi', '2026-01', 50),"
                " (2, 'B', 'b@test.example', 'b@test.example', 1, 'Asia/Kolkata', 0, NULL, '2026-01', 60),"
                " (3, 'C', 'c@test.example', 'c@test.example', 1, 'Asia/Kolkata', 0, NULL, NULL, NULL)");
        });
        const auto database = earlier.before(42);
        const auto rows = database->read([](Reader& r) {
            return r.all<std::string>(
                "SELECT user_id || ':' || kind || ':' || version || ':' || language || ':' || agreed_at FROM agreements"
                " ORDER BY user_id");
        });
        QVERIFY((rows == std::vector<std::string>{"1:terms:0:hi:50", "2:terms:0:en:60"}));
        const auto nobodys = [&] {
            database->write([](Transaction& tx) {
                tx.execute(
                    "INSERT INTO agreements (user_id, kind, version, language, agreed_at) VALUES (9, 'terms', 1, 'en', "
                    "0)");
            });
        };
        QVERIFY_EXCEPTION_THROWN(nobodys(), ConstraintViolation);
    }

    void unusedColumns_go_andPeopleStayAsTheyWere() {
        const EarlierDatabase earlier;
        earlier.before(81)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at, language, terms_version,"
                " terms_accepted_at) VALUES"
                " (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 7, 'hi', '2026-01', 50)");
            tx.execute(
                "INSERT INTO agreements (user_id, kind, version, language, agreed_at) VALUES (1, 'terms', 3, 'hi', "
                "60)");
        });
        const auto database = earlier.before(82);
        const auto text = [&](const char* sql) {
            return database->read([&](Reader& r) { return r.scalar<std::string>(sql); });
        };
        QCOMPARE(text("SELECT name || roles || created_at || language FROM users"), std::string("A17hi"));
        QCOMPARE(text("SELECT kind || version FROM agreements"), std::string("terms3"));
        QCOMPARE(text("SELECT name FROM people WHERE id = 1"), std::string("A"));
        QCOMPARE(text("SELECT count(*) || '' FROM pragma_table_info('users') WHERE name LIKE 'terms%'"),
                 std::string("0"));
    }

    void favourites_areOfPeopleWhoAreThere() {
        const EarlierDatabase earlier;
        earlier.before(42)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES"
                " (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0),"
                " (2, 'B', 'b@test.example', 'b@test.example', 3, 'Asia/Kolkata', 0)");
        });
        const auto database = earlier.before(43);
        const auto keep = [&](int mentor) {
            database->write([&](Transaction& tx) {
                tx.execute("INSERT INTO favourites (user_id, mentor_id, kept_at) VALUES (1, $1, 5)", mentor);
            });
        };
        keep(2);
        QVERIFY_EXCEPTION_THROWN(keep(2), ConstraintViolation);
        QVERIFY_EXCEPTION_THROWN(keep(9), ConstraintViolation);
    }

    void waitlist_isOfMentorsAndPeopleWhoAreThere() {
        const EarlierDatabase earlier;
        earlier.before(55)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES"
                " (1, 'A', 'a@test.example', 'a@test.example', 1, 'Asia/Kolkata', 0),"
                " (2, 'B', 'b@test.example', 'b@test.example', 3, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO mentors (user_id, slug, status, version, applied_at, headline, company)"
                " VALUES (2, 'b', 'approved', 1, 0, 'Engineer', 'Example')");
        });
        const auto database = earlier.before(56);
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

    void mentors_ofBefore_areListed_andNothingWaits() {
        const EarlierDatabase earlier;
        earlier.before(38)->write([](Transaction& tx) {
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
        const auto database = earlier.before(41);
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
        QCOMPARE(database->read(
                     [](Reader& r) { return r.scalar<int>("SELECT max(last_seen_at) FROM seen WHERE user_id = 1"); }),
                 25);
        const auto twice = [&] {
            database->write([](Transaction& tx) {
                tx.execute("INSERT INTO mentor_silences (mentor_id, token) VALUES (1, 'a'), (1, 'b')");
            });
        };
        QVERIFY_EXCEPTION_THROWN(twice(), ConstraintViolation);
    }
};

MC_TEST_APPLESS(PeopleMigrationsTest)
#include "people_migrations_test.moc"
