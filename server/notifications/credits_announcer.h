#pragma once

#include "notifications/letters.h"
#include "notifications/notification_service.h"
#include "payments/wallet_events.h"

namespace mc::notifications {

/// Tells somebody that credits of hers expire soon, in the app and by mail; in the transaction in which they are marked.
class CreditsAnnouncer {
public:
    /// References must outlive it.
    CreditsAnnouncer(NotificationService& notifications, Letters& letters)
        : m_notifications(notifications), m_letters(letters) {}

    void expiring(database::Transaction& tx, const payments::CreditsExpiring& event);

private:
    NotificationService& m_notifications;
    Letters& m_letters;
};

}  // namespace mc::notifications
