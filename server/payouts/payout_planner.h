#pragma once

#include <vector>

#include "accounts/directory.h"
#include "payments/ledger/owed.h"
#include "payments/rate_table.h"
#include "payouts/details_store.h"
#include "payouts/frozen_items.h"
#include "payouts/payout_store.h"

namespace mc::payouts {

/// What one mentor's payout of a week would be, or why she gets none.
struct PlannedPayout {
    domain::UserId mentor;
    domain::PayoutHold hold = domain::PayoutHold::none;
    domain::PayoutPlan plan;
    std::vector<ledger::OwedEntry> entries;  ///< As plan.items.
    std::optional<DetailsRow> details;
    domain::Money frozen;  ///< Would be due, but the student's bank asks its payment back (case 37).
};

/// The one place where it is decided what a week pays out: for looking, for making a run and for approving it. Free of
/// state.
class PayoutPlanner {
public:
    /// `least`: below it, net, is carried (decision 12).
    PayoutPlanner(const domain::ZoneTable& operatorZone, domain::Money least) : m_zone(operatorZone), m_least(least) {}

    domain::PayoutPeriod due(domain::UtcTime now) const { return domain::duePayout(m_zone, now); }
    const domain::Money& least() const { return m_least; }
    const domain::ZoneTable& operatorZone() const { return m_zone; }
    domain::PayoutPeriod next(domain::UtcTime now) const { return domain::nextPayout(m_zone, now); }
    /// Of every mentor who has anything due, frozen or not, rising by mentor.
    std::vector<PlannedPayout> plan(database::Reader& reader, const domain::PayoutPeriod& period,
                                    domain::UtcTime now) const;
    /// `itself`: as if that payout were not there.
    PlannedPayout planFor(database::Reader& reader, domain::UserId mentor, const domain::PayoutPeriod& period,
                          domain::UtcTime now, domain::PayoutId itself = {}) const;

private:
    std::vector<ledger::OwedEntry> owedBut(database::Reader& reader, domain::UserId mentor,
                                           domain::PayoutId itself) const;
    domain::PayoutTerms terms(database::Reader& reader, const domain::PayoutPeriod& period,
                              const std::vector<domain::PayoutItem>& items) const;
    domain::PayoutHold holdOf(database::Reader& reader, const PlannedPayout& planned,
                              const domain::PayoutPeriod& period, domain::UtcTime now, domain::PayoutId itself) const;

    domain::ZoneTable m_zone;
    domain::Money m_least;
    PayoutStore m_store;
    FrozenItems m_frozen;
    DetailsStore m_details;
    accounts::Directory m_people;
    payments::RateTable m_rates;
};

}  // namespace mc::payouts
