#include "reviews/review_routes.h"

#include "platform/http/json.h"

namespace mc::reviews {

using http::Access;
using http::Method;
using http::problem;
using http::Request;
using http::Response;

void ReviewRoutes::addTo(http::Router& router) {
    addOfBookings(router);
    addWords(router);
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

void ReviewRoutes::addOfBookings(http::Router& router) {
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
                "/api/bookings/{id}/review",
                Access::signedIn,
                [this](const Request& request) { return ofBooking(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getReviewOfBooking",
                          .summary = "What a booking's student said of it, and what the mentor answered",
                          .response = &protocol::schemaOf<protocol::Review>}}});
}

void ReviewRoutes::addWords(http::Router& router) {
    router.add({Method::put,
                "/api/reviews/{id}/reply",
                Access::mentor,
                [this](const Request& request) { return reply(request); },
                {.limits = {.bodyBytes = 8 * 1024, .rate = {20, 60}},
                 .docs = {.id = "replyToReview",
                          .summary = "Answer a review, or change the answer for a day",
                          .request = &protocol::schemaOf<protocol::ReplyToReview>,
                          .response = &protocol::schemaOf<protocol::Review>}}});
    router.add({Method::post,
                "/api/reviews/{id}/reports",
                Access::signedIn,
                [this](const Request& request) { return report(request); },
                {.limits = {.bodyBytes = 8 * 1024, .rate = {10, 60}},
                 .docs = {.id = "reportReview",
                          .summary = "Tell the admins that a review or an answer should not be there",
                          .request = &protocol::schemaOf<protocol::ReportReview>,
                          .status = 204}}});
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
    const auto viewer = actor ? std::optional(actor->user) : std::nullopt;
    return http::answer(m_service.list(*mentor, viewer, request.paging()));
}

Response ReviewRoutes::ofBooking(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return problem(id.error());
    return http::answer(m_service.ofBooking(request.actor().user, *id));
}

Response ReviewRoutes::reply(const Request& request) {
    const auto id = request.pathId<domain::ReviewId>("id");
    if (!id) return problem(id.error());
    const auto body = request.decode<protocol::ReplyToReview>();
    if (!body) return problem(body.error());
    return http::answer(m_service.reply(request.actor().user, *id, body->text));
}

Response ReviewRoutes::report(const Request& request) {
    const auto id = request.pathId<domain::ReviewId>("id");
    if (!id) return problem(id.error());
    const auto body = request.decode<protocol::ReportReview>();
    if (!body) return problem(body.error());
    return http::answer(m_service.report(request.actor().user, *id, *body));
}

}  // namespace mc::reviews
