#include "notifications/application_announcer.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::notifications {

using database::Transaction;
using mentors::ApplicationNews;
using protocol::NotificationType;

namespace {

std::string nameOf(NotificationType type) {
    return boost::describe::enum_to_string(type, "");
}

std::string applicationKey(domain::UserId applicant) {
    return "application:" + domain::toString(applicant);
}

}  // namespace

void ApplicationAnnouncer::submitted(Transaction& tx, const ApplicationNews& event) {
    m_notifications.settle(tx, event.applicant, nameOf(NotificationType::application_questioned));
    m_notifications.settle(tx, event.applicant, nameOf(NotificationType::application_rejected));
    tellApplicant(tx, NotificationType::application_submitted, event);
    tellAdmins(tx, NotificationType::application_received, event);
}

void ApplicationAnnouncer::questioned(Transaction& tx, const ApplicationNews& event) {
    dealtWith(tx, event);
    tellApplicant(tx, NotificationType::application_questioned, event);
}

void ApplicationAnnouncer::answered(Transaction& tx, const ApplicationNews& event) {
    m_notifications.settle(tx, event.applicant, nameOf(NotificationType::application_questioned));
    tellAdmins(tx, NotificationType::application_answered, event);
}

void ApplicationAnnouncer::rejected(Transaction& tx, const ApplicationNews& event) {
    dealtWith(tx, event);
    tellApplicant(tx, NotificationType::application_rejected, event);
}

void ApplicationAnnouncer::approved(Transaction& tx, const mentors::ApplicationApproved& event) {
    dealtWith(tx, event.news);
    tellApplicant(tx, NotificationType::application_approved, event.news);
}

/// A step that comes again renews its line; the mail is another one.
void ApplicationAnnouncer::tellApplicant(Transaction& tx, NotificationType type, const ApplicationNews& event) {
    const auto key = nameOf(type);
    m_notifications.renew(tx, {event.applicant, type, {}, "/become-a-mentor", key});
    if (!isMailed(type, std::nullopt)) return;
    m_letters.enqueue(tx, {type, event.applicant, {}, event.at, {}, event.text},
                      key + ":" + std::to_string(event.version));
}

void ApplicationAnnouncer::tellAdmins(Transaction& tx, NotificationType type, const ApplicationNews& event) {
    const auto link = "/admin/applications/" + domain::toString(event.applicant);
    m_admins.ring(tx, type, event.applicant, link, applicationKey(event.applicant));
}

void ApplicationAnnouncer::dealtWith(Transaction& tx, const ApplicationNews& event) {
    m_admins.dealtWith(tx, applicationKey(event.applicant));
}

}  // namespace mc::notifications
