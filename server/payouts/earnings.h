#pragma once

#include "accounts/directory.h"
#include "bookings/booking_service.h"
#include "payments/ledger/ledger_view.h"
#include "payouts/payout_planner.h"
#include "platform/base/paging.h"
#include "protocol/payouts.h"

namespace mc::payouts {

/// What a mentor has been paid and is owed, for herself alone (MEN-2, OUT-1). Thread safe.
class Earnings {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        const ledger::Ledger& ledger;
        const bookings::BookingService& bookings;
        const PayoutPlanner& planner;
    };
    explicit Earnings(const Parts& parts) : m_parts(parts) {}

    protocol::Earnings of(domain::UserId mentor) const;
    /// validation_failed for a strange cursor.
    domain::Result<protocol::PayoutPage> page(domain::UserId mentor, const base::Paging& paging) const;
    /// Of a financial year, by its first calendar year; empty where nothing was paid out.
    protocol::PayoutYearStatement year(domain::UserId mentor, domain::FinancialYear year) const;
    /// not_found for another's, and for what is not approved.
    domain::Result<protocol::PayoutStatement> statement(domain::UserId mentor, domain::PayoutId id) const;

private:
    std::vector<protocol::FrozenShare> frozen(database::Reader& reader, domain::UserId mentor) const;
    protocol::PayoutLine line(database::Reader& reader, const ledger::OwedEntry& entry) const;

    Parts m_parts;
    PayoutStore m_store;
    accounts::Directory m_people;
};

}  // namespace mc::payouts
