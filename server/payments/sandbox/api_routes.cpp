#include "payments/sandbox/api_routes.h"

namespace mc::sandbox {

namespace json = boost::json;
using http::Method;
using http::Request;
using http::Response;

void Api::addTo(Door& door, http::Router& router) {
    addOrders(door, router);
    addPayments(door, router);
    addRefunds(door, router);
}

void Api::addOrders(Door& door, http::Router& router) {
    door.add(router, Method::post, "/v1/orders", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_bank.createOrder(body); });
    });
    door.add(router, Method::get, "/v1/orders", [this](const Request& request) { return orders(request); },
             {.query = http::param::with(
                  pageQuery(), {http::param::text("receipt", "Only those of it", kLongestReceipt),
                                http::param::whole("authorized", "Only those that were, or were not", 0, 1)})});
    door.add(router, Method::get, "/v1/orders/{id}",
             [this](const Request& request) { return reply(m_bank.order(pathText(request))); });
    door.add(router, Method::patch, "/v1/orders/{id}", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_bank.editOrder(pathText(request), body); });
    });
    door.add(router, Method::get, "/v1/orders/{id}/payments",
             [this](const Request& request) { return reply(m_bank.paymentsOf(pathText(request))); });
}

void Api::addPayments(Door& door, http::Router& router) {
    door.add(router, Method::get, "/v1/payments",
             [this](const Request& request) { return reply(m_bank.payments(pageOf(request))); },
             {.query = pageQuery()});
    door.add(router, Method::get, "/v1/payments/{id}",
             [this](const Request& request) { return reply(m_bank.payment(pathText(request))); });
    door.add(router, Method::get, "/v1/payments/{id}/card", [this](const Request& request) { return card(request); });
    door.add(router, Method::patch, "/v1/payments/{id}", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_bank.editPayment(pathText(request), body); });
    });
    door.add(router, Method::post, "/v1/payments/{id}/capture",
             [this](const Request& request) { return capture(request); });
}

void Api::addRefunds(Door& door, http::Router& router) {
    door.add(router, Method::post, "/v1/payments/{id}/refund",
             [this](const Request& request) { return refund(request); }, {.keyHeader = "x-refund-idempotency"});
    door.add(router, Method::get, "/v1/payments/{id}/refunds",
             [this](const Request& request) { return reply(m_bank.refundsOf(pathText(request), pageOf(request))); },
             {.query = pageQuery()});
    door.add(router, Method::get, "/v1/payments/{id}/refunds/{refund}",
             [this](const Request& request) { return refundOfPayment(request); });
    door.add(router, Method::get, "/v1/refunds",
             [this](const Request& request) { return reply(m_bank.refunds(pageOf(request))); }, {.query = pageQuery()});
    door.add(router, Method::get, "/v1/refunds/{id}",
             [this](const Request& request) { return reply(m_bank.refundById(pathText(request))); });
    door.add(router, Method::patch, "/v1/refunds/{id}", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_bank.editRefund(pathText(request), body); });
    });
}

Response Api::orders(const Request& request) {
    const auto authorized = request.queryWhole("authorized");
    return reply(m_bank.orders(pageOf(request), request.query("receipt").value_or(""),
                               authorized ? std::optional(*authorized == 1) : std::nullopt));
}

Response Api::capture(const Request& request) {
    return withBody(request, [&](const json::object& body) { return m_bank.capture(pathText(request), body); });
}

Response Api::card(const Request& request) {
    const auto payment = m_bank.payment(pathText(request));
    if (!payment) return reply(payment.error());
    if (payment->by.method != "card") return reply(refuse("The payment was not made by a card"));
    return reply(cardJson(payment->by, cardIdOf(*payment)));
}

Response Api::refund(const Request& request) {
    const std::string key(request.header("x-refund-idempotency"));
    return reply(m_bank.refund(pathText(request), request.body(), key));
}

Response Api::refundOfPayment(const Request& request) {
    const auto refund = m_bank.refundById(pathText(request, "refund"));
    if (refund && refund->paymentId != pathText(request)) return reply(refuse("The id provided does not exist"));
    return reply(refund);
}

}  // namespace mc::sandbox
