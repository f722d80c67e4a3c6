#include "bookings/away_routes.h"

#include "bookings/reliability_routes.h"
#include "platform/http/json.h"
#include "protocol/availability_impact.h"
#include "protocol/scheduling.h"

namespace mc::bookings {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

void AwayRoutes::addTo(http::Router& router) {
    router.add({Method::post,
                "/api/mentors/availability/impact",
                Access::mentor,
                [this](const Request& request) { return impact(request); },
                {.limits = {.rate = {120, 60}},
                 .docs = {.id = "previewAvailability",
                          .summary = "What times would mean for the sessions that are booked; saves nothing",
                          .request = &schemaOf<protocol::Availability>,
                          .response = &schemaOf<protocol::AvailabilityImpact>}}});
}

Response AwayRoutes::impact(const Request& request) const {
    const auto wanted = request.decode<protocol::Availability>();
    if (!wanted) return http::problem(wanted.error());
    const auto mentor = request.actor().user;
    const auto now = request.receivedAt();
    const auto outlook = m_check.look(mentor, *wanted, now);
    if (!outlook) return http::problem(outlook.error());
    protocol::AvailabilityImpact impact;
    impact.reliability = reliabilityOf(outlook->now, m_check.rules());
    for (const auto& rate : outlook->cancelling)
        impact.cancelling.push_back({rate.percent, rate.reliability});
    m_database.read([&](database::Reader& reader) {
        for (const auto& [booking, otherTimes] : outlook->sessions)
            impact.sessions.push_back({m_view.show(reader, booking, mentor, now), otherTimes});
    });
    return http::ok(impact);
}

}  // namespace mc::bookings
