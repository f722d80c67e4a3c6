#include "admin/event_routes.h"

#include "platform/http/json.h"

namespace mc::admin {

using domain::Result;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::AnalyticsConsent;
using protocol::ReportEvents;

namespace {

constexpr std::size_t kBodyBytes = 2048;
/// A client gathers what it has to say: a campus behind one address has enough, and nobody fills the disk.
constexpr base::RateLimit kReporting{30, 60};

/// An installation is nobody's who is signed in: the two are never brought together.
Result<void> check(const ReportEvents& report, bool signedIn) {
    domain::FieldErrors errors;
    if (signedIn && report.installation) errors.add("installation", "absent", "must be absent for who is signed in");
    if (!signedIn && !report.installation) errors.add("installation", "required", "is required");
    for (std::size_t i = 0; i < report.events.size(); ++i)
        if (!domain::mayReport(report.events[i], signedIn))
            errors.add("events[" + std::to_string(i) + "]", "enum", "is not a client's to report");
    return std::move(errors).toResult();
}

CountedVisitor visitorOf(const Request& request, const ReportEvents& report) {
    if (const auto* actor = request.actorIfAny()) return {actor->user};
    return {{}, report.installation.value()};
}

}  // namespace

void EventRoutes::add(http::Router& router) {
    router.add({Method::post,
                "/api/events",
                Access::anonymous,
                [this](const Request& request) { return report(request); },
                {.limits = {kBodyBytes, kReporting},
                 .docs = {.id = "reportEvents",
                          .summary = "Be counted on the way to a session",
                          .request = &protocol::schemaOf<ReportEvents>,
                          .status = 204}}});
    router.add({Method::post,
                "/api/events/forget",
                Access::anonymous,
                [this](const Request& request) { return forget(request); },
                {.limits = {kBodyBytes, {10, 60}},
                 .docs = {.id = "forgetEvents",
                          .summary = "Have what was counted of an installation deleted",
                          .request = &protocol::schemaOf<protocol::ForgetEvents>,
                          .status = 204}}});
    router.add({Method::get,
                "/api/me/analytics-consent",
                Access::signedIn,
                [this](const Request& request) { return http::ok(m_log.consent(request.actor().user)); },
                {.limits = {.rate = {60, 60}},
                 .docs = {.id = "readAnalyticsConsent",
                          .summary = "Whether I let myself be counted",
                          .response = &protocol::schemaOf<AnalyticsConsent>}}});
    router.add({Method::put,
                "/api/me/analytics-consent",
                Access::signedIn,
                [this](const Request& request) { return choose(request); },
                {.limits = {kBodyBytes, {20, 60}},
                 .docs = {.id = "chooseAnalyticsConsent",
                          .summary = "Let myself be counted, or have what was counted of me deleted",
                          .request = &protocol::schemaOf<protocol::ChooseAnalytics>,
                          .response = &protocol::schemaOf<AnalyticsConsent>}}});
}

Response EventRoutes::report(const Request& request) {
    const auto body = request.decode<ReportEvents>();
    if (!body) return http::problem(body.error());
    if (const auto sound = check(*body, request.actorIfAny() != nullptr); !sound) return http::problem(sound.error());
    const auto visitor = visitorOf(request, *body);
    for (const auto event : body->events)
        m_log.record(visitor, event);
    return http::noContent();
}

Response EventRoutes::forget(const Request& request) {
    const auto body = request.decode<protocol::ForgetEvents>();
    if (!body) return http::problem(body.error());
    m_log.forget(body->installation);
    return http::noContent();
}

Response EventRoutes::choose(const Request& request) {
    const auto body = request.decode<protocol::ChooseAnalytics>();
    if (!body) return http::problem(body.error());
    return http::ok(m_log.choose(request.actor().user, body->given));
}

}  // namespace mc::admin
