#pragma once

#include "payments/sandbox/bank.h"
#include "payments/sandbox/door_routes.h"

namespace mc::sandbox {

/// Razorpay's REST routes over a Bank: orders, payments and refunds.
class Api {
public:
    explicit Api(Bank& bank) : m_bank(bank) {}
    void addTo(Door& door, http::Router& router);

private:
    void addOrders(Door& door, http::Router& router);
    void addPayments(Door& door, http::Router& router);
    void addRefunds(Door& door, http::Router& router);

    http::Response orders(const http::Request& request);
    http::Response card(const http::Request& request);
    http::Response capture(const http::Request& request);
    http::Response refund(const http::Request& request);
    http::Response refundOfPayment(const http::Request& request);

    Bank& m_bank;
};

}  // namespace mc::sandbox
