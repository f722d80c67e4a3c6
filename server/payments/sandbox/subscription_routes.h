#pragma once

#include "payments/sandbox/door_routes.h"
#include "payments/sandbox/subscriptions.h"

namespace mc::sandbox {

/// Razorpay's REST routes over Subscriptions: plans, subscriptions and invoices.
class SubscriptionRoutes {
public:
    explicit SubscriptionRoutes(Subscriptions& subscriptions) : m_subscriptions(subscriptions) {}
    void addTo(Door& door, http::Router& router);

private:
    void addPlans(Door& door, http::Router& router);
    void addChanges(Door& door, http::Router& router);
    void addInvoices(Door& door, http::Router& router);

    Subscriptions& m_subscriptions;
};

}  // namespace mc::sandbox
