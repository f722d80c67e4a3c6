#pragma once

#include "payments/sandbox/disputes.h"
#include "payments/sandbox/door_routes.h"

namespace mc::sandbox {

/// /v1/disputes
class DisputeRoutes {
public:
    explicit DisputeRoutes(Disputes& disputes) : m_disputes(disputes) {}
    void addTo(Door& door, http::Router& router);

private:
    Disputes& m_disputes;
};

}  // namespace mc::sandbox
