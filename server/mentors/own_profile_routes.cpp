#include "mentors/own_profile_routes.h"

#include "platform/http/json.h"

namespace mc::mentors {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

void OwnProfileRoutes::add(http::Router& router) {
    const auto page = &protocol::schemaOf<protocol::OwnMentorPage>;
    router.add({Method::get,
                "/api/mentors/profile",
                Access::mentor,
                [this](const Request& request) { return http::answer(m_profiles.own(request.actor().user)); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getOwnProfile", .summary = "One's own profile, to edit", .response = page}}});
    router.add({Method::put,
                "/api/mentors/profile",
                Access::mentor,
                [this](const Request& request) { return update(request); },
                {.limits = {.bodyBytes = 32 * 1024, .rate = {30, 60}},
                 .docs = {.id = "updateOwnProfile",
                          .summary = "Replace one's own profile; another headline or company waits for an admin",
                          .request = &protocol::schemaOf<protocol::OwnMentorProfile>,
                          .response = page}}});
    router.add({Method::delete_,
                "/api/mentors/profile/change",
                Access::mentor,
                [this](const Request& request) { return http::answer(m_profiles.takeBack(request.actor().user)); },
                {.limits = {.rate = {30, 60}},
                 .docs = {.id = "takeBackProfileChange",
                          .summary = "Take back the headline and company that wait for an admin",
                          .response = page}}});
    router.add({Method::post,
                "/api/mentors/profile/change/answer",
                Access::mentor,
                [this](const Request& request) { return answer(request); },
                {.limits = {.bodyBytes = 16 * 1024, .rate = {5, 60}},
                 .docs = {.id = "answerProfileChangeQuestion",
                          .summary = "Answer what an admin asked about the headline and company that wait",
                          .request = &protocol::schemaOf<protocol::ApplicationText>,
                          .response = page}}});
    router.add({Method::put,
                "/api/mentors/profile/listing",
                Access::mentor,
                [this](const Request& request) { return setListing(request); },
                {.limits = {.bodyBytes = 1024, .rate = {30, 60}},
                 .docs = {.id = "setListing",
                          .summary = "Be found in lists, or booked by whoever has the link alone",
                          .request = &protocol::schemaOf<protocol::SetListing>,
                          .response = page}}});
}

Response OwnProfileRoutes::update(const Request& request) {
    const auto body = request.decode<protocol::OwnMentorProfile>();
    if (!body) return http::problem(body.error());
    return http::answer(m_profiles.update(request.actor().user, *body));
}

Response OwnProfileRoutes::answer(const Request& request) {
    const auto body = request.decode<protocol::ApplicationText>();
    if (!body) return http::problem(body.error());
    return http::answer(m_profiles.answer(request.actor().user, body->text));
}

Response OwnProfileRoutes::setListing(const Request& request) {
    const auto body = request.decode<protocol::SetListing>();
    if (!body) return http::problem(body.error());
    return http::answer(m_profiles.setUnlisted(request.actor().user, body->unlisted));
}

}  // namespace mc::mentors
