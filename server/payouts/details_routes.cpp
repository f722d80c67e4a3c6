#include "payouts/details_routes.h"

#include "platform/http/json.h"

namespace mc::payouts {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using protocol::schemaOf;

void DetailsRoutes::addTo(http::Router& router) {
    constexpr const char* kPath = "/api/payout-details";
    router.add({Method::get,
                kPath,
                Access::mentor,
                [this](const Request& r) {
                    const auto mentor = r.actor().user;
                    return http::ok(withProof(mentor, m_payouts.of(mentor)));
                },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getPayoutDetails",
                          .summary = "Where I am paid; the account is masked",
                          .response = &schemaOf<protocol::PayoutDetails>}}});
    router.add(
        {Method::put,
         kPath,
         Access::mentor,
         [this](const Request& r) { return change(r); },
         {.limits = {.bodyBytes = 4096, .rate = {5, 60}},
          .docs = {.id = "changePayoutDetails",
                   .summary =
                       "Be paid somewhere else, with the password and, where signing in takes one, a code; payouts are "
                       "held for 72 hours",
                   .request = &schemaOf<protocol::PayoutDetailsChange>,
                   .response = &schemaOf<protocol::PayoutDetails>}}});
}

Reply DetailsRoutes::change(const Request& request) {
    auto wanted = request.decode<protocol::PayoutDetailsChange>();
    if (!wanted) return http::problem(wanted.error());
    return http::later(m_passwords, [this, mentor = request.actor().user, wanted = *std::move(wanted)] {
        return http::answer(changed(mentor, wanted));
    });
}

/// A code counts once: what is wrong with the rest is said before it is used.
domain::Result<protocol::PayoutDetails> DetailsRoutes::changed(domain::UserId mentor,
                                                               const protocol::PayoutDetailsChange& wanted) {
    if (const auto right = m_payouts.check(mentor, wanted); !right) return right.error();
    if (const auto herself = m_accounts.prove(mentor, wanted.password, wanted.code.value_or("")); !herself)
        return herself.error();
    auto done = m_payouts.change(mentor, wanted);
    if (!done) return done.error();
    return withProof(mentor, *std::move(done));
}

protocol::PayoutDetails DetailsRoutes::withProof(domain::UserId mentor, protocol::PayoutDetails details) const {
    details.takesCode = m_accounts.secondFactor(mentor).on;
    return details;
}

}  // namespace mc::payouts
