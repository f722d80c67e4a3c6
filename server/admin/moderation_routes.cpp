#include "admin/moderation_routes.h"

#include "platform/http/json.h"

namespace mc::admin {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

void ModerationRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/reported-reviews",
                Access::support,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = {240, 60}},
                 .query = with({choice<protocol::ReviewQueue>("queue", "Which of them").otherwise("open")}, paging()),
                 .docs = {.id = "listReportedReviews",
                          .summary = "Reviews somebody reported, a queue at a time",
                          .response = &protocol::schemaOf<protocol::ReportedReviewPage>}}});
    router.add({Method::post,
                "/api/admin/reviews/{id}/decision",
                Access::support,
                [this](const Request& request) { return decide(request); },
                {.limits = {.bodyBytes = 8 * 1024, .rate = {60, 60}},
                 .docs = {.id = "decideReview",
                          .summary = "Hide a review or an answer, or let it stay",
                          .request = &protocol::schemaOf<protocol::DecideReview>,
                          .response = &protocol::schemaOf<protocol::ReportedReview>}}});
}

Response ModerationRoutes::list(const Request& request) const {
    return http::answer(m_moderation.list(
        request.actor().user, request.queryChoice<protocol::ReviewQueue>("queue").value(), request.paging()));
}

Response ModerationRoutes::decide(const Request& request) {
    const auto id = request.pathId<domain::ReviewId>("id");
    if (!id) return http::problem(id.error());
    const auto body = request.decode<protocol::DecideReview>();
    if (!body) return http::problem(body.error());
    return http::answer(m_moderation.decide(request.actor().user, *id, *body));
}

}  // namespace mc::admin
