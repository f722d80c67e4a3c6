#pragma once

#include "admin/analytics.h"
#include "admin/event_log.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/admin/analytics: how the business does, for finance and owners.
class AnalyticsRoutes {
public:
    AnalyticsRoutes(const Analytics& analytics, const EventLog& events) : m_analytics(analytics), m_events(events) {}
    void add(http::Router& router);

private:
    http::Response report(const http::Request& request) const;
    http::Response funnel(const http::Request& request) const;

    const Analytics& m_analytics;
    const EventLog& m_events;
};

}  // namespace mc::admin
