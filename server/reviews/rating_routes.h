#pragma once

#include "platform/http/router.h"
#include "reviews/rating_watch.h"

namespace mc::reviews {

/// GET /api/mentors/dashboard/ratings.
class RatingRoutes {
public:
    explicit RatingRoutes(const RatingWatch& watch) : m_watch(watch) {}
    void addTo(http::Router& router);

private:
    const RatingWatch& m_watch;
};

}  // namespace mc::reviews
