#pragma once

#include "accounts/directory.h"
#include "mentors/mentor_store.h"
#include "mentors/saved_search_store.h"
#include "mentors/search_queue.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"

namespace mc::mentors {

/// A saved search found a mentor who did not fit it before.
struct SearchMatched {
    domain::UserId user;  ///< Whose search it is.
    domain::SearchId search;
    std::string name;  ///< Of the search.
    Mentor mentor;
    int fresh = 1;  ///< Mentors she has not looked at, with this one.
    bool inApp = true;
    bool byMail = true;
    domain::UtcTime at;
};

/// Holds mentors who changed against everybody's saved searches (DIS-3), a stretch at a time and apart from whoever
/// changed: approving and saving only queue the mentor. Who fits now and did not before is found, each mentor once by
/// each search. Stops at any point lose nothing: how far it came is kept with what was found. Thread safe, but made for
/// one job.
class SearchWatch {
public:
    SearchWatch(database::Database& database, const base::Clock& clock) : m_database(database), m_clock(clock) {}

    /// Raised inside the transaction that finds.
    database::Signal<SearchMatched> matched;

    /// Looks at kMostLooks searches at most; a job calls it every few seconds. True while there is more to do.
    bool run();

    static constexpr int kMostLooks = 40'000;  ///< Of one run; see bench_searches for what that takes.
    static constexpr int kStretch = 2'000;     ///< Looked at between two writes.
    static constexpr int kMostFound = 100;     ///< Told in one write, so that others' wait is short.

private:
    struct Walk;
    int follow(const QueuedMentor& queued);
    Walk look(const QueuedMentor& queued) const;
    void tell(database::Transaction& tx, const Mentor& mentor, const SearchRow& search);

    database::Database& m_database;
    const base::Clock& m_clock;
    SearchQueue m_queue;
    MentorStore m_mentors;
    SavedSearchStore m_searches;
    accounts::Directory m_people;
};

}  // namespace mc::mentors
