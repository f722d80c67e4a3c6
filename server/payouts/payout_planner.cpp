#include "payouts/payout_planner.h"

#include <algorithm>

namespace mc::payouts {

using domain::PayoutHold;

namespace {

domain::PayoutItem itemOf(const ledger::OwedEntry& entry) {
    domain::PayoutItem item{{entry.subjectKind, entry.subjectId},
                            entry.amount,
                            entry.at,
                            entry.availableFrom.value_or(entry.at),
                            entry.kind == ledger::JournalKind::payout_returned};
    if (entry.earnedAt) item.takenFrom = entry.earnedAt;
    return item;
}

/// Whatever was earned is judged by the instant of the run, however late it is made; what takes something away counts as
/// soon as it is known.
domain::PayoutPeriod knownBy(domain::PayoutPeriod period, domain::UtcTime now) {
    period.runsAt = std::max(period.runsAt, now);
    return period;
}

bool isDueBy(const domain::PayoutItem& item, const domain::PayoutPeriod& period, domain::UtcTime now) {
    const bool isContestable = !item.isTaxed && item.availableFrom > period.runsAt;
    return !isContestable && domain::isDue(item, knownBy(period, now));
}

}  // namespace

std::vector<PlannedPayout> PayoutPlanner::plan(database::Reader& reader, const domain::PayoutPeriod& period,
                                               domain::UtcTime now) const {
    std::vector<PlannedPayout> all;
    for (const auto mentor : ledger::mentorsOwed(reader, m_least.currency)) {
        auto planned = planFor(reader, mentor, period, now);
        if (!planned.entries.empty() || !planned.frozen.isZero()) all.push_back(std::move(planned));
    }
    return all;
}

PlannedPayout PayoutPlanner::planFor(database::Reader& reader, domain::UserId mentor,
                                     const domain::PayoutPeriod& period, domain::UtcTime now,
                                     domain::PayoutId itself) const {
    PlannedPayout planned;
    planned.mentor = mentor;
    planned.frozen = {0, m_least.currency};
    const auto frozen = m_frozen.of(reader, mentor, m_least.currency);
    std::vector<domain::PayoutItem> items;
    for (const auto& entry : owedBut(reader, mentor, itself)) {
        const auto item = itemOf(entry);
        if (!isDueBy(item, period, now)) continue;
        if (frozen.contains({entry.journal, entry.line})) {
            planned.frozen += item.amount;
            continue;
        }
        planned.entries.push_back(entry);
        items.push_back(item);
    }
    planned.plan = domain::planPayout(items, knownBy(period, now), terms(reader, period, items),
                                      m_store.taxedBefore(reader, mentor, itself, m_least.currency));
    planned.details = m_details.current(reader, mentor);
    planned.hold = holdOf(reader, planned, period, now, itself);
    return planned;
}

/// What nothing but `itself` pays.
std::vector<ledger::OwedEntry> PayoutPlanner::owedBut(database::Reader& reader, domain::UserId mentor,
                                                      domain::PayoutId itself) const {
    auto owed = ledger::unpaidTo(reader, mentor, m_least.currency);
    for (const auto& item : m_store.liveItems(reader, itself))
        owed.push_back(ledger::owedEntry(reader, item.journal, item.line).value());
    std::ranges::sort(owed, {}, [](const ledger::OwedEntry& entry) { return std::pair(entry.journal, entry.line); });
    return owed;
}

/// What was earned in the year that runs is taxed by what holds on the day it is paid out; in one that is over, whenever it is
/// paid out, by what held at its end (case 45).
domain::PayoutTerms PayoutPlanner::terms(database::Reader& reader, const domain::PayoutPeriod& period,
                                         const std::vector<domain::PayoutItem>& items) const {
    const auto table = m_rates.lines(reader);
    domain::PayoutTerms terms{m_least, domain::ratesFor(table, m_zone, period.runsAt, {}).tds};
    const auto running = domain::financialYearOf(period.runsAt);
    for (const auto& item : items)
        if (const auto year = item.year(); year < running)
            terms.endedTds[year] = domain::ratesAt(table, domain::CivilDate{year.begins + 1, 3, 31}).tds;
    return terms;
}

PayoutHold PayoutPlanner::holdOf(database::Reader& reader, const PlannedPayout& planned,
                                 const domain::PayoutPeriod& period, domain::UtcTime now,
                                 domain::PayoutId itself) const {
    if (!itself && m_store.ofPeriod(reader, planned.mentor, period.monday)) return PayoutHold::paid_already;
    if (!itself && m_store.isWaiting(reader, planned.mentor)) return PayoutHold::waiting;
    if (m_people.isErased(reader, planned.mentor)) return PayoutHold::erased;
    if (!m_people.isActive(reader, planned.mentor)) return PayoutHold::suspended;
    if (planned.entries.empty() && !planned.frozen.isZero()) return PayoutHold::disputed;
    if (!planned.plan.isPaid()) return PayoutHold::below_threshold;
    if (!planned.details) return PayoutHold::no_details;
    if (planned.details->blockedAt) return PayoutHold::details_blocked;
    const bool byUpi = planned.details->kind == domain::PayoutDetailsKind::upi;
    if (byUpi && planned.plan.net > domain::kMostByUpi) return PayoutHold::upi_limit;
    if (domain::holdsForDetails(planned.details->changedAt, now)) return PayoutHold::details_changed;
    return PayoutHold::none;
}

}  // namespace mc::payouts
