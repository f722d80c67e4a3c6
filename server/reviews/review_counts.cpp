#include "reviews/review_counts.h"

#include "domain/reviews.h"

namespace mc::reviews {

RatingSum ratingsBetween(database::Reader& reader, const domain::UtcRange& when) {
    return reader.scalar<RatingSum>(
        "SELECT count(*), coalesce(sum(rating), 0) FROM reviews WHERE created_at >= $1 AND created_at < $2 "
        "AND state <> $3",
        when.begin, when.end, domain::ReviewState::hidden);
}

}  // namespace mc::reviews
