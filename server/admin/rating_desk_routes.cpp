#include "admin/rating_desk_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using protocol::DecideRating;
using protocol::RatingCase;
using protocol::RatingQueue;

void RatingDeskRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/rating-cases",
                Access::support,
                [this](const Request& request) {
                    return http::answer(m_desk.list(
                        request.actor().user, request.queryChoice<RatingQueue>("queue").value(), request.paging()));
                },
                {.limits = {.rate = kReading},
                 .query = with({choice<RatingQueue>("queue", "Which of them").otherwise("waiting")}, paging()),
                 .docs = {.id = "listRatingCases",
                          .summary = "Mentors who are paused for their ratings, a queue at a time",
                          .response = &protocol::schemaOf<protocol::RatingCasePage>}}});
    router.add({Method::post, "/api/admin/rating-cases/{id}/decision", Access::support,
                [this](const Request& request) {
                    return withBody<UserId, DecideRating>(request,
                                                          [this](UserId admin, UserId mentor, const auto& body) {
                                                              return m_desk.decide(admin, mentor, body);
                                                          });
                },
                deedOptions<DecideRating, RatingCase>("decideRating",
                                                      "Let a mentor take bookings again, or keep her paused")});
}

}  // namespace mc::admin
