#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/rating_standing.h"
#include "domain/time.h"
#include "platform/base/paging.h"
#include "platform/database/transaction.h"

namespace mc::reviews {

/// Where a mentor stands for her ratings, as stored.
struct RatingRow {
    domain::UserId mentor;
    domain::RatingStanding standing = domain::RatingStanding::good;
    domain::ReviewId countedAfter = {};  ///< Only reviews that came after this one count.
    domain::ReviewId warnedAfter = {};   ///< The newest one when she was warned.
    bool wasAccepting = false;           ///< Bookings, when she was paused.
    domain::UtcTime at = {};             ///< Since when she stands there.
    std::optional<domain::UtcTime> decidedAt = {};
    std::optional<domain::UserId> decidedBy = {};
    std::string reason = {};
    std::int64_t version = 0;  ///< 0: not stored yet.
};
BOOST_DESCRIBE_STRUCT(RatingRow, (),
                      (mentor, standing, countedAfter, warnedAfter, wasAccepting, at, decidedAt, decidedBy, reason,
                       version))

/// The SQL of what ratings mean. Free of state.
class RatingStore {
public:
    /// One of version 0 for whoever never fell below a bound.
    RatingRow of(database::Reader& reader, domain::UserId mentor) const;
    /// Inserts or replaces; the version rises.
    void put(database::Transaction& tx, const RatingRow& row) const;
    /// As put; changed_elsewhere unless what is stored still has the row's version.
    domain::Result<void> save(database::Transaction& tx, const RatingRow& row) const;

    /// Of the reviews that are not hidden and came after that one, the newest first.
    std::vector<int> stars(database::Reader& reader, domain::UserId mentor, domain::ReviewId after, int limit) const;
    int countAfter(database::Reader& reader, domain::UserId mentor, domain::ReviewId after) const;
    /// Of whatever state; none: an id before all others.
    domain::ReviewId newest(database::Reader& reader, domain::UserId mentor) const;

    std::vector<RatingRow> standing(database::Reader& reader, domain::RatingStanding standing,
                                    const base::TimedPlace& after, int limit) const;
    int count(database::Reader& reader, domain::RatingStanding standing) const;
};

}  // namespace mc::reviews
