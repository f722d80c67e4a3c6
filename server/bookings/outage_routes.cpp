#include "bookings/outage_routes.h"

#include "platform/http/json.h"
#include "protocol/outages.h"

namespace mc::bookings {

using http::Request;
using http::Response;
using protocol::schemaOf;

void OutageRoutes::addTo(http::Router& router) {
    router.add({http::Method::put,
                "/api/bookings/{id}/outage-refund",
                http::Access::signedIn,
                [this](const Request& request) { return refund(request); },
                {.limits = {.bodyBytes = 8 * 1024, .rate = {30, 60}},
                 .docs = {.id = "refundForOutage",
                          .summary = "Have everything back of a session during which the platform was down",
                          .request = &schemaOf<protocol::RefundForOutage>,
                          .response = &schemaOf<protocol::Booking>}}});
}

Response OutageRoutes::refund(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return http::problem(id.error());
    const auto body = request.decode<protocol::RefundForOutage>();
    if (!body) return http::problem(body.error());
    const auto student = request.actor().user;
    const auto booking = m_outages.refund(student, *id, body->version, request.receivedAt());
    if (!booking) return http::problem(booking.error());
    return http::ok(m_database.read(
        [&](database::Reader& reader) { return m_view.show(reader, *booking, student, request.receivedAt()); }));
}

}  // namespace mc::bookings
