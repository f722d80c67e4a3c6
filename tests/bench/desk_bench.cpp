/// bench_desk [people] [bookings]: the first rows of every page of the admins over a database of 100,000 people and
/// 1,000,000 bookings with their payments, books, reviews, applications and records, in milliseconds (each is to take 100
/// at most); the ceiling is the same router answering somebody's own account. Everything is copied from one session that
/// really took place and one application that was handed in, so that rows are as large as real ones; the events of the
/// funnel, as many as the bookings, are made up.

#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "platform/base/log.h"
#include "support/agreed.h"
#include "support/sample_applications.h"
#include "support/whole_server.h"

using namespace mc;

namespace {

constexpr int kTries = 9;
constexpr std::int64_t kFirstId = 1'000'000'000;

struct Timing {
    double median = 0;
    double worst = 0;
};

/// Rows of `table` that are its newest one with other values in some columns; `n` counts them.
class Copies {
public:
    Copies(database::Database& database, std::string table, std::string which = "id = (SELECT max(id) FROM ")
        : m_database(database), m_table(std::move(table)), m_which(std::move(which)) {}

    Copies& with(const std::string& column, const std::string& expression) {
        m_other.emplace_back(column, expression);
        return *this;
    }
    void make(std::int64_t count) {
        constexpr std::int64_t kAtOnce = 100'000;
        for (std::int64_t first = 0; first < count; first += kAtOnce) {
            const auto last = std::min(count, first + kAtOnce);
            m_database.write([&](database::Transaction& tx) { tx.execute(statement(tx, first, last)); });
        }
    }

private:
    std::string statement(database::Transaction& tx, std::int64_t first, std::int64_t last) const {
        std::string names;
        std::string values;
        for (const auto& name : tx.all<std::string>("SELECT name FROM pragma_table_info('" + m_table + "')")) {
            const auto other = std::ranges::find(m_other, name, &std::pair<std::string, std::string>::first);
            names += (names.empty() ? "" : ", ") + name;
            values += (values.empty() ? "" : ", ") + (other == m_other.end() ? "t." + name : other->second);
        }
        return "INSERT INTO " + m_table + " (" + names + ") WITH RECURSIVE c(n) AS (SELECT " + std::to_string(first) +
               " UNION ALL SELECT n + 1 FROM c WHERE n + 1 < " + std::to_string(last) + ") SELECT " + values +
               " FROM c CROSS JOIN (SELECT * FROM " + m_table + " WHERE " + m_which + m_table + ")) AS t";
    }

