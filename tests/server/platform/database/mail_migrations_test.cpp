#include <QTest>
#include <algorithm>
#include <boost/describe/class.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "protocol/messaging.h"
#include "protocol/notifications.h"
#include "support/earlier_database.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::database;
using mc::test::EarlierDatabase;

namespace {

/// A line of EXPLAIN QUERY PLAN.
struct MailMigrationsPlanStep {
    int id = 0;
    int parent = 0;
    int unused = 0;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(MailMigrationsPlanStep, (), (id, parent, unused, detail))

void execute(Database& database, const std::vector<std::string>& statements) {
    database.write([&](Transaction& tx) {
        for (const auto& statement : statements)
            tx.execute(statement);
    });
}

const std::vector<std::string> kOldPeople{
    "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES"
    " (1, 'Asha', 'asha@example.org', 'asha@example.org', 1, 'Asia/Kolkata', 5),"
    " (2, 'Rohan \"R\" Mehta', 'rohan@example.org', 'rohan@example.org', 3, 'Asia/Kolkata', 5)",
    "INSERT INTO bookings (id, code, status, student_id, mentor_id, starts_at, ends_at, duration_minutes, topic, "
    "agenda,"
    " policy_accepted, instant_book, created_at, hold_expires_at, ended_at, ended_by, end_reason, price_minor,"
    " discount_minor, total_minor, currency, commission_ppm, gateway_ppm, gst_ppm, gst_mode, policy_full_before,"
    " policy_partial_until, policy_partial_percent, deadline_start, absent, idempotency_key, request_hash) VALUES"
    " (4611686018427387905, 'GRP-1', 'cancelled', 1, 2, 900, 1800, 15, 'C \\ \"B\"', '', 1, 1, 5, 6, 7, 'mentor', "
    "'ill',"
    " 100, 0, 100, 'INR', 1, 1, 1, 'contained', 1, 1, 50, 900, 'student', 'k', 'h')",
    "INSERT INTO reviews (id, booking_id, mentor_id, student_id, topic, rating, text, is_public, created_at)"
    " VALUES (40, 4611686018427387905, 2, 1, 'x', 4, 'Good', 1, 9)",
    "INSERT INTO conversations (id, student_id, mentor_id, last_sequence, created_at) VALUES (20, 1, 2, 3, 5)",
    "INSERT INTO conversation_members (conversation_id, user_id, other_id, active_id) VALUES (20, 1, 2, 3), (20, 2, 1, "
    "3)",
};

/// What the bell and the chat kept as sentences.
std::vector<std::string> oldWords() {
    const auto booking = toString(mc::domain::BookingId{4611686018427387905});
    const auto row = [&](const std::string& start, const std::string& type, const std::string& message,
                         const std::string& link, const std::string& key, const std::string& readAt = "NULL") {
        return "INSERT INTO notifications (id, user_id, type, title, message, link, dedupe_key, created_at, read_at)"
               " VALUES (" +
               start + ", '" + type + "', 'Title', '" + message + "', '" + link + "', '" + key + "', 7, " + readAt +
               ")";
    };
    const auto session = "/bookings/" + booking;
    return {row("10, 1", "booking_cancelled", "DSA", session, "cancelled:" + booking, "8"),
            row("11, 1", "booking_expired", "Taken", session, "too-late:" + booking),
            row("12, 2", "no_show_reported", "An admin", session, "contested:" + booking),
            row("13, 2", "no_show_reported", "Nothing is refunded.", session, "upheld:" + booking),
            row("14, 2", "no_show_reported", "The records show otherwise. Without", session, "no-show:" + booking),
            row("15, 2", "review_received", "DSA", session, "reviewed:" + booking),
            row("16, 1", "new_message", "Open", "/messages/" + toString(mc::domain::ConversationId{20}), "messages:20"),
            row("17, 1", "booking_confirmed", "DSA", "/bookings/1", "confirmed:1"),
            "INSERT INTO conversation_threads VALUES (30, 20, 'GRP-1', 'Session', 99)",
            "INSERT INTO messages VALUES (21, 20, 1, 0, 'abc.confirmed', 'system', 'Booking GRP-1 confirmed', 30, 5),"
            " (22, 20, 2, 1, 'c1', 'text', 'Hello', 30, 6),"
            " (23, 20, 3, 0, 'abc.cancelled', 'system', 'Booking GRP-1 was cancelled', 30, 7)"};
}

}  // namespace

/// The steps that mails, the bell and chat took, from the schema before them and with data in it.
class MailMigrationsTest : public QObject {
    Q_OBJECT
    using PlanStep = MailMigrationsPlanStep;

private slots:
    void outbox_keepsItsRowsInLanes() {
        const EarlierDatabase earlier;
        earlier.before(11)->write([](Transaction& tx) {
            tx.execute(
                "INSERT INTO outbox (id, kind, idempotency_key, payload, state, attempts, due_at, created_at,"
                " finished_at, last_error) VALUES"
                " (1, 'mail', 'a', '{}', 'waiting', 3, 50, 10, NULL, 'busy'),"
                " (2, 'mail', 'b', '{}', 'claimed', 1, 50, 20, NULL, NULL),"
                " (3, 'mail', 'c', '', 'done', 1, 50, 30, 60, NULL),"
                " (4, 'mail', 'd', '{}', 'dead', 12, 50, 40, NULL, 'no')");
        });
        const auto database = earlier.before(12);
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

    void language_ofPeopleThatAreThere_isNotChosenYet() {
        const EarlierDatabase earlier;
        execute(*earlier.before(12),
                {"INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                 " VALUES (1, 'Asha', 'asha@example.org', 'asha@example.org', 1, 'Asia/Kolkata', 5)"});
        const auto database = earlier.before(13);
        QVERIFY(database->read([](Reader& r) {
            return r.scalar<bool>("SELECT language IS NULL AND name = 'Asha' FROM users WHERE id = 1");
        }));
    }

    void words_becomeCodesAndParameters() {
        const EarlierDatabase earlier;
        const auto old = earlier.before(19);
        execute(*old, kOldPeople);
        execute(*old, oldWords());
        const auto database = earlier.before(20);
        const auto rows = database->read([](Reader& r) {
            return r.all<std::string>(
                "SELECT type || ' ' || parameters || ' ' || position || ' ' ||"
                " COALESCE(read_at, 0) FROM notifications ORDER BY id");
        });
        const std::string session = "\"bookingCode\":\"GRP-1\",\"topic\":\"C \\\\ \\\"B\\\"\"";
        const std::vector<std::string> expected{
            "booking_cancelled {\"role\":\"student\",\"other\":\"Rohan \\\"R\\\" Mehta\"," + session +
                ",\"by\":\"mentor\"} 10 8",
            "payment_too_late {\"role\":\"student\",\"other\":\"Rohan \\\"R\\\" Mehta\"," + session + "} 11 0",
            "no_show_contested {\"role\":\"mentor\",\"other\":\"Asha\"," + session + ",\"absent\":\"student\"} 12 0",
            "no_show_upheld {\"role\":\"mentor\",\"other\":\"Asha\"," + session + ",\"absent\":\"student\"} 13 0",
            "no_show_waiting {\"role\":\"mentor\",\"other\":\"Asha\"," + session + ",\"absent\":\"student\"} 14 0",
            "review_received {\"role\":\"mentor\",\"other\":\"Asha\"," + session + ",\"rating\":4} 15 0",
            "new_message {\"other\":\"Rohan \\\"R\\\" Mehta\"} 16 0",
            "booking_confirmed {} 17 0",
        };
        for (std::size_t i = 0; i < std::max(rows.size(), expected.size()); ++i)
            QCOMPARE(i < rows.size() ? rows[i] : "", i < expected.size() ? expected[i] : "");
    }

    void linesOfTheSystem_becomeEvents() {
        const EarlierDatabase earlier;
        const auto old = earlier.before(19);
        execute(*old, kOldPeople);
        execute(*old, oldWords());
        const auto database = earlier.before(20);
        const auto text = [&](const char* sql) {
            return database->read([&](Reader& r) { return r.scalar<std::string>(sql); });
        };
        QCOMPARE(
            text("SELECT group_concat(content || COALESCE(event, ''), ' ') FROM (SELECT * FROM messages ORDER BY id)"),
            std::string("booking_confirmed Hello booking_cancelled"));
        QCOMPARE(text("SELECT topic FROM conversation_threads"), std::string());
    }

    void newsOfApplications_canBeTold_andWhatWasToldStays() {
        const EarlierDatabase earlier;
        const auto tell = [](const char* id, const char* type) {
            return "INSERT INTO notifications (id, user_id, type, parameters, link, dedupe_key, position, created_at)"
                   " VALUES (" +
                   std::string(id) + ", 1, '" + type + "', '{}', '/x', '" + id + "', " + id + ", 7)";
        };
        const auto old = earlier.before(29);
        execute(*old, {"INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at)"
                       " VALUES (1, 'Asha', 'asha@example.org', 'asha@example.org', 5, 'Asia/Kolkata', 5)",
                       tell("10", "booking_confirmed")});
        QVERIFY_EXCEPTION_THROWN(execute(*old, {tell("11", "application_received")}), std::exception);
        const auto database = earlier.before(30);
        execute(*database, {tell("11", "application_received")});
        const auto texts = [&](const char* sql) {
            return database->read([&](Reader& r) { return r.all<std::string>(sql); });
        };
        QCOMPARE(texts("SELECT type FROM notifications ORDER BY id"),
                 (std::vector<std::string>{"booking_confirmed", "application_received"}));
        const auto plan = database->read([](Reader& r) {
            return r.all<PlanStep>("EXPLAIN QUERY PLAN SELECT id FROM users WHERE roles >= 4 AND roles & 20 <> 0")[0]
                .detail;
        });
        QVERIFY2(plan.find("users_admins") != std::string::npos, plan.c_str());
    }

    void words_areTheSameInCodeAndData() {
        const mc::test::TemporaryDatabase database;
        const auto check = [&]<class Enum>(const char* table, Enum) {
            std::vector<std::string> code;
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
                [&](auto described) { code.emplace_back(described.name); });
            std::ranges::sort(code);
            const auto data = database->read([&](Reader& reader) {
                return reader.all<std::string>(std::string("SELECT word FROM ") + table + " ORDER BY word");
            });
            QVERIFY2(data == code, table);
        };
        check("notification_types", mc::protocol::NotificationType{});
        check("system_events", mc::protocol::SystemEvent{});
    }
};

MC_TEST_APPLESS(MailMigrationsTest)
#include "mail_migrations_test.moc"
