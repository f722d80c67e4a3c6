#pragma once

#include "mentors/featured_mentors.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/admin/featured: owners choose mentors to be shown first for some days.
class FeaturedRoutes {
public:
    explicit FeaturedRoutes(mentors::FeaturedMentors& featured) : m_featured(featured) {}
    void add(http::Router& router);

private:
    http::Response set(const http::Request& request);
    http::Response end(const http::Request& request);

    mentors::FeaturedMentors& m_featured;
};

}  // namespace mc::admin
