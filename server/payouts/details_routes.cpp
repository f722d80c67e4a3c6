#include "payouts/details_routes.h"

#include "platform/http/json.h"

namespace mc::payouts {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

void DetailsRoutes::addTo(http::Router& router) {
    constexpr const char* kPath = "/api/payout-details";
    router.add({Method::get,
                kPath,
                Access::mentor,
                [this](const Request& r) { return http::ok(m_accounts.of(r.actor().user)); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getPayoutDetails",
                          .summary = "Where I am paid; the account is masked",
                          .response = &schemaOf<protocol::PayoutDetails>}}});
    router.add({Method::put,
                kPath,
                Access::mentor,
                [this](const Request& r) { return change(r); },
                {.limits = {.bodyBytes = 4096, .rate = {5, 60}},
                 .docs = {.id = "changePayoutDetails",
                          .summary = "Be paid somewhere else; payouts are held for 72 hours",
                          .request = &schemaOf<protocol::PayoutDetailsChange>,
                          .response = &schemaOf<protocol::PayoutDetails>}}});
}

Response DetailsRoutes::change(const Request& request) {
    const auto wanted = request.decode<protocol::PayoutDetailsChange>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_accounts.change(request.actor().user, *wanted));
}

}  // namespace mc::payouts
