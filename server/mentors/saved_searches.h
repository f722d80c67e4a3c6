#pragma once

#include <vector>

#include "accounts/directory.h"
#include "mentors/mentor_store.h"
#include "mentors/saved_search_store.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/searches.h"

namespace mc::mentors {

/// The owner of a search has looked at whom it found, or keeps it no more.
struct SearchSeen {
    domain::UserId user;
    domain::SearchId search;
};

/// A mentor whom one of somebody's searches has found, as everybody can see her.
struct FoundMentor {
    domain::UserId mentor;
    std::string name;
    std::string headline;
    std::string search;  ///< Its name.
};

/// The searches people keep (DIS-3). Thread safe; somebody else's search is one that is not there.
class SavedSearches {
public:
    SavedSearches(database::Database& database, const base::Clock& clock, base::IdSource& ids)
        : m_database(database), m_clock(clock), m_ids(ids) {}

    /// Raised in the transaction of its cause.
    database::Signal<SearchSeen> seen;

    protocol::SavedSearches of(domain::UserId user) const;
    /// validation_failed as protocol::KeepSearch says.
    domain::Result<protocol::SavedSearches> keep(domain::UserId user, const protocol::KeepSearch& request);
    /// not_found.
    domain::Result<protocol::SavedSearches> change(domain::UserId user, domain::SearchId id,
                                                   const protocol::ChangeSearch& request);
    domain::Result<protocol::SavedSearches> markSeen(domain::UserId user, domain::SearchId id);
    domain::Result<protocol::SavedSearches> drop(domain::UserId user, domain::SearchId id);

    // For mails about them
    bool writesMails(database::Reader& reader, domain::UserId user) const;
    /// All of hers at once.
    void setMails(database::Transaction& tx, domain::UserId user, bool wanted) const;
    /// Found within that time by searches that write mails, and not looked at since; the latest first, each mentor once,
    /// and only those who are in the lists.
    std::vector<FoundMentor> toMail(database::Reader& reader, domain::UserId user, domain::UtcRange within) const;

    /// Those of erased accounts; a daily job (decision 24).
    void forgetErased();

private:
    protocol::SavedSearches of(database::Reader& reader, domain::UserId user) const;
    template <class Change>
    domain::Result<protocol::SavedSearches> onOwn(domain::UserId user, domain::SearchId id, Change change);

    database::Database& m_database;
    const base::Clock& m_clock;
    base::IdSource& m_ids;
    SavedSearchStore m_store;
    MentorStore m_mentors;
    accounts::Directory m_people;
};

}  // namespace mc::mentors
