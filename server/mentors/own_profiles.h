#pragma once

#include "mentors/profile_changes.h"

namespace mc::mentors {

/// What mentors say of themselves (PRO-1), and whether they are listed. Thread safe; one transaction a use case. Prices
/// that change are those of bookings to come: each booking keeps the one it was made with.
class OwnProfiles {
public:
    /// References must outlive the service.
    struct Parts {
        database::Database& database;
        accounts::AccountService& accounts;
        MentorService& mentors;
        ProfileChanges& changes;
    };
    explicit OwnProfiles(Parts parts) : m_parts(parts) {}

    /// not_found when the person never applied; here and below.
    domain::Result<protocol::OwnMentorPage> own(domain::UserId mentor) const;
    /// validation_failed: price outside the bounds, a duration, tag or language twice, years that run backwards.
    /// changed_elsewhere when `profile.version` is not the one stored: read it again. A new headline or company waits for
    /// an admin; the one that is seen today takes back what waits.
    domain::Result<protocol::OwnMentorPage> update(domain::UserId mentor, const protocol::OwnMentorProfile& profile);
    /// invalid_state when no change waits.
    domain::Result<protocol::OwnMentorPage> takeBack(domain::UserId mentor);
    /// To what an admin asked about the change; invalid_state when nothing was asked.
    domain::Result<protocol::OwnMentorPage> answer(domain::UserId mentor, const std::string& text);
    /// An unlisted mentor is found by nobody and booked by whoever has the link.
    domain::Result<protocol::OwnMentorPage> setUnlisted(domain::UserId mentor, bool unlisted);

private:
    domain::Result<protocol::OwnMentorPage> pageOf(database::Reader& reader, domain::UserId mentor) const;

    Parts m_parts;
    MentorStore m_store;
};

}  // namespace mc::mentors
