#include "booking/sessions_week.h"

#include <QDate>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "booking/calendar_layout.h"
#include "booking/calendar_look.h"
#include "widgets/clock.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::booking {

using widgets::TextRole;
using widgets::Theme;
using widgets::themeOf;
using widgets::Token;

namespace {

constexpr int kHour = 60;
constexpr int kHead = 44;
constexpr int kLeastDay = 84;
constexpr int kMorning = 8 * 60;
constexpr int kBeforeFirst = 30;  // Minutes above the first session.
constexpr int kShownHours = 8;
constexpr int kDays = 7;

}  // namespace

SessionsWeek::SessionsWeek(QWidget* parent) : CalendarGrid(parent) {
    setObjectName(QStringLiteral("sessionsWeek"));
}

double SessionsWeek::hourHeight() const {
    return themeOf(this).scaled(kHour);
}
int SessionsWeek::headHeight() const {
    return themeOf(this).scaled(kHead);
}
int SessionsWeek::gutter() const {
    return static_cast<int>(
               std::ceil(widgets::figuresWidth(widgets::widestClock(), themeOf(this).font(TextRole::detail)))) +
           18;
}
int SessionsWeek::leastDay() const {
    return themeOf(this).scaled(kLeastDay);
}
double SessionsWeek::dayWidth() const {
    return (width() - gutter()) / static_cast<double>(kDays);
}

QSize SessionsWeek::minimumSizeHint() const {
    return {gutter() + kDays * leastDay(), static_cast<int>(std::lround(topOf(24 * 60))) + 1};
}

QRectF SessionsWeek::boxOf(int day, int top, int bottom) const {
    return QRectF(QPointF(dayLeft(day), topOf(top)), QPointF(dayLeft(day + 1), topOf(bottom)));
}

std::vector<CalendarGrid::Item> SessionsWeek::arrange() const {
    std::vector<domain::UtcRange> times;
    for (const auto& session : content().sessions)
        times.push_back({session.startsAt, session.endsAt});
    const auto blocks = placeBlocks(content().zone, content().first, kDays, times);
    std::vector<Item> items;
    auto block = blocks.begin();
    for (int day = 0; day < kDays; ++day) {
        const auto date = domain::addDays(content().first, day);
        const double top = std::max(0, -y());
        items.push_back({date, -1, 0, QRectF(dayLeft(day), top, dayWidth(), headHeight()), true});
        for (; block != blocks.end() && block->place.day == day; ++block) {
            const QRectF whole = boxOf(day, block->place.top, block->place.bottom).adjusted(2, 1, -3, -1);
            const double lane = whole.width() / block->lanes;
            const QRectF box(whole.left() + block->lane * lane, whole.top(), lane - (block->lanes > 1 ? 2 : 0),
                             whole.height());
            items.push_back({date, static_cast<int>(block->index), 0, box, false});
        }
    }
    return items;
}

/// Days stay in sight and cover what is below them.
QRect SessionsWeek::sightOf(const Item& item) const {
    if (item.pinned) return QRect(item.box.toAlignedRect().left(), std::max(0, -y()), static_cast<int>(dayWidth()), 1);
    return item.box.toAlignedRect().adjusted(-gutter(), -headHeight() - 8, 8, 8);
}

QRect SessionsWeek::firstSight() const {
    int first = kMorning;
    bool any = false;
    for (const auto& session : content().sessions) {
        if (!isShown(content().zone.dateAt(session.startsAt))) continue;  // It goes on after midnight.
        const int top = std::max(0, content().zone.wallTimeAt(session.startsAt).minutes - kBeforeFirst);
        first = any ? std::min(first, top) : top;
        any = true;
    }
    const double head = headHeight() + themeOf(this).lineHeight(TextRole::detail);  // With the hour beside the line.
    return QRectF(0, topOf(first) - head, 1, kShownHours * hourHeight()).toAlignedRect();
}

void SessionsWeek::moveEvent(QMoveEvent* event) {
    CalendarGrid::moveEvent(event);
    arrangeAnew();  // Days and hours stay where they are seen.
}

void SessionsWeek::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter);
    for (const auto& time : content().busy)
        for (const auto& part : stretchesOf(content().zone, content().first, kDays, time))
            CalendarLook::paintBusy(painter, boxOf(part.day, part.top, part.bottom).adjusted(2, 1, -3, -1));
    paintFree(painter);
    for (int i = 0; i < itemCount(); ++i)
        if (const auto& item = items()[static_cast<std::size_t>(i)]; item.session >= 0)
            CalendarLook::paintBlock(painter, item.box, sessionOf(item), content().zone, i == hovered(),
                                     m_drag && m_drag->id == sessionOf(item).id);
    paintNow(painter);
    paintDrag(painter);
    const auto ring = [&](bool pinned) {
        if (!hasFocus() || currentItem() < 0) return;
        const auto& item = items()[static_cast<std::size_t>(currentItem())];
        if (item.pinned == pinned)
            widgets::drawFocusRing(
                painter, item.box.adjusted(pinned ? 4 : 1, pinned ? 4 : 1, pinned ? -4 : -1, pinned ? -4 : -1), 6,
                themeOf(this).color(Token::focus));
    };
    ring(false);
    paintHead(painter);
    ring(true);
    paintHours(painter);
}

