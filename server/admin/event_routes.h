#pragma once

#include "admin/event_log.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/events and /api/me/analytics-consent: what people let be counted of their way to a session.
class EventRoutes {
public:
    explicit EventRoutes(EventLog& log) : m_log(log) {}
    void add(http::Router& router);

private:
    http::Response report(const http::Request& request);
    http::Response forget(const http::Request& request);
    http::Response choose(const http::Request& request);

    EventLog& m_log;
};

}  // namespace mc::admin
