#include "notifications/bell_namespace.h"

#include "protocol/codec.h"

namespace mc::notifications {

namespace {

constexpr auto kEverybody = "everybody";

}  // namespace

BellNamespace::BellNamespace(realtime::SocketServer& sockets)
    : m_bell(sockets.of("/notifications", http::Access::signedIn)) {
    m_bell.onConnect([](const realtime::Socket& socket, std::string_view) {
        socket.join(kEverybody);
        return domain::Result<void>();
    });
}

void BellNamespace::notification(domain::UserId to, const protocol::Notification& notification) {
    m_bell.emitToUser(to, "notification", protocol::encode(notification));
}

void BellNamespace::unreadCount(domain::UserId to, int count) {
    m_bell.emitToUser(to, "unread_count", protocol::encode(protocol::UnreadNotifications{count}));
}

void BellNamespace::bookingChanged(domain::UserId to, const protocol::BookingChangedEvent& event) {
    m_bell.emitToUser(to, "booking_changed", protocol::encode(event));
}

void BellNamespace::featuresChanged() {
    m_bell.emit(kEverybody, "features_changed", "{}");
}

}  // namespace mc::notifications
