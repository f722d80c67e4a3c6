#pragma once

#include <algorithm>
#include <vector>

#include "protocol/analytics.h"

/// The figures of a young business, the same for the same days.
namespace mc::support {

/// Of one day: fewer sessions before November 2026, none on Sundays.
inline protocol::AnalyticsFigures sampleDay(std::int64_t day) {
    const auto date = domain::fromDays(day);
    const int weekday = domain::isoWeekday(date);
    const int held = weekday == 7 ? 0 : 4 + static_cast<int>(day % 3) - (date < domain::CivilDate{2026, 11, 1} ? 1 : 0);
    protocol::AnalyticsFigures figures;
    figures.gross = domain::paise(held * 99'950);
    figures.commission = domain::paise(held * 16'941);
    figures.gst = domain::paise(held * 3'049);
    figures.net = domain::paise(held * 14'942);
    figures.sessions = held;
    figures.repeatSessions = held / 2;
    figures.cancelled = weekday == 3 ? 1 : 0;
    figures.noShows = weekday == 5 ? 1 : 0;
    figures.ratings = held;
    figures.stars = 5 * held - (held > 3 ? 2 : 0);
    figures.utilisation = {held * 60, weekday == 7 ? 0 : 900};
    return figures;
}

inline protocol::AnalyticsFigures sampleFigures(std::int64_t from, std::int64_t until) {
    protocol::AnalyticsFigures sum;
    for (auto day = from; day < until; ++day) {
        const auto one = sampleDay(day);
        sum.gross += one.gross;
        sum.commission += one.commission;
        sum.gst += one.gst;
        sum.net += one.net;
        sum.sessions += one.sessions;
        sum.repeatSessions += one.repeatSessions;
        sum.cancelled += one.cancelled;
        sum.noShows += one.noShows;
        sum.ratings += one.ratings;
        sum.stars += one.stars;
        sum.utilisation.bookedMinutes += one.utilisation.bookedMinutes;
        sum.utilisation.publishedMinutes += one.utilisation.publishedMinutes;
    }
    sum.activeMentors = std::min(12, sum.sessions);
    sum.students = std::max(1, sum.sessions / 2);
    sum.repeatStudents = sum.students * 43 / 100;
    return sum;
}

/// As GET /api/admin/analytics answers it.
inline protocol::AnalyticsReport sampleReport(domain::CivilDate from, domain::CivilDate until,
                                              protocol::AnalyticsStep by) {
    const auto end = domain::toDays(until);
    protocol::AnalyticsReport report{"Asia/Kolkata", from, until, sampleFigures(domain::toDays(from), end), {}, {}};
    report.goals = domain::goalsIn({});
    report.plans = {domain::rupees(5'491), 7, 1};
    for (auto day = domain::toDays(from); day < end;) {
        const auto date = domain::fromDays(day);
        auto next = day + 1;
        if (by == protocol::AnalyticsStep::week) next = day + 8 - domain::isoWeekday(date);
        if (by == protocol::AnalyticsStep::month)
            next = domain::toDays(date.month == 12 ? domain::CivilDate{date.year + 1, 1, 1}
                                                   : domain::CivilDate{date.year, date.month + 1, 1});
        next = std::min(next, end);
        report.bars.push_back({date, domain::fromDays(next), sampleFigures(day, next)});
        day = next;
    }
    return report;
}

inline protocol::AnalyticsFunnel sampleFunnel(domain::CivilDate from, domain::CivilDate until) {
    using enum domain::FunnelStep;
    return {"Asia/Kolkata",
            from,
            until,
            {{visit, 6420}, {search, 4104}, {profile, 2218}, {slot, 486}, {payment, 171}, {confirmation, 158}}};
}

}  // namespace mc::support
