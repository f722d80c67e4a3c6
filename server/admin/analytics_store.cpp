#include "admin/analytics_store.h"

namespace mc::admin {

using database::Reader;
using database::Transaction;

namespace {

struct KeptDay {
    std::int64_t day = 0;
    DayFigures figures;
};
BOOST_DESCRIBE_STRUCT(KeptDay, (), (day, figures))

struct KeptMentor {
    std::int64_t day = 0;
    domain::UserId mentor;
};
BOOST_DESCRIBE_STRUCT(KeptMentor, (), (day, mentor))

struct KeptStudent {
    std::int64_t day = 0;
    domain::UserId student;
    bool again = false;
};
BOOST_DESCRIBE_STRUCT(KeptStudent, (), (day, student, again))

struct PublishedDay {
    std::int64_t day = 0;
    std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(PublishedDay, (), (day, minutes))

}  // namespace

std::optional<std::int64_t> AnalyticsStore::lastKept(Reader& reader) const {
    return reader.scalar<std::optional<std::int64_t>>("SELECT max(day) FROM analytics_days WHERE zone = $1", m_zone);
}

bool AnalyticsStore::isKept(Reader& reader, std::int64_t day) const {
    return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM analytics_days WHERE zone = $1 AND day = $2)", m_zone,
                               day);
}

std::map<std::int64_t, CountedDay> AnalyticsStore::days(Reader& reader, std::int64_t from, std::int64_t until) const {
    std::map<std::int64_t, CountedDay> days;
    reader.each<KeptDay>(
        "SELECT day, gross_minor, commission_minor, gst_minor, net_minor, sessions, repeats, cancelled, no_shows, "
        "ratings, stars, booked_minutes FROM analytics_days WHERE zone = $1 AND day >= $2 AND day < $3",
        [&](KeptDay&& row) { days[row.day].figures = row.figures; }, m_zone, from, until);
    reader.each<KeptMentor>(
        "SELECT day, mentor_id FROM analytics_mentors WHERE zone = $1 AND day >= $2 AND day < $3 "
        "ORDER BY day, mentor_id",
        [&](KeptMentor&& row) {
            auto& mentors = days[row.day].mentors;
            mentors.insert(mentors.end(), row.mentor);
        },
        m_zone, from, until);
    reader.each<KeptStudent>(
        "SELECT day, student_id, again FROM analytics_students WHERE zone = $1 AND day >= $2 AND day < $3 "
        "ORDER BY day, student_id",
        [&](KeptStudent&& row) {
            auto& students = days[row.day].students;
            students.emplace_hint(students.end(), row.student, row.again);
        },
        m_zone, from, until);
    return days;
}

void AnalyticsStore::put(Transaction& tx, std::int64_t day, const CountedDay& counted) const {
    for (const auto* old : {"DELETE FROM analytics_days WHERE zone = $1 AND day = $2",
                            "DELETE FROM analytics_mentors WHERE zone = $1 AND day = $2",
                            "DELETE FROM analytics_students WHERE zone = $1 AND day = $2"})
        tx.execute(old, m_zone, day);
    const auto& figures = counted.figures;
    tx.execute(
        "INSERT INTO analytics_days (zone, day, gross_minor, commission_minor, gst_minor, net_minor, currency, "
        "sessions, repeats, cancelled, no_shows, ratings, stars, booked_minutes) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        m_zone, day, figures.gross, figures.commission, figures.gst, figures.net, m_currency, figures.sessions,
        figures.repeats, figures.cancelled, figures.noShows, figures.ratings, figures.stars, figures.bookedMinutes);
    for (const auto mentor : counted.mentors)
        tx.execute("INSERT INTO analytics_mentors (zone, day, mentor_id) VALUES ($1, $2, $3)", m_zone, day, mentor);
    for (const auto& [student, again] : counted.students)
        tx.execute("INSERT INTO analytics_students (zone, day, student_id, again) VALUES ($1, $2, $3, $4)", m_zone, day,
                   student, again);
}

std::optional<std::int64_t> AnalyticsStore::lastPublished(Reader& reader) const {
    return reader.scalar<std::optional<std::int64_t>>("SELECT max(day) FROM analytics_published WHERE zone = $1",
                                                      m_zone);
}

std::map<std::int64_t, std::int64_t> AnalyticsStore::published(Reader& reader, std::int64_t from,
                                                               std::int64_t until) const {
    std::map<std::int64_t, std::int64_t> days;
    reader.each<PublishedDay>(
        "SELECT day, minutes FROM analytics_published WHERE zone = $1 AND day >= $2 AND day < $3",
        [&](PublishedDay&& row) { days[row.day] = row.minutes; }, m_zone, from, until);
    return days;
}

void AnalyticsStore::putPublished(Transaction& tx, std::int64_t day, std::int64_t minutes) const {
    tx.execute(
        "INSERT INTO analytics_published (zone, day, minutes) VALUES ($1, $2, $3) ON CONFLICT (zone, day) DO NOTHING",
        m_zone, day, minutes);
}

}  // namespace mc::admin
