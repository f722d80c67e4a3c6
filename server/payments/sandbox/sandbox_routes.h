#pragma once

#include "payments/sandbox/sandbox_gateway.h"
#include "platform/base/clock.h"
#include "platform/http/router.h"

namespace mc::sandbox {

/// What the sandbox adds to the main server, so that a client elsewhere reaches it: GET /sandbox/checkout.js, POST
/// /sandbox/pay, GET /sandbox/saved/{order}, and on this machine only GET and POST /sandbox/clock. Add it only when
/// payments.mode = sandbox.
class SandboxRoutes {
public:
    SandboxRoutes(SandboxGateway& gateway, base::AdjustableClock& clock) : m_gateway(gateway), m_clock(clock) {}
    void addTo(http::Router& router);

private:
    http::Response pay(const http::Request& request);
    http::Response saved(const http::Request& request);
    http::Response advance(const http::Request& request);
    http::Response time() const;

    SandboxGateway& m_gateway;
    base::AdjustableClock& m_clock;
};

}  // namespace mc::sandbox
