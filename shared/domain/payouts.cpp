#include "domain/payouts.h"

#include <algorithm>
#include <iterator>

namespace mc::domain {
namespace {

constexpr int kDaysOfWeek = 7;

UtcTime beginOf(const ZoneTable& zone, CivilDate date) {
    auto day = date;
    for (;; day = addDays(day, 1))
        if (const auto begin = zone.startOf(day)) return *begin;  // A date may be skipped (Apia 2011-12-30).
}

/// 06:00 of the day, or the day's beginning where there is no such time.
UtcTime runOn(const ZoneTable& zone, CivilDate monday) {
    return zone.toUtc(monday, kPayoutTime).value_or(beginOf(zone, monday));
}

PayoutPeriod periodPaidOn(const ZoneTable& zone, CivilDate monday) {
    const auto first = addDays(monday, -kDaysOfWeek);
    return {first, {beginOf(zone, first), beginOf(zone, monday)}, runOn(zone, monday)};
}

CivilDate mondayOf(const ZoneTable& zone, UtcTime now) {
    const auto today = zone.dateAt(now);
    return addDays(today, 1 - isoWeekday(today));
}

struct Sums {
    Money gross;
    Money receivable;
    std::map<FinancialYear, Money> years;
};

Sums sumsOf(std::span<const PayoutItem> items, Currency currency) {
    Sums sums{{0, currency}, {0, currency}, {}};
    for (const auto& item : items) {
        if (item.amount.isNegative())
            sums.receivable -= item.amount;
        else
            sums.gross += item.amount;
        if (item.isTaxed) continue;
        sums.years.try_emplace(item.year(), Money{0, currency}).first->second += item.amount;
    }
    return sums;
}

}  // namespace

PayoutPeriod duePayout(const ZoneTable& operatorZone, UtcTime now) {
    const auto monday = mondayOf(operatorZone, now);
    return periodPaidOn(operatorZone, now < runOn(operatorZone, monday) ? addDays(monday, -kDaysOfWeek) : monday);
}

PayoutPeriod nextPayout(const ZoneTable& operatorZone, UtcTime now) {
    const auto due = duePayout(operatorZone, now);
    return periodPaidOn(operatorZone, addDays(due.monday, 2 * kDaysOfWeek));
}

bool isDue(const PayoutItem& item, const PayoutPeriod& period) {
    if (item.availableFrom > period.runsAt) return false;
    const bool atOnce = item.amount.isNegative() || item.isTaxed;
    return atOnce ? item.at <= period.runsAt : item.at < period.week.end;
}

PayoutPlan planPayout(std::span<const PayoutItem> items, const PayoutPeriod& period, const PayoutTerms& terms,
                      const std::map<FinancialYear, TaxedSoFar>& before) {
    const auto currency = terms.least.currency;
    PayoutPlan plan;
    std::ranges::copy_if(items, std::back_inserter(plan.items),
                         [&](const PayoutItem& item) { return isDue(item, period); });
    const auto sums = sumsOf(plan.items, currency);
    plan.gross = sums.gross;
    plan.receivable = sums.receivable;
    plan.tds = {0, currency};
    for (const auto& [year, earned] : sums.years) {
        const auto known = before.find(year);
        const auto soFar = known == before.end() ? TaxedSoFar{{0, currency}, {0, currency}} : known->second;
        plan.years.push_back({year, earned, tdsOf(terms.tdsOf(year), soFar, earned)});
        plan.tds += plan.years.back().tds;
    }
    plan.net = plan.gross - plan.receivable - plan.tds;
    if (plan.net >= terms.least && plan.net > Money{0, currency}) return plan;
    plan.carried = plan.gross - plan.receivable;
    plan.years.clear();
    plan.tds = {0, currency};
    plan.net = {0, currency};
    return plan;
}

bool holdsForDetails(std::optional<UtcTime> detailsChangedAt, UtcTime now) {
    return detailsChangedAt && now - *detailsChangedAt < kDetailsRest;
}

}  // namespace mc::domain
