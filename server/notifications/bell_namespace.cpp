#include "notifications/bell_namespace.h"

#include "protocol/codec.h"

namespace mc::notifications {

BellNamespace::BellNamespace(realtime::SocketServer& sockets)
    : m_bell(sockets.of("/notifications", http::Access::signedIn)) {}

void BellNamespace::notification(domain::UserId to, const protocol::Notification& notification) {
    m_bell.emitToUser(to, "notification", protocol::encode(notification));
}

void BellNamespace::unreadCount(domain::UserId to, int count) {
    m_bell.emitToUser(to, "unread_count", protocol::encode(protocol::UnreadNotifications{count}));
}

void BellNamespace::bookingChanged(domain::UserId to, const protocol::BookingChangedEvent& event) {
    m_bell.emitToUser(to, "booking_changed", protocol::encode(event));
}

}  // namespace mc::notifications
