#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "booking/booking_words.h"
#include "booking/calendar_layout.h"
#include "booking/sessions_week.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::booking {

using widgets::TextRole;
using widgets::Theme;
using widgets::themeOf;
using widgets::Token;

namespace {

constexpr int kFreeStep = 30;  // Minutes of a free start's mark.
constexpr double kBubble = 6;

domain::UtcRange timeAt(const protocol::Booking& booking, domain::UtcTime start) {
    return {start, start + (booking.endsAt - booking.startsAt)};
}

}  // namespace

void SessionsWeek::setFree(FreeStarts free) {
    m_free = std::move(free);
    update();
}

const protocol::Booking* SessionsWeek::dragged() const {
    if (!m_drag) return nullptr;
    const auto found = std::ranges::find(content().sessions, m_drag->id, &protocol::Booking::id);
    return found == content().sessions.end() ? nullptr : &*found;
}

QRect SessionsWeek::boxOfTime(const domain::UtcRange& time) const {
    const auto parts = stretchesOf(content().zone, content().first, content().days, time);
    return parts.empty() ? QRect() : boxOf(parts[0].day, parts[0].top, parts[0].bottom).toAlignedRect();
}

void SessionsWeek::mousePressEvent(QMouseEvent* event) {
    m_pressedAt = event->position();
    CalendarGrid::mousePressEvent(event);
}

void SessionsWeek::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!m_drag && isPressed() && far && !startDrag(m_pressedAt)) return;
    m_drag ? follow(event->position()) : CalendarGrid::mouseMoveEvent(event);
}

void SessionsWeek::mouseReleaseEvent(QMouseEvent* event) {
    m_drag && event->button() == Qt::LeftButton ? drop() : CalendarGrid::mouseReleaseEvent(event);
}

/// Esc is the window's, too.
bool SessionsWeek::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && m_drag &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return CalendarGrid::event(event);
}

void SessionsWeek::keyPressEvent(QKeyEvent* event) {
    if (!m_drag) return CalendarGrid::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape) endDrag();
}

void SessionsWeek::focusOutEvent(QFocusEvent* event) {
    CalendarGrid::focusOutEvent(event);
    endDrag();
}

bool SessionsWeek::startDrag(const QPointF& point) {
    const auto& item = items()[static_cast<std::size_t>(pressed())];
    if (item.session < 0 || !sessionOf(item).canMove) return false;
    const auto& session = sessionOf(item);
    // The part after midnight is held by the time before it.
    const double before =
        static_cast<double>(item.day == content().zone.dateAt(session.startsAt)
                                ? 0
                                : content().zone.startOf(item.day).value_or(session.startsAt) - session.startsAt) /
        domain::kMinute;
    m_drag = Drag{session.id, before + minutesAt(point.y()) - minutesAt(item.box.top()), session.startsAt};
    m_free.reset();
    forgetPress();
    setCursor(Qt::ClosedHandCursor);
    emit dragStarted(session.id);
    return true;
}

void SessionsWeek::follow(const QPointF& point) {
    const int day =
        std::clamp(static_cast<int>(std::floor((point.x() - gutter()) / dayWidth())), 0, content().days - 1);
    m_drag->at =
        dropTime(content().zone, domain::addDays(content().first, day), minutesAt(point.y()) - m_drag->grab, m_free);
    // Days above and hours at the left cover what is below them.
    emit cursorMoved(QRectF(point.x() - 8, point.y() - headHeight() - 8, 16, headHeight() + 16).toAlignedRect());
    update();
}

void SessionsWeek::drop() {
    const auto* booking = dragged();
    const auto drag = m_drag;
    const auto answer = booking && drag->at ? dropAnswer(*booking, *drag->at, content().now, m_free) : DropAnswer::same;
    const QString words = booking ? DropWords::of(answer, *booking) : QString();
    endDrag();
    if (answer == DropAnswer::same) return;
    if (answer == DropAnswer::free || answer == DropAnswer::unknown) return emit dropped(drag->id, *drag->at);
    emit dropRefused(words);
}

void SessionsWeek::endDrag() {
    if (!m_drag) return;
    m_drag.reset();
    m_free.reset();
    unsetCursor();
    update();
}

void SessionsWeek::paintFree(QPainter& painter) const {
    if (!m_drag || !m_free) return;
    const Theme& theme = themeOf(this);
    for (const auto start : *m_free)
        for (const auto& part :
             stretchesOf(content().zone, content().first, content().days, {start, start + kFreeStep * domain::kMinute}))
            widgets::drawBox(painter, boxOf(part.day, part.top, part.bottom).adjusted(2, 1, -3, -1), kBubble,
                             theme.color(Token::successSoft), theme.color(Token::slotBorder));
}

void SessionsWeek::paintDrag(QPainter& painter) const {
    const auto* booking = dragged();
    if (!booking || !m_drag->at) return;
    const Theme& theme = themeOf(this);
    const auto time = timeAt(*booking, *m_drag->at);
    const auto answer = dropAnswer(*booking, time.begin, content().now, m_free);
    const bool refused = answer == DropAnswer::over || answer == DropAnswer::taken;
    const auto parts = stretchesOf(content().zone, content().first, content().days, time);
    for (const auto& part : parts)
        widgets::drawBox(painter, boxOf(part.day, part.top, part.bottom).adjusted(2, 1, -3, -1), kBubble,
                         theme.color(refused ? Token::dangerSoft : Token::accentSoft),
                         theme.color(refused ? Token::danger : Token::accent), 2);
    if (parts.empty()) return;
    const QRectF ghost = boxOf(parts[0].day, parts[0].top, parts[0].bottom);
    const QRectF name(ghost.left() + 8, ghost.top() + 4, ghost.width() - 14, theme.lineHeight(TextRole::label));
    widgets::drawText(painter, name, Qt::AlignVCenter, text(otherOf(*booking).name), theme.font(TextRole::label),
                      theme.color(refused ? Token::dangerText : Token::accentText));
    const QString words = widgets::clockRange(content().zone, time.begin, time.end) + QStringLiteral(" · ") +
                          DropWords::of(answer, *booking);
    const QFont font = theme.font(TextRole::label);
    const double wide = std::ceil(widgets::textWidth(words, font)) + 24;
    const double high = theme.lineHeight(TextRole::label) + 12;
    const QRectF seen = visibleRegion().boundingRect();
    const double left =
        std::clamp(ghost.center().x() - wide / 2, seen.left() + 4, std::max(seen.left() + 4, seen.right() - wide - 4));
    const bool above = ghost.top() - high - 4 > seen.top() + headHeight();
    const QRectF bubble(left, above ? ghost.top() - high - 4 : ghost.bottom() + 4, wide, high);
    widgets::drawBox(painter, bubble, kBubble, theme.color(Token::surface),
                     theme.color(refused ? Token::danger : Token::accent));
    widgets::drawText(painter, bubble, Qt::AlignCenter, words, font,
                      theme.color(refused ? Token::dangerText : Token::accentText));
}

}  // namespace mc::booking
