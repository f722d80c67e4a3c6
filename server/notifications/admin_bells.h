#pragma once

#include <string>

#include "accounts/directory.h"
#include "notifications/notification_service.h"

namespace mc::notifications {

/// What waits for a decision, told to the admins who may decide (those whom http::Access::support lets): one line each,
/// which is read once somebody has dealt with it. Nobody's own affair is told as work.
class AdminBells {
public:
    explicit AdminBells(NotificationService& notifications) : m_notifications(notifications) {}

    /// `about`: the person whose affair it is; `key` names it.
    void ring(database::Transaction& tx, protocol::NotificationType type, domain::UserId about, const std::string& link,
              const std::string& key);
    void dealtWith(database::Transaction& tx, const std::string& key);

private:
    NotificationService& m_notifications;
    accounts::Directory m_directory;
};

}  // namespace mc::notifications
