#include "bookings/reliability_routes.h"

#include "platform/http/json.h"

namespace mc::bookings {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

protocol::MentorReliability reliabilityOf(const domain::CancellationRate& rate, const domain::ReliabilityRules& rules) {
    return {rate.sessions, rate.cancelled, rate.percent, rate.reliability,
            rules.last,    rules.least,    rules.warnAt, rules.pauseAt};
}

void ReliabilityRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/mentors/dashboard/reliability",
                Access::mentor,
                [this](const Request& request) { return show(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getMentorReliability",
                          .summary = "How much a mentor cancels, and what it means for her",
                          .response = &protocol::schemaOf<protocol::MentorReliability>}}});
}

Response ReliabilityRoutes::show(const Request& request) const {
    const auto rate =
        m_database.read([&](database::Reader& reader) { return m_watch.rate(reader, request.actor().user); });
    return http::ok(reliabilityOf(rate, m_watch.rules()));
}

}  // namespace mc::bookings
