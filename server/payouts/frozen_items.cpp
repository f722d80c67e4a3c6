#include "payouts/frozen_items.h"

#include <algorithm>

#include "payments/disputed_subjects.h"
#include "payments/ledger/owed.h"
#include "payments/ledger/postings.h"

namespace mc::payouts {

std::set<ItemRef> FrozenItems::of(database::Reader& reader, domain::UserId mentor, domain::Currency currency) const {
    std::set<ItemRef> frozen;
    const auto subjects = payments::disputedSubjects(reader);
    if (subjects.empty()) return frozen;
    for (const auto& subject : subjects)
        for (const auto& entry : ledger::owedFor(reader, mentor, subject, currency))
            frozen.insert({entry.journal, entry.line});
    // The oldest first: what came back may have been paid again, and have come back again.
    for (const auto& payout : m_store.cameBack(reader, mentor)) {
        const auto items = m_store.items(reader, payout.id);
        if (std::ranges::none_of(items, [&](const ItemRef& item) { return frozen.contains(item); })) continue;
        const auto journal = ledger::journalOf(reader, ledger::payoutReturnedCause(payout.id));
        if (!journal) continue;
        for (const auto& entry : ledger::owedIn(reader, *journal))
            frozen.insert({entry.journal, entry.line});
    }
    return frozen;
}

}  // namespace mc::payouts
