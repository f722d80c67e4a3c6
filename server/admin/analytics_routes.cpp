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

}  // namespace

void AnalyticsRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/analytics",
                Access::finance,
                [this](const Request& request) { return report(request); },
                {.limits = {.rate = kReading},
                 .query = {date("from", "The first day, one of the operator's; absent: 30 days before the end"),
                           date("until", "The day after the last; absent: tomorrow"),
                           choice<AnalyticsStep>("by", "What each bar stands for").otherwise("day")},
                 .docs = {.id = "readAnalytics",
                          .summary = "Revenue and sessions in a stretch of days",
                          .response = &protocol::schemaOf<protocol::AnalyticsReport>}}});
}

Response AnalyticsRoutes::report(const Request& request) const {
    const auto until = request.queryDate("until").value_or(domain::addDays(m_analytics.today(), 1));
    const auto from = request.queryDate("from").value_or(domain::addDays(until, -kUsualDays));
    return http::answer(m_analytics.report(from, until, request.queryChoice<AnalyticsStep>("by").value()));
}

}  // namespace mc::admin
