#pragma once

#include "admin/analytics.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/admin/analytics: how the business does, for finance and owners.
class AnalyticsRoutes {
public:
    explicit AnalyticsRoutes(const Analytics& analytics) : m_analytics(analytics) {}
    void add(http::Router& router);

private:
    http::Response report(const http::Request& request) const;

    const Analytics& m_analytics;
};

}  // namespace mc::admin
