#pragma once

#include "accounts/agreements.h"
#include "payments/payment_service.h"
#include "platform/http/router.h"

namespace mc::payments {

/// POST /api/payments/create-order, /verify, /webhook.
class PaymentRoutes {
public:
    /// `providers` is where calls to the gateway may take their time, `events` where what it tells may.
    PaymentRoutes(PaymentService& payments, const accounts::Agreements& agreements, base::WorkerPool& providers,
                  base::WorkerPool& events)
        : m_payments(payments), m_agreements(agreements), m_providers(providers), m_events(events) {}
    void addTo(http::Router& router);

private:
    http::Reply createOrder(const http::Request& request);
    http::Reply verify(const http::Request& request);
    http::Reply webhook(const http::Request& request);

    PaymentService& m_payments;
    const accounts::Agreements& m_agreements;
    base::WorkerPool& m_providers;
    base::WorkerPool& m_events;
};

}  // namespace mc::payments
