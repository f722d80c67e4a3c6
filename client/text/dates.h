#pragma once

#include <QString>

#include "domain/time.h"

class QDate;

/// Dates in the order of the application's locale: "Thu 19 Nov" in India, "Thu, Nov 19" in the United States.
namespace mc::text {

enum class DateForm {
    day,          ///< "19 Nov"
    weekday,      ///< "Thu 19 Nov"
    year,         ///< "19 Nov 2026"
    weekdayYear,  ///< "Thu 19 Nov 2026"
    longWeekday,  ///< "Thursday 19 November"
    longYear,     ///< "Thursday 19 November 2026"
};

QDate dateOf(domain::CivilDate date);
QString dateText(const QDate& date, DateForm form);
QString dateText(domain::CivilDate date, DateForm form);
/// "16 – 22 Nov 2026", "30 Nov – 6 Dec 2026": what both ends share is said once.
QString dateRange(const QDate& first, const QDate& last);
/// The same without the year: "16 – 22 Nov", "30 Nov – 6 Dec".
QString shortDateRange(domain::CivilDate first, domain::CivilDate last);

}  // namespace mc::text
