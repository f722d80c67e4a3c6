#include <QTest>
#include <boost/describe/class.hpp>
#include <vector>

#include "support/earlier_database.h"
#include "support/test_program.h"

using namespace mc::database;
using mc::test::EarlierDatabase;

namespace {

/// Of EXPLAIN QUERY PLAN.
struct BookingMigrationsPlanStep {
    int id = 0;
    int parent = 0;
    int unused = 0;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(BookingMigrationsPlanStep, (), (id, parent, unused, detail))

std::string planOf(Database& database, const std::string& sql) {
    return database.read([&](Reader& r) {
        std::string steps;
        for (const auto& step : r.all<BookingMigrationsPlanStep>("EXPLAIN QUERY PLAN " + sql))
            steps += step.detail + '\n';
        return steps;
    });
}

/// A session that its mentor cancelled.
void insertCancelled(Transaction& tx) {
    tx.execute(
        "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES"
        " (1, 'A', 'a@test.example', 'a@test.example', 3, 'Asia/Kolkata', 0),"
        " (2, 'B', 'b@test.example', 'b@test.example', 1, 'Asia/Kolkata', 0)");
    tx.execute("INSERT INTO mentors (user_id, slug, status, version, applied_at) VALUES (1, 'a', 'approved', 1, 0)");
    tx.execute(
        "INSERT INTO bookings (id, code, status, student_id, mentor_id, starts_at, ends_at, duration_minutes, "
        "topic,"
        " agenda, policy_accepted, instant_book, created_at, hold_expires_at, confirmed_at, ended_at, ended_by,"
        " price_minor, discount_minor, total_minor, currency, commission_ppm, gateway_ppm, gst_ppm, gst_mode,"
        " policy_full_before, policy_partial_until, policy_partial_percent, deadline_start, meeting_room,"
        " idempotency_key, request_hash) VALUES (5, 'C', 'cancelled', 2, 1, 100, 200, 60, '', '', 1, 1, 0, 10, "
        "20,"
        " 30, 'mentor', 0, 0, 0, 'INR', 0, 0, 0, 'contained', 2, 1, 50, 100, 'room', 'k', 'h')");
}

}  // namespace

/// Bookings of before, under the steps that came later.
class BookingMigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void sessionsEndedBefore_areFoundByTheMentorsIndex() {
        const EarlierDatabase earlier;
        earlier.before(65)->write(insertCancelled);
        const auto database = earlier.before(66);
        // INDEXED BY fails where the index is missing or does not serve the query.
        QCOMPARE(database->read([](Reader& r) {
            return r.scalar<int>(
                "SELECT id FROM bookings INDEXED BY bookings_ended_of_mentor WHERE mentor_id = 1"
                " AND confirmed_at IS NOT NULL AND ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 20");
        }),
                 5);
        const auto put = [&](const char* word) {
            database->write([&](Transaction& tx) {
                tx.execute("INSERT INTO mentor_reliability (mentor_id, reliability) VALUES (1, $1)", std::string(word));
            });
        };
        QVERIFY_EXCEPTION_THROWN(put("odd"), ConstraintViolation);
        put("warned");
        QVERIFY_EXCEPTION_THROWN(put("paused"), ConstraintViolation);
    }

    void bookingsOfBeforeThePlatformFee_haveNone() {
        const EarlierDatabase earlier;
        earlier.before(173)->write(insertCancelled);
        const auto database = earlier.before(174);
        const auto ppm = database->read(
            [](Reader& r) { return r.scalar<int>("SELECT platform_fee_ppm FROM bookings WHERE id = 5"); });
        QCOMPARE(ppm, 0);
    }

    /// That an index is there is not enough: the planner has to choose it before it knows anything of the rows.
    void sessionsOfADay_areReadByTwoIndexes() {
        const EarlierDatabase earlier;
        const auto database = earlier.before(84);
        const auto plan =
            planOf(*database,
                   "SELECT b.student_id, EXISTS (SELECT 1 FROM bookings e"
                   " WHERE e.student_id = b.student_id AND e.status = 'completed' AND (e.ended_at < b.ended_at"
                   " OR (e.ended_at = b.ended_at AND e.id < b.id))) FROM bookings b WHERE b.ended_at >= 1"
                   " AND b.ended_at < 2 AND b.status IN ('completed', 'cancelled', 'no_show')"
                   " ORDER BY b.ended_at, b.id");
        QVERIFY2(plan.find("bookings_of_status_ended (status=? AND ended_at>? AND ended_at<?)") != std::string::npos,
                 plan.c_str());
        QVERIFY2(plan.find("bookings_of_student_ended (student_id=? AND status=?)") != std::string::npos, plan.c_str());
    }

