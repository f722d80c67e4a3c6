#include "payouts/session_figures.h"

#include <algorithm>
#include <map>

#include "payments/ledger/ledger_view.h"

namespace mc::payouts {

using domain::Money;

namespace {

/// What was earned of one thing, and what of that was taken back.
struct Share {
    ledger::OwedEntry last;  ///< Of what was earned.
    Money sum;
};

/// What the sale, and what was given back of it by then, left on accounts of these kinds.
Money leftOn(const std::vector<ledger::Line>& lines, std::initializer_list<ledger::AccountKind> kinds,
             const ledger::OwedEntry& entry) {
    Money sum{0, entry.amount.currency};
    for (const auto& line : lines) {
        const bool sold = line.kind == ledger::JournalKind::sale || line.kind == ledger::JournalKind::sale_reversal;
        const bool known = line.journal <= entry.journal;
        if (sold && known && std::ranges::find(kinds, line.account) != kinds.end()) sum -= line.amount;
    }
    return sum;
}

domain::Subject subjectOf(const ledger::OwedEntry& entry) {
    return {entry.subjectKind, entry.subjectId};
}

/// Of each session that is paid for, and what has none.
std::pair<std::map<domain::Subject, Share>, Money> sharesOf(std::span<const ledger::OwedEntry> entries,
                                                            domain::Currency currency) {
    std::map<domain::Subject, Share> shares;
    Money none{0, currency};
    for (const auto& entry : entries) {
        const auto subject = subjectOf(entry);
        const bool known = subject && (shares.contains(subject) || !entry.amount.isNegative());
        if (!known) {
            none += entry.amount;
            continue;
        }
        auto& share = shares.try_emplace(subject, Share{entry, {0, currency}}).first->second;
        share.sum += entry.amount;
        if (!entry.amount.isNegative()) share.last = entry;
    }
    return {std::move(shares), none};
}

}  // namespace

SaleFigures saleBehind(database::Reader& reader, const ledger::OwedEntry& entry) {
    using enum ledger::AccountKind;
    const Money none{0, entry.amount.currency};
    if (!subjectOf(entry) || entry.amount.isNegative()) return {none, none, none};
    const auto lines = ledger::linesOf(reader, subjectOf(entry));
    const auto kept = leftOn(lines, {commission, gst_payable}, entry);
    const auto fee = leftOn(lines, {gateway_fee}, entry);
    return {entry.amount + kept + fee, kept, fee};
}

SessionFigures figuresOf(database::Reader& reader, std::span<const ledger::OwedEntry> entries,
                         domain::Currency currency) {
    const Money none{0, currency};
    auto [shares, other] = sharesOf(entries, currency);
    SessionFigures figures{0, none, none, none, other};
    for (const auto& [subject, share] : shares) {
        if (share.sum.isZero() || share.sum.isNegative()) {
            figures.other += share.sum;
            continue;
        }
        const auto sale = saleBehind(reader, share.last);
        ++figures.sessions;
        figures.price += share.sum + sale.commission + sale.fee;
        figures.commission += sale.commission;
        figures.fee += sale.fee;
    }
    return figures;
}

}  // namespace mc::payouts
