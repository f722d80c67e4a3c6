#pragma once

#include "mentors/mentor_directory.h"
#include "platform/base/clock.h"
#include "scheduling/scheduling_service.h"

namespace mc::scheduling {

/// How much time all mentors together offer: for how much of it is booked (G12). Thread safe.
class PublishedTimes {
public:
    PublishedTimes(database::Database& database, const base::Clock& clock, SchedulingService& scheduling)
        : m_database(database), m_clock(clock), m_scheduling(scheduling) {}

    /// Open in the weeks of those who are mentors and take bookings now, booked or not; exceptions and days away are
    /// considered. Not from inside `Database::write`.
    std::int64_t minutesWithin(const domain::UtcRange& range);

private:
    database::Database& m_database;
    const base::Clock& m_clock;
    SchedulingService& m_scheduling;
    mentors::MentorDirectory m_mentors;
    SchedulingStore m_store;
};

}  // namespace mc::scheduling
