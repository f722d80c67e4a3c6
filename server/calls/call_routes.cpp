#include "calls/call_routes.h"

#include "platform/http/json.h"

namespace mc::calls {

void CallRoutes::addTo(http::Router& router) {
    router.add({http::Method::get,
                "/api/bookings/{id}/meeting-link",
                http::Access::signedIn,
                [this](const http::Request& request) {
                    const auto id = request.pathId<domain::BookingId>("id");
                    if (!id) return http::problem(id.error());
                    const auto user = request.actor().user;
                    return http::answer(m_service.meetingLink(user, m_names(user), *id));
                },
                {.limits = {.rate = {60, 60}},
                 .docs = {.id = "getMeetingLink",
                          .summary = "How to enter the session's room; only inside the join window",
                          .response = &protocol::schemaOf<protocol::MeetingLink>}}});
}

}  // namespace mc::calls
