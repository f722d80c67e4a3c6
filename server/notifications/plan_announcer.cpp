#include "notifications/plan_announcer.h"

namespace mc::notifications {

using protocol::NotificationType;

void PlanAnnouncer::pastDue(database::Transaction& tx, const payments::PlanNews& event) {
    tell(tx, NotificationType::plan_past_due, event);
}

void PlanAnnouncer::lapsed(database::Transaction& tx, const payments::PlanNews& event) {
    tell(tx, NotificationType::plan_lapsed, event);
}

void PlanAnnouncer::refunded(database::Transaction& tx, const payments::PlanNews& event) {
    tell(tx, NotificationType::plan_refunded, event);
}

/// One line: how it stands.
void PlanAnnouncer::tell(database::Transaction& tx, NotificationType type, const payments::PlanNews& event) {
    const std::string line = "plan";
    protocol::NotificationParameters about;
    about.plan = event.tier;
    const bool isOver = type == NotificationType::plan_refunded && event.until <= event.at;
    if (!isOver) about.chooseBy = event.until;
    m_notifications.renew(tx, {event.student, type, about, "/plans", line});
    m_letters.enqueue(tx, {type, event.student, about, event.at}, line + ":" + domain::toIso(event.at));
}

}  // namespace mc::notifications
