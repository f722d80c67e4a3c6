#pragma once

#include <cstdint>
#include <optional>

#include "protocol/analytics.h"

namespace mc::admin {

/// What is looked at of a stretch of days.
enum class Figure {
    gross,
    commission,
    gst,
    net,
    weeklySessions,
    repeat,  ///< Students who came again, of all with a session (P3).
    rating,
    mentors,
    utilisation,  ///< Booked of published minutes (G12).
    cancelled,    ///< Of all that ended: completed, cancelled or missed.
    noShows       ///< The same.
};

/// What one unit of a figure's number is.
enum class Unit {
    minor,  ///< Of the currency.
    tenth,  ///< Of a session.
    whole,
    hundredth,  ///< Of a star.
    permyriad   ///< A hundredth of a per cent.
};

Unit unitOf(Figure figure);
/// Fewer is better.
bool isBad(Figure figure);
/// Absent where there is nothing to divide by: no rating without one. `days`: of the stretch.
std::optional<std::int64_t> numberOf(Figure figure, const protocol::AnalyticsFigures& figures, int days);
/// P3's number for it, in its unit; absent where it names none.
std::optional<std::int64_t> goalOf(Figure figure, const domain::Goals& goals);
/// `part` of `whole` in hundredths of a per cent, rounded half up; absent when there is no whole.
std::optional<std::int64_t> shareOf(std::int64_t part, std::int64_t whole);
/// Of the steps after the first, the one with the least share of the step before it; the earlier of two. Absent where
/// nobody came.
std::optional<std::size_t> worstStep(const protocol::AnalyticsFunnel& funnel);

}  // namespace mc::admin
