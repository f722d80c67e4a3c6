#pragma once

#include "mentors/favourites.h"
#include "platform/http/router.h"

namespace mc::mentors {

/// /api/me/favourites.
class FavouriteRoutes {
public:
    explicit FavouriteRoutes(Favourites& favourites) : m_favourites(favourites) {}
    void add(http::Router& router);

private:
    http::Response keep(const http::Request& request);
    http::Response drop(const http::Request& request);

    Favourites& m_favourites;
};

}  // namespace mc::mentors
