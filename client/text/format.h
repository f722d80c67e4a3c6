#pragma once

#include <QString>
#include <QStringList>

#include "domain/money.h"
#include "domain/time.h"

/// Words for money and time, in the application's locale. Everything that depends on "now" is given it.
namespace mc::text {

/// "₹1,239.10" and "₹899" (no paise when there are none).
QString money(const domain::Money& amount);
QString moneyShort(const domain::Money& amount);
QString percent(int value);  ///< "12%"

/// What a zone did and will do from 1970 to 2100, from the system's zone data; UTC when the name is unknown.
domain::ZoneTable zoneTable(const domain::ZoneName& zone);
domain::ZoneName systemZone();
/// "Kathmandu" for "Asia/Kathmandu".
QString zoneCity(const domain::ZoneName& zone);
/// "UTC+05:45", as mails write it.
QString offsetWords(domain::Seconds offset);
/// "IST", or "UTC+05:45" where the zone has no letters.
QString zoneAbbreviation(const domain::ZoneTable& zone, domain::UtcTime at);

QString clockTime(const domain::ZoneTable& zone, domain::UtcTime at);  ///< "18:30"
/// A time no other is wider than, for columns of times.
QString widestClock();
QString clockRange(const domain::ZoneTable& zone, domain::UtcTime from, domain::UtcTime until);  ///< "19:00 – 20:00"
QString shortDate(const domain::ZoneTable& zone, domain::UtcTime at);                            ///< "Thu 19 Nov"
QString yearDate(const domain::ZoneTable& zone, domain::UtcTime at);                             ///< "12 Nov 2026"
QString dateAndTime(const domain::ZoneTable& zone, domain::UtcTime at);  ///< "Thu 19 Nov, 19:00"

/// "English, Hindi and Tamil": as the language lists.
QString listWords(const QStringList& items);

/// "Today 18:30", "Tomorrow 14:00", "Yesterday 09:00", "Tue 24 Nov, 20:00"; with the year when it is another one.
QString relativeTime(const domain::ZoneTable& zone, domain::UtcTime at, domain::UtcTime now);
/// "Today", "Tomorrow", "Yesterday", "Tue 24 Nov".
QString relativeDate(const domain::ZoneTable& zone, domain::UtcTime at, domain::UtcTime now);
/// For a narrow column: "16:41" today, "Mon" within the six days before, "11 Nov", "11 Nov 2025".
QString columnTime(const domain::ZoneTable& zone, domain::UtcTime at, domain::UtcTime now);
/// "1 h 52 min", "1 day 2 h", "12 min"; at most two units, rounded down, at least "1 min".
QString durationWords(domain::Seconds seconds);
/// "in 1 day 2 h" / "3 min ago" / "now".
QString untilWords(domain::UtcTime at, domain::UtcTime now);
/// "12:48", "1:02:03": hours only when there are any; never below zero.
QString countdown(domain::Seconds seconds);
/// "16 – 22 Nov 2026", "30 Nov – 6 Dec 2026": seven days from the first.
QString weekRange(domain::CivilDate first);

/// First of the seven days, counted in sevens from today, in which the instant lies: a week that begins with today has
/// no days that are over. Never before today.
domain::CivilDate weekFromToday(const domain::ZoneTable& zone, domain::UtcTime at, domain::UtcTime now);

/// The instant now, by this computer's clock.
domain::UtcTime systemNow();

}  // namespace mc::text
