#pragma once

#include "payments/sandbox/door_routes.h"
#include "payments/sandbox/settlements.h"

namespace mc::sandbox {

/// /v1/settlements
class SettlementRoutes {
public:
    explicit SettlementRoutes(Settlements& settlements) : m_settlements(settlements) {}
    void addTo(Door& door, http::Router& router);

private:
    Settlements& m_settlements;
};

}  // namespace mc::sandbox
