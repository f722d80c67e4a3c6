#pragma once

#include "payments/saved_methods.h"
#include "platform/base/worker_pool.h"
#include "platform/http/router.h"

namespace mc::payments {

/// /api/me/payment-methods.
class SavedMethodRoutes {
public:
    /// `providers`: where calls to the gateway wait.
    SavedMethodRoutes(SavedMethods& methods, base::WorkerPool& providers)
        : m_methods(methods), m_providers(providers) {}
    void addTo(http::Router& router);

private:
    http::Reply look(const http::Request& request);
    http::Reply keep(const http::Request& request);
    http::Reply remove(const http::Request& request);

    SavedMethods& m_methods;
    base::WorkerPool& m_providers;
};

}  // namespace mc::payments
