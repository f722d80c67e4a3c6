#include "widgets/week_template_editor.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/scroll_area.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr int kHeader = 40;
constexpr int kHalf = 20;  // Pixels of half an hour.
constexpr int kGutter = 57;
constexpr int kFoot = 8;

QString dayName(int day, QLocale::FormatType form) {
    return QLocale().dayName(day + 1, form);
}

domain::WallTime timeOf(int half) {
    return {half * 30};
}

}  // namespace

TemplateGrid::TemplateGrid(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setOwnFocus(this);
    setObjectName(QStringLiteral("weekTemplate"));
    setAccessibleName(tr("Weekly times"));
    setToolTip({});
}

QSize TemplateGrid::sizeHint() const {
    return {680, kCells * kHalf + kFoot};
}

double TemplateGrid::columnLeft(int day) const {
    return kGutter + day * (width() - kGutter) / 7.0;
}

QRect TemplateGrid::cellRect(Cell cell) const {
    const double left = columnLeft(cell.day);
    return QRectF(left, cell.half * kHalf, columnLeft(cell.day + 1) - left, kHalf).toRect();
}

double TemplateGrid::topOf(domain::WallTime time) const {
    return time.minutes / 30.0 * kHalf;
}

void TemplateGrid::setWeek(const Week& week) {
    m_week = week;
    update();
}

void TemplateGrid::setBlocks(std::vector<TemplateBlock> blocks) {
    m_blocks = std::move(blocks);
    update();
}

TemplateGrid::Cell TemplateGrid::cellAt(const QPoint& point) const {
    const int day = static_cast<int>((point.x() - kGutter) / ((width() - kGutter) / 7.0));
    return {std::clamp(day, 0, 6), std::clamp(point.y() / kHalf, 0, kCells - 1)};
}

QString TemplateGrid::selectionRange() const {
    const auto [first, last] = std::minmax(m_anchor.half, m_cursor.half);
    return QString::fromStdString(domain::toString(timeOf(first))) + QStringLiteral(" – ") +
           QString::fromStdString(domain::toString(timeOf(last + 1)));
}

QString TemplateGrid::selectionWords() const {
    const auto [from, until] = std::minmax(m_anchor.day, m_cursor.day);
    QString days = dayName(from, QLocale::LongFormat);
    if (from != until) days = tr("%1 to %2").arg(days, dayName(until, QLocale::LongFormat));
    return QStringLiteral("%1, %2, %3").arg(days, selectionRange(), isFree(m_anchor) ? tr("free") : tr("not offered"));
}

void TemplateGrid::announce() {
    setAccessibleDescription(selectionWords());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void TemplateGrid::moveCursor(int days, int halves, bool extend) {
    m_cursor = {std::clamp(m_cursor.day + days, 0, 6), std::clamp(m_cursor.half + halves, 0, kCells - 1)};
    if (!extend) m_anchor = m_cursor;
    announce();
    update();
    emit cursorMoved(cellRect(m_cursor));
}

void TemplateGrid::applyBrush() {
    const bool free = m_brush == Brush::toggle ? !isFree(m_anchor) : m_brush == Brush::free;
    const auto [firstDay, lastDay] = std::minmax(m_anchor.day, m_cursor.day);
    const auto [first, last] = std::minmax(m_anchor.half, m_cursor.half);
    const Week before = m_week;
    for (int day = firstDay; day <= lastDay; ++day) {
        for (int half = first; half <= last; ++half)
            m_week[static_cast<std::size_t>(day)][static_cast<std::size_t>(half)] = free;
    }
    announce();
    update();
    if (m_week != before) emit edited();
}

void TemplateGrid::keyPressEvent(QKeyEvent* event) {
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
        case Qt::Key_Left:
            moveCursor(-1, 0, extend);
            return;
        case Qt::Key_Right:
            moveCursor(1, 0, extend);
            return;
        case Qt::Key_Up:
            moveCursor(0, -1, extend);
            return;
        case Qt::Key_Down:
            moveCursor(0, 1, extend);
            return;
        case Qt::Key_Home:
            moveCursor(0, -kCells, extend);
            return;
        case Qt::Key_End:
            moveCursor(0, kCells, extend);
            return;
        case Qt::Key_PageUp:
            moveCursor(0, -8, extend);
            return;
        case Qt::Key_PageDown:
            moveCursor(0, 8, extend);
            return;
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            applyBrush();
            return;
        case Qt::Key_Escape:
            if (m_anchor == m_cursor && !m_dragging) break;
            m_dragging = false;
            m_anchor = m_cursor;
            update();
            return;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void TemplateGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || event->position().x() < kGutter) return;
    m_anchor = m_cursor = cellAt(event->position().toPoint());
    m_dragging = true;
    update();
}

