#include "payments/sandbox/sandbox_routes.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "platform/base/log.h"
#include "platform/http/embedded_pages.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

constexpr domain::Seconds kLongestStep = 400 * domain::kDay;

std::shared_ptr<const std::string> script() {
    return std::make_shared<const std::string>(base::contentOf(http::embeddedPages(), "sandbox_checkout.js"));
}

std::optional<json::object> bodyOf(const Request& request) {
    boost::system::error_code error;
    auto value = json::parse(request.body(), error);
    if (error || !value.is_object()) return std::nullopt;
    return std::move(value.get_object());
}

std::string textOf(const json::object& body, std::string_view key) {
    const auto* value = body.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

/// As Standard Checkout's payment.failed hands it over.
Response refused(const Refusal& refusal) {
    return http::json(json::serialize(toJson(refusal)), refusal.status);
}

}  // namespace

void SandboxRoutes::addTo(http::Router& router) {
    base::log::warning("payments.sandbox", {{"notice", "SANDBOX CHECKOUT AND TEST CLOCK ARE ON: no money moves"}});
    router.add(
        {Method::get,
         "/sandbox/checkout.js",
         Access::anonymous,
         [source = script()](const Request&) {
             Response response;
             response.contentType = "text/javascript; charset=utf-8";
             response.shared = source;
             return response;
         },
         {.limits = {.bodyBytes = 0}, .run = http::Run::inline_, .docs = {.summary = "The sandbox's checkout"}}});
    router.add({Method::post,
                "/sandbox/pay",
                Access::anonymous,
                [this](const Request& request) { return pay(request); },
                {.limits = {.bodyBytes = 1024, .rate = {60, 60}},
                 .docs = {.summary = "How a person at the sandbox's checkout decides"}}});
    router.add({Method::get,
                "/sandbox/clock",
                Access::local,
                [this](const Request&) { return time(); },
                {.docs = {.summary = "The server's time"}}});
    router.add({Method::post,
                "/sandbox/clock",
                Access::local,
                [this](const Request& request) { return advance(request); },
                {.limits = {.bodyBytes = 256}, .docs = {.summary = "Moves the server's time forward"}}});
}

Response SandboxRoutes::pay(const Request& request) {
    const auto body = bodyOf(request);
    if (!body) return refused({.description = "The request body is not valid JSON."});
    const auto outcome = textOf(*body, "outcome");
    if (outcome != "success" && outcome != "failure") return refused({.description = "outcome is success or failure"});
    Attempt attempt;
    attempt.orderId = textOf(*body, "order_id");
    attempt.method = textOf(*body, "method");
    attempt.succeeds = outcome == "success";
    const auto result = m_gateway.checkout(attempt);
    if (!result) return refused(result.error());
    return http::json(json::serialize(json::object{{"razorpay_payment_id", result->paymentId},
                                                   {"razorpay_order_id", result->orderId},
                                                   {"razorpay_signature", result->signature}}));
}

Response SandboxRoutes::advance(const Request& request) {
    const auto body = bodyOf(request);
    const auto* step = body ? body->if_contains("advanceSeconds") : nullptr;
    if (step == nullptr || !step->is_int64() || step->get_int64() < 0 || step->get_int64() > kLongestStep)
        return http::problem(domain::ErrorCode::validation_failed,
                             "advanceSeconds is a whole number of seconds, 0 or more.");
    m_clock.advance(step->get_int64());
    base::log::warning("sandbox.clock", {{"advancedSeconds", step->get_int64()}});
    return time();
}

Response SandboxRoutes::time() const {
    return http::json(
        json::serialize(json::object{{"now", domain::toIso(m_clock.now())}, {"offsetSeconds", m_clock.offset()}}));
}

}  // namespace mc::sandbox
