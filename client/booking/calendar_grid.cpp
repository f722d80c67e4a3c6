#include "booking/calendar_grid.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <algorithm>

#include "booking/booking_words.h"
#include "booking/calendar_layout.h"
#include "booking/calendar_look.h"
#include "text/dates.h"
#include "widgets/focus_ring.h"
#include "widgets/format.h"

namespace mc::booking {

CalendarGrid::CalendarGrid(QWidget* parent) : QWidget(parent) {
    widgets::installPaintedItems();
    setAccessibleName(tr("Sessions by day"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    widgets::setOwnFocus(this);
}

void CalendarGrid::setContent(Content content) {
    m_content = std::move(content);
    if (!isShown(m_cursorDay)) {
        const auto today = m_content.zone.dateAt(m_content.now);
        m_cursorDay = isShown(today) ? today : m_content.day;
        m_cursorSession.reset();
        m_cursorMore = false;
    }
    m_hover = -1;
    m_pressed = -1;
    arrangeAnew();
    updateGeometry();
}

void CalendarGrid::arrangeAnew() {
    m_items = arrange();
    update();
    widgets::tellItemsChanged(*this);
}

void CalendarGrid::setNow(domain::UtcTime now) {
    m_content.now = now;
    update();
}

bool CalendarGrid::isShown(domain::CivilDate day) const {
    return m_content.first <= day && day < domain::addDays(m_content.first, m_content.days);
}

void CalendarGrid::setCursorDay(domain::CivilDate day) {
    m_cursorDay = day;
    m_cursorSession.reset();
    m_cursorMore = false;
    update();
}

const protocol::Booking* CalendarGrid::current() const {
    const int index = currentItem();
    if (index < 0 || m_items[static_cast<std::size_t>(index)].session < 0) return nullptr;
    return &sessionOf(m_items[static_cast<std::size_t>(index)]);
}

/// A session that is no longer there leaves its day.
int CalendarGrid::currentItem() const {
    int day = -1;
    for (int i = 0; i < itemCount(); ++i) {
        const auto& item = m_items[static_cast<std::size_t>(i)];
        if (item.day != m_cursorDay) continue;
        if (item.session < 0 && item.more == 0) day = i;
        if (item.session >= 0 && m_cursorSession == sessionOf(item).id) return i;
        if (item.more > 0 && m_cursorMore) return i;
    }
    return day;
}

void CalendarGrid::makeCurrent(int index) {
    if (index < 0 || index >= itemCount()) return;
    put(index);
    emit cursorMoved(sightOf(m_items[static_cast<std::size_t>(index)]));
}

void CalendarGrid::put(int index) {
    const auto& item = m_items[static_cast<std::size_t>(index)];
    m_cursorDay = item.day;
    m_cursorMore = item.more > 0;
    m_cursorSession = item.session < 0 ? std::nullopt : std::optional(sessionOf(item).id);
    widgets::tellCurrentItem(*this, index);
    update();
}

void CalendarGrid::pressItem(int index) {
    if (index < 0 || index >= itemCount()) return;
    put(index);
    const auto& item = m_items[static_cast<std::size_t>(index)];
    if (item.session >= 0) return emit opened(linkTo(sessionOf(item).id));
    emit weekWanted(item.day);
}

QRect CalendarGrid::itemBox(int index) const {
    return m_items[static_cast<std::size_t>(index)].box.toAlignedRect();
}

QString CalendarGrid::itemWords(int index) const {
    const auto& item = m_items[static_cast<std::size_t>(index)];
    if (item.more > 0) return tr("%n more session(s): opens the week", nullptr, item.more);
    if (item.session >= 0) return CalendarLook::spoken(sessionOf(item), m_content.zone);
    return dayWords(item.day);
}

QString CalendarGrid::dayWords(domain::CivilDate day) const {
    const auto on = [&](const domain::UtcRange& time) { return !stretchesOf(m_content.zone, day, 1, time).empty(); };
    int count = 0;
    for (const auto& item : m_items)
        if (item.day == day) count += item.session >= 0 ? 1 : item.more;
    QStringList parts{text::dateText(day, text::DateForm::longWeekday)};
    if (isToday(day)) parts << tr("today");
    parts << (count == 0 ? tr("no sessions") : tr("%n session(s)", nullptr, count));
    QStringList busy;
    for (const auto& time : m_content.busy)
        if (on(time)) busy << widgets::clockRange(m_content.zone, time.begin, time.end);
    if (!busy.isEmpty()) parts << tr("busy elsewhere %1").arg(widgets::listWords(busy));
    return parts.join(QStringLiteral(", "));
}

int CalendarGrid::itemAt(const QPointF& point) const {
    int found = -1;
    for (int i = 0; i < itemCount(); ++i) {  // Sessions lie on their day.
        const auto& item = m_items[static_cast<std::size_t>(i)];
        if (!item.box.contains(point)) continue;
        if (item.pinned) return i;
        found = i;
    }
    return found;
}

/// Within the day; beyond it where the calendar goes on there.
void CalendarGrid::step(int by) {
    const int next = currentItem() + by;
    if (next >= 0 && next < itemCount() && m_items[static_cast<std::size_t>(next)].day == m_cursorDay)
        return makeCurrent(next);
    stepBeyond(by);
}

void CalendarGrid::moveToDay(domain::CivilDate day) {
    if (!isShown(day)) {
        setCursorDay(day);
        return emit dayWanted(day);
    }
    const auto found = std::ranges::find(m_items, day, &Item::day);
    if (found != m_items.end()) makeCurrent(static_cast<int>(found - m_items.begin()));
}

void CalendarGrid::keyPressEvent(QKeyEvent* event) {
    const auto* session = current();
    switch (event->key()) {
        case Qt::Key_Left:
            return moveToDay(domain::addDays(m_cursorDay, -1));
        case Qt::Key_Right:
            return moveToDay(domain::addDays(m_cursorDay, 1));
        case Qt::Key_Up:
            return step(-1);
        case Qt::Key_Down:
            return step(1);
        case Qt::Key_Home:
            return makeCurrent(0);
        case Qt::Key_End:
            return makeCurrent(itemCount() - 1);
        case Qt::Key_PageUp:
            return emit turned(-1);
        case Qt::Key_PageDown:
            return emit turned(1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            return pressItem(currentItem());
        default:
            break;
    }
    if (event->modifiers() != Qt::NoModifier) return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_T) return emit todayWanted();
    if (event->key() == Qt::Key_P && session && session->canMove) return emit moveWanted(session->id);
    if (event->key() == Qt::Key_B && session && !linkToAgain(*session).isEmpty())
        return emit opened(linkToAgain(*session));
    QWidget::keyPressEvent(event);
}

/// By the mouse at what is below it, by the key at where the keyboard is.
void CalendarGrid::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int index = byMouse ? itemAt(event->pos()) : currentItem();
    if (index < 0 || m_items[static_cast<std::size_t>(index)].session < 0) return;
    put(index);
    showMenu(index, byMouse ? event->globalPos() : mapToGlobal(itemBox(index).center()));
}

void CalendarGrid::showMenu(int index, const QPoint& at) {
    const auto& session = sessionOf(m_items[static_cast<std::size_t>(index)]);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& words, const char* name, auto deed) {
        auto* action = menu->addAction(words);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, deed);
    };
    add(tr("Open"), "openSession", [this, link = linkTo(session.id)] { emit opened(link); });
    if (session.canMove)
        add(tr("Propose another time") + QStringLiteral("\tP"), "proposeTime",
            [this, id = session.id] { emit moveWanted(id); });
    if (const QString again = linkToAgain(session); !again.isEmpty())
        add(tr("Book again") + QStringLiteral("\tB"), "sessionAgain", [this, again] { emit opened(again); });
    menu->popup(at);
}

void CalendarGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_pressed = itemAt(event->position());
    if (m_pressed >= 0) put(m_pressed);
}

void CalendarGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed >= 0 && pressed == itemAt(event->position())) pressItem(pressed);
}

void CalendarGrid::mouseMoveEvent(QMouseEvent* event) {
    const int hover = itemAt(event->position());
    if (hover == m_hover) return;
    m_hover = hover;
    setCursor(hover >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void CalendarGrid::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_hover = -1;
    update();
}

void CalendarGrid::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    widgets::tellCurrentItem(*this, currentItem());
    update();
}

void CalendarGrid::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool CalendarGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = itemAt(help->pos());
        index >= 0 ? QToolTip::showText(help->globalPos(), itemWords(index), this, itemBox(index))
                   : QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::StyleChange) updateGeometry();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::Resize) arrangeAnew();
    return QWidget::event(event);
}

}  // namespace mc::booking
