#include "bookings/waitlist_routes.h"

#include "platform/http/json.h"

namespace mc::bookings {

using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

void WaitlistRoutes::add(http::Router& router) {
    const auto answer = &protocol::schemaOf<protocol::Waitlist>;
    const std::string place = "/api/me/waitlist/{mentor}";
    router.add({Method::get,
                "/api/me/waitlist",
                Access::signedIn,
                [this](const Request& request) { return http::ok(m_waitlist.of(request.actor().user)); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "listWaitlist", .summary = "The mentors I wait for", .response = answer}}});
    router.add({Method::put,
                place,
                Access::signedIn,
                [this](const Request& request) { return join(request); },
                {.limits = {0, {60, 60}},
                 .docs = {.id = "joinWaitlist", .summary = "Wait for free time of a mentor", .response = answer}}});
    router.add(
        {Method::delete_,
         place,
         Access::signedIn,
         [this](const Request& request) { return leave(request); },
         {.limits = {0, {60, 60}}, .docs = {.id = "leaveWaitlist", .summary = "Wait no longer", .response = answer}}});
}

Response WaitlistRoutes::join(const Request& request) {
    const auto mentor = request.pathId<UserId>("mentor");
    if (!mentor) return http::problem(mentor.error());
    return http::answer(m_waitlist.join(request.actor().user, *mentor));
}

Response WaitlistRoutes::leave(const Request& request) {
    const auto mentor = request.pathId<UserId>("mentor");
    if (!mentor) return http::problem(mentor.error());
    return http::ok(m_waitlist.leave(request.actor().user, *mentor));
}

}  // namespace mc::bookings
