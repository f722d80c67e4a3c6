#include "widgets/time_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace mc::widgets {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("mc::widgets::TimeWords", text);
}

QString plural(const char* text, qint64 n) {
    return QCoreApplication::translate("mc::widgets::TimeWords", text, nullptr, static_cast<int>(n)).arg(n);
}

}  // namespace

QDateTime inZone(domain::UtcTime time, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(time.seconds, zone);
}

QTimeZone toZone(const domain::ZoneName& name) {
    const QTimeZone zone(QByteArray::fromStdString(name.value));
    return zone.isValid() ? zone : QTimeZone::utc();
}

domain::UtcTime nowUtc() {
    return {QDateTime::currentSecsSinceEpoch()};
}

QString clockWords(domain::UtcTime time, const QTimeZone& zone) {
    return inZone(time, zone).toString(u"HH:mm"_qs);
}

QString dayWords(domain::UtcTime time, const QTimeZone& zone, domain::UtcTime now) {
    const QDate day = inZone(time, zone).date();
    const QDate today = inZone(now, zone).date();
    if (day == today) return tr("Today");
    if (day == today.addDays(-1)) return tr("Yesterday");
    if (day == today.addDays(1)) return tr("Tomorrow");
    return QLocale().toString(day, day.year() == today.year() ? u"ddd d MMM"_qs : u"ddd d MMM yyyy"_qs);
}

QString shortWords(domain::UtcTime time, const QTimeZone& zone, domain::UtcTime now) {
    const QDate day = inZone(time, zone).date();
    const QDate today = inZone(now, zone).date();
    if (day == today) return clockWords(time, zone);
    if (day < today && day.daysTo(today) < 7) return QLocale().toString(day, u"ddd"_qs);
    return QLocale().toString(day, day.year() == today.year() ? u"d MMM"_qs : u"d MMM yyyy"_qs);
}

QString spanWords(domain::UtcTime begin, domain::UtcTime end, const QTimeZone& zone, domain::UtcTime now) {
    const QString times = tr("%1 – %2").arg(clockWords(begin, zone), clockWords(end, zone));
    const auto distance = inZone(now, zone).date().daysTo(inZone(begin, zone).date());
    const bool near = distance >= -1 && distance <= 1;
    return (near ? tr("%1 %2") : tr("%1, %2")).arg(dayWords(begin, zone, now), times);
}

QString agoWords(domain::UtcTime time, const QTimeZone& zone, domain::UtcTime now) {
    const auto passed = now - time;
    if (passed < domain::kMinute) return tr("just now");
    if (passed < domain::kHour) return plural("%1 min ago", passed / domain::kMinute);
    if (passed < 12 * domain::kHour) return plural("%1 h ago", passed / domain::kHour);
    return shortWords(time, zone, now);
}

QString lengthWords(domain::Seconds seconds) {
    const auto minutes = seconds / domain::kMinute;
    if (minutes < 60) return plural("%1 min", minutes);
    if (seconds >= 2 * domain::kDay) return plural("%1 days", seconds / domain::kDay);
    const auto rest = minutes % 60;
    if (rest == 0 || minutes >= 6 * 60) return plural("%1 h", minutes / 60);
    return tr("%1 h %2 min").arg(minutes / 60).arg(rest);
}

QString cityOf(const QTimeZone& zone) {
    return QString::fromUtf8(zone.id()).section(u'/', -1).replace(u'_', u' ');
}

QString zoneLetters(const QTimeZone& zone, domain::UtcTime at) {
    const QDateTime time = inZone(at, zone);
    const QString letters = zone.abbreviation(time);
    if (!letters.isEmpty() && letters[0].isLetter()) return letters;
    const int minutes = zone.offsetFromUtc(time) / 60;
    return u"UTC%1%2:%3"_qs.arg(minutes < 0 ? u'−' : u'+')
        .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
        .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

}  // namespace mc::widgets
