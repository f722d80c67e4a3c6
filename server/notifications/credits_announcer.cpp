#include "notifications/credits_announcer.h"

namespace mc::notifications {

using protocol::NotificationType;

/// One line, which a later batch renews; the mails are several.
void CreditsAnnouncer::expiring(database::Transaction& tx, const payments::CreditsExpiring& event) {
    const std::string line = "credits_expiring";
    protocol::NotificationParameters about;
    about.amount = event.amount;
    about.chooseBy = event.expiresAt;
    m_notifications.renew(tx, {event.student, NotificationType::credits_expiring, about, "/wallet", line});
    m_letters.enqueue(tx, {NotificationType::credits_expiring, event.student, about, event.at},
                      line + ":" + domain::toIso(event.at));
}

}  // namespace mc::notifications