    void whatWasPaidIn_andWhatGoesBack_areFoundByTheirIndexes() {
        const EarlierDatabase earlier;
        const auto database = earlier.before(100);
        const auto back =
            planOf(*database, "SELECT r.booking_id FROM sessions_going_back r WHERE r.status = 'pending'");
        QVERIFY2(back.find("refunds_of_status (status=?)") != std::string::npos, back.c_str());
        QVERIFY2(back.find("orders_by_subject") == std::string::npos, back.c_str());
        const auto captures =
            planOf(*database,
                   "SELECT p.id FROM payments p CROSS JOIN orders o WHERE p.captured_at >= 1 AND p.captured_at < 2"
                   " AND o.id = p.order_id AND p.use = 'surplus' ORDER BY p.captured_at DESC, p.id DESC LIMIT 50");
        QVERIFY2(captures.find("payments_of_use (use=? AND captured_at>? AND captured_at<?)") != std::string::npos,
                 captures.c_str());
        QVERIFY2(captures.find("ORDER BY") == std::string::npos, captures.c_str());  // Nothing is put in order by hand.
    }

    void changeThatWaitedBefore_wasAskedNothing() {
        const EarlierDatabase earlier;
        earlier.before(98)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES"
                " (1, 'A', 'a@test.example', 'a@test.example', 3, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO mentors (user_id, slug, status, version, applied_at) VALUES (1, 'a', 'approved', 1, 0)");
            tx.execute(
                "INSERT INTO mentor_changes (mentor_id, state, headline, company, version, submitted_at)"
                " VALUES (1, 'waiting', 'Chief', 'Other', 4, 5)");
        });
        const auto database = earlier.before(99);
        database->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO mentor_change_remarks (mentor_id, began, voice, author_id, text, at)"
                " SELECT mentor_id, began, 'question', 1, 'Since when?', 6 FROM mentor_changes WHERE questioned = 0");
        });
        // INDEXED BY fails where the index is missing or does not serve the query.
        QCOMPARE(database->read([](Reader& r) {
            return r.scalar<int>(
                "SELECT count(*) FROM mentor_change_remarks INDEXED BY mentor_change_remarks_of"
                " WHERE mentor_id = 1 AND began = 1");
        }),
                 1);
    }

    void reviewsOfBefore_andMentorsAsTheyWere_nobodyIsWarnedByTheStep() {
        const EarlierDatabase earlier;
        earlier.before(82)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES"
                " (1, 'A', 'a@test.example', 'a@test.example', 3, 'Asia/Kolkata', 0)");
            tx.execute(
                "INSERT INTO mentors (user_id, slug, status, version, applied_at) VALUES (1, 'a', 'approved', 1, 0)");
        });
        const auto database = earlier.before(83);
        const auto put = [&](int mentor) {
            database->write([&](Transaction& tx) {
                tx.execute("INSERT INTO mentor_ratings (mentor_id, standing, at) VALUES ($1, 'paused', 5)", mentor);
            });
        };
        const auto waiting = [&] {
            // INDEXED BY fails where the index is missing or does not serve the query.
            return database->read([](Reader& r) {
                return r.scalar<int>(
                    "SELECT COUNT(*) FROM mentor_ratings INDEXED BY mentor_ratings_paused WHERE standing = 'paused'"
                    " AND standing IN ('paused', 'kept')");
            });
        };
        QCOMPARE(waiting(), 0);
        QVERIFY_EXCEPTION_THROWN(put(2), ConstraintViolation);  // No mentor.
        put(1);
        QCOMPARE(waiting(), 1);
        QVERIFY_EXCEPTION_THROWN(put(1), ConstraintViolation);
    }
};

MC_TEST_CORE(BookingMigrationsTest)
#include "booking_migrations_test.moc"
