#pragma once

#include "payments/sandbox/customers.h"
#include "payments/sandbox/door_routes.h"

namespace mc::sandbox {

/// Razorpay's REST routes over Customers.
class CustomerRoutes {
public:
    explicit CustomerRoutes(Customers& customers) : m_customers(customers) {}
    void addTo(Door& door, http::Router& router);

private:
    Customers& m_customers;
};

}  // namespace mc::sandbox
