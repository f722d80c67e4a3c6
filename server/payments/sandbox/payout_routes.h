#pragma once

#include "payments/sandbox/door_routes.h"
#include "payments/sandbox/payouts.h"

namespace mc::sandbox {

/// RazorpayX's REST routes over Payouts.
class PayoutRoutes {
public:
    explicit PayoutRoutes(Payouts& payouts) : m_payouts(payouts) {}
    void addTo(Door& door, http::Router& router);

private:
    Payouts& m_payouts;
};

}  // namespace mc::sandbox
