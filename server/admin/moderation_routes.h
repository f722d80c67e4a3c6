#pragma once

#include "platform/http/router.h"
#include "reviews/review_moderation.h"

namespace mc::admin {

/// Reported reviews and what is done about them (ADM-4): support and owners.
class ModerationRoutes {
public:
    explicit ModerationRoutes(reviews::ReviewModeration& moderation) : m_moderation(moderation) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response decide(const http::Request& request);

    reviews::ReviewModeration& m_moderation;
};

}  // namespace mc::admin
