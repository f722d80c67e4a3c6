#pragma once

#include <map>
#include <memory>
#include <set>

#include "platform/base/clock.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "protocol/analytics.h"

namespace mc::admin {

/// How the business does, by days of the operator's zone. A day that is well over is counted once and kept; later ones
/// are counted when somebody asks. So the figures are always what the books and the bookings hold, and an answer reads
/// one row for each day however much happened on it. Thread safe.
class Analytics {
public:
    static constexpr int kMostBars = 400;
    static constexpr std::int64_t kMostDays = 3700;  ///< Ten years.

    /// Throws std::invalid_argument when there is no such zone.
    Analytics(database::Database& database, const base::Clock& clock, const base::Zones& zones,
              const domain::ZoneName& zone, domain::Currency currency);

    /// validation_failed when `until` is not after `from`, or for more than kMostDays or kMostBars.
    domain::Result<protocol::AnalyticsReport> report(domain::CivilDate from, domain::CivilDate until,
                                                     protocol::AnalyticsStep by) const;
    /// Today in the operator's zone.
    domain::CivilDate today() const;
    /// Keeps what is well over and not kept yet; each day in a transaction of its own, so that nobody waits for long.
    void keep();
    /// Ratings that were given then count, or count no longer: `stars` and `ratings` may be negative.
    void rated(database::Transaction& tx, domain::UtcTime given, std::int64_t stars, int ratings) const;

private:
    /// One day, counted.
    struct Day {
        protocol::AnalyticsFigures figures;
        std::set<domain::UserId> mentors;
    };
    using Days = std::map<std::int64_t, Day>;

    Day count(database::Reader& reader, std::int64_t day) const;
    void countMoney(database::Reader& reader, const domain::UtcRange& range, Day& day) const;
    Days days(database::Reader& reader, std::int64_t from, std::int64_t until) const;
    /// The day after the last that is kept; before any is: that of the first booking, or tomorrow without one.
    std::int64_t firstOpen(database::Reader& reader) const;
    void insert(database::Transaction& tx, std::int64_t number, const Day& day) const;
    protocol::AnalyticsFigures nothing() const;
    protocol::AnalyticsFigures sum(const Days& days, std::int64_t from, std::int64_t until) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    std::shared_ptr<const domain::ZoneTable> m_zone;
    domain::Currency m_currency;
};

}  // namespace mc::admin
