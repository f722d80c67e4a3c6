#pragma once

#include <boost/describe/enum.hpp>
#include <span>

namespace mc::domain {

/// What a mentor's ratings mean for her.
BOOST_DEFINE_FIXED_ENUM_CLASS(RatingStanding, int,
                              good,    // Nothing.
                              warned,  // She is told before it goes further.
                              paused,  // She takes no new bookings, and an admin has to decide.
                              kept)    // An admin has decided that it stays so; an admin may still take it back.

/// An operator's bounds, in hundredths of a star, of the newest reviews.
struct RatingRules {
    int last = 10;    ///< Reviews looked at, the newest.
    int least = 5;    ///< Fewer say nothing: one bad hour is not what she is like.
    int further = 3;  ///< Reviews after the warning before it can go further: time to make it better.
    int warnBelow = 350;
    int pauseBelow = 300;

    bool operator==(const RatingRules&) const = default;
};

/// The stars of the reviews that are looked at.
struct RatingFigures {
    int reviews = 0;  ///< At most RatingRules::last.
    int stars = 0;    ///< Of all of them together.

    /// Hundredths of a star, rounded down: nobody reads that she reached a bound that she did not. 0 without reviews.
    int average() const { return reviews == 0 ? 0 : stars * 100 / reviews; }
};

/// `newestFirst`: the stars of one mentor's reviews since an admin last decided about them, without what is hidden.
RatingFigures ratingFigures(std::span<const int> newestFirst, const RatingRules& rules);

/// True for whoever takes no bookings because of her ratings.
constexpr bool isPaused(RatingStanding standing) {
    return standing == RatingStanding::paused || standing == RatingStanding::kept;
}

/// Where a mentor stands after a review came, was hidden or is shown again (P16). She is warned when the average of the
/// last reviews falls below `warnBelow`; it is forgotten once the average is back there. She is paused when, after a
/// warning and `further` more reviews, it is below `pauseBelow`: never without having been warned, and never for the
/// reviews she was warned of alone. From there no review leads back: an admin decides, and then only reviews that came
/// later count. `sinceWarned`: how many of her reviews came after the warning.
RatingStanding standingAfter(RatingStanding before, const RatingFigures& figures, int sinceWarned,
                             const RatingRules& rules);

}  // namespace mc::domain
