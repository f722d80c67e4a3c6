#include "notifications/admin_bells.h"

#include <stdexcept>

namespace mc::notifications {

namespace {

constexpr domain::Roles kDeciders{domain::Role::support, domain::Role::owner};

}  // namespace

void AdminBells::ring(database::Transaction& tx, protocol::NotificationType type, domain::UserId about,
                      const std::string& link, const std::string& key) {
    const auto person = m_directory.find(tx, about);
    if (!person) throw std::logic_error("an affair of nobody");
    protocol::NotificationParameters parameters;
    parameters.other = person->name;
    for (const auto admin : m_directory.admins(tx, kDeciders))
        if (admin != about) m_notifications.renew(tx, {admin, type, parameters, link, key});
}

void AdminBells::dealtWith(database::Transaction& tx, const std::string& key) {
    for (const auto admin : m_directory.admins(tx, kDeciders))
        m_notifications.settle(tx, admin, key);
}

}  // namespace mc::notifications
