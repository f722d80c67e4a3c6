#pragma once

#include "accounts/agreements.h"
#include "payments/plans.h"
#include "platform/base/worker_pool.h"
#include "platform/http/router.h"

namespace mc::payments {

/// /api/me/plan.
class PlanRoutes {
public:
    /// `providers`: where calls to the gateway wait.
    PlanRoutes(Plans& plans, const accounts::Agreements& agreements, base::WorkerPool& providers)
        : m_plans(plans), m_agreements(agreements), m_providers(providers) {}
    void addTo(http::Router& router);

private:
    void addBuying(http::Router& router);
    http::Response preview(const http::Request& request) const;
    http::Reply checkout(const http::Request& request);
    http::Reply verify(const http::Request& request);
    http::Reply change(const http::Request& request);

    Plans& m_plans;
    const accounts::Agreements& m_agreements;
    base::WorkerPool& m_providers;
};

}  // namespace mc::payments
