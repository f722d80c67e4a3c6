#include "text/clock.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTime>

namespace mc::text {
namespace {

constexpr int kDay = 24 * 60;
constexpr int kNoon = 12;

Clock& chosen() {
    static Clock clock = Clock::locale;
    return clock;
}

/// Hour of the day from what is on a clock of twelve hours.
int hourOf(int shown, bool afternoon) {
    return shown % kNoon + (afternoon ? kNoon : 0);
}

}  // namespace

void setClock(Clock clock) {
    chosen() = clock;
}

bool isTwelveHourClock() {
    if (chosen() != Clock::locale) return chosen() == Clock::twelve;
    return QLocale().timeFormat(QLocale::ShortFormat).contains(QLatin1Char('a'), Qt::CaseInsensitive);
}

QString wallTimeText(domain::WallTime time) {
    if (!isTwelveHourClock()) return QString::fromStdString(domain::toString(time));
    const int minutes = time.minutes % kDay;
    return QLocale().toString(QTime(minutes / 60, minutes % 60), QStringLiteral("h:mm\u00a0ap"));
}

std::optional<domain::WallTime> parseTypedTime(const QString& typed) {
    const QLocale locale;
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})(?:[:.](\\d{2}))?\\s*(\\D*?)\\s*$"));
    const auto match = form.match(QString(typed).replace(QChar::Nbsp, QLatin1Char(' ')));
    if (!match.hasMatch()) return std::nullopt;
    const QString half = match.captured(3).remove(QLatin1Char('.'));
    const auto is = [&half](const QString& word) { return half.compare(word, Qt::CaseInsensitive) == 0; };
    const bool before = is(QStringLiteral("am")) || is(QStringLiteral("a")) || is(locale.amText());
    const bool after = is(QStringLiteral("pm")) || is(QStringLiteral("p")) || is(locale.pmText());
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (minute > 59 || (!half.isEmpty() && !before && !after)) return std::nullopt;
    if (before || after) {
        if (hour < 1 || hour > kNoon) return std::nullopt;
        hour = hourOf(hour, after);
    }
    if (hour > 23) return std::nullopt;
    return domain::WallTime{hour * 60 + minute};
}

int firstWeekday() {
    return QLocale().firstDayOfWeek();
}

int weekdayAt(int place) {
    return (firstWeekday() - 1 + place) % 7 + 1;
}

int placeOfWeekday(int weekday) {
    return (weekday - firstWeekday() + 7) % 7;
}

}  // namespace mc::text
