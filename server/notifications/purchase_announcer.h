#pragma once

#include "notifications/letters.h"
#include "notifications/notification_service.h"
#include "payments/payment_events.h"

namespace mc::notifications {

/// Tells somebody what became of her money for what is no session, credits or a plan: that it was taken and is not used, and
/// that it goes back. In the transaction that learns of it. Of a session BookingAnnouncer tells.
class PurchaseAnnouncer {
public:
    /// References must outlive it.
    PurchaseAnnouncer(NotificationService& notifications, Letters& letters, const base::Clock& clock)
        : m_notifications(notifications), m_letters(letters), m_clock(clock) {}

    void declined(database::Transaction& tx, const payments::PaymentDeclined& event);
    void surplus(database::Transaction& tx, const payments::PaymentSurplus& event);
    void quarantined(database::Transaction& tx, const payments::PaymentQuarantined& event);
    void refunded(database::Transaction& tx, const payments::RefundProcessed& event);
    void refundFailed(database::Transaction& tx, const payments::RefundFailed& event);

private:
    struct News {
        protocol::NotificationType type = protocol::NotificationType::payment_surplus;
        domain::Subject subject;
        domain::UserId student;
        domain::Money amount;
        std::string of;  ///< What it is told of, once.
        bool mailed = true;
    };
    void tell(database::Transaction& tx, const News& news);

    NotificationService& m_notifications;
    Letters& m_letters;
    const base::Clock& m_clock;
};

}  // namespace mc::notifications
