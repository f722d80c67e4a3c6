#include <QTest>
#include <algorithm>
#include <set>

#include "bookings/booking_store.h"
#include "bookings/outage_store.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc;
using database::Migration;

namespace {

constexpr int kStays = 15;
constexpr int kVersions = 17;
constexpr int kRulings = 31;
constexpr int kReliabilityWords = 84;
constexpr int kRequests = 111;
constexpr int kOutages = 113;

/// The steps below `number`, as a server of that time applied them.
std::vector<Migration> before(int number) {
    std::vector<Migration> steps;
    for (const auto& step : database::embeddedMigrations())
        if (step.number < number) steps.push_back(step);
    return steps;
}

const char* const kPeople =
    "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) VALUES "
    "(1, 'Maya', 'm@example.com', 'm@example.com', 1, 'UTC', 0), "
    "(2, 'Ananya', 'a@example.com', 'a@example.com', 3, 'UTC', 0)";

/// A booking as it was stored before it had versions.
std::string booking(int id, const std::string& status, const std::string& reviewAt, const std::string& notesAt) {
    return "INSERT INTO bookings (id, code, status, student_id, mentor_id, starts_at, ends_at, duration_minutes, "
           "topic, "
           "agenda, policy_accepted, instant_book, created_at, hold_expires_at, price_minor, discount_minor, "
           "total_minor, currency, commission_ppm, gateway_ppm, gst_ppm, gst_mode, policy_full_before, "
           "policy_partial_until, policy_partial_percent, deadline_start, notes, notes_shared_at, review_at, "
           "idempotency_key, request_hash) VALUES (" +
           std::to_string(id) + ", 'GRP-" + std::to_string(id) + "', '" + status +
           "', 1, 2, 1000, 4600, 60, 't', 'a', 1, 1, 0, 900, 100, 0, 100, 'INR', 1, 1, 1, 'contained', 1, 1, 50, 1000, "
           "'n', " +
           notesAt + ", " + reviewAt + ", 'k" + std::to_string(id) + "', 'h')";
}

/// A file of an old server with these rows in it, opened by this one.
struct Upgrade {
    Upgrade(int from, const std::vector<std::string>& rows) {
        const auto steps = before(from);
        {
            const auto old = database::Database::open(path(), {.migrations = steps, .durable = false});
            old->write([&](database::Transaction& tx) {
                for (const auto& row : rows)
                    tx.execute(row);
            });
        }
        db = database::Database::open(path(), {.durable = false});
    }
    std::string path() const { return folder.filePath("old.sqlite").toStdString(); }
    template <class T>
    T one(const std::string& sql) {
        return db->read([&](database::Reader& reader) { return reader.scalar<T>(sql); });
    }

    QTemporaryDir folder;
    std::unique_ptr<database::Database> db;
};

template <class Enum>
std::set<std::string> wordsOf() {
    std::set<std::string> words;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto d) { words.insert(d.name); });
    return words;
}

}  // namespace

