#include "admin/analytics.h"

#include <algorithm>
#include <stdexcept>

#include "bookings/booking_counts.h"
#include "payments/ledger/ledger_view.h"
#include "platform/base/log.h"
#include "reviews/review_counts.h"

namespace mc::admin {

using database::Reader;
using database::Transaction;
using domain::CivilDate;
using protocol::AnalyticsFigures;
using protocol::AnalyticsReport;
using protocol::AnalyticsStep;

namespace {

/// A day is kept this many days after it ended: what is still being written hardly belongs to it.
constexpr std::int64_t kOverSince = 1;

/// Where the bar ends in which that day lies.
std::int64_t endOfBar(std::int64_t day, AnalyticsStep by) {
    const auto date = domain::fromDays(day);
    if (by == AnalyticsStep::day) return day + 1;
    if (by == AnalyticsStep::week) return day + 8 - domain::isoWeekday(date);
    return domain::toDays(date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1});
}

std::shared_ptr<const domain::ZoneTable> existing(const base::Zones& zones, const domain::ZoneName& name) {
    auto zone = zones.find(name);
    if (!zone) throw std::invalid_argument("no such zone: " + name.value);
    return zone;
}

}  // namespace

Analytics::Analytics(database::Database& database, const base::Clock& clock, const base::Zones& zones,
                     const domain::ZoneName& zone, domain::Currency currency, Published published)
    : m_database(database),
      m_clock(clock),
      m_zone(existing(zones, zone)),
      m_currency(currency),
      m_published(std::move(published)),
      m_store(m_zone->name().value, currency) {}

CivilDate Analytics::today() const {
    return m_zone->dateAt(m_clock.now());
}

/// What was sold came out of the student's funds and what the platform granted on top; what was given back went there.
void Analytics::countMoney(Reader& reader, const domain::UtcRange& range, DayFigures& figures) const {
    using enum ledger::AccountKind;
    for (const auto& moved : ledger::movedBetween(reader, range, m_currency)) {
        const bool ofSale = moved.kind == ledger::JournalKind::sale || moved.kind == ledger::JournalKind::sale_reversal;
        const auto minor = moved.sum.minor;
        if (ofSale && (moved.account == student_funds || moved.account == promotions)) figures.gross += minor;
        if (moved.account == commission) figures.commission -= minor;
        if (moved.account == gst_payable) figures.gst -= minor;
        if (moved.account == commission || moved.account == promotions || moved.account == gateway_fee)
            figures.net -= minor;
    }
}

void Analytics::countSessions(Reader& reader, const domain::UtcRange& range, CountedDay& day) const {
    auto& figures = day.figures;
    for (const auto& ended : bookings::endedBetween(reader, range)) {
        figures.cancelled += ended.status == domain::BookingStatus::cancelled ? 1 : 0;
        figures.noShows += ended.status == domain::BookingStatus::no_show ? 1 : 0;
        if (ended.status != domain::BookingStatus::completed) continue;
        ++figures.sessions;
        figures.repeats += ended.again ? 1 : 0;
        day.mentors.insert(ended.mentor);
        auto& again = day.students[ended.student];
        again = again || ended.again;
    }
    figures.bookedMinutes = bookings::bookedMinutes(reader, range);
}

CountedDay Analytics::count(Reader& reader, std::int64_t number) const {
    CountedDay day;
    const auto range = m_zone->rangeOf(domain::fromDays(number));
    if (!range) return day;  // Some zones have skipped a date.
    countMoney(reader, *range, day.figures);
    countSessions(reader, *range, day);
    const auto given = reviews::ratingsBetween(reader, *range);
    day.figures.ratings = given.count;
    day.figures.stars = given.stars;
    return day;
}

std::int64_t Analytics::firstOpen(Reader& reader) const {
    if (const auto last = m_store.lastKept(reader)) return *last + 1;
    const auto first = bookings::firstMade(reader);
    return first ? domain::toDays(m_zone->dateAt(*first)) : domain::toDays(today()) + 1;
}

Analytics::Counted Analytics::counted(Reader& reader, std::int64_t from, std::int64_t until) const {
    Counted counted{m_store.days(reader, from, until), m_store.published(reader, from, until)};
    const auto end = std::min(until, domain::toDays(today()) + 1);
    for (auto open = std::max(from, firstOpen(reader)); open < end; ++open)
        counted.days[open] = count(reader, open);
    return counted;
}

