#include "payments/sandbox/settlement_routes.h"

namespace mc::sandbox {

using http::Method;
using http::Request;

void SettlementRoutes::addTo(Door& door, http::Router& router) {
    door.add(router, Method::get, "/v1/settlements",
             [this](const Request& request) { return reply(m_settlements.settlements(pageOf(request))); },
             {.query = pageQuery()});
    door.add(router, Method::get, "/v1/settlements/{id}",
             [this](const Request& request) { return reply(m_settlements.settlement(pathText(request))); });
}

}  // namespace mc::sandbox