    database::Database& m_database;
    std::string m_table;
    std::string m_which;
    std::vector<std::pair<std::string, std::string>> m_other;
};

const std::string kId = std::to_string(kFirstId) + " + n";

/// One of the people, another one for each `n`; who comes again does so after any number of them.
std::string some(std::int64_t people, const char* offset) {
    return std::to_string(kFirstId) + " + (n * 7919 % 1000003 * (n % 997 + 1) + " + offset + ") % " +
           std::to_string(people);
}

/// Every fifth has applied to be a mentor; of these every fiftieth waits.
void fillPeople(database::Database& database, std::int64_t people) {
    Copies(database, "users")
        .with("id", kId)
        .with("name",
              "CASE n % 4 WHEN 0 THEN 'Maya' WHEN 1 THEN 'Rohan' WHEN 2 THEN 'Ananya' ELSE 'Ishaan' END || "
              "' Person ' || n")
        .with("email", "'person' || n || '@example.org'")
        .with("email_key", "'person' || n || '@example.org'")
        .with("photo", "NULL")
        .with("roles", std::to_string(domain::Roles{domain::Role::student}.bits()))
        .make(people);
    Copies(database, "mentor_applications", "user_id = (SELECT max(user_id) FROM ")
        .with("user_id", kId)
        .with("state",
              "CASE WHEN n % 50 = 0 THEN 'submitted' WHEN n % 50 = 1 THEN 'questioned' "
              "WHEN n % 3 = 0 THEN 'rejected' ELSE 'approved' END")
        .with("submitted_at", "t.submitted_at - n * 60")
        .with("decided_at", "CASE WHEN n % 50 > 1 THEN t.submitted_at - n * 30 END")
        .make(people / 5);
}

/// They go two years back, and every thousandth waits for an admin.
void fillBookings(database::Database& database, std::int64_t people, std::int64_t bookings) {
    Copies(database, "bookings")
        .with("id", kId)
        .with("code", "'GRP-B-' || n")
        .with("student_id", some(people, "0"))
        .with("mentor_id", some(people, "1"))
        .with("status", "CASE WHEN n % 1000 = 0 THEN 'no_show' WHEN n % 10 = 1 THEN 'cancelled' ELSE 'completed' END")
        .with("no_show", "CASE WHEN n % 1000 = 0 THEN 'contested' ELSE 'none' END")
        .with("absent", "CASE WHEN n % 1000 = 0 THEN 'mentor' END")
        .with("no_show_reported_at", "CASE WHEN n % 1000 = 0 THEN t.ends_at - n * 60 END")
        .with("no_show_reported_by", "CASE WHEN n % 1000 = 0 THEN 'student' END")
        .with("starts_at", "t.starts_at - n * 60")
        .with("ends_at", "t.ends_at - n * 60")
        .with("created_at", "t.created_at - (" + std::to_string(bookings) + " - n) * 60")
        .with("ended_at", "t.ended_at - n * 60")
        .with("idempotency_key", "'b' || n")
        .make(bookings);
    Copies(database, "reviews")
        .with("id", kId)
        .with("booking_id", kId)
        .with("student_id", some(people, "0"))
        .with("mentor_id", some(people, "1"))
        .with("created_at", "t.created_at - n * 240")
        .make(bookings / 4);
}

void fillMoney(database::Database& database, std::int64_t people, std::int64_t bookings) {
    Copies(database, "orders")
        .with("id", kId)
        .with("subject_id", kId)
        .with("student_id", some(people, "0"))
        .with("receipt", "'GRP-B-' || n")
        .with("status", "CASE WHEN n % 10000 = 0 THEN 'quarantined' WHEN n % 10 = 1 THEN 'attempted' ELSE t.status END")
        .with("amount_minor", "CASE WHEN n % 90000 = 7 THEN 77700 ELSE t.amount_minor END")
        .with("created_at", "t.created_at - n * 60")
        .with("gateway_order_id", "'order_b' || n")
        .make(bookings);
    Copies(database, "payments")
        .with("id", kId)
        .with("order_id", kId)
        .with("gateway_payment_id", "'pay_b' || n")
        .with("use", "CASE WHEN n % 10000 = 0 THEN 'quarantined' ELSE 'accepted' END")
        .with("amount_minor", "CASE WHEN n % 90000 = 7 THEN 77700 ELSE t.amount_minor END")
        .with("captured_at", "t.captured_at - n * 60")
        .make(bookings);
    Copies(database, "ledger_journals")
        .with("id", kId)
        .with("cause", "'bench:' || n")
        .with("subject_id", kId)
        .with("posted_at", "t.posted_at - n * 60")
        .with("sealed", "0")
        .make(bookings);
    for (int line = 1; line <= 2; ++line)
        Copies(database, "ledger_entries", "line = 1 AND journal_id = (SELECT max(journal_id) FROM ")
            .with("journal_id", kId)
            .with("line", std::to_string(line))
            .with("amount_minor", line == 1 ? "90000" : "-90000")
            .with("posted_at", "t.posted_at - n * 60")
            .make(bookings);
    database.write([](database::Transaction& tx) {
        tx.execute(
            "UPDATE ledger_accounts SET balance_minor ="
            " (SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_entries e WHERE e.account_id = ledger_accounts.id)");
    });
}

/// As many events as there are bookings, over the 13 months that are kept; and the days' pairs, as domain::EventStore
/// counts them.
void fillEvents(database::Database& database, std::int64_t people, std::int64_t events, std::int64_t today) {
    constexpr const char* kSteps[] = {"visit",         "search_performed",  "mentor_profile_viewed",
                                      "slot_selected", "payment_succeeded", "booking_confirmed"};
    constexpr int kDays = 395;
    database.write([&](database::Transaction& tx) {
        for (int step = 1; step <= static_cast<int>(std::size(kSteps)); ++step)
            tx.execute(
                "INSERT INTO analytics_events (visitor, day, event, step, times) WITH RECURSIVE c(n) AS "
                "(SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n + 1 < $1) "
                "SELECT (n * 7919) % $2, $3 - n % $4, $5, $6, 1 FROM c WHERE true "
                "ON CONFLICT (visitor, day, event) DO NOTHING",
                events / (step * (step + 1)) * 7 / 6, people, today, kDays, kSteps[step - 1], step);
        for (int step = 1; step <= static_cast<int>(std::size(kSteps)); ++step)
            tx.execute(
                "INSERT INTO analytics_funnel (day, day_before, step, visitors) "
                "SELECT day, before, $1, count(*) FROM (SELECT day, lag(day, 1, 0) OVER "
                "(PARTITION BY visitor ORDER BY day) AS before FROM "
                "(SELECT DISTINCT visitor, day FROM analytics_events WHERE step >= $1) AS reached) AS pairs "
                "GROUP BY day, before",
                step);
    });
}

/// A world of its own.
void fill(tests::WholeServer& server, std::int64_t people, std::int64_t bookings) {
    auto& database = *server.rooms.database;
    fillPeople(database, people);
    fillBookings(database, people, bookings);
    fillMoney(database, people, bookings);
    Copies(database, "audit_log", "number = (SELECT max(number) FROM ")
        .with("number", kId)
        .with("previous", "'p' || n")
        .make(bookings / 10);
    fillEvents(database, people, bookings, domain::toDays(server.edge.analytics().today()));
}

void applyAs(tests::WholeServer& server, const tests::Visitor& who) {
    auto& desk = server.rooms.applications;
    const auto draft = desk.save(who.id, {support::sampleOwnApplication().form, 0}).value();
    desk.submit(who.id, {draft.version, true, support::agreedToFirst({domain::LegalText::mentor_terms})}).value();
}

/// Which waits for an admin then.
void wishForAnotherHeadline(tests::WholeServer& server, const tests::Visitor& mentor) {
    const auto token = server.freshToken(mentor);
    auto page =
        protocol::decode<protocol::OwnMentorPage>(server.ask(http::Method::get, "/api/mentors/profile", {}, token).raw)
            .value();
    page.profile.headline = "Another headline";
    server.ask(http::Method::put, "/api/mentors/profile", protocol::encode(page.profile), token);
}

Timing time(tests::WholeServer& server, const tests::Visitor& who, const std::string& target) {
    std::vector<double> each;
    for (int i = 0; i < kTries; ++i) {
        server.clock.advance(61);  // The limits refill.
        const auto token = server.freshToken(who);
        const auto began = std::chrono::steady_clock::now();
        const auto reply = server.ask(http::Method::get, target, {}, token);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
        if (reply.status != 200) std::printf("%s answered %d\n", target.c_str(), reply.status);
        each.push_back(took.count());
    }
    std::ranges::sort(each);
    return {each[each.size() / 2], each.back()};
}

std::string daysAgo(tests::WholeServer& server, int days) {
    return domain::toString(domain::addDays(server.edge.analytics().today(), -days));
}

std::string daysBefore(tests::WholeServer& server, int days) {
    return domain::toIso(server.clock.now() - days * domain::kDay);
}

}  // namespace

