#include "notifications/profile_announcer.h"

namespace mc::notifications {

using database::Transaction;
using mentors::ProfileChangeNews;
using protocol::NotificationType;

namespace {

const std::string kDecided = "profile_change";  ///< A mentor has one line: what became of the latest wish.

std::string profileKey(domain::UserId mentor) {
    return kDecided + ":" + domain::toString(mentor);
}

}  // namespace

void ProfileAnnouncer::asked(Transaction& tx, const ProfileChangeNews& event) {
    m_notifications.settle(tx, event.mentor, kDecided);
    tellAdmins(tx, NotificationType::profile_change_received, event);
}

void ProfileAnnouncer::questioned(Transaction& tx, const ProfileChangeNews& event) {
    tellMentor(tx, NotificationType::profile_change_questioned, event);
}

void ProfileAnnouncer::answered(Transaction& tx, const ProfileChangeNews& event) {
    m_notifications.settle(tx, event.mentor, kDecided);
    tellAdmins(tx, NotificationType::profile_change_answered, event);
}

void ProfileAnnouncer::takenBack(Transaction& tx, const ProfileChangeNews& event) {
    m_notifications.settle(tx, event.mentor, kDecided);
    m_admins.dealtWith(tx, profileKey(event.mentor));
}

void ProfileAnnouncer::approved(Transaction& tx, const ProfileChangeNews& event) {
    tellMentor(tx, NotificationType::profile_change_approved, event);
}

void ProfileAnnouncer::declined(Transaction& tx, const ProfileChangeNews& event) {
    tellMentor(tx, NotificationType::profile_change_declined, event);
}

void ProfileAnnouncer::tellAdmins(Transaction& tx, NotificationType type, const ProfileChangeNews& event) {
    const auto link = "/admin/applications/" + domain::toString(event.mentor) + "?change=1";
    m_admins.ring(tx, type, event.mentor, link, profileKey(event.mentor));
}

void ProfileAnnouncer::tellMentor(Transaction& tx, NotificationType type, const ProfileChangeNews& event) {
    m_admins.dealtWith(tx, profileKey(event.mentor));
    m_notifications.renew(tx, {event.mentor, type, {}, "/profile", kDecided});
    m_letters.enqueue(tx, {type, event.mentor, {}, event.at, {}, event.text},
                      kDecided + ":" + std::to_string(event.version));
}

}  // namespace mc::notifications
