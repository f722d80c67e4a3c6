#pragma once

#include <mutex>
#include <unordered_map>
#include <vector>

#include "mentors/availability_source.h"
#include "mentors/catalogue.h"
#include "mentors/mentor_store.h"
#include "mentors/profile_cache.h"
#include "platform/base/clock.h"
#include "platform/base/worker_pool.h"
#include "platform/database/database.h"

namespace mc::mentors {

/// Keeps the catalogue like the database. Whoever changed something only says so, which costs microseconds; one thread
/// reads what is true by then and puts it into the catalogue, all that is waiting at once. A change is seen
/// milliseconds after its commit, never before and never in part. Thread safe.
class CatalogueFeed {
public:
    /// `availability` may be null: then nobody has free times. All references must outlive the feed.
    CatalogueFeed(database::Database& database, const base::Clock& clock, Catalogue& catalogue,
                  const AvailabilitySource* availability);
    /// Waits for the change under way; what was told after it is dropped with the catalogue.
    ~CatalogueFeed();

    /// Reads every approved mentor and their free times; at start, before the server listens.
    void load();
    /// The mentor's profile changed. Not inside a transaction: from Transaction::afterCommit.
    void refresh(domain::UserId mentor);
    /// The mentor's free times changed: template, exceptions, a hold, a cancellation. From afterCommit.
    void refreshAvailability(domain::UserId mentor);
    /// Time passed: to be called hourly and when the clock jumps. Returns when all are done.
    void refreshAllAvailability();

    Catalogue& catalogue() { return m_catalogue; }
    /// Pages read from the database; forgotten here, by everything that is told.
    ProfileCache& profiles() { return m_pages; }
    const AvailabilitySource* availability() const { return m_availability; }
    /// In which free times are of interest.
    static domain::UtcRange windowFrom(domain::UtcTime now) { return {now, now + kAvailabilityDays * domain::kDay}; }

private:
    enum class What { times, everything };
    using Told = std::unordered_map<domain::UserId, What>;

    void tell(domain::UserId mentor, What what);
    void note(domain::UserId mentor, What what);
    void follow();
    void followAll(const Told& told);
    void readProfiles(const std::vector<domain::UserId>& mentors);
    void readTimes(domain::UserId mentor);
    domain::UtcRange window() const { return windowFrom(m_clock.now()); }

    database::Database& m_database;
    const base::Clock& m_clock;
    Catalogue& m_catalogue;
    const AvailabilitySource* m_availability;
    MentorStore m_store;
    ProfileCache m_pages;
    std::mutex m_profiles;  ///< Reading and handing over as one step, so that the newest state comes last.
    std::mutex m_times;
    std::mutex m_toldMutex;
    Told m_told;  ///< What is to be read; once for each mentor, however often it was told.
    bool m_isQueued = false;
    bool m_stopping = false;
    base::WorkerPool m_thread;  ///< Last: its thread uses all of the above.
};

}  // namespace mc::mentors
