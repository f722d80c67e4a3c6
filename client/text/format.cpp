#include "text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>

#include "text/clock.h"
#include "text/dates.h"

namespace mc::text {
namespace {

struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(FormatWords)
};

QDate dayOf(const domain::ZoneTable& zone, domain::UtcTime at) {
    return dateOf(zone.dateAt(at));
}

domain::ZoneTable::Period period(const QTimeZone::OffsetData& data, domain::UtcTime begin) {
    return {begin, data.offsetFromUtc, data.abbreviation.toStdString()};
}

}  // namespace

QString money(const domain::Money& amount) {
    return QString::fromStdString(domain::format(amount));
}
QString moneyShort(const domain::Money& amount) {
    return QString::fromStdString(domain::formatShort(amount));
}

QString percent(int value) {
    return QLocale().toString(value) + QLocale().percent();
}

domain::ZoneTable zoneTable(const domain::ZoneName& zone) {
    QTimeZone source(QByteArray::fromStdString(zone.value));
    if (!source.isValid()) source = QTimeZone::utc();
    const QDateTime from = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const QDateTime until = from.addYears(130);
    // Not offsetData: for a zone without transitions, UTC itself, Qt says "invalid" there.
    std::vector<domain::ZoneTable::Period> periods{
        {{}, source.offsetFromUtc(from), source.abbreviation(from).toStdString()}};
    for (const auto& data : source.transitions(from, until))
        periods.push_back(period(data, {data.atUtc.toSecsSinceEpoch()}));
    return domain::ZoneTable(zone, std::move(periods));
}

domain::ZoneName systemZone() {
    return {QTimeZone::systemTimeZoneId().toStdString()};
}

QString zoneCity(const domain::ZoneName& zone) {
    QString name = QString::fromStdString(zone.value);
    name = name.section(QLatin1Char('/'), -1);
    return name.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString offsetWords(domain::Seconds offset) {
    const auto minutes = qAbs(offset) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(offset < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString zoneAbbreviation(const domain::ZoneTable& zone, domain::UtcTime at) {
    const QString letters = QString::fromStdString(zone.at(at).abbreviation);
    return letters.isEmpty() || !letters[0].isLetter() ? offsetWords(zone.offsetAt(at)) : letters;
}

QString clockTime(const domain::ZoneTable& zone, domain::UtcTime at) {
    return wallTimeText(zone.wallTimeAt(at));
}

QString widestClock() {
    return isTwelveHourClock() ? wallTimeText({22 * 60}) : QStringLiteral("20:00");
}

QString clockRange(const domain::ZoneTable& zone, domain::UtcTime from, domain::UtcTime until) {
    return clockTime(zone, from) + QStringLiteral(" – ") + clockTime(zone, until);
}

QString shortDate(const domain::ZoneTable& zone, domain::UtcTime at) {
    return dateText(dayOf(zone, at), DateForm::weekday);
}
QString yearDate(const domain::ZoneTable& zone, domain::UtcTime at) {
    return dateText(dayOf(zone, at), DateForm::year);
}
QString dateAndTime(const domain::ZoneTable& zone, domain::UtcTime at) {
    return shortDate(zone, at) + QStringLiteral(", ") + clockTime(zone, at);
}

QString relativeDate(const domain::ZoneTable& zone, domain::UtcTime at, domain::UtcTime now) {
    const QDate date = dayOf(zone, at);
    const QDate today = dayOf(zone, now);
    switch (today.daysTo(date)) {
        case 0:
            return FormatWords::tr("Today");
        case 1:
            return FormatWords::tr("Tomorrow");
        case -1:
            return FormatWords::tr("Yesterday");
        default:
            return dateText(date, date.year() == today.year() ? DateForm::weekday : DateForm::year);
    }
}

QString listWords(const QStringList& items) {
    return QLocale().createSeparatedList(items);
}

QString relativeTime(const domain::ZoneTable& zone, domain::UtcTime at, domain::UtcTime now) {
    const auto days = dayOf(zone, now).daysTo(dayOf(zone, at));
    const QString between = days >= -1 && days <= 1 ? QStringLiteral(" ") : QStringLiteral(", ");
    return relativeDate(zone, at, now) + between + clockTime(zone, at);
}

QString columnTime(const domain::ZoneTable& zone, domain::UtcTime at, domain::UtcTime now) {
    const QDate date = dayOf(zone, at);
    const QDate today = dayOf(zone, now);
    const auto back = date.daysTo(today);
    if (back == 0) return clockTime(zone, at);
    if (back > 0 && back < 7) return QLocale().toString(date, QStringLiteral("ddd"));
    return dateText(date, date.year() == today.year() ? DateForm::day : DateForm::year);
}

QString durationWords(domain::Seconds seconds) {
    const domain::Seconds days = seconds / domain::kDay;
    const domain::Seconds hours = seconds % domain::kDay / domain::kHour;
    const domain::Seconds minutes = seconds % domain::kHour / domain::kMinute;
    const QString day = FormatWords::tr("%n day(s)", nullptr, static_cast<int>(days));
    const QString hour = FormatWords::tr("%n h", nullptr, static_cast<int>(hours));
    const QString minute = FormatWords::tr("%n min", nullptr, static_cast<int>(minutes));
    if (days > 0) return hours > 0 ? day + QLatin1Char(' ') + hour : day;
    if (hours > 0) return minutes > 0 ? hour + QLatin1Char(' ') + minute : hour;
    return minutes > 0 ? minute : FormatWords::tr("1 min");
}

QString untilWords(domain::UtcTime at, domain::UtcTime now) {
    const domain::Seconds seconds = at - now;
    if (seconds > -domain::kMinute && seconds <= 0) return FormatWords::tr("now");
    if (seconds > 0) return FormatWords::tr("in %1").arg(durationWords(seconds));
    return FormatWords::tr("%1 ago").arg(durationWords(-seconds));
}

QString countdown(domain::Seconds seconds) {
    const domain::Seconds left = seconds < 0 ? 0 : seconds;
    const auto two = [](domain::Seconds n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const QString tail = two(left % 60);
    if (left < domain::kHour) return two(left / 60) + QLatin1Char(':') + tail;
    return QString::number(left / domain::kHour) + QLatin1Char(':') + two(left / 60 % 60) + QLatin1Char(':') + tail;
}

QString weekRange(domain::CivilDate begin) {
    const QDate first = dateOf(begin);
    return dateRange(first, first.addDays(6));
}

domain::CivilDate weekFromToday(const domain::ZoneTable& zone, domain::UtcTime at, domain::UtcTime now) {
    const domain::CivilDate today = zone.dateAt(now);
    const auto days = domain::toDays(zone.dateAt(at)) - domain::toDays(today);
    return domain::addDays(today, static_cast<int>(std::max<std::int64_t>(0, days / 7) * 7));
}

domain::UtcTime systemNow() {
    return {QDateTime::currentSecsSinceEpoch()};
}

}  // namespace mc::text
