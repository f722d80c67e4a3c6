#include "booking/sessions_month.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "booking/calendar_layout.h"
#include "booking/calendar_look.h"
#include "widgets/clock.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::booking {

using widgets::TextRole;
using widgets::Theme;
using widgets::themeOf;
using widgets::Token;

namespace {

constexpr int kMonthHead = 28;
constexpr int kNumber = 30;
constexpr int kLine = 20;
constexpr int kLeastLines = 2;
constexpr int kLeastCell = 84;
constexpr int kBelow = 6;

}  // namespace

SessionsMonth::SessionsMonth(QWidget* parent) : CalendarGrid(parent) {
    setObjectName(QStringLiteral("sessionsMonth"));
}

int SessionsMonth::headHeight() const {
    return themeOf(this).scaled(kMonthHead);
}
int SessionsMonth::numberHeight() const {
    return themeOf(this).scaled(kNumber);
}
int SessionsMonth::lineHeight() const {
    return themeOf(this).scaled(kLine);
}

QSize SessionsMonth::minimumSizeHint() const {
    const double more = widgets::textWidth(tr("+%n more", nullptr, 88), themeOf(this).font(TextRole::label)) + 14;
    const int least = std::max(themeOf(this).scaled(kLeastCell), static_cast<int>(std::ceil(more)));
    return {7 * least, headHeight() + rows() * (numberHeight() + kLeastLines * (lineHeight() + 2) + kBelow)};
}

QRectF SessionsMonth::cell(int day) const {
    const double wide = width() / 7.0;
    const double high = (height() - headHeight()) / static_cast<double>(std::max(1, rows()));
    return QRectF(day % 7 * wide, headHeight() + day / 7 * high, wide, high);
}

/// Days of the months beside it lead there.
bool SessionsMonth::isShown(domain::CivilDate day) const {
    return CalendarGrid::isShown(day) && day.month == content().day.month;
}

std::vector<CalendarGrid::Item> SessionsMonth::arrange() const {
    std::vector<std::vector<int>> sessions(static_cast<std::size_t>(content().days));
    for (std::size_t i = 0; i < content().sessions.size(); ++i) {
        const auto& session = content().sessions[i];
        const auto parts =
            stretchesOf(content().zone, content().first, content().days, {session.startsAt, session.endsAt});
        // Of one that goes on after midnight, the day on which it begins.
        if (!parts.empty()) sessions[static_cast<std::size_t>(parts.front().day)].push_back(static_cast<int>(i));
    }
    std::vector<Item> items;
    for (int day = 0; day < content().days; ++day) {
        const auto date = domain::addDays(content().first, day);
        const QRectF box = cell(day);
        items.push_back({date, -1, 0, box, false});
        const auto& own = sessions[static_cast<std::size_t>(day)];
        const int count = static_cast<int>(own.size());
        const int lines = static_cast<int>(box.height() - numberHeight() - kBelow) / (lineHeight() + 2);
        const auto line = [&](int place) {
            return QRectF(box.left() + 4, box.top() + numberHeight() + place * (lineHeight() + 2), box.width() - 8,
                          lineHeight());
        };
        const int shown = shownEntries(count, lines);
        for (int i = 0; i < shown; ++i)
            items.push_back({date, own[static_cast<std::size_t>(i)], 0, line(i), false});
        if (shown < count && lines > 0) items.push_back({date, -1, count - shown, line(shown), false});
    }
    return items;
}

void SessionsMonth::stepBeyond(int step) {
    moveToDay(domain::addDays(cursorDay(), 7 * step));
}

bool SessionsMonth::isBusy(domain::CivilDate day) const {
    return std::ranges::any_of(content().busy, [&](const domain::UtcRange& time) {
        return !stretchesOf(content().zone, day, 1, time).empty();
    });
}

void SessionsMonth::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    paintHead(painter);
    for (int i = 0; i < itemCount(); ++i) {
        const auto& item = items()[static_cast<std::size_t>(i)];
        if (item.session >= 0)
            CalendarLook::paintLine(painter, item.box, sessionOf(item), content().zone, i == hovered());
        else if (item.more > 0)
            widgets::drawText(painter, item.box.adjusted(5, 0, -2, 0), Qt::AlignVCenter,
                              tr("+%n more", nullptr, item.more), theme.font(TextRole::label),
                              theme.color(i == hovered() ? Token::accentHover : Token::accentText));
        else
            paintDay(painter, i);
    }
    if (!hasFocus() || currentItem() < 0) return;
    const auto& item = items()[static_cast<std::size_t>(currentItem())];
    const double in = item.session < 0 && item.more == 0 ? 5 : 1;
    widgets::drawFocusRing(painter, item.box.adjusted(in, in, -in, -in), 4, theme.color(Token::focus));
}

void SessionsMonth::paintHead(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const double wide = width() / 7.0;
    for (int place = 0; place < 7; ++place)
        widgets::drawText(painter, QRectF(place * wide, 0, wide, headHeight()), Qt::AlignCenter,
                          QLocale().standaloneDayName(widgets::weekdayAt(place), QLocale::ShortFormat),
                          theme.font(TextRole::detail), theme.color(Token::text2));
}

void SessionsMonth::paintDay(QPainter& painter, int index) const {
    const Theme& theme = themeOf(this);
    const auto& item = items()[static_cast<std::size_t>(index)];
    const bool other = item.day.month != content().day.month;
    const bool today = isToday(item.day);
    const QColor line = theme.color(Token::border);
    QColor ground = theme.color(other ? Token::sunken : Token::surface);
    if (index == hovered()) ground = theme.color(Token::hover);
    painter.fillRect(item.box, ground);
    painter.fillRect(QRectF(item.box.left(), item.box.top(), item.box.width(), 1), line);
    if (item.box.left() > 1) painter.fillRect(QRectF(item.box.left(), item.box.top(), 1, item.box.height()), line);
    const double disc = theme.scaled(24);
    const QRectF number(item.box.left() + 4, item.box.top() + 4, disc, disc);
    if (today) widgets::drawBox(painter, number, disc / 2, theme.color(Token::accent));
    widgets::drawFigures(painter, number, Qt::AlignCenter, QString::number(item.day.day),
                         theme.font(today ? TextRole::label : TextRole::tag),
                         theme.color(today   ? Token::onAccent
                                     : other ? Token::text3
                                             : Token::text));
    if (isBusy(item.day)) {
        const double left = number.right() + 6;
        const QRectF band(left, number.center().y() - 4, item.box.right() - 6 - left, 8);
        CalendarLook::paintHatch(painter, band, 4);
    }
}

}  // namespace mc::booking
