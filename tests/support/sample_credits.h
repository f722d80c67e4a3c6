#pragma once

#include "protocol/credits.h"
#include "protocol/plans.h"
#include "protocol/saved_methods.h"

namespace mc::support {

/// ₹1,300 to spend, ₹200 more kept for a booking.
inline protocol::Wallet sampleWallet() {
    const domain::UtcTime now{1'800'000'000};
    protocol::Wallet wallet;
    wallet.spendable = domain::rupees(1300);
    wallet.kept = domain::rupees(200);
    wallet.lots = {{domain::rupees(300), now - 90 * domain::kDay, now + 275 * domain::kDay},
                   {domain::rupees(1000), now, now + 365 * domain::kDay}};
    wallet.packs = {domain::rupees(500), domain::rupees(1000), domain::rupees(2500)};
    wallet.validDays = 365;
    return wallet;
}

/// One of each.
inline protocol::CreditMovePage sampleCreditMoves() {
    using domain::CreditMovement;
    const domain::UtcTime now{1'800'000'000};
    return {{{now, CreditMovement::taken_back, -domain::rupees(100), "CR-00000000001", {}},
             {now - domain::kDay, CreditMovement::expired, -domain::rupees(50), "CR-00000000001", {}},
             {now - 2 * domain::kDay, CreditMovement::returned, domain::rupees(250), "GRP-20270112-004",
              domain::BookingId{4}},
             {now - 9 * domain::kDay, CreditMovement::spent, -domain::rupees(500), "GRP-20270112-004",
              domain::BookingId{4}},
             {now - 90 * domain::kDay, CreditMovement::bought, domain::rupees(1000), "CR-00000000001", {}}},
            {}};
}

/// A card and a UPI id.
inline protocol::SavedMethods sampleMethods() {
    const domain::UtcTime now{1'800'000'000};
    return {
        true,
        {{"token_1", "card", "Visa", "1111", "", "", now, {}}, {"token_2", "upi", "", "", "maya@okhdfc", "", {}, {}}}};
}

/// Pro, with twenty of its minutes left.
inline protocol::Plan samplePlan() {
    protocol::Plan plan;
    for (const auto& one : domain::shippedPlans())
        plan.offers.push_back({one.tier, one.price, one.minutes, one.discount.ppm, one.priority});
    plan.tier = domain::PlanTier::pro;
    plan.standing = domain::PlanStanding::active;
    plan.paidUntil = domain::UtcTime{1'800'000'000} + 20 * domain::kDay;
    plan.minutesLeft = 20;
    return plan;
}

}  // namespace mc::support
