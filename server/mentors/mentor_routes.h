#pragma once

#include "mentors/mentor_service.h"
#include "platform/base/zones.h"
#include "platform/http/router.h"

namespace mc::mentors {

struct MentorRouteOptions {
    bool browseWithoutAccount = true;  ///< Decision 26.
    /// Somebody who is signed in narrowed the list, or saw a mentor's page. They must not wait: the first is called on an
    /// I/O thread.
    std::function<void(domain::UserId)> searched = {};
    std::function<void(domain::UserId)> viewed = {};
};

/// GET /api/mentors and GET /api/mentors/{slug}.
class MentorRoutes {
public:
    MentorRoutes(MentorService& mentors, const Catalogue& catalogue, const base::Zones& zones, const base::Clock& clock,
                 MentorRouteOptions options = {});
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response profile(const http::Request& request) const;

    MentorService& m_mentors;
    const Catalogue& m_catalogue;
    const base::Zones& m_zones;
    const base::Clock& m_clock;
    MentorRouteOptions m_options;
};

}  // namespace mc::mentors
