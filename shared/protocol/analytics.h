#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

#include "domain/money.h"
#include "domain/time.h"

/// How the business does (ADM-2): for finance and owners.
namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(AnalyticsStep, int, day, week, month)

/// What a stretch of days brought. Money is what was posted then, so that a sale given back later lowers the day on
/// which it went back; sessions count on the day they ended as what they are.
struct AnalyticsFigures {
    domain::Money gross;       ///< Price of what was sold, less what was given back.
    domain::Money commission;  ///< The platform's share without GST.
    domain::Money gst;         ///< On the commission; the state's.
    domain::Money net;         ///< Commission less the discounts and the gateway's cost that the platform bears.
    int sessions = 0;          ///< Completed.
    int repeatSessions = 0;    ///< Those of them whose student had completed one before, with whichever mentor.
    int cancelled = 0;         ///< Paid sessions, by whomever.
    int noShows = 0;
    int ratings = 0;
    int stars = 0;          ///< Of all ratings together.
    int activeMentors = 0;  ///< With a completed session; each once.
};
BOOST_DESCRIBE_STRUCT(AnalyticsFigures, (),
                      (gross, commission, gst, net, sessions, repeatSessions, cancelled, noShows, ratings, stars,
                       activeMentors))

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
};
BOOST_DESCRIBE_STRUCT(AnalyticsReport, (), (zone, from, until, total, bars))

}  // namespace mc::protocol