class BookingSchemaTest : public QObject {
    Q_OBJECT

private slots:
    /// Of nobody's table: a list that grows would want it rebuilt.
    void noTable_holdsAListOfWords() {
        const test::TemporaryDatabase database;
        const auto fixed = database->read([](database::Reader& reader) {
            return reader.all<std::string>(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%IN (''%'");
        });
        QVERIFY2(fixed.empty(), fixed.empty() ? "" : fixed.front().c_str());
    }
    void whatCancellationsMeant_staysAsItWas() {
        Upgrade upgrade(
            kReliabilityWords,
            {kPeople, "INSERT INTO mentors (user_id, slug, status, applied_at) VALUES (2, 'a', 'approved', 0)",
             "INSERT INTO mentor_reliability (mentor_id, reliability) VALUES (2, 'warned')"});
        QCOMPARE(upgrade.one<std::string>("SELECT reliability FROM mentor_reliability WHERE mentor_id = 2"), "warned");
    }

    void vocabularies_areThoseOfTheCode() {
        test::TemporaryDatabase db;
        const auto check = [&](const char* table, const std::set<std::string>& words) {
            const auto stored = db->read([&](database::Reader& reader) {
                return reader.all<std::string>("SELECT word FROM " + std::string(table));
            });
            QVERIFY2(std::set(stored.begin(), stored.end()) == words, table);
        };
        check("booking_statuses", wordsOf<domain::BookingStatus>());
        check("booking_parties", wordsOf<domain::Party>());
        check("gst_modes", wordsOf<domain::GstMode>());
        check("no_show_states", wordsOf<domain::NoShowState>());
        check("booking_statement_kinds", wordsOf<bookings::StatementKind>());
    }

    void wordThatIsNotInTheTable_isRefused() {
        test::TemporaryDatabase db;
        const auto insert = [&](const char* status) {
            db->write([&](database::Transaction& tx) {
                if (tx.scalar<int>("SELECT count(*) FROM users") == 0) tx.execute(kPeople);
                tx.execute(booking(status == std::string("held") ? 1 : 2, status, "NULL", "NULL"));
            });
        };
        insert("held");
        QVERIFY_EXCEPTION_THROWN(insert("forgotten"), database::ConstraintViolation);
    }

    void versions_areAddedAndTheRowsKept() {
        Upgrade old(kVersions,
                    {kPeople, booking(5, "confirmed", "15400", "NULL"), booking(6, "completed", "15400", "4700"),
                     "INSERT INTO action_items VALUES (6, 0, 'Read', NULL, NULL, 1)",
                     "INSERT INTO booking_statements VALUES (6, 'no_show', 1, 'Nobody came.', 4800)"});
        const bookings::BookingStore store;
        const auto of = [&](std::int64_t id) {
            return *old.db->read([&](database::Reader& reader) { return store.find(reader, {id}); });
        };
        QCOMPARE(of(5).version, 1);
        QCOMPARE(of(5).notesVersion, 0);
        QVERIFY(of(5).reviewAt == domain::UtcTime{15400});
        QCOMPARE(of(6).notesVersion, 1);
        QCOMPARE(of(6).notes, std::string("n"));
        QVERIFY(!of(6).reviewAt);  // It is over: there is nothing to look for.
        QCOMPARE(old.one<int>("SELECT done FROM action_items WHERE booking_id = 6"), 1);
        QCOMPARE(old.one<std::string>("SELECT text FROM booking_statements WHERE booking_id = 6"),
                 std::string("Nobody came."));
        // The rebuilt table is what its children refer to.
        QVERIFY_EXCEPTION_THROWN(old.db->write([](database::Transaction& tx) {
            tx.execute("INSERT INTO action_items VALUES (99, 0, 'x', NULL, NULL, 0)");
        }),
                                 database::ConstraintViolation);
    }

    /// What waited before there was anybody to decide waits on, and is found without reading what is settled.
    void absences_ofBefore_waitForAnAdmin() {
        std::vector<std::string> rows{kPeople};
        const auto add = [&](int id, const std::string& status, const std::string& noShow, const std::string& absent) {
            rows.push_back(booking(id, status, "NULL", "NULL"));
            rows.push_back("UPDATE bookings SET no_show = '" + noShow + "', absent = " + absent +
                           ", no_show_reported_at = " + std::to_string(100 - id) + " WHERE id = " + std::to_string(id));
        };
        add(5, "confirmed", "contested", "'mentor'");
        add(6, "no_show", "reported", "NULL");
        add(7, "no_show", "reported", "'student'");
        add(8, "completed", "upheld", "'mentor'");
        Upgrade old(kRulings, rows);
        const auto waiting =
            old.db->read([](database::Reader& reader) { return bookings::BookingStore().forAdmin(reader); });
        QCOMPARE(waiting.size(), 2u);
        QVERIFY(waiting[0].id.value == 6 && waiting[1].id.value == 5);
    }

    /// What was paid before money was only reserved stays paid, and is known to have been asked for.
    void requests_ofBefore_werePaidWhenTheyWereMade() {
        std::vector<std::string> rows{kPeople, booking(5, "requested", "NULL", "NULL"),
                                      booking(6, "confirmed", "NULL", "NULL")};
        rows.push_back("UPDATE bookings SET instant_book = 0, paid_at = 300, request_expires_at = 800 WHERE id = 5");
        rows.push_back("UPDATE bookings SET paid_at = 300 WHERE id = 6");
        Upgrade old(kRequests, rows);
        const auto at = [&](std::int64_t id) {
            return old.db->read([&](database::Reader& reader) { return *bookings::BookingStore().find(reader, {id}); });
        };
        QVERIFY(at(5).requestedAt == domain::UtcTime{300} && !at(5).isReserved() && !at(5).acceptedAt);
        QVERIFY(!at(6).requestedAt && !at(6).isReserved());
    }

    /// A session that was there before can be taken by an outage that is marked afterwards.
    void outage_takesWhatWasBookedBefore() {
        Upgrade old(kOutages, {kPeople, booking(5, "confirmed", "NULL", "NULL")});
        const bookings::OutageStore outages;
        const domain::UtcRange span{{900}, {5000}};
        const auto found = old.db->read([&](database::Reader& reader) { return outages.during(reader, span); });
        QCOMPARE(found.size(), 1u);
        old.db->write([&](database::Transaction& tx) {
            outages.insert(tx, bookings::Outage{{1}, span.begin, span.end, "The disk was full.", {2}, {6000}});
            outages.insert(
                tx, bookings::OutageSession{{5}, {1000}, {1}, domain::OutageFate::choice, domain::UtcTime{7000}});
        });
        const auto counts = old.db->read([&](database::Reader& reader) { return outages.counts(reader, {1}); });
        QVERIFY(counts.sessions == 1 && counts.open == 1);
    }

    void indexes_areKept() {
        test::TemporaryDatabase db;
        const auto names = db->read([](database::Reader& reader) {
            return reader.all<std::string>(
                "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = "
                "'bookings' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        });
        const std::vector<std::string> expected{
            "bookings_by_key",         "bookings_by_made",         "bookings_by_start",
            "bookings_ended",          "bookings_ended_of_mentor", "bookings_for_admin",
            "bookings_held",           "bookings_held_by",         "bookings_of_length",
            "bookings_of_mentor",      "bookings_of_status",       "bookings_of_status_ended",
            "bookings_of_status_made", "bookings_of_student",      "bookings_of_student_ended",
            "bookings_requested",      "bookings_starting",        "bookings_to_answer",
            "bookings_to_review",      "bookings_unpaid",          "bookings_with_absence"};
        QVERIFY(names == expected);
    }

    void joinRecords_becomeStays_data() {
        QTest::addColumn<QString>("record");  // first, last, left
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::newRow("came and went") << "1100, 1100, 3000" << 1100 << 3000;
        QTest::newRow("was not seen to go: stayed") << "1100, 1200, NULL" << 1100 << 4600;
        QTest::newRow("came back after the end and was not seen to go") << "1100, 4700, NULL" << 1100 << 4700;
    }
    void joinRecords_becomeStays() {
        QFETCH(QString, record);
        QFETCH(int, from);
        QFETCH(int, until);
        Upgrade old(kStays, {kPeople, booking(5, "confirmed", "15400", "NULL"),
                             "INSERT INTO join_records VALUES (5, 1, " + record.toStdString() + ")"});
        QCOMPARE(old.one<int>("SELECT count(*) FROM stays"), 1);
        QCOMPARE(old.one<int>("SELECT entered_at FROM stays WHERE booking_id = 5 AND person_id = 1"), from);
        QCOMPARE(old.one<int>("SELECT left_at FROM stays WHERE booking_id = 5 AND person_id = 1"), until);
    }
};

MC_TEST_APPLESS(BookingSchemaTest)
#include "booking_schema_test.moc"
