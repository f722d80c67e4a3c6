#include "admin/profile_change_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::ProfileChangeReview;

void ProfileChangeRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/admin/mentor-changes/{id}",
                Access::support,
                [this](const Request& request) { return review(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "getProfileChange",
                          .summary = "A mentor's new headline and company beside those of today",
                          .response = &protocol::schemaOf<ProfileChangeReview>}}});
    router.add({Method::post, "/api/admin/mentor-changes/{id}/questions", Access::support,
                [this](const Request& request) { return ask(request); },
                deedOptions<protocol::ApplicationText, ProfileChangeReview>(
                    "askAboutProfileChange", "Ask the mentor something before it is decided")});
    router.add({Method::post, "/api/admin/mentor-changes/{id}/approve", Access::support,
                [this](const Request& request) { return approve(request); },
                deedOptions<protocol::ApproveApplication, ProfileChangeReview>("approveProfileChange",
                                                                               "Let students see the new text")});
    router.add({Method::post, "/api/admin/mentor-changes/{id}/decline", Access::support,
                [this](const Request& request) { return decline(request); },
                deedOptions<protocol::RejectApplication, ProfileChangeReview>(
                    "declineProfileChange", "Leave the profile as it is, with a reason")});
}

Response ProfileChangeRoutes::review(const Request& request) const {
    const auto mentor = request.pathId<UserId>("id");
    if (!mentor) return http::problem(mentor.error());
    return http::answer(m_changes.review(request.actor().user, *mentor));
}

Response ProfileChangeRoutes::ask(const Request& request) {
    return withBody<UserId, protocol::ApplicationText>(request, [this](UserId admin, UserId mentor, const auto& body) {
        return m_changes.ask(admin, mentor, body.text);
    });
}

Response ProfileChangeRoutes::approve(const Request& request) {
    return withBody<UserId, protocol::ApproveApplication>(request,
                                                          [this](UserId admin, UserId mentor, const auto& body) {
                                                              return m_changes.approve(admin, mentor, body.version);
                                                          });
}

Response ProfileChangeRoutes::decline(const Request& request) {
    return withBody<UserId, protocol::RejectApplication>(
        request,
        [this](UserId admin, UserId mentor, const auto& body) { return m_changes.decline(admin, mentor, body); });
}

}  // namespace mc::admin