void TemplateGrid::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) return;
    m_cursor = cellAt(event->position().toPoint());
    update();
    emit cursorMoved(cellRect(m_cursor));
}

void TemplateGrid::mouseReleaseEvent(QMouseEvent*) {
    if (!m_dragging) return;
    m_dragging = false;
    applyBrush();
    m_anchor = m_cursor;
}

void TemplateGrid::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    announce();
    update();
}

void TemplateGrid::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

WeekTemplateEditor::WeekTemplateEditor(QWidget* parent)
    : QWidget(parent), m_grid(new TemplateGrid), m_scroll(new ScrollArea(m_grid)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kHeader, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusProxy(m_grid);
    connect(m_grid, &TemplateGrid::edited, this, &WeekTemplateEditor::edited);
    connect(m_grid, &TemplateGrid::cursorMoved, this,
            [this](const QRect& rect) { m_scroll->ensureVisible(rect.center().x(), rect.center().y(), 0, 48); });
}

void WeekTemplateEditor::setWindows(const std::vector<TemplateWindow>& windows) {
    TemplateGrid::Week week;
    for (const TemplateWindow& window : windows) {
        if (window.weekday < 1 || window.weekday > 7) continue;
        const int first = window.begin.minutes / 30;
        const int last = std::min(TemplateGrid::kCells, (window.end.minutes + 29) / 30);
        for (int half = first; half < last; ++half)
            week[static_cast<std::size_t>(window.weekday - 1)].set(static_cast<std::size_t>(half));
    }
    m_grid->setWeek(week);
}

std::vector<TemplateWindow> WeekTemplateEditor::windows() const {
    std::vector<TemplateWindow> result;
    for (int day = 0; day < 7; ++day) {
        const auto& cells = m_grid->week()[static_cast<std::size_t>(day)];
        int begin = -1;
        for (int half = 0; half <= TemplateGrid::kCells; ++half) {
            const bool free = half < TemplateGrid::kCells && cells[static_cast<std::size_t>(half)];
            if (free && begin < 0) begin = half;
            if (free || begin < 0) continue;
            result.push_back({day + 1, timeOf(begin), timeOf(half)});
            begin = -1;
        }
    }
    return result;
}

void WeekTemplateEditor::setWeek(std::optional<domain::CivilDate> monday) {
    m_monday = monday;
    update();
}

void WeekTemplateEditor::showFrom(domain::WallTime time) {
    m_first = time;
    m_scroll->verticalScrollBar()->setValue(time.minutes / 30 * kHalf - 4);
}

void WeekTemplateEditor::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showFrom(m_first);
}

void WeekTemplateEditor::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    for (int day = 0; day < 7; ++day) {
        const double left = m_grid->columnLeft(day);
        const QRectF box(left, 0, m_grid->columnLeft(day + 1) - left, kHeader);
        const QString name = dayName(day, QLocale::ShortFormat);
        if (!m_monday) {
            drawText(painter, box, Qt::AlignCenter, name, theme.font(TextRole::label), theme.color(Token::text));
            continue;
        }
        const QString date = QString::number(domain::addDays(*m_monday, day).day);
        const QFont detail = theme.font(TextRole::detail);
        const QFont strong = theme.font(TextRole::strong);
        const double total = textWidth(name, detail) + 5 + textWidth(date, strong);
        const double x = box.center().x() - total / 2;
        drawText(painter, QRectF(x, 0, total, kHeader), Qt::AlignVCenter, name, detail, theme.color(Token::text2));
        drawText(painter, QRectF(x + textWidth(name, detail) + 5, 0, total, kHeader), Qt::AlignVCenter, date, strong,
                 theme.color(Token::text));
    }
    painter.fillRect(QRect(0, kHeader - 1, width(), 1), theme.color(Token::border));
}

}  // namespace mc::widgets
