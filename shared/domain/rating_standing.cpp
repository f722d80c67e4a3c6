#include "domain/rating_standing.h"

#include <algorithm>
#include <numeric>

namespace mc::domain {

RatingFigures ratingFigures(std::span<const int> newestFirst, const RatingRules& rules) {
    const auto looked = newestFirst.first(std::min(newestFirst.size(), static_cast<std::size_t>(rules.last)));
    return {static_cast<int>(looked.size()), std::accumulate(looked.begin(), looked.end(), 0)};
}

RatingStanding standingAfter(RatingStanding before, const RatingFigures& figures, int sinceWarned,
                             const RatingRules& rules) {
    if (isPaused(before)) return before;
    const auto isBelow = [&](int bound) { return figures.stars * 100 < bound * figures.reviews; };
    if (figures.reviews < rules.least || !isBelow(rules.warnBelow)) return RatingStanding::good;
    const bool hadTime = before == RatingStanding::warned && sinceWarned >= rules.further;
    return hadTime && isBelow(rules.pauseBelow) ? RatingStanding::paused : RatingStanding::warned;
}

}  // namespace mc::domain
