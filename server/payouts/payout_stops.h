#pragma once

#include <optional>

#include "accounts/directory.h"
#include "payouts/details_store.h"
#include "payouts/frozen_items.h"
#include "payouts/payout_store.h"

namespace mc::payouts {

/// What came up since a payout was approved and keeps it from being sent. Free of state.
class PayoutStops {
public:
    /// mentor_inactive, details_blocked or disputed; absent: it can be sent.
    std::optional<domain::PayoutFailure> of(database::Reader& reader, const PayoutRow& payout) const;

private:
    bool isDisputed(database::Reader& reader, const PayoutRow& payout) const;

    PayoutStore m_store;
    DetailsStore m_details;
    FrozenItems m_frozen;
    accounts::Directory m_people;
};

}  // namespace mc::payouts
