#pragma once

#include "messaging/message_access.h"
#include "platform/http/router.h"

namespace mc::admin {

/// Messages that were reported, and those whose two let support read them (ADM-2, ADM-4): support and owners.
class MessageDeskRoutes {
public:
    MessageDeskRoutes(messaging::MessageReports& reports, messaging::MessageAccess& access)
        : m_reports(reports), m_access(access) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response look(const http::Request& request);
    http::Response overview(const http::Request& request) const;
    http::Response read(const http::Request& request);

    messaging::MessageReports& m_reports;
    messaging::MessageAccess& m_access;
};

}  // namespace mc::admin
