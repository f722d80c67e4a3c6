#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <set>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::admin {

/// What a day brought; money in minor units of the operator's currency.
struct DayFigures {
    std::int64_t gross = 0;
    std::int64_t commission = 0;
    std::int64_t gst = 0;
    std::int64_t net = 0;
    int sessions = 0;
    int repeats = 0;
    int cancelled = 0;
    int noShows = 0;
    int ratings = 0;
    int stars = 0;
    std::int64_t bookedMinutes = 0;

    bool operator==(const DayFigures&) const = default;
};
BOOST_DESCRIBE_STRUCT(DayFigures, (),
                      (gross, commission, gst, net, sessions, repeats, cancelled, noShows, ratings, stars,
                       bookedMinutes))

/// One day, counted.
struct CountedDay {
    DayFigures figures;
    std::set<domain::UserId> mentors;         ///< With a completed session.
    std::map<domain::UserId, bool> students;  ///< With a completed session; true: she had completed one before it.

    bool operator==(const CountedDay&) const = default;
};

/// The SQL of days that are kept. Days are since 1970, of the zone; in one currency.
class AnalyticsStore {
public:
    AnalyticsStore(std::string zone, domain::Currency currency) : m_zone(std::move(zone)), m_currency(currency) {}

    /// Absent before any is kept.
    std::optional<std::int64_t> lastKept(database::Reader& reader) const;
    bool isKept(database::Reader& reader, std::int64_t day) const;
    std::map<std::int64_t, CountedDay> days(database::Reader& reader, std::int64_t from, std::int64_t until) const;
    /// In place of what was kept of that day.
    void put(database::Transaction& tx, std::int64_t day, const CountedDay& counted) const;

    /// The day after the last whose published time is kept; absent before any is.
    std::optional<std::int64_t> lastPublished(database::Reader& reader) const;
    std::map<std::int64_t, std::int64_t> published(database::Reader& reader, std::int64_t from,
                                                   std::int64_t until) const;
    /// Kept before: that stands.
    void putPublished(database::Transaction& tx, std::int64_t day, std::int64_t minutes) const;

private:
    std::string m_zone;
    domain::Currency m_currency;
};

}  // namespace mc::admin
