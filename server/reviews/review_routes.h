#pragma once

#include "platform/http/router.h"
#include "reviews/review_service.h"

namespace mc::reviews {

/// POST /api/bookings/{id}/review and GET /api/mentors/{slug}/reviews, where the mentor's id stands for the slug.
class ReviewRoutes {
public:
    /// `browseWithoutAccount`: decision 26.
    ReviewRoutes(ReviewService& service, bool browseWithoutAccount)
        : m_service(service), m_browseWithoutAccount(browseWithoutAccount) {}
    void addTo(http::Router& router);

private:
    http::Response create(const http::Request& request);
    http::Response list(const http::Request& request);

    ReviewService& m_service;
    bool m_browseWithoutAccount;
};

}  // namespace mc::reviews
