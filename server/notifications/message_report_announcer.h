#pragma once

#include "messaging/message_reports.h"
#include "notifications/admin_bells.h"
#include "notifications/notification_service.h"

namespace mc::notifications {

/// Tells the admins who may decide that a message was reported, and whoever reported it and whoever wrote it what became
/// of it, in the app alone; in the transaction in which it happened.
class MessageReportAnnouncer {
public:
    /// The reference must outlive it.
    explicit MessageReportAnnouncer(NotificationService& notifications)
        : m_notifications(notifications), m_admins(notifications) {}

    void reported(database::Transaction& tx, const messaging::MessageReported& event);
    void decided(database::Transaction& tx, const messaging::MessageDecided& event);

private:
    NotificationService& m_notifications;
    AdminBells m_admins;
};

}  // namespace mc::notifications
