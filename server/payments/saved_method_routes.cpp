#include "payments/saved_method_routes.h"

#include "platform/http/json.h"

namespace mc::payments {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using protocol::schemaOf;

void SavedMethodRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/me/payment-methods",
                Access::signedIn,
                [this](const Request& request) { return look(request); },
                {.limits = {.rate = {60, 60}},
                 .docs = {.id = "getPaymentMethods",
                          .summary = "What I saved at the payment gateway to pay by again",
                          .response = &schemaOf<protocol::SavedMethods>}}});
    router.add({Method::put,
                "/api/me/payment-methods",
                Access::signedIn,
                [this](const Request& request) { return keep(request); },
                {.limits = {256, {20, 60}},
                 .docs = {.id = "keepPaymentMethods",
                          .summary = "Whether the checkout offers to save them; without, all are removed",
                          .request = &schemaOf<protocol::KeepMethods>,
                          .response = &schemaOf<protocol::SavedMethods>}}});
    router.add({Method::delete_,
                "/api/me/payment-methods/{id}",
                Access::signedIn,
                [this](const Request& request) { return remove(request); },
                {.limits = {0, {30, 60}},
                 .docs = {.id = "removePaymentMethod",
                          .summary = "That one is not offered any more",
                          .response = &schemaOf<protocol::SavedMethods>}}});
}

Reply SavedMethodRoutes::look(const Request& request) {
    return http::later(m_providers, [this, &request] { return http::answer(m_methods.look(request.actor().user)); });
}

Reply SavedMethodRoutes::keep(const Request& request) {
    const auto body = request.decode<protocol::KeepMethods>();
    if (!body) return http::problem(body.error());
    return http::later(m_providers, [this, &request, kept = body->kept] {
        return http::answer(m_methods.keep(request.actor().user, kept));
    });
}

Reply SavedMethodRoutes::remove(const Request& request) {
    return http::later(m_providers, [this, &request] {
        return http::answer(m_methods.remove(request.actor().user, std::string(request.param("id"))));
    });
}

}  // namespace mc::payments
