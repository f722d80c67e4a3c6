#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mentors/mentor.h"
#include "protocol/applications.h"

namespace mc::mentors {

struct Snapshot;

/// From so many on, prices are of a market and of nobody in particular.
inline constexpr std::size_t kFewestPeers = 5;

/// Whom a mentor-to-be is compared with.
struct Peers {
    std::vector<std::string> expertise;  ///< Those who have one of them; without regard to case and accents.
    int yearsOfExperience = 0;           ///< Of the same band: up to 2, 5, 9, 14 years, more.
};

/// What the middle half of live mentors ask (25th to 75th percentile, by nearest rank, so that both are real prices), for
/// each length, in its order: of those who share an expertise and the band of experience; where fewer than kFewestPeers
/// sell that length, of those who share an expertise; where these are too few, the length is left out. Kept within the
/// bounds; prices of another currency do not count. Reads the snapshot alone.
std::vector<protocol::PriceGuide> priceGuides(const Snapshot& snapshot, const Peers& peers, const PriceBounds& bounds);

}  // namespace mc::mentors
