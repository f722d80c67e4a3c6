#include "payments/plan_routes.h"

#include "accounts/agreement_routes.h"
#include "platform/http/json.h"

namespace mc::payments {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr base::RateLimit kReadingPlan{240, 60};
constexpr base::RateLimit kChangingPlan{20, 60};

}  // namespace

void PlanRoutes::addTo(http::Router& router) {
    using namespace http::param;
    router.add(
        {Method::get,
         "/api/me/plan",
         Access::signedIn,
         [this](const Request& request) { return http::ok(m_plans.look(request.actor().user)); },
         {.limits = {.rate = kReadingPlan},
          .docs = {
              .id = "getPlan", .summary = "My plan, and those there are", .response = &schemaOf<protocol::Plan>}}});
    router.add({Method::get,
                "/api/me/plan/change-preview",
                Access::signedIn,
                [this](const Request& request) { return preview(request); },
                {.limits = {.rate = kReadingPlan},
                 .query = {choice<protocol::PlanTier>("tier", "The plan that is wanted").otherwise("free")},
                 .docs = {.id = "previewPlanChange",
                          .summary = "What another plan would mean now",
                          .response = &schemaOf<protocol::PlanChangePreview>}}});
    router.add({Method::put,
                "/api/me/plan",
                Access::signedIn,
                [this](const Request& request) { return change(request); },
                {.limits = {256, kChangingPlan},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "changePlan",
                          .summary = "A higher plan at once, a lower one with the next month; Free ends it then",
                          .request = &schemaOf<protocol::ChangePlan>,
                          .response = &schemaOf<protocol::Plan>}}});
    addBuying(router);
}

void PlanRoutes::addBuying(http::Router& router) {
    router.add({Method::post,
                "/api/me/plan/checkout",
                Access::signedIn,
                accounts::onceAgreed(m_agreements, [this](const Request& request) { return checkout(request); }),
                {.limits = {256, kChangingPlan},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "subscribeToPlan",
                          .summary = "Where a plan is paid for the first time",
                          .request = &schemaOf<protocol::ChangePlan>,
                          .response = &schemaOf<protocol::PlanCheckout>}}});
    router.add({Method::post,
                "/api/me/plan/verify",
                Access::signedIn,
                [this](const Request& request) { return verify(request); },
                {.limits = {2048, {30, 60}},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "verifyPlan",
                          .summary = "What the checkout of a plan handed over; answers the plan as it is now",
                          .request = &schemaOf<protocol::VerifyPlan>,
                          .response = &schemaOf<protocol::Plan>}}});
}

Response PlanRoutes::preview(const Request& request) const {
    const auto tier = request.queryChoice<protocol::PlanTier>("tier").value();
    return http::answer(m_plans.preview(request.actor().user, tier));
}

Reply PlanRoutes::checkout(const Request& request) {
    const auto body = request.decode<protocol::ChangePlan>();
    if (!body) return http::problem(body.error());
    return http::later(m_providers, [this, &request, tier = body->tier] {
        return http::answer(m_plans.checkout(request.actor().user, tier));
    });
}

Reply PlanRoutes::verify(const Request& request) {
    auto body = request.decode<protocol::VerifyPlan>();
    if (!body) return http::problem(body.error());
    return http::later(m_providers, [this, &request, body = *std::move(body)] {
        return http::answer(m_plans.verify(request.actor().user, body));
    });
}

Reply PlanRoutes::change(const Request& request) {
    const auto body = request.decode<protocol::ChangePlan>();
    if (!body) return http::problem(body.error());
    return http::later(m_providers, [this, &request, tier = body->tier] {
        return http::answer(m_plans.change(request.actor().user, tier));
    });
}

}  // namespace mc::payments
