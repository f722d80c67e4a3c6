#pragma once

#include <mutex>

#include "mentors/availability_source.h"
#include "mentors/catalogue.h"
#include "mentors/mentor_store.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"

namespace mc::mentors {

/// Keeps the catalogue like the database. Thread safe.
class CatalogueFeed {
public:
    /// `availability` may be null: then nobody has free times. All references must outlive the feed.
    CatalogueFeed(database::Database& database, const base::Clock& clock, Catalogue& catalogue,
                  const AvailabilitySource* availability);

    /// Reads every approved mentor and their free times; at start, before the server listens.
    void load();
    /// The mentor's profile changed. Not inside a transaction: from Transaction::afterCommit.
    void refresh(domain::UserId mentor);
    /// The mentor's free times changed: template, exceptions, a hold, a cancellation. From afterCommit.
    void refreshAvailability(domain::UserId mentor);
    /// Time passed: to be called hourly and when the clock jumps.
    void refreshAllAvailability();

    Catalogue& catalogue() { return m_catalogue; }
    const AvailabilitySource* availability() const { return m_availability; }

private:
    domain::UtcRange window() const;

    database::Database& m_database;
    const base::Clock& m_clock;
    Catalogue& m_catalogue;
    const AvailabilitySource* m_availability;
    MentorStore m_store;
    std::mutex m_profiles;  ///< Reading and handing over as one step, so that the newest state comes last.
    std::mutex m_times;
};

}  // namespace mc::mentors
