#pragma once

#include "payments/payment_service.h"
#include "platform/http/router.h"

namespace mc::payments {

/// POST /api/payments/create-order, /verify, /webhook.
class PaymentRoutes {
public:
    explicit PaymentRoutes(PaymentService& payments) : m_payments(payments) {}
    void addTo(http::Router& router);

private:
    http::Response createOrder(const http::Request& request);
    http::Response verify(const http::Request& request);
    http::Response webhook(const http::Request& request);

    PaymentService& m_payments;
};

}  // namespace mc::payments
