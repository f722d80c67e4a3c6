#include <libical/ical.h>

#include "calendars/recurrence.h"

namespace mc::calendars {
namespace {

using domain::kDay;

RecurrenceRule::Frequency frequencyOf(icalrecurrencetype_frequency frequency) {
    switch (frequency) {
        case ICAL_YEARLY_RECURRENCE:
            return RecurrenceRule::Frequency::yearly;
        case ICAL_MONTHLY_RECURRENCE:
            return RecurrenceRule::Frequency::monthly;
        case ICAL_WEEKLY_RECURRENCE:
            return RecurrenceRule::Frequency::weekly;
        case ICAL_HOURLY_RECURRENCE:
            return RecurrenceRule::Frequency::hourly;
        case ICAL_MINUTELY_RECURRENCE:
            return RecurrenceRule::Frequency::minutely;
        case ICAL_SECONDLY_RECURRENCE:
            return RecurrenceRule::Frequency::secondly;
        default:
            return RecurrenceRule::Frequency::daily;
    }
}

int isoWeekday(icalrecurrencetype_weekday day) {
    return day == ICAL_SUNDAY_WEEKDAY ? 7 : static_cast<int>(day) - 1;
}

template <std::size_t Size>
std::vector<int> numbers(const short (&list)[Size]) {
    std::vector<int> result;
    for (const short one : list) {
        if (one == ICAL_RECURRENCE_ARRAY_MAX) break;
        result.push_back(one);
    }
    return result;
}

RecurrenceRule::Until untilOf(const icaltimetype& time) {
    using Kind = RecurrenceRule::Until::Kind;
    const auto day = domain::toDays({time.year, time.month, time.day}) * kDay;
    if (time.is_date) return {Kind::date, day};
    const auto seconds = day + time.hour * domain::kHour + time.minute * domain::kMinute + time.second;
    return {icaltime_is_utc(time) ? Kind::utc : Kind::local, seconds};
}

bool isGregorian(const icalrecurrencetype& read) {
    return read.rscale == nullptr || std::string_view(read.rscale) == "GREGORIAN";
}

}  // namespace

std::optional<RecurrenceRule> parseRule(const std::string& text) {
    const auto read = icalrecurrencetype_from_string(text.c_str());
    if (read.freq == ICAL_NO_RECURRENCE || !isGregorian(read)) return std::nullopt;
    RecurrenceRule rule;
    rule.frequency = frequencyOf(read.freq);
    rule.interval = std::max<std::int64_t>(1, read.interval);
    if (read.count > 0) rule.count = read.count;
    if (!icaltime_is_null_time(read.until)) rule.until = untilOf(read.until);
    rule.seconds = numbers(read.by_second);
    rule.minutes = numbers(read.by_minute);
    rule.hours = numbers(read.by_hour);
    rule.monthDays = numbers(read.by_month_day);
    rule.yearDays = numbers(read.by_year_day);
    rule.weeks = numbers(read.by_week_no);
    rule.months = numbers(read.by_month);
    rule.positions = numbers(read.by_set_pos);
    for (const int day : numbers(read.by_day))
        rule.days.push_back({icalrecurrencetype_day_position(static_cast<short>(day)),
                             isoWeekday(icalrecurrencetype_day_day_of_week(static_cast<short>(day)))});
    if (read.week_start != ICAL_NO_WEEKDAY) rule.weekStart = isoWeekday(read.week_start);
    return rule;
}

}  // namespace mc::calendars
