#include "admin/analytics_words.h"

#include <QDate>
#include <QLocale>
#include <cstdlib>

#include "text/dates.h"
#include "text/format.h"

namespace mc::admin {

using domain::Currency;
using domain::FunnelStep;

namespace {

/// As many decimals as it has, at most so many.
QString number(double value, int decimals) {
    const QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    while (text.contains(point) && (text.endsWith(locale.zeroDigit()) || text.endsWith(point)))
        text.chop(1);
    return text;
}

/// "+8", "−3": what has become more is said to be.
QString withSign(double value, int decimals) {
    const QString figure = number(std::abs(value), decimals);
    return (value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + figure;
}

}  // namespace

QString AnalyticsWords::name(Figure figure) {
    switch (figure) {
        case Figure::gross:
            return tr("Gross");
        case Figure::commission:
            return tr("Commission");
        case Figure::gst:
            return tr("GST");
        case Figure::net:
            return tr("Net");
        case Figure::weeklySessions:
            return tr("Sessions a week");
        case Figure::repeat:
            return tr("Repeat students");
        case Figure::rating:
            return tr("Average rating");
        case Figure::mentors:
            return tr("Active mentors");
        case Figure::utilisation:
            return tr("Utilisation");
        case Figure::cancelled:
            return tr("Cancelled");
        case Figure::noShows:
            return tr("No-shows");
    }
    return {};
}

QString AnalyticsWords::value(Unit unit, std::optional<std::int64_t> figure, Currency currency) {
    if (!figure) return tr("–", "no figure");
    return unit == Unit::minor ? text::money({*figure, currency}) : brief(unit, *figure, currency);
}

QString AnalyticsWords::brief(Unit unit, std::int64_t figure, Currency currency) {
    switch (unit) {
        case Unit::minor:
            return text::moneyShort({figure, currency});
        case Unit::tenth:
            return number(static_cast<double>(figure) / 10, 1);
        case Unit::whole:
            return count(figure);
        case Unit::hundredth:
            return number(static_cast<double>(figure) / 100, 2);
        case Unit::permyriad:
            return percent(figure);
    }
    return {};
}

QString AnalyticsWords::count(std::int64_t count) {
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString AnalyticsWords::percent(std::int64_t permyriad) {
    return tr("%1 %", "per cent").arg(number(static_cast<double>(permyriad) / 100, 1));
}

QString AnalyticsWords::goal(Unit unit, std::int64_t goal, Currency currency) {
    return tr("Goal %1").arg(brief(unit, goal, currency));
}

QString AnalyticsWords::reached(Unit unit, std::int64_t goal, bool met, Currency currency) {
    const QString figure = brief(unit, goal, currency);
    return met ? tr("Goal %1: met").arg(figure) : tr("Goal %1: not met").arg(figure);
}

QString AnalyticsWords::change(Unit unit, std::optional<std::int64_t> now, std::optional<std::int64_t> before,
                               Currency currency) {
    if (!now || !before) return {};
    if (*now == *before) return tr("as before", "a figure is the same");
    if (*before == 0) return tr("before %1").arg(brief(unit, *before, currency));
    const auto more = static_cast<double>(*now - *before);
    if (unit == Unit::permyriad) return tr("%1 points", "of per cent").arg(withSign(more / 100, 1));
    if (unit == Unit::hundredth) return withSign(more / 100, 2);
    const double part = 100 * more / std::abs(static_cast<double>(*before));
    return tr("%1 %", "per cent").arg(withSign(part, std::abs(part) < 10 ? 1 : 0));
}

QString AnalyticsWords::step(FunnelStep step) {
    switch (step) {
        case FunnelStep::visit:
            return tr("Visit");
        case FunnelStep::search:
            return tr("Search");
        case FunnelStep::profile:
            return tr("Profile");
        case FunnelStep::slot:
            return tr("Time chosen");
        case FunnelStep::payment:
            return tr("Payment");
        case FunnelStep::confirmation:
            return tr("Confirmation");
    }
    return {};
}

QString AnalyticsWords::days(domain::CivilDate from, domain::CivilDate until) {
    const auto last = domain::addDays(until, -1);
    if (last == from) return text::dateText(from, text::DateForm::year);
    return text::dateRange(QDate(from.year, from.month, from.day), QDate(last.year, last.month, last.day));
}

}  // namespace mc::admin
