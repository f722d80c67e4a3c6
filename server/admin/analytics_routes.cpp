#include "admin/analytics_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::AnalyticsStep;

namespace {

constexpr int kUsualDays = 30;

struct Stretch {
    domain::CivilDate from;
    domain::CivilDate until;
};

Stretch stretchOf(const Request& request, domain::CivilDate today) {
    const auto until = request.queryDate("until").value_or(domain::addDays(today, 1));
    return {request.queryDate("from").value_or(domain::addDays(until, -kUsualDays)), until};
}

std::vector<http::QueryParameter> stretch() {
    using namespace http::param;
    return {date("from", "The first day, one of the operator's; absent: 30 days before the end"),
            date("until", "The day after the last; absent: tomorrow")};
}

}  // namespace

void AnalyticsRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/analytics",
                Access::finance,
                [this](const Request& request) { return report(request); },
                {.limits = {.rate = kReading},
                 .query = with(stretch(), {choice<AnalyticsStep>("by", "What each bar stands for").otherwise("day")}),
                 .docs = {.id = "readAnalytics",
                          .summary = "Revenue and sessions in a stretch of days",
                          .response = &protocol::schemaOf<protocol::AnalyticsReport>}}});
    router.add({Method::get,
                "/api/admin/analytics/funnel",
                Access::finance,
                [this](const Request& request) { return funnel(request); },
                {.limits = {.rate = kReading},
                 .query = stretch(),
                 .docs = {.id = "readFunnel",
                          .summary = "How many came how far on the way to a session",
                          .response = &protocol::schemaOf<protocol::AnalyticsFunnel>}}});
}

Response AnalyticsRoutes::report(const Request& request) const {
    const auto [from, until] = stretchOf(request, m_analytics.today());
    return http::answer(m_analytics.report(from, until, request.queryChoice<AnalyticsStep>("by").value()));
}

Response AnalyticsRoutes::funnel(const Request& request) const {
    const auto [from, until] = stretchOf(request, m_analytics.today());
    return http::answer(m_events.funnel(from, until));
}

}  // namespace mc::admin
