#include "payments/sandbox/customer_routes.h"

namespace mc::sandbox {

namespace json = boost::json;
using http::Method;
using http::Request;

void CustomerRoutes::addTo(Door& door, http::Router& router) {
    door.add(router, Method::post, "/v1/customers", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_customers.create(body); });
    });
    door.add(router, Method::get, "/v1/customers",
             [this](const Request& request) { return reply(m_customers.customers(pageOf(request))); },
             {.query = pageQuery()});
    door.add(router, Method::get, "/v1/customers/{id}",
             [this](const Request& request) { return reply(m_customers.customer(pathText(request))); });
    door.add(router, Method::put, "/v1/customers/{id}", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_customers.edit(pathText(request), body); });
    });
    door.add(router, Method::get, "/v1/customers/{id}/tokens",
             [this](const Request& request) { return reply(m_customers.tokens(pathText(request))); });
    door.add(router, Method::get, "/v1/customers/{id}/tokens/{token}", [this](const Request& request) {
        return reply(m_customers.token(pathText(request), pathText(request, "token")));
    });
    door.add(router, Method::delete_, "/v1/customers/{id}/tokens/{token}", [this](const Request& request) {
        const auto refused = m_customers.removeToken(pathText(request), pathText(request, "token"));
        return refused ? reply(*refused) : reply(json::object{{"deleted", true}});
    });
}

}  // namespace mc::sandbox
