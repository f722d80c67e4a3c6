#pragma once

#include "domain/error.h"
#include "mentors/mentor_directory.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "protocol/favourites.h"

namespace mc::mentors {

/// The mentors somebody keeps (DIS-3). Thread safe. One who is not listed any more stays kept: she is left out of lists by
/// whoever lists mentors, and is there again when she comes back.
class Favourites {
public:
    Favourites(database::Database& database, const base::Clock& clock) : m_database(database), m_clock(clock) {}

    protocol::Favourites of(domain::UserId user) const;
    /// not_found for somebody who is no mentor at the moment; validation_failed (too_many) for one more than
    /// protocol::kMostFavourites. Kept before: nothing changes.
    domain::Result<protocol::Favourites> keep(domain::UserId user, domain::UserId mentor);
    /// Not kept before, or nobody at all: nothing changes.
    protocol::Favourites drop(domain::UserId user, domain::UserId mentor);

private:
    static protocol::Favourites of(database::Reader& reader, domain::UserId user);

    database::Database& m_database;
    const base::Clock& m_clock;
    MentorDirectory m_directory;
};

}  // namespace mc::mentors
