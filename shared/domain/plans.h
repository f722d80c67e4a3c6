#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <span>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/price_summary.h"
#include "domain/time.h"

namespace mc::domain {

/// In order: a higher one has more (P12.2).
BOOST_DEFINE_FIXED_ENUM_CLASS(PlanTier, int, free, pro, premium)

/// What a plan costs a cycle, and what it gives.
struct PlanTerms {
    PlanTier tier = PlanTier::free;
    Money price;
    int minutes = 0;        ///< Included in each cycle; not carried over.
    Rate discount;          ///< On what the minutes leave to pay.
    bool priority = false;  ///< Booked first: requests on top, and the days that mentors keep for them.
    bool operator==(const PlanTerms&) const = default;
};

/// As shipped: Free, Pro ₹499 with 30 minutes and 10 %, Premium ₹999 with 60 minutes, 15 % and priority.
const std::array<PlanTerms, 3>& shippedPlans();

using MinuteLotId = Id<struct MinuteLotTag>;  ///< Of the cycle they are included in as well.
using PlanSubscriptionId = Id<struct PlanSubscriptionTag>;

/// What is left of the minutes of one cycle.
struct MinuteLot {
    MinuteLotId id;
    int left = 0;
    UtcTime expiresAt;  ///< The end of its cycle: the first instant at which they are gone.
};
BOOST_DESCRIBE_STRUCT(MinuteLot, (), (id, left, expiresAt))

struct MinutePart {
    MinuteLotId lot;
    int minutes = 0;
    bool operator==(const MinutePart&) const = default;
};
BOOST_DESCRIBE_STRUCT(MinutePart, (), (lot, minutes))

/// The terms of one of them.
const PlanTerms& termsOf(std::span<const PlanTerms> plans, PlanTier tier);

/// What a plan does for one session.
struct PlanUse {
    std::vector<MinutePart> parts;  ///< From which lots its minutes are taken: what expires first goes first.
    Reductions reductions;          ///< Without credits.

    int minutes() const { return reductions.includedMinutes; }
};

/// From which of them so many minutes are taken: what expires first goes first. Fewer where there are fewer.
std::vector<MinutePart> takeMinutes(std::vector<MinuteLot> lots, int wanted, UtcTime now);

/// Case 50: as many of the session's minutes as there are are included, each worth the same part of the list price, and the
/// rest is discounted. Worth and discount are rounded half up, once each. The minutes are those of the moment of booking, not
/// of the session's day: a plan that lapses before the session changes nothing (case 52). Throws std::logic_error for a
/// session of no length.
PlanUse usePlan(const PlanTerms& terms, std::vector<MinuteLot> lots, const Money& listPrice, int sessionMinutes,
                UtcTime now);

/// Case 51: by the tier, rounded half up, to the lots they came from, and what was taken last first, so that afterwards the
/// lots are as though only what is kept had been taken. One whose cycle is over has them again and cannot spend them.
/// `parts` in the order in which they were taken.
std::vector<MinutePart> returnMinutes(const std::vector<MinutePart>& parts, int percentBack);

/// A cycle that is paid, and its plan's price.
struct PlanCycle {
    UtcTime begin;
    UtcTime end;
    bool contains(UtcTime time) const { return begin <= time && time < end; }
    Seconds length() const { return end - begin; }
};

/// What a change within a cycle means at once. To a higher plan at once: the difference of the prices and of the minutes, each
/// for what is left of the cycle, half up. To a lower one, or back to Free, with the next cycle: nothing now.
struct PlanChange {
    bool atOnce = false;
    Money due;        ///< ≥ 0
    int minutes = 0;  ///< More of the present cycle's.
    bool operator==(const PlanChange&) const = default;
};
/// Throws std::logic_error outside the cycle.
PlanChange changePlan(const PlanTerms& from, const PlanTerms& to, const PlanCycle& cycle, UtcTime now);

/// How a subscription stands.
BOOST_DEFINE_FIXED_ENUM_CLASS(PlanStanding, int,
                              waiting,   // For the first payment.
                              active,    // Its cycle is paid.
                              past_due,  // A renewal was refused and is tried again.
                              ended)     // Cancelled, run out, or given up after the last try.

/// What all plans bring: those that go on beyond their month.
struct PlanSums {
    Money monthly;        ///< The price of the next month of each (P3: MRR).
    int subscribers = 0;  ///< Who pay it.
    int late = 0;         ///< Of them, whose renewal was refused and is tried again.
    bool operator==(const PlanSums&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanSums, (), (monthly, subscribers, late))

/// How long discount and priority last while a renewal is tried again: as long as the gateway tries, a day apart and three
/// times, and a day to see to it. No minutes come before the cycle is paid.
inline constexpr Seconds kPlanGrace = 4 * kDay;

/// Which plan counts at the moment. `paidUntil`: the end of the last cycle that was paid; a subscription that was cancelled
/// counts until then.
PlanTier tierNow(PlanTier subscribed, PlanStanding standing, std::optional<UtcTime> paidUntil, UtcTime now);

}  // namespace mc::domain
