#include "admin/analytics_store.h"

#include <algorithm>

namespace mc::admin {

using database::Reader;
using database::Transaction;

namespace {

struct KeptDay {
    std::int64_t day = 0;
    DayFigures figures;
};
BOOST_DESCRIBE_STRUCT(KeptDay, (), (day, figures))

struct ActiveCount {
    ActiveAs as = ActiveAs::mentor;
    int people = 0;
};
BOOST_DESCRIBE_STRUCT(ActiveCount, (), (as, people))

struct PublishedDay {
    std::int64_t day = 0;
    std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(PublishedDay, (), (day, minutes))

#define MC_DAY_COLUMNS                                                                                              \
    "gross_minor, commission_minor, gst_minor, net_minor, sessions, repeats, cancelled, no_shows, ratings, stars, " \
    "booked_minutes"

}  // namespace

std::array<DaySpan, 3> spansOf(std::int64_t day) {
    const auto date = domain::fromDays(day);
    const auto monday = day + 1 - domain::isoWeekday(date);
    const auto next =
        date.month == 12 ? domain::CivilDate{date.year + 1, 1, 1} : domain::CivilDate{date.year, date.month + 1, 1};
    return {{{day, day + 1}, {monday, monday + 7}, {day + 1 - date.day, domain::toDays(next)}}};
}

std::optional<std::int64_t> AnalyticsStore::lastKept(Reader& reader) const {
    return reader.scalar<std::optional<std::int64_t>>("SELECT max(day) FROM analytics_days WHERE zone = $1", m_zone);
}

bool AnalyticsStore::isKept(Reader& reader, std::int64_t day) const {
    return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM analytics_days WHERE zone = $1 AND day = $2)", m_zone,
                               day);
}

std::map<std::int64_t, DayFigures> AnalyticsStore::figures(Reader& reader, const DaySpan& span) const {
    std::map<std::int64_t, DayFigures> days;
    reader.each<KeptDay>(
        "SELECT day, " MC_DAY_COLUMNS " FROM analytics_days WHERE zone = $1 AND day >= $2 AND day < $3",
        [&](KeptDay&& row) { days[row.day] = row.figures; }, m_zone, span.first, span.end);
    return days;
}

/// Those who are counted in a stretch are so on their first day in it. Of each day only the rows are read that count: asked
/// for day by day, since a join would have SQLite read the rows of all days for each.
std::map<ActiveAs, int> AnalyticsStore::people(Reader& reader, const DaySpan& span) const {
    std::map<ActiveAs, int> people;
    const auto take = [&](ActiveCount&& row) { people[row.as] = row.people; };
    if (std::ranges::count(spansOf(span.first), span) > 0) {
        reader.each<ActiveCount>(
            "SELECT active_as, people FROM analytics_spans WHERE zone = $1 AND first_day = $2 AND end_day = $3", take,
            m_zone, span.first, span.end);
        return people;
    }
    for (const auto as : {ActiveAs::mentor, ActiveAs::student, ActiveAs::returning})
        people[as] = reader.scalar<int>(
            "SELECT coalesce(sum((SELECT sum(r.people) FROM analytics_reach r WHERE r.zone = d.zone "
            "AND r.active_as = $1 AND r.day = d.day AND r.day_before < $2)), 0) "
            "FROM analytics_days d WHERE d.zone = $3 AND d.day >= $2 AND d.day < $4",
            as, span.first, m_zone, span.end);
    return people;
}

std::int64_t AnalyticsStore::lastDayBefore(Reader& reader, const Active& who, std::int64_t day) const {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(max(day), 0) FROM analytics_people WHERE zone = $1 AND active_as = $2 AND person_id = $3 "
        "AND day < $4",
        m_zone, who.as, who.person, day);
}

std::set<Active> AnalyticsStore::activeOn(Reader& reader, std::int64_t day) const {
    std::set<Active> people;
    reader.each<Active>(
        "SELECT active_as, person_id FROM analytics_people WHERE zone = $1 AND day = $2",
        [&](Active&& who) { people.insert(who); }, m_zone, day);
    return people;
}

CountedDay AnalyticsStore::day(Reader& reader, std::int64_t day) const {
    const auto figures = reader.scalar<DayFigures>(
        "SELECT " MC_DAY_COLUMNS " FROM analytics_days WHERE zone = $1 AND day = $2", m_zone, day);
    return {figures, activeOn(reader, day)};
}

