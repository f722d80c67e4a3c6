#include "reviews/review_routes.h"

#include "platform/http/json.h"

namespace mc::reviews {

using http::Access;
using http::Method;
using http::problem;
using http::Request;
using http::Response;

void ReviewRoutes::addTo(http::Router& router) {
    router.add({Method::post,
                "/api/bookings/{id}/review",
                Access::signedIn,
                [this](const Request& request) { return create(request); },
                {.limits = {.bodyBytes = 8 * 1024, .rate = {10, 60}},
                 .idempotency = http::Idempotency::required,
                 .docs = {.id = "createReview",
                          .summary = "Review a completed session, once",
                          .request = &protocol::schemaOf<protocol::CreateReview>,
                          .response = &protocol::schemaOf<protocol::Review>,
                          .status = 201}}});
    router.add({Method::get,
                "/api/mentors/{slug}/reviews",
                m_browseWithoutAccount ? Access::anonymous : Access::signedIn,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = http::kBrowsingRate},
                 .query = http::param::paging(10, 50),
                 .docs = {.id = "listReviews",
                          .summary = "Reviews of a mentor, newest first",
                          .response = &protocol::schemaOf<protocol::ReviewPage>}}});
}

Response ReviewRoutes::create(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return problem(id.error());
    const auto body = request.decode<protocol::CreateReview>();
    if (!body) return problem(body.error());
    const auto review = m_service.create(request.actor().user, *id, *body);
    return review ? http::created(*review) : problem(review.error());
}

Response ReviewRoutes::list(const Request& request) {
    const auto mentor = m_mentorOf(request.param("slug"));
    if (!mentor) return problem(domain::ErrorCode::not_found);
    const auto* actor = request.actorIfAny();
    const bool own = actor && actor->user == *mentor;
    return http::answer(m_service.list(*mentor, own, request.paging()));
}

}  // namespace mc::reviews
