#pragma once

#include "notifications/letters.h"
#include "notifications/notification_service.h"
#include "payments/plans.h"

namespace mc::notifications {

/// Tells somebody what became of her plan, in the app and by mail; in the transaction that learns of it.
class PlanAnnouncer {
public:
    /// References must outlive it.
    PlanAnnouncer(NotificationService& notifications, Letters& letters)
        : m_notifications(notifications), m_letters(letters) {}

    void pastDue(database::Transaction& tx, const payments::PlanNews& event);
    void lapsed(database::Transaction& tx, const payments::PlanNews& event);
    void refunded(database::Transaction& tx, const payments::PlanNews& event);

private:
    void tell(database::Transaction& tx, protocol::NotificationType type, const payments::PlanNews& event);

    NotificationService& m_notifications;
    Letters& m_letters;
};

}  // namespace mc::notifications
