#pragma once

#include <string>

#include "mentors/application_events.h"
#include "notifications/admin_bells.h"
#include "notifications/letters.h"
#include "notifications/notification_service.h"

namespace mc::notifications {

/// Tells applicants how far they have come, in the app and by mail, and the admins who may decide what waits for them,
/// in the app alone (MEN-1, ADM-1); in the transaction in which it happened. Applicants never learn which admin it was.
class ApplicationAnnouncer {
public:
    /// References must outlive it.
    ApplicationAnnouncer(NotificationService& notifications, Letters& letters)
        : m_notifications(notifications), m_letters(letters), m_admins(notifications) {}

    void submitted(database::Transaction& tx, const mentors::ApplicationNews& event);
    void questioned(database::Transaction& tx, const mentors::ApplicationNews& event);
    void answered(database::Transaction& tx, const mentors::ApplicationNews& event);
    void rejected(database::Transaction& tx, const mentors::ApplicationNews& event);
    void approved(database::Transaction& tx, const mentors::ApplicationApproved& event);

private:
    void tellApplicant(database::Transaction& tx, protocol::NotificationType type,
                       const mentors::ApplicationNews& event);
    void tellAdmins(database::Transaction& tx, protocol::NotificationType type, const mentors::ApplicationNews& event);
    void dealtWith(database::Transaction& tx, const mentors::ApplicationNews& event);

    NotificationService& m_notifications;
    Letters& m_letters;
    AdminBells m_admins;
};

}  // namespace mc::notifications
