#include "discovery/plan_price.h"

#include <algorithm>

#include "text/format.h"

namespace mc::discovery {
namespace {

constexpr std::int64_t kPpmInPercent = 10'000;

domain::PlanTerms termsOf(const protocol::PlanOffer& offer) {
    return {offer.tier, offer.price, offer.minutes, {offer.discountPpm}, offer.priority};
}

}  // namespace

void PlanPrice::load() {
    if (m_call) m_call->abort();
    auto* job = m_api.get<protocol::Plan>(QStringLiteral("/api/me/plan"));
    m_call = job;
    job->then(this, [this](const domain::Result<protocol::Plan>& plan) {
        m_call.clear();
        m_plan.reset();
        if (plan) m_plan = *plan;
        emit changed();
    });
}

QString PlanPrice::words(const domain::Money& price, int minutes) const {
    if (!m_plan || minutes <= 0) return {};
    const auto offer = std::ranges::find(m_plan->offers, m_plan->tier, &protocol::PlanOffer::tier);
    if (offer == m_plan->offers.end()) return {};
    const auto now = m_api.clock().now();
    const domain::MinuteLot lot{{1}, m_plan->minutesLeft, now + domain::kDay};
    const auto use = domain::usePlan(termsOf(*offer), {lot}, price, minutes, now);
    const auto off = use.reductions.includedMinor + use.reductions.planDiscountMinor;
    if (off == 0) return {};
    const QString rest = text::money(price - domain::Money{off, price.currency});
    const QString full = text::money(price);
    const QString percent = text::percent(static_cast<int>(offer->discountPpm / kPpmInPercent));
    if (use.minutes() == minutes) return tr("Your plan includes it: %n minute(s) of this month.", nullptr, minutes);
    if (use.minutes() == 0) return tr("Your plan takes %1 off: %2 instead of %3.").arg(percent, rest, full);
    return tr("Your plan includes %n minute(s) and takes %1 off the rest: %2 instead of %3.", nullptr, use.minutes())
        .arg(percent, rest, full);
}

}  // namespace mc::discovery
