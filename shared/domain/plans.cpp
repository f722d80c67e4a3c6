#include "domain/plans.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace mc::domain {
namespace {

constexpr int kHundred = 100;

int roundedShare(std::int64_t amount, std::int64_t part, std::int64_t whole) {
    return static_cast<int>(multiply(paise(amount), part, whole).minor);
}

}  // namespace

const std::array<PlanTerms, 3>& shippedPlans() {
    static const std::array<PlanTerms, 3> plans{PlanTerms{PlanTier::free, rupees(0), 0, percent(0), false},
                                                PlanTerms{PlanTier::pro, rupees(499), 30, percent(10), false},
                                                PlanTerms{PlanTier::premium, rupees(999), 60, percent(15), true}};
    return plans;
}

const PlanTerms& termsOf(std::span<const PlanTerms> plans, PlanTier tier) {
    const auto found = std::ranges::find(plans, tier, &PlanTerms::tier);
    if (found == plans.end()) throw std::logic_error("a plan nobody offers");
    return *found;
}

std::vector<MinutePart> takeMinutes(std::vector<MinuteLot> lots, int wanted, UtcTime now) {
    std::erase_if(lots, [&](const MinuteLot& lot) { return lot.left <= 0 || now >= lot.expiresAt; });
    std::ranges::sort(lots, {}, [](const MinuteLot& lot) { return std::tuple(lot.expiresAt, lot.id); });
    std::vector<MinutePart> parts;
    for (const auto& lot : lots) {
        if (wanted == 0) break;
        parts.push_back({lot.id, std::min(wanted, lot.left)});
        wanted -= parts.back().minutes;
    }
    return parts;
}

PlanUse usePlan(const PlanTerms& terms, std::vector<MinuteLot> lots, const Money& listPrice, int sessionMinutes,
                UtcTime now) {
    if (sessionMinutes <= 0) throw std::logic_error("a session has a length");
    PlanUse use{takeMinutes(std::move(lots), sessionMinutes, now), {}};
    auto& reductions = use.reductions;
    for (const auto& part : use.parts)
        reductions.includedMinutes += part.minutes;
    const Money included = multiply(listPrice, reductions.includedMinutes, sessionMinutes);
    reductions.includedMinor = included.minor;
    reductions.planDiscountMinor = multiply(listPrice - included, terms.discount).minor;
    return use;
}

std::vector<MinutePart> returnMinutes(const std::vector<MinutePart>& parts, int percentBack) {
    if (percentBack < 0 || percentBack > kHundred) throw std::logic_error("a refund is between nothing and everything");
    std::int64_t taken = 0;
    for (const auto& part : parts)
        taken += part.minutes;
    int left = roundedShare(taken, percentBack, kHundred);
    std::vector<MinutePart> returned;
    for (auto part = parts.rbegin(); part != parts.rend() && left > 0; ++part) {
        returned.push_back({part->lot, std::min(left, part->minutes)});
        left -= returned.back().minutes;
    }
    return returned;
}

PlanChange changePlan(const PlanTerms& from, const PlanTerms& to, const PlanCycle& cycle, UtcTime now) {
    if (!cycle.contains(now)) throw std::logic_error("a plan is changed within its cycle");
    if (to.tier <= from.tier) return {false, {0, to.price.currency}, 0};
    const Seconds left = cycle.end - now;
    return {true, multiply(to.price - from.price, left, cycle.length()),
            roundedShare(to.minutes - from.minutes, left, cycle.length())};
}

PlanTier tierNow(PlanTier subscribed, PlanStanding standing, std::optional<UtcTime> paidUntil, UtcTime now) {
    if (!paidUntil || standing == PlanStanding::waiting) return PlanTier::free;
    const Seconds grace = standing == PlanStanding::ended ? 0 : kPlanGrace;
    return now < *paidUntil + grace ? subscribed : PlanTier::free;
}

}  // namespace mc::domain
