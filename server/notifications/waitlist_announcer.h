#pragma once

#include "bookings/waitlist.h"
#include "notifications/letters.h"
#include "notifications/notification_service.h"

namespace mc::notifications {

/// Tells a student, in the app and by mail, that a mentor she waits for has free time; in the transaction that found it.
class WaitlistAnnouncer {
public:
    /// References must outlive it.
    WaitlistAnnouncer(NotificationService& notifications, Letters& letters)
        : m_notifications(notifications), m_letters(letters) {}

    void opened(database::Transaction& tx, const bookings::WaitlistOpened& event);

private:
    NotificationService& m_notifications;
    Letters& m_letters;
};

}  // namespace mc::notifications
