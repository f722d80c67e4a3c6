#include "student/plan_words.h"

#include "text/format.h"
#include "text/sentences.h"

namespace mc::student {

using protocol::PlanStanding;
using protocol::PlanTier;

namespace {

constexpr std::int64_t kPpmOfPercent = 10'000;

}  // namespace

QString PlanWords::name(PlanTier tier) {
    switch (tier) {
        case PlanTier::free:
            return tr("Free", "plan");
        case PlanTier::pro:
            return tr("Pro", "plan");
        case PlanTier::premium:
            return tr("Premium", "plan");
    }
    return {};
}

QStringList PlanWords::gives(const protocol::PlanOffer& offer) {
    if (offer.tier == PlanTier::free) return {tr("Find mentors and book them at their prices")};
    QStringList lines;
    if (offer.minutes > 0) lines << tr("%n minute(s) included each month", nullptr, offer.minutes);
    if (offer.discountPpm > 0)
        lines << tr("%1 off what your minutes do not cover", "percent")
                     .arg(text::percent(static_cast<int>(offer.discountPpm / kPpmOfPercent)));
    if (offer.priority)
        lines << tr("Your requests come first") << tr("First pick of new days, with mentors who keep them for Premium");
    return lines;
}

QString PlanWords::standing(const protocol::Plan& plan, const domain::ZoneTable& zone) {
    if (plan.tier == PlanTier::free || !plan.paidUntil) return tr("You are on Free: you pay for each session.");
    const QString until = text::yearDate(zone, *plan.paidUntil);
    const QString minutes = tr("%n minute(s) left this month.", nullptr, plan.minutesLeft);
    if (plan.graceUntil)
        return tr("The renewal payment did not go through and is tried again. %1 stays until %2; new minutes come with "
                  "the payment.",
                  "plan, date")
            .arg(name(plan.tier), text::yearDate(zone, *plan.graceUntil));
    if (plan.cancels || plan.standing == PlanStanding::ended)
        return text::sentences({minutes, tr("%1 ends on %2.", "plan, date").arg(name(plan.tier), until)});
    if (plan.nextTier)
        return text::sentences({minutes, tr("From %1 on it is %2.", "date, plan").arg(until, name(*plan.nextTier))});
    return text::sentences({minutes, tr("It renews on %1.").arg(until)});
}

QString PlanWords::change(PlanTier to, const protocol::PlanChangePreview& preview, const domain::ZoneTable& zone) {
    const QString from = text::yearDate(zone, preview.countsFrom);
    if (to == PlanTier::free)
        return tr("Your plan stays until %1 and is not charged again. Your bookings stay as they are.").arg(from);
    if (!preview.atOnce) return tr("%1 begins on %2, with its price. Nothing is charged now.").arg(name(to), from);
    return text::sentences({tr("%1 is charged now for the rest of the month.", "amount").arg(text::money(preview.due)),
                            tr("You get %n more minute(s) for it.", nullptr, preview.minutes)});
}

}  // namespace mc::student
