#include "payments/sandbox/subscription_routes.h"

namespace mc::sandbox {

namespace json = boost::json;
using http::Method;
using http::Request;

void SubscriptionRoutes::addTo(Door& door, http::Router& router) {
    addPlans(door, router);
    door.add(router, Method::post, "/v1/subscriptions", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_subscriptions.create(body); });
    });
    door.add(
        router, Method::get, "/v1/subscriptions",
        [this](const Request& request) {
            return reply(m_subscriptions.subscriptions(pageOf(request), request.query("plan_id").value_or("")));
        },
        {.query = http::param::with(pageQuery(), {http::param::text("plan_id", "Only those of it", kLongestReceipt)})});
    door.add(router, Method::get, "/v1/subscriptions/{id}",
             [this](const Request& request) { return reply(m_subscriptions.subscription(pathText(request))); });
    addChanges(door, router);
    addInvoices(door, router);
}

void SubscriptionRoutes::addPlans(Door& door, http::Router& router) {
    door.add(router, Method::post, "/v1/plans", [this](const Request& request) {
        return withBody(request, [&](const json::object& body) { return m_subscriptions.createPlan(body); });
    });
    door.add(router, Method::get, "/v1/plans",
             [this](const Request& request) { return reply(m_subscriptions.plans(pageOf(request))); },
             {.query = pageQuery()});
    door.add(router, Method::get, "/v1/plans/{id}",
             [this](const Request& request) { return reply(m_subscriptions.plan(pathText(request))); });
}

void SubscriptionRoutes::addChanges(Door& door, http::Router& router) {
    using Change = Answer<PlannedSubscription> (Subscriptions::*)(const std::string&, const json::object&);
    const auto add = [&](Method method, const char* ending, Change change) {
        door.add(router, method, std::string("/v1/subscriptions/{id}") + ending,
                 [this, change](const Request& request) {
                     return withBody(request, [&](const json::object& body) {
                         return (m_subscriptions.*change)(pathText(request), body);
                     });
                 });
    };
    add(Method::patch, "", &Subscriptions::update);
    add(Method::post, "/cancel", &Subscriptions::cancel);
    add(Method::post, "/pause", &Subscriptions::pause);
    add(Method::post, "/resume", &Subscriptions::resume);
    door.add(router, Method::get, "/v1/subscriptions/{id}/retrieve_scheduled_changes",
             [this](const Request& request) { return reply(m_subscriptions.plannedChange(pathText(request))); });
    door.add(router, Method::post, "/v1/subscriptions/{id}/cancel_scheduled_changes",
             [this](const Request& request) { return reply(m_subscriptions.forgetChange(pathText(request))); });
}

void SubscriptionRoutes::addInvoices(Door& door, http::Router& router) {
    door.add(router, Method::get, "/v1/invoices",
             [this](const Request& request) {
                 return reply(m_subscriptions.invoices(pageOf(request), request.query("subscription_id").value_or("")));
             },
             {.query = http::param::with(pageQuery(),
                                         {http::param::text("subscription_id", "Only those of it", kLongestReceipt)})});
    door.add(router, Method::get, "/v1/invoices/{id}",
             [this](const Request& request) { return reply(m_subscriptions.invoice(pathText(request))); });
}

}  // namespace mc::sandbox
