#include "notifications/waitlist_announcer.h"

namespace mc::notifications {

void WaitlistAnnouncer::opened(database::Transaction& tx, const bookings::WaitlistOpened& event) {
    using protocol::NotificationType;
    const auto key = "waitlist:" + domain::toString(event.mentor.id);
    protocol::NotificationParameters about;
    about.other = event.mentor.name;
    m_notifications.renew(
        tx, {event.student, NotificationType::waitlist_opened, about, "/mentors/" + event.mentor.slug, key});
    m_letters.enqueue(tx, {NotificationType::waitlist_opened, event.student, about, event.at},
                      key + ":" + std::to_string(event.at.seconds));
}

}  // namespace mc::notifications
