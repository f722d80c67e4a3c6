#pragma once

#include <string>

#include "payments/sandbox/bank.h"
#include "platform/http/router.h"

namespace mc::sandbox {

/// Razorpay's REST routes over a Bank, for the sandbox's own loopback server: Basic auth, `/v1/…`, Razorpay's error
/// bodies, X-Refund-Idempotency.
class Api {
public:
    Api(Bank& bank, Knobs& knobs, std::string keyId, const std::string& keySecret);
    void addRoutes(http::Router& router);

private:
    using Handle = http::Response (Api::*)(const http::Request&);
    void add(http::Router& router, http::Method method, std::string pattern, Handle handle,
             std::vector<http::QueryParameter> query = {});
    http::Response guarded(const http::Request& request, Handle handle);

    http::Response createOrder(const http::Request& request);
    http::Response order(const http::Request& request);
    http::Response paymentsOfOrder(const http::Request& request);
    http::Response payment(const http::Request& request);
    http::Response capture(const http::Request& request);
    http::Response refund(const http::Request& request);
    http::Response refundsOfPayment(const http::Request& request);
    http::Response refundOfPayment(const http::Request& request);
    http::Response refunds(const http::Request& request);
    http::Response refundById(const http::Request& request);
    http::Response unknown(const http::Request& request);

    Bank& m_bank;
    Knobs& m_knobs;
    std::string m_authorization;  ///< The one Authorization header that is right.
};

}  // namespace mc::sandbox
