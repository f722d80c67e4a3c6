#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>

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

/// With a completed session on a day: its mentor, its student, a student who had completed one before it.
BOOST_DEFINE_FIXED_ENUM_CLASS(ActiveAs, int, mentor, student, returning)

struct Active {
    ActiveAs as = ActiveAs::mentor;
    domain::UserId person;
    auto operator<=>(const Active&) const = default;
};
BOOST_DESCRIBE_STRUCT(Active, (), (as, person))

/// One day, counted.
struct CountedDay {
    DayFigures figures;
    std::set<Active> people;

    bool operator==(const CountedDay&) const = default;
};

/// Days from `first` and before `end`.
struct DaySpan {
    std::int64_t first = 0;
    std::int64_t end = 0;
    bool operator==(const DaySpan&) const = default;
};
/// The day itself, its week from Monday, its month.
std::array<DaySpan, 3> spansOf(std::int64_t day);

/// The SQL of days that are kept. Days are since 1970, of the zone; in one currency.
class AnalyticsStore {
public:
    AnalyticsStore(std::string zone, domain::Currency currency) : m_zone(std::move(zone)), m_currency(currency) {}

    /// Absent before any is kept.
    std::optional<std::int64_t> lastKept(database::Reader& reader) const;
    bool isKept(database::Reader& reader, std::int64_t day) const;
    std::map<std::int64_t, DayFigures> figures(database::Reader& reader, const DaySpan& span) const;
    /// How many were active on a day that is kept, each once.
    std::map<ActiveAs, int> people(database::Reader& reader, const DaySpan& span) const;
    /// Of those that are kept; 0: there is none.
    std::int64_t lastDayBefore(database::Reader& reader, const Active& who, std::int64_t day) const;
    /// One that is kept.
    CountedDay day(database::Reader& reader, std::int64_t day) const;
    /// In place of what was kept of that day.
    void put(database::Transaction& tx, std::int64_t day, const CountedDay& counted) const;

    /// The day after the last whose published time is kept; absent before any is.
    std::optional<std::int64_t> lastPublished(database::Reader& reader) const;
    std::map<std::int64_t, std::int64_t> published(database::Reader& reader, const DaySpan& span) const;
    /// Kept before: that stands.
    void putPublished(database::Transaction& tx, std::int64_t day, std::int64_t minutes) const;

private:
    std::set<Active> activeOn(database::Reader& reader, std::int64_t day) const;
    void enter(database::Transaction& tx, const Active& who, std::int64_t day) const;
    void leave(database::Transaction& tx, const Active& who, std::int64_t day) const;
    void count(database::Transaction& tx, const Active& who, std::int64_t day, int change) const;
    void reach(database::Transaction& tx, ActiveAs as, std::int64_t day, std::int64_t before, int change) const;

    std::string m_zone;
    domain::Currency m_currency;
};

}  // namespace mc::admin
