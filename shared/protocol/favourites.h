#pragma once

#include <boost/describe/class.hpp>
#include <vector>

#include "domain/ids.h"
#include "protocol/limits.h"

namespace mc::protocol {

/// So many mentors a person may keep; as many GET /api/mentors takes as `mentor`.
inline constexpr std::size_t kMostFavourites = 100;

/// GET /api/me/favourites: the latest kept first. Also those who are not listed at the moment; cards of those that are
/// come from GET /api/mentors?mentor=… · PUT and DELETE /api/me/favourites/{id} → Favourites, however often.
struct Favourites {
    std::vector<domain::UserId> mentors;
};
BOOST_DESCRIBE_STRUCT(Favourites, (), (mentors))

}  // namespace mc::protocol
