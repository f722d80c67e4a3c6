#pragma once

#include "platform/http/router.h"
#include "reviews/rating_desk.h"

namespace mc::admin {

/// Mentors who are paused for their ratings, and what is decided about them: support and owners.
class RatingDeskRoutes {
public:
    explicit RatingDeskRoutes(reviews::RatingDesk& desk) : m_desk(desk) {}
    void add(http::Router& router);

private:
    reviews::RatingDesk& m_desk;
};

}  // namespace mc::admin
