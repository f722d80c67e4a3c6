#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include "domain/time.h"

/// Instants as people say them. `zone` is the reader's; `now` is passed so that rows repaint and tests repeat.
namespace mc::widgets {

QDateTime inZone(domain::UtcTime time, const QTimeZone& zone);
QTimeZone toZone(const domain::ZoneName& name);  ///< UTC when the system does not know it.
domain::UtcTime nowUtc();

QString clockWords(domain::UtcTime time, const QTimeZone& zone);  ///< "16:41"
/// "Today", "Yesterday", "Tomorrow", "Thu 19 Nov", with the year when it is not this one.
QString dayWords(domain::UtcTime time, const QTimeZone& zone, domain::UtcTime now);
/// For a narrow column: "16:41" today, "Mon" within a week back, "11 Nov", "11 Nov 2025".
QString shortWords(domain::UtcTime time, const QTimeZone& zone, domain::UtcTime now);
/// "Thu 19 Nov, 19:00 – 20:00"; "Today 17:00 – 17:30".
QString spanWords(domain::UtcTime begin, domain::UtcTime end, const QTimeZone& zone, domain::UtcTime now);
/// "just now", "5 min ago", "3 h ago", then shortWords.
QString agoWords(domain::UtcTime time, const QTimeZone& zone, domain::UtcTime now);
/// A length: "45 min", "6 h", "1 h 20 min", "2 days".
QString lengthWords(domain::Seconds seconds);

/// "Kolkata" of "Asia/Kolkata".
QString cityOf(const QTimeZone& zone);
/// "IST"; "UTC+05:45" where the zone has no letters of its own.
QString zoneLetters(const QTimeZone& zone, domain::UtcTime at);

}  // namespace mc::widgets
