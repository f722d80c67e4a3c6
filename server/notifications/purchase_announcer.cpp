#include "notifications/purchase_announcer.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::notifications {

using database::Transaction;
using domain::SubjectKind;
using protocol::NotificationType;

void PurchaseAnnouncer::declined(Transaction& tx, const payments::PaymentDeclined& event) {
    tell(tx, {NotificationType::payment_declined, event.subject, event.student, event.amount,
              domain::toString(event.order)});
}

void PurchaseAnnouncer::surplus(Transaction& tx, const payments::PaymentSurplus& event) {
    tell(tx, {NotificationType::payment_surplus, event.subject, event.student, event.amount,
              domain::toString(event.payment)});
}

void PurchaseAnnouncer::quarantined(Transaction& tx, const payments::PaymentQuarantined& event) {
    tell(tx, {NotificationType::payment_quarantined, event.subject, event.student, event.received,
              domain::toString(event.order)});
}

void PurchaseAnnouncer::refunded(Transaction& tx, const payments::RefundProcessed& event) {
    if (event.byBank) return;  // Her bank tells her.
    tell(tx, {NotificationType::refund_processed, event.subject, event.student, event.amount,
              domain::toString(event.refund), false});
}

void PurchaseAnnouncer::refundFailed(Transaction& tx, const payments::RefundFailed& event) {
    tell(tx, {NotificationType::refund_failed, event.subject, event.student, event.amount,
              domain::toString(event.refund), false});
}

void PurchaseAnnouncer::tell(Transaction& tx, const News& news) {
    if (domain::bookingOf(news.subject)) return;
    const auto key = std::string(boost::describe::enum_to_string(news.type, "")) + ":" + news.of;
    protocol::NotificationParameters about;
    about.amount = news.amount;
    const auto* link = news.subject.kind == SubjectKind::plan ? "/plans" : "/wallet";
    m_notifications.notify(tx, {news.student, news.type, about, link, key});
    if (news.mailed) m_letters.enqueue(tx, {news.type, news.student, about, m_clock.now()}, key);
}

}  // namespace mc::notifications
