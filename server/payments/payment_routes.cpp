#include "payments/payment_routes.h"

#include <boost/json/object.hpp>

#include "accounts/agreement_routes.h"
#include "platform/http/json.h"

namespace mc::payments {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;

namespace {

/// Razorpay's to say; what we read of it is in payments/gateway.
boost::json::object eventSchema() {
    return {{"type", "object"}, {"description", "An event as Razorpay sends it"}};
}

}  // namespace

void PaymentRoutes::addTo(http::Router& router) {
    router.add({Method::post,
                "/api/payments/create-order",
                Access::signedIn,
                accounts::onceAgreed(m_agreements, [this](const Request& request) { return createOrder(request); }),
                {.limits = {.bodyBytes = 1024, .rate = {20, 60}},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "createOrder",
                          .summary = "What is to be paid, and where",
                          .request = &protocol::schemaOf<protocol::CreateOrder>,
                          .response = &protocol::schemaOf<protocol::Order>}}});
    router.add({Method::post,
                "/api/payments/verify",
                Access::signedIn,
                [this](const Request& request) { return verify(request); },
                {.limits = {.bodyBytes = 2048, .rate = {30, 60}},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "verifyPayment",
                          .summary = "What the checkout handed over; answers the order as it is now",
                          .request = &protocol::schemaOf<protocol::VerifyPayment>,
                          .response = &protocol::schemaOf<protocol::Order>}}});
    router.add({Method::post,
                "/api/payments/webhook",
                Access::signature,
                [this](const Request& request) { return webhook(request); },
                {.limits = {.bodyBytes = 256 * 1024},
                 .docs = {.id = "receiveGatewayEvent",
                          .summary = "Events of the gateway, signed over the raw body",
                          .request = &eventSchema,
                          .status = 204}}});
}

Reply PaymentRoutes::createOrder(const Request& request) {
    auto body = request.decode<protocol::CreateOrder>();
    if (!body) return http::problem(body.error());
    return http::later(m_providers, [this, &request, body = *std::move(body)] {
        return http::answer(m_payments.createOrder(request.actor().user, body.subject(), request.receivedAt()));
    });
}

Reply PaymentRoutes::verify(const Request& request) {
    auto body = request.decode<protocol::VerifyPayment>();
    if (!body) return http::problem(body.error());
    return http::later(m_providers, [this, &request, body = *std::move(body)] {
        return http::answer(m_payments.verify(request.actor().user, body));
    });
}

Reply PaymentRoutes::webhook(const Request& request) {
    return http::later(m_events, [this, &request] {
        return http::answer(m_payments.webhook(request.body(), request.header("X-Razorpay-Signature"),
                                               request.header("X-Razorpay-Event-Id")));
    });
}

}  // namespace mc::payments