int main(int argc, char** argv) {
    const auto people = argc > 1 ? std::atoll(argv[1]) : 100'000;
    const auto bookings = argc > 2 ? std::atoll(argv[2]) : 1'000'000;
    base::log::configure({.level = base::log::Level::warning});
    QTemporaryDir folder;
    tests::WholeServer server(folder.path().toStdString(), {}, {.durable = false});
    const auto student = server.person("Maya Nair");
    const auto mentor = server.mentor("Rohan Mehta");
    const auto admin = server.person(
        "Farhan Qureshi", {domain::Role::student, domain::Role::support, domain::Role::finance, domain::Role::owner});
    const auto session = server.completed(student, mentor);
    const auto path = "/api/bookings/" + domain::toString(session.id) + "/review";
    server.ask(http::Method::post, path, R"({"rating":5,"text":"It helped","isPublic":true})",
               server.freshToken(student), "bench");
    server.rooms.database->write([&](database::Transaction& tx) {
        audit::AuditLog().record(tx, {server.clock.now(), admin.id, "bench.began", "user", student.id.value});
    });
    applyAs(server, student);
    wishForAnotherHeadline(server, mentor);
    const auto began = std::chrono::steady_clock::now();
    fill(server, people, bookings);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::printf("%lld people, %lld bookings: made in %.0f s\n", people, bookings, took.count());
    const auto keeping = std::chrono::steady_clock::now();
    server.edge.analytics().keep();
    const std::chrono::duration<double> kept = std::chrono::steady_clock::now() - keeping;
    std::printf("every day of theirs counted and kept in %.0f s\n", kept.count());

    const auto mine = time(server, admin, "/api/me");
    std::printf("%-64s %8.2f ms\n", "ceiling: /api/me", mine.median);
    const auto anyone = domain::encodeId(kFirstId + people / 2);
    const auto any = domain::toString(session.id);
    for (const auto& target :
         std::vector<std::string>{"/api/admin/people",
                                  "/api/admin/people?q=maya",
                                  "/api/admin/people?q=person777%40example.org",
                                  "/api/admin/people?q=nobodyhasthisname",
                                  "/api/admin/people/" + anyone,
                                  "/api/admin/people?order=oldest",
                                  "/api/admin/people?order=name",
                                  "/api/admin/people?order=name_reversed&q=maya",
                                  "/api/admin/people?role=mentor&order=name",
                                  "/api/admin/people?state=suspended",
                                  "/api/admin/people?state=suspended&order=name",
                                  "/api/admin/people/" + anyone + "/bookings",
                                  "/api/admin/people/" + anyone + "/payments",
                                  "/api/admin/people/" + anyone + "/reports",
                                  "/api/admin/people/" + anyone + "/sessions",
                                  "/api/admin/bookings?queue=waiting",
                                  "/api/admin/bookings?queue=all",
                                  "/api/admin/bookings?queue=all&status=cancelled",
                                  "/api/admin/bookings?queue=all&q=maya",
                                  "/api/admin/bookings?queue=all&q=GRP-B-777",
                                  "/api/admin/bookings?queue=all&from=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z",
                                  "/api/admin/bookings?queue=waiting&order=earliest_start",
                                  "/api/admin/bookings?queue=all&order=earliest_start",
                                  "/api/admin/bookings?queue=all&order=newest",
                                  "/api/admin/bookings?queue=all&order=oldest",
                                  "/api/admin/bookings?queue=all&order=newest&status=cancelled",
                                  "/api/admin/bookings?queue=all&order=newest&q=maya",
                                  "/api/admin/bookings?queue=all&order=newest&until=" + daysBefore(server, 300),
                                  "/api/admin/bookings?queue=all&order=newest&length=15",
                                  "/api/admin/bookings?queue=all&length=15",
                                  "/api/admin/bookings?queue=all&absence=contested",
                                  "/api/admin/bookings?queue=all&absence=contested&order=oldest",
                                  "/api/admin/bookings?queue=all&absence=upheld",
                                  "/api/admin/bookings?queue=all&money=unpaid",
                                  "/api/admin/bookings?queue=all&money=paid",
                                  "/api/admin/bookings?queue=all&money=refunding",
                                  "/api/admin/bookings?queue=all&money=refund_failed&order=newest",
                                  "/api/admin/bookings?queue=all&q=maya&as=mentor",
                                  "/api/admin/bookings/" + any,
                                  "/api/admin/bookings/" + any + "/mails",
                                  "/api/admin/bookings/" + any + "/ledger",
                                  "/api/admin/payments",
                                  "/api/admin/orders",
                                  "/api/admin/orders?order=oldest",
                                  "/api/admin/orders?order=highest",
                                  "/api/admin/orders?order=lowest",
                                  "/api/admin/orders?order=highest&state=quarantined",
                                  "/api/admin/orders?order=highest&q=maya",
                                  "/api/admin/orders?order=highest&until=" + daysBefore(server, 300),
                                  "/api/admin/orders/" + domain::encodeId(kFirstId),
                                  "/api/admin/orders?state=paid",
                                  "/api/admin/orders?state=quarantined",
                                  "/api/admin/orders?state=open",
                                  "/api/admin/orders?q=maya",
                                  "/api/admin/orders?q=order_b777",
                                  "/api/admin/orders?least=100000&most=100000",
                                  "/api/admin/orders?least=77700&most=77700",
                                  "/api/admin/orders?state=paid&least=77700&most=77700",
                                  "/api/admin/orders?from=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z",
                                  "/api/admin/captures",
                                  "/api/admin/captures?order=oldest",
                                  "/api/admin/captures?use=quarantined",
                                  "/api/admin/captures?use=accepted",
                                  "/api/admin/captures?q=maya",
                                  "/api/admin/captures?q=pay_b777",
                                  "/api/admin/captures?least=100000&most=100000",
                                  "/api/admin/captures?least=77700&most=77700",
                                  "/api/admin/captures?from=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z",
                                  "/api/admin/analytics",
                                  "/api/admin/analytics?by=day&from=" + daysAgo(server, 365),
                                  "/api/admin/analytics?by=week&from=" + daysAgo(server, 365),
                                  "/api/admin/analytics?by=month&from=" + daysAgo(server, 700),
                                  "/api/admin/analytics/funnel",
                                  "/api/admin/reported-reviews",
                                  "/api/admin/rating-cases",
                                  "/api/admin/mentor-applications?queue=open",
                                  "/api/admin/mentor-applications?queue=approved",
                                  "/api/admin/mentor-applications?queue=rejected",
                                  "/api/admin/mentor-applications?queue=open&order=newest",
                                  "/api/admin/mentor-applications?queue=approved&order=oldest",
                                  "/api/admin/mentor-applications?queue=approved&q=maya",
                                  "/api/admin/mentor-applications?queue=approved&q=nobodyhasthisname",
                                  "/api/admin/mentor-applications?queue=open&turn=applicant",
                                  "/api/admin/mentor-applications/" + domain::encodeId(kFirstId),
                                  "/api/admin/mentor-applications/" + domain::encodeId(kFirstId) + "/documents",
                                  "/api/admin/mentor-changes/" + domain::toString(mentor.id),
                                  "/api/admin/featured",
                                  "/api/admin/audit",
                                  "/api/admin/audit?order=oldest",
                                  "/api/admin/audit?who=Farhan",
                                  "/api/admin/audit?whom=nobodyhasthisname",
                                  "/api/admin/audit?action=bench.began",
                                  "/api/admin/audit?action=legal.published",
                                  "/api/admin/flags",
                                  "/api/admin/legal/terms"}) {
        const auto timing = time(server, admin, target);
        std::printf("%-64s %8.2f ms, at worst %.2f%s\n", target.c_str(), timing.median, timing.worst,
                    timing.median > 100 ? "   ABOVE 100 ms" : "");
    }
    return 0;
}
