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

/// Where the bar ends in which that day lies.
std::int64_t endOfBar(std::int64_t day, AnalyticsStep by) {
    return spansOf(day).at(static_cast<std::size_t>(by)).end;
}

std::shared_ptr<const domain::ZoneTable> existing(const base::Zones& zones, const domain::ZoneName& name) {
    auto zone = zones.find(name);
    if (!zone) throw std::invalid_argument("no such zone: " + name.value);
    return zone;
}

bool isOfSale(ledger::JournalKind kind) {
    using enum ledger::JournalKind;
    return kind == sale || kind == sale_reversal || kind == platform_fee || kind == platform_fee_returned;
}

/// What the platform earns and spends.
bool isResult(ledger::AccountKind account) {
    using enum ledger::AccountKind;
    return account == commission || account == platform_fee || account == promotions || account == gateway_fee ||
           account == expired_credits || account == plan_revenue || account == payout_fees;
}

}  // namespace

Analytics::Analytics(database::Database& database, const base::Clock& clock, const base::Zones& zones,
                     const domain::ZoneName& zone, domain::Currency currency, Published published, Plans plans)
    : m_database(database),
      m_clock(clock),
      m_zone(existing(zones, zone)),
      m_currency(currency),
      m_published(std::move(published)),
      m_plans(std::move(plans)),
      m_store(m_zone->name().value, currency) {}

CivilDate Analytics::today() const {
    return m_zone->dateAt(m_clock.now());
}

/// What was sold came out of the student's funds and what the platform granted on top; what was given back went there.
void Analytics::countMoney(Reader& reader, const domain::UtcRange& range, DayFigures& figures) const {
    using enum ledger::AccountKind;
    for (const auto& moved : ledger::movedBetween(reader, range, m_currency)) {
        const bool ofSale = isOfSale(moved.kind);
        const auto minor = moved.sum.minor;
        if (ofSale && (moved.account == student_funds || moved.account == promotions)) figures.gross += minor;
        if (moved.account == commission) figures.commission -= minor;
        if (moved.account == gst_payable) figures.gst -= minor;
        if (isResult(moved.account)) figures.net -= minor;
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
        day.people.insert({ActiveAs::mentor, ended.mentor});
        day.people.insert({ActiveAs::student, ended.student});
        if (ended.again) day.people.insert({ActiveAs::returning, ended.student});
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

Analytics::Counted Analytics::counted(Reader& reader, const DaySpan& span) const {
    Counted counted{m_store.figures(reader, span), firstOpen(reader), {}, {}, m_store.published(reader, span)};
    const auto end = std::min(span.end, domain::toDays(today()) + 1);
    for (auto day = std::max(span.first, counted.firstOpen); day < end; ++day) {
        auto open = count(reader, day);
        counted.days[day] = open.figures;
        counted.open[day] = std::move(open.people);
    }
    for (const auto& [day, people] : counted.open)  // Once for each, however many stretches they are counted in.
        for (const auto& who : people)
            if (const auto [known, isNew] = counted.lastKept.try_emplace(who, 0); isNew)
                known->second = m_store.lastDayBefore(reader, who, counted.firstOpen);
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

/// Of those who were active on days that are not kept yet, whoever was on none before in that stretch.
std::map<ActiveAs, int> Analytics::people(Reader& reader, const Counted& counted, const DaySpan& span) const {
    const DaySpan kept{span.first, std::min(span.end, counted.firstOpen)};
    std::map<ActiveAs, int> people;
    if (kept.first < kept.end) people = m_store.people(reader, kept.end < span.end ? kept : span);
    std::set<Active> open;
    for (auto day = counted.open.lower_bound(span.first); day != counted.open.end() && day->first < span.end; ++day)
        open.insert(day->second.begin(), day->second.end());
    for (const auto& who : open)
        if (counted.lastKept.at(who) < span.first) ++people[who.as];
    return people;
}

AnalyticsFigures Analytics::sum(Reader& reader, const Counted& counted, const DaySpan& span) const {
    const domain::Money zero{0, m_currency};
    AnalyticsFigures sum{.gross = zero, .commission = zero, .gst = zero, .net = zero};
    for (auto day = counted.days.lower_bound(span.first); day != counted.days.end() && day->first < span.end; ++day) {
        add(sum, day->second);
        if (counted.published.contains(day->first)) sum.utilisation.bookedMinutes += day->second.bookedMinutes;
    }
    const auto& published = counted.published;
    for (auto day = published.lower_bound(span.first); day != published.end() && day->first < span.end; ++day)
        sum.utilisation.publishedMinutes += day->second;
    auto active = people(reader, counted, span);
    sum.activeMentors = active[ActiveAs::mentor];
    sum.students = active[ActiveAs::student];
    sum.repeatStudents = active[ActiveAs::returning];
    return sum;
}

domain::Result<AnalyticsReport> Analytics::report(CivilDate from, CivilDate until, AnalyticsStep by) const {
    const DaySpan all{domain::toDays(from), domain::toDays(until)};
    const auto length = all.end - all.first;
    if (length <= 0) return domain::invalid("until", "minimum", "must be after from");
    if (length > kMostDays || (by == AnalyticsStep::day && length > kMostBars))
        return domain::invalid("until", "maximum", "is too far from the first day");
    return m_database.read([&](Reader& reader) -> domain::Result<AnalyticsReport> {
        const auto days = counted(reader, all);
        AnalyticsReport report{m_zone->name().value,        from,           until, sum(reader, days, all), {},
                               domain::goalsIn(m_currency), m_plans(reader)};
        for (auto first = all.first; first < all.end;) {
            const DaySpan bar{first, std::min(endOfBar(first, by), all.end)};
            report.bars.push_back({domain::fromDays(bar.first), domain::fromDays(bar.end), sum(reader, days, bar)});
            first = bar.end;
        }
        return report;
    });
}

void Analytics::changed(Transaction& tx, domain::UtcTime at) const {
    const auto day = domain::toDays(m_zone->dateAt(at));
    if (m_store.isKept(tx, day)) m_store.put(tx, day, count(tx, day));
}

void Analytics::keep() {
    keepPublished();
    mend();
    const auto today = domain::toDays(this->today());
    for (auto day = m_database.read([this](Reader& reader) { return firstOpen(reader); }); day < today; ++day)
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
        for (const auto& [day, figures] : m_store.figures(reader, {end - kMendedDays, end}))
            if (count(reader, day) != m_store.day(reader, day)) found.push_back(day);
        return found;
    });
    for (const auto day : wrong)
        m_database.write([&](Transaction& tx) { m_store.put(tx, day, count(tx, day)); });
    if (!wrong.empty()) base::log::info("analytics.mended", {{"days", wrong.size()}});
}

}  // namespace mc::admin
