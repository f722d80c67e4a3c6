#include "payouts/payout_stops.h"

#include <algorithm>

namespace mc::payouts {

using domain::PayoutFailure;

std::optional<PayoutFailure> PayoutStops::of(database::Reader& reader, const PayoutRow& payout) const {
    if (!m_people.isActive(reader, payout.mentor)) return PayoutFailure::mentor_inactive;
    const auto details = m_details.find(reader, payout.details);
    if (!details || details->blockedAt) return PayoutFailure::details_blocked;
    if (isDisputed(reader, payout)) return PayoutFailure::disputed;
    return std::nullopt;
}

bool PayoutStops::isDisputed(database::Reader& reader, const PayoutRow& payout) const {
    const auto frozen = m_frozen.of(reader, payout.mentor, payout.net.currency);
    if (frozen.empty()) return false;
    const auto items = m_store.items(reader, payout.id);
    return std::ranges::any_of(items, [&](const ItemRef& item) { return frozen.contains(item); });
}

}  // namespace mc::payouts
