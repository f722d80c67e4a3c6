#include "payouts/payout_stops.h"

#include <algorithm>

#include "payments/disputed_subjects.h"
#include "payments/ledger/owed.h"

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
    const auto frozen = payments::disputedSubjects(reader);
    if (frozen.empty()) return false;
    const auto items = m_store.items(reader, payout.id);
    const auto owed = ledger::owedTo(reader, payout.mentor, payout.net.currency);
    return std::ranges::any_of(owed, [&](const ledger::OwedEntry& entry) {
        return frozen.contains({entry.subjectKind, entry.subjectId}) &&
               std::ranges::binary_search(items, ItemRef{entry.journal, entry.line});
    });
}

}  // namespace mc::payouts
