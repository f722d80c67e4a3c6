#pragma once

#include "notifications/notification_service.h"
#include "platform/realtime/socket_server.h"

namespace mc::notifications {

/// /notifications: only server → client: notification, unread_count, booking_changed.
class BellNamespace final : public BellPush {
public:
    explicit BellNamespace(realtime::SocketServer& sockets);

    void notification(domain::UserId to, const protocol::Notification& notification) override;
    void unreadCount(domain::UserId to, int count) override;
    void bookingChanged(domain::UserId to, const protocol::BookingChangedEvent& event) override;

private:
    realtime::Namespace& m_bell;
};

}  // namespace mc::notifications
