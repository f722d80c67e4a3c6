#include "domain/price_summary.h"

#include <algorithm>
#include <stdexcept>

namespace mc::domain {

PriceSummary priceSummary(const Money& listPrice, const Reductions& reductions, const FeeRates& rates) {
    const auto money = [&](std::int64_t minor) {
        if (minor < 0) throw std::logic_error("what lowers a price is never negative");
        return Money{minor, listPrice.currency};
    };
    const FeeSplit split = splitFee(listPrice, rates);
    PriceSummary summary;
    summary.sessionFee = listPrice;
    summary.included = std::min(money(reductions.includedMinor), listPrice);
    summary.includedMinutes = summary.included.isZero() ? 0 : reductions.includedMinutes;
    summary.discount = std::min(money(reductions.planDiscountMinor), listPrice - summary.included);
    const Money left = listPrice - summary.included - summary.discount;
    const PlatformFee fee = splitPlatformFee(platformFeeOn(left, rates), rates);
    summary.platformFee = fee.amount;
    summary.gst = split.gst + fee.gst;
    summary.gstIncluded = rates.gstMode != GstMode::added_to_student;
    const Money due = split.gross - summary.included - summary.discount + fee.charged;
    summary.credits = std::min(money(reductions.creditsMinor), due);
    summary.total = due - summary.credits;
    return summary;
}

std::vector<PriceLine> linesOf(const PriceSummary& summary) {
    std::vector<PriceLine> lines{{PriceLineKind::session, summary.sessionFee}};
    const auto add = [&](PriceLineKind kind, const Money& amount) {
        if (!amount.isZero()) lines.push_back({kind, amount});
    };
    add(PriceLineKind::included_minutes, -summary.included);
    add(PriceLineKind::discount, -summary.discount);
    add(PriceLineKind::credits, -summary.credits);
    add(PriceLineKind::platform_fee, summary.platformFee);
    if (!summary.gstIncluded) add(PriceLineKind::gst, summary.gst);
    return lines;
}

}  // namespace mc::domain
