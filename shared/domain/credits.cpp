#include "domain/credits.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <tuple>

namespace mc::domain {
namespace {

constexpr UtcTime kNeverExpires{std::numeric_limits<Seconds>::max()};

/// Takes the amount from what stands first as far as it goes, then from the next.
template <class Source, class IdOf, class RestOf>
std::vector<CreditPart> takeInOrder(const std::vector<Source>& sources, Money amount, IdOf idOf, RestOf restOf) {
    if (amount.isNegative()) throw std::logic_error("credits are never negative");
    std::vector<CreditPart> parts;
    for (const auto& source : sources) {
        const Money taken = std::min(amount, restOf(source));
        if (taken.isZero()) continue;
        parts.push_back({idOf(source), taken});
        amount -= taken;
    }
    if (!amount.isZero()) throw std::logic_error("more credits than there are");
    return parts;
}

}  // namespace

bool CreditRules::isPack(const Money& amount) const {
    return std::ranges::find(packs, amount) != packs.end();
}

std::optional<UtcTime> CreditRules::expiryOf(UtcTime boughtAt) const {
    if (validFor == 0) return std::nullopt;
    return boughtAt + validFor;
}

Money spendable(std::span<const CreditLot> lots, Currency currency, UtcTime now) {
    Money sum{0, currency};
    for (const auto& lot : lots)
        if (lot.left.currency == currency && lot.isGood(now)) sum += lot.left;
    return sum;
}

std::vector<CreditPart> spendCredits(std::vector<CreditLot> lots, const Money& amount, UtcTime now) {
    std::erase_if(lots, [&](const CreditLot& lot) { return lot.left.currency != amount.currency || !lot.isGood(now); });
    std::ranges::sort(lots, {},
                      [](const CreditLot& lot) { return std::tuple(lot.expiresAt.value_or(kNeverExpires), lot.id); });
    return takeInOrder(
        lots, amount, [](const CreditLot& lot) { return lot.id; }, [](const CreditLot& lot) { return lot.left; });
}

Money creditsToSpend(const Money& available, const Money& due) {
    if (available >= due) return due;
    const Money least{kLeastPaymentMinor, due.currency};
    return std::max(Money{0, due.currency}, std::min(available, due - least));
}

std::vector<CreditPart> returnCredits(std::vector<CreditUse> uses, const Money& amount) {
    std::ranges::sort(uses, std::ranges::greater(),
                      [](const CreditUse& use) { return std::tuple(use.expiresAt.value_or(kNeverExpires), use.lot); });
    return takeInOrder(
        uses, amount, [](const CreditUse& use) { return use.lot; }, [](const CreditUse& use) { return use.amount; });
}

std::optional<UtcTime> expiryAfterReturn(const std::optional<UtcTime>& expiresAt, const CreditUse& use, UtcTime now) {
    if (!expiresAt || !use.expiresAt) return expiresAt;
    return std::max(*expiresAt, *use.expiresAt + (now - use.takenAt));
}

RefundShares shareRefund(const Money& refund, const Money& paidByCredits, int percentBack) {
    const Money credits = multiply(paidByCredits, percent(percentBack));
    return {refund - credits, credits};
}

}  // namespace mc::domain