void SessionsWeek::paintGround(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const QColor line = theme.color(Token::border);
    for (int day = 0; day < kDays; ++day) {
        const QRectF column = boxOf(day, 0, 24 * 60);
        if (isToday(domain::addDays(content().first, day)))
            painter.fillRect(column, widgets::mix(theme.color(Token::surface), theme.color(Token::accentSoft), 0.5));
        painter.fillRect(QRectF(column.left(), column.top(), 1, column.height()), line);
    }
    const QColor half = widgets::mix(theme.color(Token::surface), line, 0.4);
    for (int minutes = 30; minutes < 24 * 60; minutes += 30)
        painter.fillRect(QRectF(gutter(), std::round(topOf(minutes)), width(), 1), minutes % 60 == 0 ? line : half);
    for (const auto& gap : skippedTimes(content().zone, content().first, kDays))
        CalendarLook::paintHatch(painter, boxOf(gap.day, gap.top, gap.bottom).adjusted(1, 0, 0, 0), 0);
}

void SessionsWeek::paintNow(QPainter& painter) const {
    const auto today = content().zone.dateAt(content().now);
    if (!isShown(today)) return;
    const int day = static_cast<int>(domain::toDays(today) - domain::toDays(content().first));
    const double top = topOf(content().zone.wallTimeAt(content().now).minutes);
    const QColor ink = themeOf(this).color(Token::danger);
    painter.fillRect(QRectF(dayLeft(day), top - 1, dayWidth(), 2), ink);
    widgets::drawBox(painter, QRectF(dayLeft(day) - 4, top - 4, 8, 8), 4, ink);
}

void SessionsWeek::paintHead(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const QRectF head(0, std::max(0, -y()), width(), headHeight());
    painter.fillRect(head, theme.color(Token::surface));
    painter.fillRect(QRectF(0, head.bottom() - 1, width(), 1), theme.color(Token::border));
    const auto today = content().zone.dateAt(content().now);
    for (int i = 0; i < kDays; ++i) {
        const auto date = domain::addDays(content().first, i);
        const QRectF column = QRectF(dayLeft(i), head.top(), dayWidth(), head.height());
        const bool isNow = date == today;
        const QString name = QLocale().dayName(domain::isoWeekday(date), QLocale::ShortFormat);
        const QString number = QString::number(date.day);
        const QFont small = theme.font(TextRole::detail);
        const QFont large = theme.font(TextRole::section);
        const double disc = theme.scaled(28);
        const double word = std::ceil(widgets::textWidth(name, small)) + 2;
        const double left = column.center().x() - (word + 4 + disc) / 2;
        widgets::drawText(painter, QRectF(left, column.top(), word, column.height()), Qt::AlignVCenter, name, small,
                          theme.color(isNow ? Token::accentText : Token::text2));
        const QRectF place(left + word + 4, column.center().y() - disc / 2, disc, disc);
        if (isNow) widgets::drawBox(painter, place, disc / 2, theme.color(Token::accent));
        widgets::drawFigures(painter, place, Qt::AlignCenter, number, large,
                             theme.color(isNow          ? Token::onAccent
                                         : date < today ? Token::text3
                                                        : Token::text));
    }
}

void SessionsWeek::paintHours(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const double left = std::max(0, -x());
    const double head = std::max(0, -y()) + headHeight();
    painter.fillRect(QRectF(left, head, gutter(), height()), theme.color(Token::surface));
    painter.fillRect(QRectF(left + gutter() - 1, head, 1, height()), theme.color(Token::border));
    const QFont font = theme.font(TextRole::detail);
    const double high = theme.lineHeight(TextRole::detail);
    for (int hour = 1; hour < 24; ++hour) {
        const QRectF place(left, topOf(hour * 60) - high / 2, gutter() - 8, high);
        if (place.top() < head) continue;  // The days are above it.
        widgets::drawFigures(painter, place, Qt::AlignRight | Qt::AlignVCenter, widgets::wallTimeText({hour * 60}),
                             font, theme.color(Token::text2));
    }
    painter.fillRect(QRectF(left, head - headHeight(), gutter(), headHeight() - 1), theme.color(Token::surface));
    widgets::drawText(painter, QRectF(left, head - headHeight(), gutter() - 8, headHeight()),
                      Qt::AlignRight | Qt::AlignVCenter,
                      widgets::zoneAbbreviation(content().zone, instantsOf(content().zone, content().first, 1).begin),
                      theme.font(TextRole::label), theme.color(Token::text2));
}

}  // namespace mc::booking
