#pragma once

#include <set>

#include "payouts/payout_store.h"

namespace mc::payouts {

/// What of a mentor's account disputes hold fast (case 37): what disputed sessions moved, and what came back of a payout that
/// paid for one, since nobody can say which part of it is whose. Free of state.
class FrozenItems {
public:
    std::set<ItemRef> of(database::Reader& reader, domain::UserId mentor, domain::Currency currency) const;

private:
    PayoutStore m_store;
};

}  // namespace mc::payouts
