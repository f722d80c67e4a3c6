#include "admin/analytics_span.h"

#include <algorithm>

namespace mc::admin {

using domain::CivilDate;
using protocol::AnalyticsStep;

namespace {

constexpr int kMonthDays = 31;
constexpr int kHalfYearDays = 184;
constexpr int kMostBars = 400;

/// Not later in the month than it has days.
CivilDate monthsBefore(CivilDate date, int months) {
    const int month = date.year * 12 + date.month - 1 - months;
    CivilDate moved{month / 12, month % 12 + 1, date.day};
    while (!domain::isValid(moved))
        --moved.day;
    return moved;
}

}  // namespace

Stretch stretchOf(Span span, CivilDate today) {
    const auto end = domain::addDays(today, 1);
    switch (span) {
        case Span::week:
            return {domain::addDays(end, -7), end};
        case Span::quarter:
            return {domain::addDays(end, -90), end};
        case Span::month:
            return {{today.year, today.month, 1}, end};
        case Span::year:
            return {monthsBefore({today.year, today.month, 1}, 11), end};
        case Span::fourWeeks:
        case Span::own:
            break;
    }
    return {domain::addDays(end, -28), end};
}

Stretch stretchBefore(Span span, const Stretch& stretch) {
    const int back = span == Span::month ? 1 : span == Span::year ? 12 : 0;
    if (back == 0) return {domain::addDays(stretch.from, -stretch.days()), stretch.from};
    const auto last = monthsBefore(domain::addDays(stretch.until, -1), back);
    return {monthsBefore(stretch.from, back), domain::addDays(last, 1)};
}

Stretch inWeeks(const Stretch& stretch) {
    return {domain::addDays(stretch.from, 1 - domain::isoWeekday(stretch.from)), stretch.until};
}

AnalyticsStep usualStep(const Stretch& stretch) {
    if (stretch.days() <= kMonthDays) return AnalyticsStep::day;
    return stretch.days() <= kHalfYearDays ? AnalyticsStep::week : AnalyticsStep::month;
}

bool mayStep(const Stretch& stretch, AnalyticsStep step) {
    return step != AnalyticsStep::day || stretch.days() <= kMostBars;
}

}  // namespace mc::admin
