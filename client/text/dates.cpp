#include "text/dates.h"

#include <QDate>
#include <QLocale>

namespace mc::text {
namespace {

/// Locales have no format for "day and month"; the order of their long one is the order of all.
bool isMonthFirst() {
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    format.remove(QStringLiteral("dddd"));
    return format.indexOf(u'M') < format.indexOf(u'd');
}

QString formatOf(DateForm form) {
    const bool monthFirst = isMonthFirst();
    switch (form) {
        case DateForm::day:
            return monthFirst ? QStringLiteral("MMM d") : QStringLiteral("d MMM");
        case DateForm::weekday:
            return monthFirst ? QStringLiteral("ddd, MMM d") : QStringLiteral("ddd d MMM");
        case DateForm::year:
            return monthFirst ? QStringLiteral("MMM d, yyyy") : QStringLiteral("d MMM yyyy");
        case DateForm::weekdayYear:
            return monthFirst ? QStringLiteral("ddd, MMM d, yyyy") : QStringLiteral("ddd d MMM yyyy");
        case DateForm::longWeekday:
            return monthFirst ? QStringLiteral("dddd, MMMM d") : QStringLiteral("dddd d MMMM");
        case DateForm::longYear:
            return monthFirst ? QStringLiteral("dddd, MMMM d, yyyy") : QStringLiteral("dddd d MMMM yyyy");
    }
    return {};
}

bool isSameMonth(const QDate& a, const QDate& b) {
    return a.year() == b.year() && a.month() == b.month();
}

QString joined(const QString& from, const QString& until) {
    return QStringLiteral("%1 – %2").arg(from, until);
}

}  // namespace

QDate dateOf(domain::CivilDate date) {
    return QDate(date.year, date.month, date.day);
}

QString dateText(const QDate& date, DateForm form) {
    return QLocale().toString(date, formatOf(form));
}

QString dateText(domain::CivilDate date, DateForm form) {
    return dateText(dateOf(date), form);
}

QString dateRange(const QDate& first, const QDate& last) {
    const QLocale locale;
    if (!isSameMonth(first, last))
        return joined(dateText(first, first.year() == last.year() ? DateForm::day : DateForm::year),
                      dateText(last, DateForm::year));
    // Within one month its name stands on the side the order has it on.
    if (!isMonthFirst()) return joined(locale.toString(first, QStringLiteral("d")), dateText(last, DateForm::year));
    return joined(dateText(first, DateForm::day), locale.toString(last, QStringLiteral("d, yyyy")));
}

QString shortDateRange(domain::CivilDate begin, domain::CivilDate end) {
    const QLocale locale;
    const QDate first = dateOf(begin);
    const QDate last = dateOf(end);
    if (!isSameMonth(first, last)) return joined(dateText(first, DateForm::day), dateText(last, DateForm::day));
    if (!isMonthFirst()) return joined(locale.toString(first, QStringLiteral("d")), dateText(last, DateForm::day));
    return joined(dateText(first, DateForm::day), locale.toString(last, QStringLiteral("d")));
}

}  // namespace mc::text
