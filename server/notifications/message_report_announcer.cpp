#include "notifications/message_report_announcer.h"

namespace mc::notifications {

using database::Transaction;
using protocol::NotificationType;

namespace {

std::string keyOf(domain::MessageId message) {
    return "message_report:" + domain::toString(message);
}

}  // namespace

void MessageReportAnnouncer::reported(Transaction& tx, const messaging::MessageReported& event) {
    m_admins.ring(tx, NotificationType::message_report_waiting, event.writer, "/admin/reviews?queue=messages",
                  keyOf(event.message));
}

void MessageReportAnnouncer::decided(Transaction& tx, const messaging::MessageDecided& event) {
    const auto key = keyOf(event.message);
    const auto link = "/messages/" + domain::toString(event.conversation);
    m_admins.dealtWith(tx, key);
    m_notifications.renew(
        tx, {event.reporter,
             event.hidden ? NotificationType::message_report_upheld : NotificationType::message_report_dismissed,
             {},
             link,
             key});
    if (!event.hidden) return m_notifications.settle(tx, event.writer, key);
    protocol::NotificationParameters about;
    about.reason = event.reason;
    m_notifications.renew(tx, {event.writer, NotificationType::message_hidden, about, link, key});
}

}  // namespace mc::notifications