void AnalyticsStore::put(Transaction& tx, std::int64_t day, const CountedDay& counted) const {
    const auto& figures = counted.figures;
    tx.execute("DELETE FROM analytics_days WHERE zone = $1 AND day = $2", m_zone, day);
    tx.execute(
        "INSERT INTO analytics_days (zone, day, gross_minor, commission_minor, gst_minor, net_minor, currency, "
        "sessions, repeats, cancelled, no_shows, ratings, stars, booked_minutes) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        m_zone, day, figures.gross, figures.commission, figures.gst, figures.net, m_currency, figures.sessions,
        figures.repeats, figures.cancelled, figures.noShows, figures.ratings, figures.stars, figures.bookedMinutes);
    const auto before = activeOn(tx, day);
    for (const auto& who : before)
        if (!counted.people.contains(who)) leave(tx, who, day);
    for (const auto& who : counted.people)
        if (!before.contains(who)) enter(tx, who, day);
}

void AnalyticsStore::enter(Transaction& tx, const Active& who, std::int64_t day) const {
    tx.execute("INSERT INTO analytics_people (zone, active_as, person_id, day) VALUES ($1, $2, $3, $4)", m_zone, who.as,
               who.person, day);
    count(tx, who, day, 1);
}

void AnalyticsStore::leave(Transaction& tx, const Active& who, std::int64_t day) const {
    count(tx, who, day, -1);
    tx.execute("DELETE FROM analytics_people WHERE zone = $1 AND active_as = $2 AND person_id = $3 AND day = $4",
               m_zone, who.as, who.person, day);
}

/// That day is, or is no longer, the one before her next, and perhaps her only one of its week or month.
void AnalyticsStore::count(Transaction& tx, const Active& who, std::int64_t day, int change) const {
    const auto before = lastDayBefore(tx, who, day);
    const auto after = tx.scalar<std::optional<std::int64_t>>(
        "SELECT min(day) FROM analytics_people WHERE zone = $1 AND active_as = $2 AND person_id = $3 AND day > $4",
        m_zone, who.as, who.person, day);
    reach(tx, who.as, day, before, change);
    if (after) reach(tx, who.as, *after, before, -change);
    if (after) reach(tx, who.as, *after, day, change);
    for (const auto& span : spansOf(day)) {
        if (before >= span.first || (after && *after < span.end)) continue;
        tx.execute(
            "INSERT INTO analytics_spans (zone, first_day, end_day, active_as, people) VALUES ($1, $2, $3, $4, $5) "
            "ON CONFLICT (zone, first_day, end_day, active_as) "
            "DO UPDATE SET people = analytics_spans.people + excluded.people",
            m_zone, span.first, span.end, who.as, change);
    }
}

void AnalyticsStore::reach(Transaction& tx, ActiveAs as, std::int64_t day, std::int64_t before, int change) const {
    tx.execute(
        "INSERT INTO analytics_reach (zone, active_as, day, day_before, people) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (zone, active_as, day, day_before) "
        "DO UPDATE SET people = analytics_reach.people + excluded.people",
        m_zone, as, day, before, change);
    if (change > 0) return;
    tx.execute(
        "DELETE FROM analytics_reach WHERE zone = $1 AND active_as = $2 AND day = $3 AND day_before = $4 "
        "AND people = 0",
        m_zone, as, day, before);
}

std::optional<std::int64_t> AnalyticsStore::lastPublished(Reader& reader) const {
    return reader.scalar<std::optional<std::int64_t>>("SELECT max(day) FROM analytics_published WHERE zone = $1",
                                                      m_zone);
}

std::map<std::int64_t, std::int64_t> AnalyticsStore::published(Reader& reader, const DaySpan& span) const {
    std::map<std::int64_t, std::int64_t> days;
    reader.each<PublishedDay>(
        "SELECT day, minutes FROM analytics_published WHERE zone = $1 AND day >= $2 AND day < $3",
        [&](PublishedDay&& row) { days[row.day] = row.minutes; }, m_zone, span.first, span.end);
    return days;
}

void AnalyticsStore::putPublished(Transaction& tx, std::int64_t day, std::int64_t minutes) const {
    tx.execute(
        "INSERT INTO analytics_published (zone, day, minutes) VALUES ($1, $2, $3) ON CONFLICT (zone, day) DO NOTHING",
        m_zone, day, minutes);
}

}  // namespace mc::admin
