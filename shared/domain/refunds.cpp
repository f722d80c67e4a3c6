#include "domain/refunds.h"

#include <stdexcept>

namespace mc::domain {
namespace {

Money refundOf(const Money& paid, int percentBack) {
    return multiply(paid, percent(percentBack));
}

}  // namespace

RefundTier refundTier(const CancellationPolicy& policy, UtcTime startsAt, UtcTime cancelledAt, Party cancelledBy) {
    if (cancelledBy != Party::student) return RefundTier::full;
    const Seconds notice = startsAt - cancelledAt;
    if (notice > policy.fullBefore) return RefundTier::full;
    return notice >= policy.partialUntil ? RefundTier::partial : RefundTier::none;
}

int percentOf(const CancellationPolicy& policy, RefundTier tier) {
    if (tier == RefundTier::full) return 100;
    return tier == RefundTier::partial ? policy.partialPercent : 0;
}

std::array<TierLine, 3> tierLines(const CancellationPolicy& policy, UtcTime startsAt) {
    return {{{RefundTier::full, 100, startsAt - policy.fullBefore, false},
             {RefundTier::partial, policy.partialPercent, startsAt - policy.partialUntil, true},
             {RefundTier::none, 0, std::nullopt, false}}};
}

Money keptOf(const Money& amount, int percentBack) {
    return amount - refundOf(amount, percentBack);
}

RefundSplit splitRefund(const Money& paid, const Money& listPrice, int percent, const FeeRates& rates) {
    if (percent < 0 || percent > 100) throw std::logic_error("a refund is between nothing and everything");
    RefundSplit split;
    split.percent = percent;
    split.refund = refundOf(paid, percent);
    split.kept = keptOf(paid, percent);
    split.retained = splitFee(keptOf(listPrice, percent), rates);
    return split;
}

CancellationPreview previewCancellation(const CancellationPolicy& policy, UtcTime startsAt, UtcTime now, Party by,
                                        const Money& paid) {
    const RefundTier tier = refundTier(policy, startsAt, now, by);
    CancellationPreview preview{percentOf(policy, tier), refundOf(paid, percentOf(policy, tier)), {}, {}};
    if (by != Party::student || tier == RefundTier::none) return preview;
    const bool full = tier == RefundTier::full;
    preview.changesAt = full ? startsAt - policy.fullBefore : startsAt - policy.partialUntil + 1;
    preview.refundAfter = refundOf(paid, full ? policy.partialPercent : 0);
    return preview;
}

}  // namespace mc::domain
