#pragma once

#include "messaging/messaging_service.h"
#include "platform/http/router.h"

namespace mc::messaging {

/// The REST side of P9.4.
class MessagingRoutes {
public:
    explicit MessagingRoutes(MessagingService& service) : m_service(service) {}
    void addTo(http::Router& router);

private:
    http::Response list(const http::Request& request);
    http::Response conversation(const http::Request& request);
    http::Response messages(const http::Request& request);
    http::Response send(const http::Request& request);
    http::Response markRead(const http::Request& request);

    MessagingService& m_service;
};

}  // namespace mc::messaging
