#pragma once

#include <functional>
#include <memory>

#include "admin/analytics_store.h"
#include "platform/base/clock.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "protocol/analytics.h"

namespace mc::admin {

/// How the business does, by days of the operator's zone. A day that is over is counted once and kept; today is
/// counted when somebody asks. So the figures are always what the books and the bookings hold, and an answer reads few
/// rows for each day however much happened on it. Thread safe.
class Analytics {
public:
    static constexpr int kMostBars = 400;
    static constexpr std::int64_t kMostDays = 3700;  ///< Ten years.
    /// So long kept days are held against what they were counted from, for what was posted late: by a process that was
    /// halted between looking at the clock and writing, or while the clock was wrong.
    static constexpr std::int64_t kMendedDays = 35;

    /// How many minutes all mentors offer together in a stretch of time; never called inside a transaction.
    using Published = std::function<std::int64_t(const domain::UtcRange&)>;
    /// What plans bring.
    using Plans = std::function<domain::PlanSums(database::Reader&)>;

    /// Throws std::invalid_argument when there is no such zone.
    Analytics(database::Database& database, const base::Clock& clock, const base::Zones& zones,
              const domain::ZoneName& zone, domain::Currency currency, Published published, Plans plans);

    /// validation_failed when `until` is not after `from`, or for more than kMostDays or kMostBars.
    domain::Result<protocol::AnalyticsReport> report(domain::CivilDate from, domain::CivilDate until,
                                                     protocol::AnalyticsStep by) const;
    /// Today in the operator's zone.
    domain::CivilDate today() const;
    /// Keeps what is over and not kept yet, and counts anew what is wrong of the last kMendedDays; each day in a
    /// transaction of its own, so that nobody waits for long.
    void keep();
    /// Something that was counted on the day of that moment is otherwise now, in its transaction.
    void changed(database::Transaction& tx, domain::UtcTime at) const;

private:
    struct Counted {
        std::map<std::int64_t, DayFigures> days;
        std::int64_t firstOpen = 0;                      ///< Days before it are kept.
        std::map<std::int64_t, std::set<Active>> open;   ///< Those that are not.
        std::map<Active, std::int64_t> lastKept;         ///< Of those people the last kept day; 0: there is none.
        std::map<std::int64_t, std::int64_t> published;  ///< Minutes.
    };

    CountedDay count(database::Reader& reader, std::int64_t day) const;
    void countMoney(database::Reader& reader, const domain::UtcRange& range, DayFigures& figures) const;
    void countSessions(database::Reader& reader, const domain::UtcRange& range, CountedDay& day) const;
    Counted counted(database::Reader& reader, const DaySpan& span) const;
    /// The day after the last that is kept; before any is: that of the first booking, or tomorrow without one.
    std::int64_t firstOpen(database::Reader& reader) const;
    protocol::AnalyticsFigures sum(database::Reader& reader, const Counted& counted, const DaySpan& span) const;
    std::map<ActiveAs, int> people(database::Reader& reader, const Counted& counted, const DaySpan& span) const;
    void add(protocol::AnalyticsFigures& sum, const DayFigures& day) const;
    void keepPublished();
    void mend();

    database::Database& m_database;
    const base::Clock& m_clock;
    std::shared_ptr<const domain::ZoneTable> m_zone;
    domain::Currency m_currency;
    Published m_published;
    Plans m_plans;
    AnalyticsStore m_store;
};

}  // namespace mc::admin
