#pragma once

#include "protocol/analytics.h"

namespace mc::admin {

/// The stretches of days that are looked at, all but the last of them up to today.
enum class Span { week, fourWeeks, quarter, month, year, own };

/// Days of the operator's; `until` is not included.
struct Stretch {
    domain::CivilDate from;
    domain::CivilDate until;
    int days() const { return static_cast<int>(domain::toDays(until) - domain::toDays(from)); }
    bool operator==(const Stretch&) const = default;
};

/// 7, 28 or 90 days with today's, this month so far, or the twelve months that end with this one. `own` has none: as
/// `fourWeeks`.
Stretch stretchOf(Span span, domain::CivilDate today);
/// What a stretch is compared with: as many days right before it. The month so far with as much of the month before, the
/// twelve months with the same days a year before.
Stretch stretchBefore(Span span, const Stretch& stretch);
/// The same, from the Monday on or before its first day: whole weeks, but the one that is running.
Stretch inWeeks(const Stretch& stretch);
/// Days up to a month, weeks up to half a year, else months.
protocol::AnalyticsStep usualStep(const Stretch& stretch);
/// Whether the server draws so many of them (400).
bool mayStep(const Stretch& stretch, protocol::AnalyticsStep step);
/// The longest stretch the server answers for, in days.
inline constexpr int kMostDays = 3700;

}  // namespace mc::admin
