#include "booking/refund_words.h"

#include "text/format.h"

namespace mc::booking {

using protocol::PaymentStatus;

QString RefundWords::title(const protocol::RefundState& refund) {
    if (refund.byBank) return tr("Taken back by your bank");
    return refund.unused ? tr("Payment that was not needed") : tr("Refund");
}

QString RefundWords::next(const protocol::RefundState& refund, const domain::ZoneTable& zone) {
    const QString asked = text::yearDate(zone, refund.requestedAt);
    if (refund.byBank) return tr("Your bank took it on %1, as you had asked it to.").arg(asked);
    switch (refund.status) {
        case PaymentStatus::refunded:
            return refund.processedAt ? tr("Refunded on %1. Your bank may take a few days to show it.")
                                            .arg(text::yearDate(zone, *refund.processedAt))
                                      : tr("Refunded. Your bank may take a few days to show it.");
        case PaymentStatus::refund_failed:
            return tr("It did not go through yet. We keep trying; you need not do anything.");
        default:
            return refund.sent
                       ? tr("On its way to your bank since %1. It arrives within 5 to 7 working days.").arg(asked)
                       : tr("Asked for on %1. It goes to your bank next.").arg(asked);
    }
}

QString RefundWords::underReview(const protocol::Booking& booking) {
    if (booking.payment != PaymentStatus::quarantined) return {};
    return tr(
        "A payment arrived that is not the price. We are looking into it: it is used for this session or goes back "
        "to you. Please do not pay again.");
}

}  // namespace mc::booking
