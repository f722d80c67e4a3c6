#pragma once

#include <string>

#include "notifications/admin_bells.h"
#include "notifications/letters.h"
#include "notifications/notification_service.h"
#include "reviews/rating_watch.h"

namespace mc::notifications {

/// Tells a mentor what her ratings mean for her, in the app and by mail, and the admins who may decide who waits for
/// them, in the app alone; in the transaction in which it happened.
class RatingAnnouncer {
public:
    /// References must outlive it.
    RatingAnnouncer(NotificationService& notifications, Letters& letters)
        : m_notifications(notifications), m_letters(letters), m_admins(notifications) {}

    void warned(database::Transaction& tx, const reviews::RatingNews& event);
    void eased(database::Transaction& tx, const reviews::RatingNews& event);
    void paused(database::Transaction& tx, const reviews::RatingNews& event);
    void reinstated(database::Transaction& tx, const reviews::RatingNews& event);
    void kept(database::Transaction& tx, const reviews::RatingNews& event);

private:
    void tellMentor(database::Transaction& tx, protocol::NotificationType type, const reviews::RatingNews& event);

    NotificationService& m_notifications;
    Letters& m_letters;
    AdminBells m_admins;
};

}  // namespace mc::notifications
