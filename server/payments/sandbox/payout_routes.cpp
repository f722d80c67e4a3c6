#include "payments/sandbox/payout_routes.h"

namespace mc::sandbox {

namespace json = boost::json;
using http::Method;
using http::Request;

void PayoutRoutes::addTo(Door& door, http::Router& router) {
    constexpr const char* kKey = "x-payout-idempotency";
    door.add(router, Method::post, "/v1/contacts", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_payouts.createContact(body); });
    });
    door.add(router, Method::post, "/v1/fund_accounts", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_payouts.createFundAccount(body); });
    });
    door.add(router, Method::post, "/v1/fund_accounts/validations", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_payouts.validate(body); });
    });
    door.add(router, Method::get, "/v1/fund_accounts/validations/{id}",
             [this](const Request& request) { return reply(m_payouts.validation(pathText(request))); });
    door.add(router, Method::post, "/v1/payouts",
             [this](const Request& request) {
                 return reply(m_payouts.create(request.body(), std::string(request.header(kKey))));
             },
             {.keyHeader = kKey});
    door.add(router, Method::get, "/v1/payouts",
             [this](const Request& request) {
                 return reply(m_payouts.payouts(request.query("account_number").value_or(""),
                                                request.query("reference_id").value_or(""), pageOf(request)));
             },
             {.query = http::param::with(pageQuery(), {http::param::text("account_number", "From which it is sent", 40),
                                                       http::param::text("reference_id", "Only those of it", 40)})});
    door.add(router, Method::get, "/v1/payouts/{id}",
             [this](const Request& request) { return reply(m_payouts.payout(pathText(request))); });
}

}  // namespace mc::sandbox
