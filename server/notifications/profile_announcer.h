#pragma once

#include "mentors/profile_change_events.h"
#include "notifications/admin_bells.h"
#include "notifications/letters.h"

namespace mc::notifications {

/// Tells the admins which new headline or company of a mentor waits for them, in the app, and the mentor what became of
/// it, in the app and by mail; in the transaction in which it happened. Mentors never learn which admin it was.
class ProfileAnnouncer {
public:
    /// References must outlive it.
    ProfileAnnouncer(NotificationService& notifications, Letters& letters)
        : m_notifications(notifications), m_letters(letters), m_admins(notifications) {}

    void asked(database::Transaction& tx, const mentors::ProfileChangeNews& event);
    void takenBack(database::Transaction& tx, const mentors::ProfileChangeNews& event);
    void questioned(database::Transaction& tx, const mentors::ProfileChangeNews& event);
    void answered(database::Transaction& tx, const mentors::ProfileChangeNews& event);
    void approved(database::Transaction& tx, const mentors::ProfileChangeNews& event);
    void declined(database::Transaction& tx, const mentors::ProfileChangeNews& event);

private:
    void tellAdmins(database::Transaction& tx, protocol::NotificationType type,
                    const mentors::ProfileChangeNews& event);
    void tellMentor(database::Transaction& tx, protocol::NotificationType type,
                    const mentors::ProfileChangeNews& event);

    NotificationService& m_notifications;
    Letters& m_letters;
    AdminBells m_admins;
};

}  // namespace mc::notifications
