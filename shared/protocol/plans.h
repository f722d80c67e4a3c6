#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/plans.h"
#include "protocol/limits.h"

namespace mc::protocol {

using domain::PlanStanding;
using domain::PlanTier;

/// A plan as it is offered today; Free is one of them.
struct PlanOffer {
    PlanTier tier = PlanTier::free;
    domain::Money price;           ///< A month.
    int minutes = 0;               ///< Included a month.
    std::int64_t discountPpm = 0;  ///< On what the minutes leave to pay.
    bool priority = false;
    bool operator==(const PlanOffer&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanOffer, (), (tier, price, minutes, discountPpm, priority))

/// GET /api/me/plan → Plan (PAY-6). PUT the same with ChangePlan: a higher plan at once, where the difference for the rest of
/// the month is charged; a lower one with the next month; Free ends it then.
struct Plan {
    std::vector<PlanOffer> offers;   ///< In order.
    PlanTier tier = PlanTier::free;  ///< What counts now.
    PlanStanding standing = PlanStanding::ended;
    bool cancels = false;                       ///< At `paidUntil`.
    std::optional<PlanTier> nextTier;           ///< From `paidUntil` on.
    std::optional<domain::UtcTime> paidUntil;   ///< Absent where there never was one.
    std::optional<domain::UtcTime> graceUntil;  ///< While a renewal is tried again: it counts until then.
    int minutesLeft = 0;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (offers, tier, standing, cancels, nextTier, paidUntil, graceUntil, minutesLeft))

struct ChangePlan {
    PlanTier tier = PlanTier::free;
};
BOOST_DESCRIBE_STRUCT(ChangePlan, (), (tier))

/// GET /api/me/plan/change-preview?tier=: what ChangePlan would mean now.
struct PlanChangePreview {
    bool atOnce = false;
    domain::Money due;
    int minutes = 0;  ///< More, of the present month.
    domain::UtcTime countsFrom;
};
BOOST_DESCRIBE_STRUCT(PlanChangePreview, (), (atOnce, due, minutes, countsFrom))

/// POST /api/me/plan/checkout {tier} → PlanCheckout; needs Idempotency-Key. The same plan again, while it is not paid, is the
/// same checkout.
struct PlanCheckout {
    std::string subscriptionId;  ///< The gateway's: "sub_…"
    PlanTier tier = PlanTier::pro;
    domain::Money price;
    std::string checkoutPath;
    bool sandbox = false;
};
BOOST_DESCRIBE_STRUCT(PlanCheckout, (), (subscriptionId, tier, price, checkoutPath, sandbox))

/// POST /api/me/plan/verify → Plan as it is then. As Standard Checkout hands it over.
struct VerifyPlan {
    std::string razorpay_subscription_id;
    std::string razorpay_payment_id;
    std::string razorpay_signature;
};
BOOST_DESCRIBE_STRUCT(VerifyPlan, (), (razorpay_subscription_id, razorpay_payment_id, razorpay_signature))
template <>
inline const FieldLimits& Limits<VerifyPlan>::table() {
    static const FieldLimits limits{{"razorpay_subscription_id", length(1, 64)},
                                    {"razorpay_payment_id", length(1, 64)},
                                    {"razorpay_signature", length(1, 128)}};
    return limits;
}

}  // namespace mc::protocol
