#include "mentor/month_grid.h"

#include <QAccessible>
#include <QDate>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "text/dates.h"
#include "widgets/accessible.h"
#include "widgets/clock.h"
#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::mentor {

using domain::CivilDate;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kRow = 28;

QDate dateOf(CivilDate date) {
    return QDate(date.year, date.month, date.day);
}

}  // namespace

MonthGrid::MonthGrid(QWidget* parent) : QWidget(parent) {
    widgets::setRole(*this, QAccessible::SpinBox);  // Arrows change the date that is told.
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    widgets::setOwnFocus(this);
}

int MonthGrid::rowHeight() const {
    return widgets::themeOf(this).scaled(kRow);
}

QSize MonthGrid::sizeHint() const {
    return {7 * 40, rowHeight() * 7};
}

void MonthGrid::setToday(CivilDate today) {
    if (today == m_today) return;
    m_today = today;
    if (m_cursor < today) m_cursor = today;
    setMonth(m_cursor.year, m_cursor.month);
}

void MonthGrid::setMonth(int year, int month) {
    m_first = {year, month, 1};
    if (m_cursor.year != year || m_cursor.month != month) m_cursor = std::max(m_first, m_today);
    update();
    emit monthChanged();
    announce();
}

void MonthGrid::moveMonth(int months) {
    const QDate first = dateOf(m_first).addMonths(months);
    if (first < QDate(m_today.year, m_today.month, 1)) return;
    setMonth(first.year(), first.month());
}

QString MonthGrid::monthName() const {
    return QLocale().standaloneMonthName(m_first.month) + QLatin1Char(' ') + QString::number(m_first.year);
}

void MonthGrid::setMarks(std::map<CivilDate, Mark> marks) {
    m_marks = std::move(marks);
    update();
    announce();
}

void MonthGrid::setRange(std::optional<domain::Vacation> range) {
    m_range = range;
    update();
}

QRect MonthGrid::dayRect(CivilDate date) const {
    if (date.year != m_first.year || date.month != m_first.month) return {};
    const int place = widgets::placeOfWeekday(domain::isoWeekday(m_first)) + date.day - 1;
    const double cell = width() / 7.0;
    return QRectF(place % 7 * cell, (1 + place / 7) * rowHeight(), cell, rowHeight()).toRect();
}

std::optional<CivilDate> MonthGrid::dayAt(const QPoint& point) const {
    for (CivilDate date = m_first; date.month == m_first.month; date = domain::addDays(date, 1))
        if (dayRect(date).contains(point)) return date;
    return std::nullopt;
}

void MonthGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& theme = widgets::themeOf(this);
    const double cell = width() / 7.0;
    for (int place = 0; place < 7; ++place)
        widgets::drawText(painter, QRectF(place * cell, 0, cell, rowHeight()), Qt::AlignCenter,
                          QLocale().standaloneDayName(widgets::weekdayAt(place), QLocale::NarrowFormat),
                          theme.font(TextRole::detail), theme.color(Token::text3));
    for (CivilDate date = m_first; date.month == m_first.month; date = domain::addDays(date, 1))
        paintDay(painter, date);
}

void MonthGrid::paintDay(QPainter& painter, CivilDate date) const {
    const auto& theme = widgets::themeOf(this);
    const QRectF box = QRectF(dayRect(date)).adjusted(1, 1, -1, -1);
    const auto mark = m_marks.find(date);
    const bool marked = mark != m_marks.end();
    const bool open = marked && mark->second == Mark::changed;
    const bool ranged = m_range && m_range->first <= date && date <= m_range->last;
    Token ink = date < m_today ? Token::text3 : Token::text;
    if (ranged) {
        widgets::drawBox(painter, box, 8, theme.color(Token::accent));
        ink = Token::onAccent;
    } else if (marked) {
        widgets::drawBox(painter, box, 8, theme.color(open ? Token::successSoft : Token::hover),
                         open ? theme.color(Token::slotBorder) : QColor());
        ink = open ? Token::successText : Token::text3;
    }
    if (date == m_today && !ranged) {
        widgets::drawBox(painter, box, 8, {}, theme.color(Token::accent), 1.5);
        if (!marked) ink = Token::accentText;
    }
    QFont font = theme.font(marked || ranged || date == m_today ? TextRole::strong : TextRole::body);
    font.setStrikeOut(marked && !open && !ranged);
    widgets::drawText(painter, box, Qt::AlignCenter, QString::number(date.day), font, theme.color(ink));
    if (hasFocus() && date == m_cursor)
        widgets::drawBox(painter, QRectF(dayRect(date)), 9, {}, theme.color(Token::focus), 2);
}

void MonthGrid::moveCursor(int days) {
    const CivilDate next = std::max(m_today, domain::addDays(m_cursor, days));
    m_cursor = next;
    if (next.year != m_first.year || next.month != m_first.month) setMonth(next.year, next.month);
    update();
    announce();
}

void MonthGrid::choose(CivilDate date) {
    if (date < m_today) return;
    m_cursor = date;
    update();
    emit dayChosen(date);
}

void MonthGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            return moveCursor(-1);
        case Qt::Key_Right:
            return moveCursor(1);
        case Qt::Key_Up:
            return moveCursor(-7);
        case Qt::Key_Down:
            return moveCursor(7);
        case Qt::Key_PageUp:
            return moveMonth(-1);
        case Qt::Key_PageDown:
            return moveMonth(1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            return choose(m_cursor);
        default:
            QWidget::keyPressEvent(event);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    if (const auto date = dayAt(event->position().toPoint())) choose(*date);
}

void MonthGrid::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
    announce();
}

void MonthGrid::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void MonthGrid::announce() {
    QString words = text::dateText(dateOf(m_cursor), text::DateForm::longYear);
    if (const auto mark = m_marks.find(m_cursor); mark != m_marks.end()) {
        const QString kinds[] = {tr("closed"), tr("other times"), tr("vacation")};
        words += QStringLiteral(", ") + kinds[static_cast<int>(mark->second)];
    }
    if (words == accessibleDescription()) return;
    setAccessibleDescription(words);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

}  // namespace mc::mentor
