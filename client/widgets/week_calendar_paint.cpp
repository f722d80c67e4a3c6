#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"
#include "widgets/week_calendar.h"

namespace mc::widgets {
namespace {

constexpr double kSlotRadius = 6;
constexpr double kWordInset = 4;  ///< Words do not touch the edge of their box.

struct SlotLook {
    QColor fill;
    QColor edge;
    QColor text;
    bool strong = true;
};

SlotLook lookOf(CalendarSlotState state, bool chosen, bool hovered, const Theme& theme) {
    const auto c = [&theme](Token token) { return theme.color(token); };
    if (chosen || (hovered && state == CalendarSlotState::free)) return {c(Token::success), {}, c(Token::onSuccess)};
    switch (state) {
        case CalendarSlotState::free:
            return {c(Token::successSoft), c(Token::slotBorder), c(Token::successText)};
        case CalendarSlotState::tooShort:
            return {c(Token::successSoft), {}, c(Token::successText), false};
        case CalendarSlotState::booked:
            return {c(Token::hover), c(Token::border), c(Token::text3), false};
        case CalendarSlotState::closed:
            return {c(Token::hover), {}, c(Token::text2), false};
        case CalendarSlotState::held:
            return {c(Token::warningSoft), c(Token::warning), c(Token::warningText)};
        case CalendarSlotState::current:
            return {c(Token::accentSoft), c(Token::accent), c(Token::accentText)};
        case CalendarSlotState::premium:
            return {c(Token::accentSoft), {}, c(Token::accentText), false};
    }
    return {};
}

}  // namespace

void WeekCalendar::paintHeader(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const double unit = std::max(1.0, theme.textScale());
    const domain::CivilDate today = m_yours.dateAt(m_now);
    for (int day = 0; day < 7; ++day) {
        const domain::CivilDate date = domain::addDays(m_first, day);
        const QDate shown(date.year, date.month, date.day);
        const QRectF column(dayLeft(day), 0, dayWidth() - 4, headerHeight());
        const bool isToday = date == today && m_now.seconds != 0;
        const bool past = date < today;
        const Token ink = isToday ? Token::accentText : (past ? Token::text3 : Token::text);
        drawText(painter, column.adjusted(0, 4 * unit, 0, -28 * unit), Qt::AlignCenter,
                 QLocale().toString(shown, QStringLiteral("ddd")),
                 theme.font(isToday ? TextRole::label : TextRole::detail),
                 theme.color(isToday ? Token::accentText : Token::text3));
        QFont number = theme.font(TextRole::section);
        drawFigures(painter, column.adjusted(0, 20 * unit, 0, -8 * unit), Qt::AlignHCenter | Qt::AlignVCenter,
                    QString::number(date.day), number, theme.color(ink));
    }
    const auto zone = [&](int index, const domain::ZoneTable& table, const QString& whose) {
        const QRectF box(4 + index * zoneColumn(), 0, zoneColumn(), headerHeight());
        drawText(painter, box.adjusted(0, 14 * unit, -2, -22 * unit), Qt::AlignVCenter,
                 zoneAbbreviation(table, weekRange().begin), theme.font(TextRole::label), theme.color(Token::text));
        drawText(painter, box.adjusted(0, 30 * unit, -2, -6 * unit), Qt::AlignVCenter, whose,
                 theme.font(TextRole::detail), theme.color(Token::text3));
    };
    zone(0, m_yours, tr("you"));
    if (m_theirs.name() != m_yours.name()) zone(1, m_theirs, zoneCity(m_theirs.name()));
}

void WeekCalendar::paintEdge(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const QFont font = theme.font(TextRole::detail);
    for (const Row& row : m_rows) {
        const QRectF box(4, headerHeight() + row.top, zoneColumn(), pitch() - 4);
        drawFigures(painter, box, Qt::AlignVCenter, clockTime(m_yours, row.sample), font, theme.color(Token::text));
        if (m_theirs.name() != m_yours.name() && m_steady)
            drawFigures(painter, box.translated(zoneColumn(), 0), Qt::AlignVCenter, clockTime(m_theirs, row.sample),
                        font, theme.color(Token::text3));
        if (row.afterGap) {
            painter.setPen(QPen(theme.color(Token::border), 1, Qt::DotLine));
            const double y = headerHeight() + row.top - 8.5;
            painter.drawLine(QPointF(4, y), QPointF(width() - 4, y));
        }
    }
}

/// Half a slot wide has room for the zone alone; the hour stands on the edge.
QString WeekCalendar::paintedTime(const Cell& cell) const {
    const auto at = cell.slot.startsAt;
    if (cell.twin >= 0) return zoneAbbreviation(m_yours, at);
    if (m_steady) return clockTime(m_yours, at);
    return QStringLiteral("%1 · %2").arg(clockTime(m_yours, at), clockTime(m_theirs, at));
}

void WeekCalendar::paintCell(QPainter& painter, int index) const {
    const Theme& theme = themeOf(this);
    const Cell& cell = m_cells[static_cast<std::size_t>(index)];
    const bool chosen = m_chosen == cell.slot.startsAt;
    const SlotLook look = lookOf(cell.slot.state, chosen, index == m_hover, theme);
    const QRectF box = slotRect(index);
    drawBox(painter, box, kSlotRadius, look.fill, look.edge);
    const QFont font = theme.font(look.strong ? TextRole::label : TextRole::detail);
    const QString time = paintedTime(cell);
    if (chosen && box.height() > 2 * theme.lineHeight(TextRole::label)) {
        const QString until = clockTime(m_yours, cell.slot.startsAt + m_minutes * domain::kMinute);
        // In a narrow column the time alone: the one above is where it begins.
        const QString words = tr("to %1").arg(until);
        const QString end = textWidth(words, theme.font(TextRole::tag)) <= box.width() - 2 * kWordInset ? words : until;
        const QPointF middle = box.center();
        const double line = theme.lineHeight(TextRole::label);
        drawText(painter, QRectF(box.left(), middle.y() - line, box.width(), line), Qt::AlignCenter, time, font,
                 look.text);
        drawText(painter, QRectF(box.left(), middle.y(), box.width(), line), Qt::AlignCenter, end,
                 theme.font(TextRole::tag), look.text);
        return;
    }
    QString text = time;
    if (!chosen && cell.slot.state == CalendarSlotState::tooShort) text = tr("%1 only").arg(cell.slot.freeMinutes);
    if (!chosen && cell.slot.state == CalendarSlotState::premium) text = tr("Premium");
    if (!chosen && cell.slot.state == CalendarSlotState::booked) return;
    if (!chosen && cell.slot.state == CalendarSlotState::held) text = countdown(cell.slot.until - m_now);
    drawText(painter, box, Qt::AlignCenter, text, font, look.text);
}

void WeekCalendar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    paintHeader(painter);
    if (m_cells.empty()) {
        drawText(painter, QRectF(gutter(), headerHeight(), width() - gutter(), height() - headerHeight()),
                 Qt::AlignCenter, m_emptyText, theme.font(TextRole::body), theme.color(Token::text3));
        return;
    }
    paintEdge(painter);
    for (int i = 0; i < slotCount(); ++i) {
        if (!isCovered(m_cells[static_cast<std::size_t>(i)])) paintCell(painter, i);
    }
    if (hasFocus() && m_cursor >= 0) drawFocusRing(painter, slotRect(m_cursor), kSlotRadius, theme.color(Token::focus));
}

}  // namespace mc::widgets
