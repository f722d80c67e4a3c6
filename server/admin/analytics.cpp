#include "admin/analytics.h"

#include <algorithm>
#include <stdexcept>

#include "bookings/booking_counts.h"
#include "payments/ledger/ledger_view.h"
#include "reviews/review_counts.h"

namespace mc::admin {

using database::Reader;
using database::Transaction;
using domain::CivilDate;
using protocol::AnalyticsFigures;
using protocol::AnalyticsReport;
using protocol::AnalyticsStep;

namespace {

/// A day is kept this many days after it ended: nothing that is still being written can belong to it.
constexpr std::int64_t kOverSince = 1;

struct KeptRow {
    std::int64_t day = 0;
    std::int64_t gross = 0;
    std::int64_t commission = 0;
    std::int64_t gst = 0;
    std::int64_t net = 0;
    domain::Currency currency;
    int sessions = 0;
    int repeats = 0;
    int cancelled = 0;
    int noShows = 0;
    int ratings = 0;
    int stars = 0;
};
BOOST_DESCRIBE_STRUCT(KeptRow, (),
                      (day, gross, commission, gst, net, currency, sessions, repeats, cancelled, noShows, ratings,
                       stars))

struct KeptMentor {
    std::int64_t day = 0;
    domain::UserId mentor;
};
BOOST_DESCRIBE_STRUCT(KeptMentor, (), (day, mentor))

AnalyticsFigures figuresOf(const KeptRow& row) {
    const auto money = [&row](std::int64_t minor) { return domain::Money{minor, row.currency}; };
    return {.gross = money(row.gross),
            .commission = money(row.commission),
            .gst = money(row.gst),
            .net = money(row.net),
            .sessions = row.sessions,
            .repeatSessions = row.repeats,
            .cancelled = row.cancelled,
            .noShows = row.noShows,
            .ratings = row.ratings,
            .stars = row.stars};
}

void add(AnalyticsFigures& sum, const AnalyticsFigures& day) {
    sum.gross += day.gross;
    sum.commission += day.commission;
    sum.gst += day.gst;
    sum.net += day.net;
    sum.sessions += day.sessions;
    sum.repeatSessions += day.repeatSessions;
    sum.cancelled += day.cancelled;
    sum.noShows += day.noShows;
    sum.ratings += day.ratings;
    sum.stars += day.stars;
}

/// Where the bar ends in which that day lies.
std::int64_t endOfBar(std::int64_t day, AnalyticsStep by) {
    const auto date = domain::fromDays(day);
    if (by == AnalyticsStep::day) return day + 1;
    if (by == AnalyticsStep::week) return day + 8 - domain::isoWeekday(date);
    return domain::toDays(date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1});
}

}  // namespace

Analytics::Analytics(database::Database& database, const base::Clock& clock, const base::Zones& zones,
                     const domain::ZoneName& zone, domain::Currency currency)
    : m_database(database), m_clock(clock), m_zone(zones.find(zone)), m_currency(currency) {
    if (!m_zone) throw std::invalid_argument("no such zone: " + zone.value);
}

CivilDate Analytics::today() const {
    return m_zone->dateAt(m_clock.now());
}

AnalyticsFigures Analytics::nothing() const {
    const domain::Money zero{0, m_currency};
    return {.gross = zero, .commission = zero, .gst = zero, .net = zero};
}

/// What was sold came out of the student's funds and what the platform granted on top; what was given back went there.
void Analytics::countMoney(Reader& reader, const domain::UtcRange& range, Day& day) const {
    using enum ledger::AccountKind;
    auto& figures = day.figures;
    for (const auto& moved : ledger::movedBetween(reader, range, m_currency)) {
        const bool ofSale = moved.kind == ledger::JournalKind::sale || moved.kind == ledger::JournalKind::sale_reversal;
        if (ofSale && (moved.account == student_funds || moved.account == promotions)) figures.gross += moved.sum;
        if (moved.account == commission) figures.commission -= moved.sum;
        if (moved.account == gst_payable) figures.gst -= moved.sum;
        if (moved.account == commission || moved.account == promotions || moved.account == gateway_fee)
            figures.net -= moved.sum;
    }
}

Analytics::Day Analytics::count(Reader& reader, std::int64_t number) const {
    Day day{.figures = nothing(), .mentors = {}};
    const auto range = m_zone->rangeOf(domain::fromDays(number));
    if (!range) return day;  // Some zones have skipped a date.
    countMoney(reader, *range, day);
    for (const auto& ended : bookings::endedBetween(reader, *range)) {
        day.figures.cancelled += ended.status == domain::BookingStatus::cancelled ? 1 : 0;
        day.figures.noShows += ended.status == domain::BookingStatus::no_show ? 1 : 0;
        if (ended.status != domain::BookingStatus::completed) continue;
        ++day.figures.sessions;
        day.figures.repeatSessions += ended.again ? 1 : 0;
        day.mentors.insert(ended.mentor);
    }
    const auto given = reviews::ratingsBetween(reader, *range);
    day.figures.ratings = given.count;
    day.figures.stars = given.stars;
    return day;
}

