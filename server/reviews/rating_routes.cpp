#include "reviews/rating_routes.h"

#include "platform/http/json.h"

namespace mc::reviews {

void RatingRoutes::addTo(http::Router& router) {
    router.add({http::Method::get,
                "/api/mentors/dashboard/ratings",
                http::Access::mentor,
                [this](const http::Request& request) { return http::ok(m_watch.own(request.actor().user)); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getMentorRatings",
                          .summary = "What a mentor's last ratings mean for her",
                          .response = &protocol::schemaOf<protocol::MentorRatings>}}});
}

}  // namespace mc::reviews
