#pragma once

#include <functional>
#include <utility>

#include "payments/payment_service.h"
#include "platform/http/router.h"

namespace mc::test {

/// POST /api/payments/webhook for whichever service is alive when an event comes.
inline http::Route webhookRoute(std::function<payments::PaymentService&()> service) {
    return {http::Method::post,
            "/api/payments/webhook",
            http::Access::signature,
            [service = std::move(service)](const http::Request& request) {
                const auto done = service().webhook(request.body(), request.header("X-Razorpay-Signature"),
                                                    request.header("X-Razorpay-Event-Id"));
                return done ? http::noContent() : http::problem(done.error());
            },
            {.limits = {.bodyBytes = 256 * 1024}}};
}

}  // namespace mc::test
