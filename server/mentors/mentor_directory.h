#pragma once

#include <boost/describe/class.hpp>
#include <optional>

#include "mentors/mentor.h"
#include "platform/database/reader.h"

namespace mc::mentors {

/// What the platform knows of a mentor's work.
struct Reputation {
    std::int64_t ratingSum = 0;  ///< Stars of all reviews together.
    int ratingCount = 0;
    std::optional<int> responseSeconds;  ///< Decision 28.
};
BOOST_DESCRIBE_STRUCT(Reputation, (), (ratingSum, ratingCount, responseSeconds))

/// Mentors for the other rooms. Free of state; reads through whatever the caller is in (a transaction, too).
class MentorDirectory {
public:
    /// Absent unless approved and neither suspended nor erased.
    std::optional<Mentor> find(database::Reader& reader, domain::UserId mentor) const;
    /// Since when she is a mentor; absent for somebody who is none.
    std::optional<domain::UtcTime> approvedAt(database::Reader& reader, domain::UserId mentor) const;
    /// That of somebody who is no mentor is empty.
    Reputation reputation(database::Reader& reader, domain::UserId mentor) const;
    /// Minutes of the shortest session on offer; 0 when there is none.
    int shortestOffered(database::Reader& reader, domain::UserId mentor) const;
};

}  // namespace mc::mentors
