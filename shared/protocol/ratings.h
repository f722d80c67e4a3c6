#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/rating_standing.h"
#include "protocol/reviews.h"

namespace mc::protocol {

/// GET /api/mentors/dashboard/ratings (MEN-3): the stars of a mentor's last reviews and what they mean for her. The
/// operator's bounds come with it; what is no number of reviews is in hundredths of a star.
struct MentorRatings {
    int reviews = 0;  ///< Looked at: the newest, at most `last`, since an admin last decided.
    int average = 0;  ///< Says nothing while there are fewer reviews than `least`.
    domain::RatingStanding standing = domain::RatingStanding::good;
    int last = 0;
    int least = 0;
    int further = 0;  ///< Reviews after a warning before it can go further.
    int warnBelow = 0;
    int pauseBelow = 0;
    std::string reason;  ///< Of an admin who kept her paused.
};
BOOST_DESCRIBE_STRUCT(MentorRatings, (),
                      (reviews, average, standing, last, least, further, warnBelow, pauseBelow, reason))

/// Of those who are paused for their ratings.
BOOST_DEFINE_FIXED_ENUM_CLASS(RatingQueue, int,
                              waiting,  // For a decision, the longest first.
                              kept)     // Decided: they stay paused.

/// A mentor who is paused, as admins see her.
struct RatingCase {
    domain::UserId mentor;
    std::string name;
    std::optional<std::string> photo;  ///< As Me::photo.
    int reviews = 0;                   ///< As MentorRatings'.
    int average = 0;
    domain::RatingStanding standing = domain::RatingStanding::paused;
    domain::UtcTime since;       ///< Paused, or decided.
    std::string reason;          ///< Of the decision.
    std::vector<Review> latest;  ///< Those that count, the newest first; private ones among them.
    bool mayDecide = true;       ///< Nobody decides about herself.
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(RatingCase, (),
                      (mentor, name, photo, reviews, average, standing, since, reason, latest, mayDecide, version))

/// GET /api/admin/rating-cases?queue=&limit=&cursor=
struct RatingCasePage {
    std::vector<RatingCase> items;
    int waiting = 0;  ///< How many wait.
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(RatingCasePage, (), (items, waiting, next))

/// POST /api/admin/rating-cases/{id}/decision → RatingCase. Also of one that was kept before: it may be taken back.
struct DecideRating {
    bool reinstate = false;  ///< Else she stays paused.
    std::string reason;      ///< The mentor reads it.
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DecideRating, (), (reinstate, reason, version))
template <>
inline const FieldLimits& Limits<DecideRating>::table() {
    static const FieldLimits limits{{"reason", length(3, 500)}};
    return limits;
}

}  // namespace mc::protocol