void Analytics::add(AnalyticsFigures& sum, const DayFigures& day) const {
    const auto money = [this](std::int64_t minor) { return domain::Money{minor, m_currency}; };
    sum.gross += money(day.gross);
    sum.commission += money(day.commission);
    sum.gst += money(day.gst);
    sum.net += money(day.net);
    sum.sessions += day.sessions;
    sum.repeatSessions += day.repeats;
    sum.cancelled += day.cancelled;
    sum.noShows += day.noShows;
    sum.ratings += day.ratings;
    sum.stars += day.stars;
}

AnalyticsFigures Analytics::sum(const Counted& counted, std::int64_t from, std::int64_t until) const {
    const domain::Money zero{0, m_currency};
    AnalyticsFigures sum{.gross = zero, .commission = zero, .gst = zero, .net = zero};
    std::set<domain::UserId> mentors;
    std::map<domain::UserId, bool> students;
    for (auto day = counted.days.lower_bound(from); day != counted.days.end() && day->first < until; ++day) {
        add(sum, day->second.figures);
        mentors.insert(day->second.mentors.begin(), day->second.mentors.end());
        for (const auto& [student, again] : day->second.students)
            students[student] |= again;
        if (counted.published.contains(day->first)) sum.utilisation.bookedMinutes += day->second.figures.bookedMinutes;
    }
    for (auto day = counted.published.lower_bound(from); day != counted.published.end() && day->first < until; ++day)
        sum.utilisation.publishedMinutes += day->second;
    sum.activeMentors = static_cast<int>(mentors.size());
    sum.students = static_cast<int>(students.size());
    sum.repeatStudents = static_cast<int>(std::ranges::count_if(students, [](const auto& one) { return one.second; }));
    return sum;
}

domain::Result<AnalyticsReport> Analytics::report(CivilDate from, CivilDate until, AnalyticsStep by) const {
    const auto first = domain::toDays(from);
    const auto end = domain::toDays(until);
    if (end <= first) return domain::invalid("until", "minimum", "must be after from");
    if (end - first > kMostDays || (by == AnalyticsStep::day && end - first > kMostBars))
        return domain::invalid("until", "maximum", "is too far from the first day");
    const auto days = m_database.read([&](Reader& reader) { return counted(reader, first, end); });
    AnalyticsReport report{m_zone->name().value, from, until, sum(days, first, end), {}, domain::goalsIn(m_currency)};
    for (auto day = first; day < end;) {
        const auto next = std::min(endOfBar(day, by), end);
        report.bars.push_back({domain::fromDays(day), domain::fromDays(next), sum(days, day, next)});
        day = next;
    }
    return report;
}

void Analytics::changed(Transaction& tx, domain::UtcTime at) const {
    const auto day = domain::toDays(m_zone->dateAt(at));
    if (m_store.isKept(tx, day)) m_store.put(tx, day, count(tx, day));
}

void Analytics::keep() {
    keepPublished();
    mend();
    const auto end = domain::toDays(today()) - kOverSince;
    for (auto day = m_database.read([this](Reader& reader) { return firstOpen(reader); }); day < end; ++day)
        m_database.write([&](Transaction& tx) { m_store.put(tx, day, count(tx, day)); });
}

/// As soon as a day is over: weeks change.
void Analytics::keepPublished() {
    const auto yesterday = domain::toDays(today()) - 1;
    const auto last = m_database.read([this](Reader& reader) { return m_store.lastPublished(reader); });
    for (auto day = last ? *last + 1 : yesterday; day <= yesterday; ++day) {
        const auto range = m_zone->rangeOf(domain::fromDays(day));
        const auto minutes = range ? m_published(*range) : 0;
        m_database.write([&](Transaction& tx) { m_store.putPublished(tx, day, minutes); });
    }
}

void Analytics::mend() {
    const auto wrong = m_database.read([this](Reader& reader) {
        std::vector<std::int64_t> found;
        const auto end = firstOpen(reader);
        for (const auto& [day, kept] : m_store.days(reader, end - kMendedDays, end))
            if (count(reader, day) != kept) found.push_back(day);
        return found;
    });
    for (const auto day : wrong)
        m_database.write([&](Transaction& tx) { m_store.put(tx, day, count(tx, day)); });
    if (!wrong.empty()) base::log::info("analytics.mended", {{"days", wrong.size()}});
}

}  // namespace mc::admin
