#include "payments/sandbox/dispute_routes.h"

namespace mc::sandbox {

using http::Method;
using http::Request;

void DisputeRoutes::addTo(Door& door, http::Router& router) {
    door.add(router, Method::get, "/v1/disputes",
             [this](const Request& request) { return reply(m_disputes.disputes(pageOf(request))); },
             {.query = pageQuery()});
    door.add(router, Method::get, "/v1/disputes/{id}",
             [this](const Request& request) { return reply(m_disputes.dispute(pathText(request))); });
    door.add(router, Method::post, "/v1/disputes/{id}/accept",
             [this](const Request& request) { return reply(m_disputes.accept(pathText(request))); });
}

}  // namespace mc::sandbox
