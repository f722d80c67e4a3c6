#pragma once

#include "messaging/message_access.h"
#include "messaging/message_reports.h"
#include "messaging/messaging_service.h"
#include "platform/http/router.h"

namespace mc::messaging {

/// The REST side of P9.4, reports of messages, and whether support may read those of a booking.
class MessagingRoutes {
public:
    MessagingRoutes(MessagingService& service, MessageReports& reports, MessageAccess& access)
        : m_service(service), m_reports(reports), m_access(access) {}
    void addTo(http::Router& router);

private:
    http::Response list(const http::Request& request);
    http::Response conversation(const http::Request& request);
    http::Response messages(const http::Request& request);
    http::Response send(const http::Request& request);
    http::Response markRead(const http::Request& request);
    void addAccess(http::Router& router);
    http::Response report(const http::Request& request);
    http::Response access(const http::Request& request);
    http::Response chooseAccess(const http::Request& request);

    MessagingService& m_service;
    MessageReports& m_reports;
    MessageAccess& m_access;
};

}  // namespace mc::messaging
