#pragma once

#include "platform/http/router.h"
#include "reviews/review_service.h"

namespace mc::reviews {

/// Reviews of a booking and of a mentor, answers to them, and reports of either.
class ReviewRoutes {
public:
    /// By slug or id; absent for nobody's. Thread safe.
    using MentorOf = std::function<std::optional<domain::UserId>(std::string_view)>;
    /// `browseWithoutAccount`: decision 26.
    ReviewRoutes(ReviewService& service, MentorOf mentorOf, bool browseWithoutAccount)
        : m_service(service), m_mentorOf(std::move(mentorOf)), m_browseWithoutAccount(browseWithoutAccount) {}
    void addTo(http::Router& router);

private:
    void addOfBookings(http::Router& router);
    void addWords(http::Router& router);
    http::Response create(const http::Request& request);
    http::Response ofBooking(const http::Request& request);
    http::Response list(const http::Request& request);
    http::Response reply(const http::Request& request);
    http::Response report(const http::Request& request);

    ReviewService& m_service;
    MentorOf m_mentorOf;
    bool m_browseWithoutAccount;
};

}  // namespace mc::reviews
