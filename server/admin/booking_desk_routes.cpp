#include "admin/booking_desk_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::BookingId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

template <class Body>
http::RouteOptions deedOptions(std::string id, std::string summary) {
    return admin::deedOptions<Body, protocol::BookingReview>(std::move(id), std::move(summary));
}

}  // namespace

void BookingDeskRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/admin/bookings/{id}",
                Access::finance,
                [this](const Request& request) { return review(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "reviewBooking",
                          .summary = "A booking with its whole history",
                          .response = &schemaOf<protocol::BookingReview>}}});
    router.add({Method::post, "/api/admin/bookings/{id}/absence", Access::finance,
                [this](const Request& request) { return rule(request); },
                deedOptions<protocol::RuleOnAbsence>("ruleOnAbsence", "Decide an absence that is contested")});
    router.add({Method::post, "/api/admin/bookings/{id}/absence-note", Access::finance,
                [this](const Request& request) { return note(request); },
                deedOptions<protocol::NoteOnAbsence>("noteOnAbsence", "Somebody looked at a session neither kept")});
}

Response BookingDeskRoutes::review(const Request& request) const {
    const auto booking = request.pathId<BookingId>("id");
    if (!booking) return http::problem(booking.error());
    return http::answer(m_desk.review(request.actor().user, *booking));
}

Response BookingDeskRoutes::rule(const Request& request) {
    return withBody<BookingId, protocol::RuleOnAbsence>(request, [&](auto admin, auto booking, const auto& body) {
        return m_desk.rule(admin, booking, body, request.receivedAt());
    });
}

Response BookingDeskRoutes::note(const Request& request) {
    return withBody<BookingId, protocol::NoteOnAbsence>(request, [&](auto admin, auto booking, const auto& body) {
        return m_desk.note(admin, booking, body, request.receivedAt());
    });
}

}  // namespace mc::admin
