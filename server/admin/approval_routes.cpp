#include "admin/approval_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

template <class Body, class Deed>
Response withApplication(const Request& request, const Deed& deed) {
    return admin::withBody<UserId, Body>(request, deed);
}

template <class Body>
http::RouteOptions approvalOptions(std::string id, std::string summary) {
    return admin::deedOptions<Body, protocol::ApplicationReview>(std::move(id), std::move(summary));
}

}  // namespace

void ApprovalRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/mentor-applications",
                Access::support,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = with({choice<protocol::ApplicationQueue>("queue", "Which of them").otherwise("open"),
                                choice<protocol::ApplicationTurn>("turn", "Of those that are open, whose turn it is"),
                                text("q", "A part of the name, the headline or the company, or a whole address", 80),
                                choice<protocol::ApplicationSort>("order", "Which come first")},
                               paging(20, 500)),
                 .docs = {.id = "listApplications",
                          .summary = "Applications to be a mentor, a queue at a time",
                          .response = &protocol::schemaOf<protocol::ApplicationPage>}}});
    router.add({Method::get,
                "/api/admin/mentor-applications/{id}",
                Access::support,
                [this](const Request& request) { return review(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "getApplication",
                          .summary = "An application with all that was said about it",
                          .response = &protocol::schemaOf<protocol::ApplicationReview>}}});
    router.add({Method::post, "/api/admin/mentor-applications/{id}/questions", Access::support,
                [this](const Request& request) { return ask(request); },
                approvalOptions<protocol::ApplicationText>("askApplicant", "Ask the applicant something")});
    router.add({Method::post, "/api/admin/mentor-applications/{id}/notes", Access::support,
                [this](const Request& request) { return note(request); },
                approvalOptions<protocol::ApplicationText>("noteOnApplication", "A note that only admins read")});
    router.add({Method::put, "/api/admin/mentor-applications/{id}/evidence", Access::support,
                [this](const Request& request) { return setEvidence(request); },
                approvalOptions<protocol::SetEvidence>("setApplicationEvidence", "What has been made sure of")});
    router.add({Method::post, "/api/admin/mentors/{id}/approve", Access::support,
                [this](const Request& request) { return approve(request); },
                approvalOptions<protocol::ApproveApplication>("approveMentor", "Make the applicant a mentor")});
    router.add(
        {Method::post, "/api/admin/mentors/{id}/reject", Access::support,
         [this](const Request& request) { return reject(request); },
         approvalOptions<protocol::RejectApplication>("rejectMentor", "Turn the application down, with a reason")});
}

Response ApprovalRoutes::list(const Request& request) const {
    return http::answer(m_applications.list({.queue = request.queryChoice<protocol::ApplicationQueue>("queue").value(),
                                             .turn = request.queryChoice<protocol::ApplicationTurn>("turn"),
                                             .text = request.query("q").value_or(""),
                                             .order = request.queryChoice<protocol::ApplicationSort>("order"),
                                             .paging = request.paging()}));
}

Response ApprovalRoutes::review(const Request& request) const {
    const auto applicant = request.pathId<UserId>("id");
    if (!applicant) return http::problem(applicant.error());
    return http::answer(m_applications.review(request.actor().user, *applicant));
}

Response ApprovalRoutes::ask(const Request& request) {
    return withApplication<protocol::ApplicationText>(request,
                                                      [this](UserId admin, UserId applicant, const auto& body) {
                                                          return m_applications.ask(admin, applicant, body.text);
                                                      });
}

Response ApprovalRoutes::note(const Request& request) {
    return withApplication<protocol::ApplicationText>(request,
                                                      [this](UserId admin, UserId applicant, const auto& body) {
                                                          return m_applications.note(admin, applicant, body.text);
                                                      });
}

Response ApprovalRoutes::setEvidence(const Request& request) {
    return withApplication<protocol::SetEvidence>(request, [this](UserId admin, UserId applicant, const auto& body) {
        return m_applications.setEvidence(admin, applicant, body);
    });
}

Response ApprovalRoutes::approve(const Request& request) {
    return withApplication<protocol::ApproveApplication>(
        request, [this](UserId admin, UserId applicant, const auto& body) {
            return m_applications.approve(admin, applicant, body.version);
        });
}

Response ApprovalRoutes::reject(const Request& request) {
    return withApplication<protocol::RejectApplication>(request,
                                                        [this](UserId admin, UserId applicant, const auto& body) {
                                                            return m_applications.reject(admin, applicant, body);
                                                        });
}

}  // namespace mc::admin
