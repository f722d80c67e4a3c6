#pragma once

#include "mentors/saved_searches.h"
#include "platform/http/router.h"

namespace mc::mentors {

/// /api/me/searches.
class SearchRoutes {
public:
    explicit SearchRoutes(SavedSearches& searches) : m_searches(searches) {}
    void add(http::Router& router);

private:
    http::Response keep(const http::Request& request);
    http::Response change(const http::Request& request);
    http::Response markSeen(const http::Request& request);
    http::Response drop(const http::Request& request);

    SavedSearches& m_searches;
};

}  // namespace mc::mentors
