#pragma once

#include "notifications/notification_service.h"
#include "platform/http/router.h"

namespace mc::notifications {

/// P9.5.
class NotificationRoutes {
public:
    explicit NotificationRoutes(NotificationService& service) : m_service(service) {}
    void addTo(http::Router& router);

private:
    NotificationService& m_service;
};

}  // namespace mc::notifications