std::int64_t Analytics::firstOpen(Reader& reader) const {
    const auto last =
        reader.one<std::optional<std::int64_t>>("SELECT max(day) FROM analytics_days WHERE zone = $1", m_zone->name());
    if (last && *last) return **last + 1;
    const auto first = bookings::firstMade(reader);
    return first ? domain::toDays(m_zone->dateAt(*first)) : domain::toDays(today()) + 1;
}

Analytics::Days Analytics::days(Reader& reader, std::int64_t from, std::int64_t until) const {
    Days days;
    reader.each<KeptRow>(
        "SELECT day, gross_minor, commission_minor, gst_minor, net_minor, currency, sessions, repeats, cancelled, "
        "no_shows, ratings, stars FROM analytics_days WHERE zone = $1 AND day >= $2 AND day < $3",
        [&](KeptRow&& row) { days[row.day].figures = figuresOf(row); }, m_zone->name(), from, until);
    reader.each<KeptMentor>(
        "SELECT day, mentor_id FROM analytics_mentors WHERE zone = $1 AND day >= $2 AND day < $3",
        [&](KeptMentor&& row) { days[row.day].mentors.insert(row.mentor); }, m_zone->name(), from, until);
    const auto end = std::min(until, domain::toDays(today()) + 1);
    for (auto open = std::max(from, firstOpen(reader)); open < end; ++open)
        days[open] = count(reader, open);
    return days;
}

AnalyticsFigures Analytics::sum(const Days& days, std::int64_t from, std::int64_t until) const {
    auto sum = nothing();
    std::set<domain::UserId> mentors;
    for (auto day = days.lower_bound(from); day != days.end() && day->first < until; ++day) {
        add(sum, day->second.figures);
        mentors.insert(day->second.mentors.begin(), day->second.mentors.end());
    }
    sum.activeMentors = static_cast<int>(mentors.size());
    return sum;
}

domain::Result<AnalyticsReport> Analytics::report(CivilDate from, CivilDate until, AnalyticsStep by) const {
    const auto first = domain::toDays(from);
    const auto end = domain::toDays(until);
    if (end <= first) return domain::invalid("until", "minimum", "must be after from");
    if (end - first > kMostDays || (by == AnalyticsStep::day && end - first > kMostBars))
        return domain::invalid("until", "maximum", "is too far from the first day");
    return m_database.read([&](Reader& reader) {
        const auto counted = days(reader, first, end);
        AnalyticsReport report{m_zone->name().value,     from, until,
                               sum(counted, first, end), {},   domain::goalsIn(m_currency)};
        for (auto day = first; day < end;) {
            const auto next = std::min(endOfBar(day, by), end);
            report.bars.push_back({domain::fromDays(day), domain::fromDays(next), sum(counted, day, next)});
            day = next;
        }
        return domain::Result<AnalyticsReport>(std::move(report));
    });
}

void Analytics::insert(Transaction& tx, std::int64_t number, const Day& day) const {
    const auto& figures = day.figures;
    const auto written = tx.execute(
        "INSERT INTO analytics_days (zone, day, gross_minor, commission_minor, gst_minor, net_minor, currency, "
        "sessions, repeats, cancelled, no_shows, ratings, stars) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (zone, day) DO NOTHING",
        m_zone->name(), number, figures.gross.minor, figures.commission.minor, figures.gst.minor, figures.net.minor,
        m_currency, figures.sessions, figures.repeatSessions, figures.cancelled, figures.noShows, figures.ratings,
        figures.stars);
    if (written == 0) return;
    for (const auto mentor : day.mentors)
        tx.execute("INSERT INTO analytics_mentors (zone, day, mentor_id) VALUES ($1, $2, $3)", m_zone->name(), number,
                   mentor);
}

void Analytics::rated(Transaction& tx, domain::UtcTime given, std::int64_t stars, int ratings) const {
    tx.execute("UPDATE analytics_days SET stars = stars + $1, ratings = ratings + $2 WHERE zone = $3 AND day = $4",
               stars, ratings, m_zone->name(), domain::toDays(m_zone->dateAt(given)));
}

void Analytics::keep() {
    const auto end = domain::toDays(today()) - kOverSince;
    for (auto day = m_database.read([this](Reader& reader) { return firstOpen(reader); }); day < end; ++day)
        m_database.write([&](Transaction& tx) { insert(tx, day, count(tx, day)); });
}

}  // namespace mc::admin
