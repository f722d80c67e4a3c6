#pragma once

#include <QString>
#include <optional>

#include "domain/time.h"

/// How times of the day are written, everywhere in the client: with 12 or with 24 hours.
namespace mc::text {

enum class Clock {
    locale,      ///< As the application's locale writes them.
    twelve,      ///< "7:00 pm"
    twentyFour,  ///< "19:00"
};

/// For all that is written from now on; what is shown already is to be shown again. GUI thread.
void setClock(Clock clock);
bool isTwelveHourClock();

/// "19:00" or "7:00 pm", which no line breaks; the end of a day is "24:00" or "12:00 am".
QString wallTimeText(domain::WallTime time);
/// What a person typed: "7", "19:30", "7:30 pm"; nothing when it is no time.
std::optional<domain::WallTime> parseTypedTime(const QString& typed);

/// 1 Monday … 7 Sunday: the day with which a week begins for the application's locale.
int firstWeekday();
/// The weekday in that place, 0 … 6, of a week.
int weekdayAt(int place);
/// Where a weekday stands in a week: 0 … 6.
int placeOfWeekday(int weekday);

}  // namespace mc::text
