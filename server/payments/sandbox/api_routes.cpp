#include "payments/sandbox/api_routes.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "platform/base/base64.h"
#include "platform/crypto/digest.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;
using http::Method;

std::string basic(const std::string& keyId, const std::string& keySecret) {
    return "Basic " + base::toBase64(keyId + ':' + keySecret);
}

http::Response reply(const json::object& object, int status = 200) {
    return http::json(json::serialize(object), status);
}
http::Response reply(const Refusal& refusal) {
    return reply(toJson(refusal), refusal.status);
}
template <class Row>
http::Response reply(const Answer<Row>& answer) {
    return answer ? reply(toJson(*answer)) : reply(answer.error());
}
template <class Row>
http::Response reply(const Answer<std::vector<Row>>& answer) {
    return answer ? reply(toCollection(*answer)) : reply(answer.error());
}

/// Takes one from a counter that tests set; false at zero.
bool take(std::atomic<int>& counter) {
    auto left = counter.load();
    while (left > 0)
        if (counter.compare_exchange_weak(left, left - 1)) return true;
    return false;
}

Answer<json::object> bodyOf(const http::Request& request) {
    boost::system::error_code error;
    auto value = json::parse(request.body(), error);
    if (error || !value.is_object()) return Refusal{.description = "The request body is not valid JSON."};
    return std::move(value.get_object());
}

std::string id(const http::Request& request, std::string_view name = "id") {
    return std::string(request.param(name));
}

}  // namespace

Api::Api(Bank& bank, Knobs& knobs, std::string keyId, const std::string& keySecret)
    : m_bank(bank), m_knobs(knobs), m_authorization(basic(keyId, keySecret)) {}

void Api::addRoutes(http::Router& router) {
    add(router, Method::post, "/v1/orders", &Api::createOrder);
    add(router, Method::get, "/v1/orders/{id}", &Api::order);
    add(router, Method::get, "/v1/orders/{id}/payments", &Api::paymentsOfOrder);
    add(router, Method::get, "/v1/payments/{id}", &Api::payment);
    add(router, Method::post, "/v1/payments/{id}/capture", &Api::capture);
    add(router, Method::post, "/v1/payments/{id}/refund", &Api::refund);
    add(router, Method::get, "/v1/payments/{id}/refunds", &Api::refundsOfPayment,
        {http::param::whole("count", "A page", 1, 100).otherwise("10"),
         http::param::whole("skip", "Seen already", 0, 1'000'000).otherwise("0")});
    add(router, Method::get, "/v1/payments/{id}/refunds/{refund}", &Api::refundOfPayment);
    add(router, Method::get, "/v1/refunds", &Api::refunds);
    add(router, Method::get, "/v1/refunds/{id}", &Api::refundById);
    add(router, Method::get, "/{path...}", &Api::unknown);
    add(router, Method::post, "/{path...}", &Api::unknown);
}

void Api::add(http::Router& router, Method method, std::string pattern, Handle handle,
              std::vector<http::QueryParameter> query) {
    router.add({method,
                std::move(pattern),
                http::Access::anonymous,
                [this, handle](const http::Request& request) { return guarded(request, handle); },
                {.query = std::move(query)}});
}

http::Response Api::guarded(const http::Request& request, Handle handle) {
    if (!crypto::constantTimeEqual(request.header("authorization"), m_authorization))
        return reply(Refusal{.status = 401, .description = "Authentication failed", .reason = "authentication_failed"});
    const Refusal down{
        .status = 502, .code = "SERVER_ERROR", .description = "The server is down.", .reason = "server_error"};
    if (take(m_knobs.failCalls)) return reply(down);
    auto response = (this->*handle)(request);
    if (take(m_knobs.loseAnswers))
        return reply(Refusal{.status = m_knobs.loseStatus, .code = "GATEWAY_ERROR", .description = "Timeout"});
    return response;
}

http::Response Api::createOrder(const http::Request& request) {
    const auto body = bodyOf(request);
    return body ? reply(m_bank.createOrder(*body)) : reply(body.error());
}
http::Response Api::order(const http::Request& request) {
    return reply(m_bank.order(id(request)));
}
http::Response Api::paymentsOfOrder(const http::Request& request) {
    return reply(m_bank.paymentsOf(id(request)));
}
http::Response Api::payment(const http::Request& request) {
    return reply(m_bank.payment(id(request)));
}
http::Response Api::capture(const http::Request& request) {
    if (take(m_knobs.refuseCaptures)) return reply(Refusal{.description = "The capture could not be done."});
    const auto body = bodyOf(request);
    return body ? reply(m_bank.capture(id(request), *body)) : reply(body.error());
}
http::Response Api::refund(const http::Request& request) {
    const std::string key(request.header("x-refund-idempotency"));
    return reply(m_bank.refund(id(request), request.body(), key));
}
/// As Razorpay: ten a page unless `count` says otherwise, `skip` over those seen.
http::Response Api::refundsOfPayment(const http::Request& request) {
    return reply(
        m_bank.refundsOf(id(request), request.queryWhole("count").value(), request.queryWhole("skip").value()));
}
http::Response Api::refundOfPayment(const http::Request& request) {
    const auto refund = m_bank.refundById(id(request, "refund"));
    if (refund && refund->paymentId != id(request))
        return reply(Refusal{.description = "The id provided does not exist"});
    return reply(refund);
}
http::Response Api::refunds(const http::Request&) {
    return reply(toCollection(m_bank.refunds()));
}
http::Response Api::refundById(const http::Request& request) {
    return reply(m_bank.refundById(id(request)));
}
http::Response Api::unknown(const http::Request&) {
    return reply(Refusal{.description = "The requested URL was not found on the server."});
}

}  // namespace mc::sandbox
