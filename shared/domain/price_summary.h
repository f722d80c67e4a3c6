#pragma once

#include <boost/describe/class.hpp>
#include <vector>

#include "domain/fees.h"

namespace mc::domain {

/// What lowers a price before it is paid; nothing of it is ever negative. The platform bears it (decision 10).
struct Reductions {
    int includedMinutes = 0;             ///< Of a plan, that are used for it …
    std::int64_t includedMinor = 0;      ///< … and what they are worth of the list price.
    std::int64_t planDiscountMinor = 0;  ///< On what the minutes leave to pay (case 50).
    std::int64_t creditsMinor = 0;       ///< That the student has: spent as far as they are needed.
};

/// PAY-3: what a student sees before paying, and the same ever after: kept with the order. It adds up:
/// sessionFee − included − discount − credits + platformFee (+ gst unless gstIncluded) == total ≥ 0. The fee is on what the
/// plan leaves to pay, also where credits pay it; nothing left, no fee.
struct PriceSummary {
    Money sessionFee;         ///< The list price.
    int includedMinutes = 0;  ///< Of a plan.
    Money included;           ///< ≥ 0: what they are worth.
    Money discount;           ///< ≥ 0, of a plan.
    Money credits;            ///< ≥ 0, no more than is left to pay.
    Money platformFee;        ///< On the student's side; zero: the platform lives on its commission.
    Money gst;                ///< Of the commission on the list price (decision 9), and of the platform fee.
    bool gstIncluded = true;  ///< Contained in the total rather than added to it.
    Money total;
    /// What is given for it, in credits and in money: what goes back is a part of that.
    Money paid() const { return credits + total; }
    bool operator==(const PriceSummary&) const = default;
};
BOOST_DESCRIBE_STRUCT(PriceSummary, (),
                      (sessionFee, includedMinutes, included, discount, credits, platformFee, gst, gstIncluded, total))

/// Included minutes are cut to the price, the discount to what they leave, the credits to what is due then. The platform
/// fee and the GST in it and in the commission are what is rounded here, by splitFee and splitPlatformFee: half up, once each
/// (decision 14); everything else are sums, so the lines make the total at any price and any rates. Throws std::logic_error for a negative reduction.
PriceSummary priceSummary(const Money& listPrice, const Reductions& reductions, const FeeRates& rates);

/// A line of the sum, in the order in which it is read.
enum class PriceLineKind { session, included_minutes, discount, credits, platform_fee, gst };
struct PriceLine {
    PriceLineKind kind = PriceLineKind::session;
    Money amount;  ///< What it adds to the total; negative where it lowers it.
    bool operator==(const PriceLine&) const = default;
};
/// Those that apply, the session's always; they sum to the total. GST that is contained is no line of the sum.
std::vector<PriceLine> linesOf(const PriceSummary& summary);

}  // namespace mc::domain
