#pragma once

#include "payments/payment_service.h"
#include "platform/http/router.h"

namespace mc::payments {

/// POST /api/payments/create-order, /verify, /webhook.
class PaymentRoutes {
public:
    /// `providers` is where calls to the gateway may take their time.
    PaymentRoutes(PaymentService& payments, base::WorkerPool& providers)
        : m_payments(payments), m_providers(providers) {}
    void addTo(http::Router& router);

private:
    http::Reply createOrder(const http::Request& request);
    http::Reply verify(const http::Request& request);
    http::Response webhook(const http::Request& request);

    PaymentService& m_payments;
    base::WorkerPool& m_providers;
};

}  // namespace mc::payments
