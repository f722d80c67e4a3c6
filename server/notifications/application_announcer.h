#pragma once

#include <string>

#include "accounts/directory.h"
#include "mentors/application_events.h"
#include "notifications/letters.h"
#include "notifications/notification_service.h"

namespace mc::notifications {

/// Tells applicants how far they have come, in the app and by mail, and the admins who may decide what waits for them,
/// in the app alone (MEN-1, ADM-1); in the transaction in which it happened. Applicants never learn which admin it was,
/// and nobody's own application is told as work. An admin has one line for each application, which is read once somebody
/// has dealt with it.
class ApplicationAnnouncer {
public:
    /// References must outlive it.
    ApplicationAnnouncer(NotificationService& notifications, Letters& letters)
        : m_notifications(notifications), m_letters(letters) {}

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
    accounts::Directory m_directory;
};

}  // namespace mc::notifications
