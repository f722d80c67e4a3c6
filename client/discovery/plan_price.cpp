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

const protocol::PlanOffer* PlanPrice::offer() const {
    if (!m_plan) return nullptr;
    const auto found = std::ranges::find(m_plan->offers, m_plan->tier, &protocol::PlanOffer::tier);
    return found == m_plan->offers.end() ? nullptr : &*found;
}

std::optional<domain::PlanUse> PlanPrice::useOf(const domain::Money& price, int minutes) const {
    const auto* plan = offer();
    if (!plan || minutes <= 0) return std::nullopt;
    const auto now = m_api.clock().now();
    const domain::MinuteLot lot{{1}, m_plan->minutesLeft, now + domain::kDay};
    return domain::usePlan(termsOf(*plan), {lot}, price, minutes, now);
}

QString PlanPrice::feeWords(const domain::Money& price, int minutes) const {
    domain::FeeRates rates;
    rates.platformFee = m_api.terms().platformFee();
    const auto use = useOf(price, minutes);
    const auto fee = domain::priceSummary(price, use ? use->reductions : domain::Reductions{}, rates).platformFee;
    return fee.isZero() ? QString() : tr("Plus %1 platform fee.").arg(text::money(fee));
}

QString PlanPrice::words(const domain::Money& price, int minutes) const {
    const auto used = useOf(price, minutes);
    if (!used) return {};
    const auto& use = *used;
    const auto off = use.reductions.includedMinor + use.reductions.planDiscountMinor;
    if (off == 0) return {};
    const QString rest = text::money(price - domain::Money{off, price.currency});
    const QString full = text::money(price);
    const QString percent = text::percent(static_cast<int>(offer()->discountPpm / kPpmInPercent));
    if (use.minutes() == minutes) return tr("Your plan includes it: %n minute(s) of this month.", nullptr, minutes);
    if (use.minutes() == 0) return tr("Your plan takes %1 off: %2 instead of %3.").arg(percent, rest, full);
    return tr("Your plan includes %n minute(s) and takes %1 off the rest: %2 instead of %3.", nullptr, use.minutes())
        .arg(percent, rest, full);
}

}  // namespace mc::discovery
