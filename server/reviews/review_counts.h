#pragma once

#include <boost/describe/class.hpp>

#include "domain/time.h"
#include "platform/database/reader.h"

namespace mc::reviews {

struct RatingSum {
    int count = 0;
    int stars = 0;
};
BOOST_DESCRIBE_STRUCT(RatingSum, (), (count, stars))

/// What was given in a stretch of time and is not hidden.
RatingSum ratingsBetween(database::Reader& reader, const domain::UtcRange& when);

}  // namespace mc::reviews
