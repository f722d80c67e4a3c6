#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

#include "domain/funnel.h"
#include "domain/goals.h"
#include "domain/money.h"
#include "domain/plans.h"
#include "domain/time.h"

/// How the business does (ADM-3): for finance and owners.
namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(AnalyticsStep, int, day, week, month)

/// How much of what mentors offered was booked (G12). Of the days in the stretch that are over and were counted: both
/// sums leave out the same days, so that one by the other is always a share; nothing published has none.
struct Utilisation {
    std::int64_t bookedMinutes = 0;     ///< Of sessions that began then and were kept or missed, not of cancelled ones.
    std::int64_t publishedMinutes = 0;  ///< Open in the mentors' weeks, exceptions and days away considered.
};
BOOST_DESCRIBE_STRUCT(Utilisation, (), (bookedMinutes, publishedMinutes))

/// What a stretch of days brought. Money is what was posted then, so that a sale given back later lowers the day on
/// which it went back; sessions count on the day they ended as what they are.
struct AnalyticsFigures {
    domain::Money gross;       ///< Price of what was sold, less what was given back.
    domain::Money commission;  ///< The platform's share without GST.
    domain::Money gst;         ///< On the commission; the state's.
    domain::Money
        net;  ///< Commission less the discounts, the gateway's cost and the fees of payouts that the platform bears.
    int sessions = 0;        ///< Completed.
    int repeatSessions = 0;  ///< Those of them whose student had completed one before, with whichever mentor.
    int cancelled = 0;       ///< Paid sessions, by whomever.
    int noShows = 0;
    int ratings = 0;
    int stars = 0;           ///< Of all ratings together.
    int activeMentors = 0;   ///< With a completed session; each once.
    int students = 0;        ///< With a completed session; each once.
    int repeatStudents = 0;  ///< Those of them with a repeat session then: the repeat rate of P3 is of these.
    Utilisation utilisation;
};
BOOST_DESCRIBE_STRUCT(AnalyticsFigures, (),
                      (gross, commission, gst, net, sessions, repeatSessions, cancelled, noShows, ratings, stars,
                       activeMentors, students, repeatStudents, utilisation))

struct AnalyticsBar {
    domain::CivilDate from;
    domain::CivilDate until;  ///< Not included.
    AnalyticsFigures figures;
};
BOOST_DESCRIBE_STRUCT(AnalyticsBar, (), (from, until, figures))

/// GET /api/admin/analytics?from=&until=&by=day|week|month. Dates are the operator's; weeks begin on Monday, and the
/// first and last bar are cut to the stretch that was asked for.
struct AnalyticsReport {
    std::string zone;  ///< Whose days these are.
    domain::CivilDate from;
    domain::CivilDate until;  ///< Not included.
    AnalyticsFigures total;
    std::vector<AnalyticsBar> bars;  ///< In order, also those in which nothing happened.
    domain::Goals goals;
    domain::PlanSums plans = {};  ///< Now, whatever was asked for.
};
BOOST_DESCRIBE_STRUCT(AnalyticsReport, (), (zone, from, until, total, bars, goals, plans))

struct FunnelCount {
    domain::FunnelStep step = domain::FunnelStep::visit;
    std::int64_t visitors = 0;
};
BOOST_DESCRIBE_STRUCT(FunnelCount, (), (step, visitors))

/// GET /api/admin/analytics/funnel?from=&until=: how many of those who let themselves be counted came how far, each
/// once however often and on however many days. Whoever came to a step has come to those before it, also where she was
/// not seen there (a link straight to a profile, consent given on the way), so no step has more than the one before.
/// Kept for 13 months.
struct AnalyticsFunnel {
    std::string zone;  ///< Whose days these are.
    domain::CivilDate from;
    domain::CivilDate until;         ///< Not included.
    std::vector<FunnelCount> steps;  ///< All six, from the first to the last.
};
BOOST_DESCRIBE_STRUCT(AnalyticsFunnel, (), (zone, from, until, steps))

}  // namespace mc::protocol
