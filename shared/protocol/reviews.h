#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "protocol/limits.h"

namespace mc::protocol {

/// POST /api/bookings/{id}/review (Idempotency-Key) → 201 Review
struct CreateReview {
    int rating = 5;
    std::string text;
    bool isPublic = true;  ///< The stars always count; only public text is shown.
};
BOOST_DESCRIBE_STRUCT(CreateReview, (), (rating, text, isPublic))
template <>
inline const FieldLimits& Limits<CreateReview>::table() {
    static const FieldLimits limits{{"rating", range(1, 5)}, {"text", maxLength(1000)}};
    return limits;
}

struct Review {
    domain::ReviewId id;
    std::string authorName;
    domain::UserId authorId;  ///< For the avatar's colour only.
    std::string topic;
    int rating = 5;
    std::string text;
    bool isPublic = true;
    domain::UtcTime createdAt;
    std::optional<std::string> reply;
    std::optional<std::string> authorPhoto = {};  ///< As Me::photo.
};
BOOST_DESCRIBE_STRUCT(Review, (),
                      (id, authorName, authorId, topic, rating, text, isPublic, createdAt, reply, authorPhoto))

/// GET /api/mentors/{id}/reviews?limit=&cursor=, newest first.
struct ReviewPage {
    std::vector<Review> items;
    int total = 0;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ReviewPage, (), (items, total, next))

}  // namespace mc::protocol
