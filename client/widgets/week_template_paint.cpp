#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/clock.h"
#include "widgets/painting.h"
#include "widgets/theme.h"
#include "widgets/week_template_editor.h"

namespace mc::widgets {
namespace {

constexpr int kHalf = 20;
constexpr int kGutter = 57;
constexpr double kRadius = 6;

void hatch(QPainter& painter, const QRectF& box, const QColor& color, double step, bool upright) {
    QPainterPath outline;
    outline.addRoundedRect(box, kRadius, kRadius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(outline, Qt::IntersectClip);
    painter.setPen(QPen(color, 1.5));
    for (double x = box.left() - (upright ? 0 : box.height()); x < box.right(); x += step)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(upright ? x : x + box.height(), box.top()));
    painter.restore();
}

}  // namespace

void TemplateGrid::paintLines(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const QFont font = theme.font(TextRole::detail);
    for (int half = 0; half < kCells; ++half) {
        const bool hour = half % 2 == 0;
        painter.fillRect(QRectF(kGutter, half * kHalf, width() - kGutter, 1),
                         theme.color(hour ? Token::border : Token::sunken));
        if (!hour) continue;
        drawFigures(painter, QRectF(0, half * kHalf, kGutter - 10, kHalf), Qt::AlignRight | Qt::AlignVCenter,
                    wallTimeText({half * 30}), font, theme.color(Token::text2));
    }
    for (int day = 0; day < 7; ++day)
        painter.fillRect(QRectF(std::round(columnLeft(day)), 0, 1, kCells * kHalf), theme.color(Token::border));
}

void TemplateGrid::paintFree(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    for (int day = 0; day < 7; ++day) {
        const auto& cells = m_week[static_cast<std::size_t>(day)];
        int begin = -1;
        for (int half = 0; half <= kCells; ++half) {
            const bool free = half < kCells && cells[static_cast<std::size_t>(half)];
            if (free && begin < 0) begin = half;
            if (free || begin < 0) continue;
            const QRectF box(columnLeft(day) + 2, begin * kHalf + 1, columnLeft(day + 1) - columnLeft(day) - 3,
                             (half - begin) * kHalf - 1);
            drawBox(painter, box, kRadius, theme.color(Token::successSoft), theme.color(Token::slotBorder));
            begin = -1;
        }
    }
}

void TemplateGrid::paintBlock(QPainter& painter, const TemplateBlock& block) const {
    using Kind = TemplateBlock::Kind;
    const Theme& theme = themeOf(this);
    const double left = columnLeft(block.weekday - 1);
    const QRectF box(left + 2, topOf(block.begin) + 1, columnLeft(block.weekday) - left - 3,
                     topOf(block.end) - topOf(block.begin) - 1);
    Token ink = Token::text2;
    switch (block.kind) {
        case Kind::booked:
            drawBox(painter, box, kRadius, theme.color(Token::accent));
            ink = Token::onAccent;
            break;
        case Kind::requested: {
            drawBox(painter, box, kRadius, theme.color(Token::surface));
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.color(Token::accent), 1, Qt::DashLine));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
            painter.restore();
            ink = Token::accentText;
            break;
        }
        case Kind::busy:
            drawBox(painter, box, kRadius, theme.color(Token::hover), theme.color(Token::border));
            hatch(painter, box, theme.color(Token::border), 9, false);
            break;
        case Kind::buffer:
            drawBox(painter, box, 3, theme.color(Token::hover));
            hatch(painter, box, theme.color(Token::surface), 6, true);
            return;
        case Kind::closed:
            drawBox(painter, box, kRadius, theme.color(Token::hover), theme.color(Token::border));
            break;
    }
    const QRectF words = box.adjusted(7, 2, -4, 0);
    if (box.height() < 16) return;
    drawText(painter, QRectF(words.left(), words.top(), words.width(), 16), Qt::AlignVCenter, block.title,
             theme.font(TextRole::label), theme.color(ink));
    if (box.height() >= 34)
        drawText(painter, QRectF(words.left(), words.top() + 16, words.width(), 16), Qt::AlignVCenter, block.detail,
                 theme.font(TextRole::detail), theme.color(ink));
}

QRectF TemplateGrid::selectionRect() const {
    const auto [firstDay, lastDay] = std::minmax(m_anchor.day, m_cursor.day);
    const auto [first, last] = std::minmax(m_anchor.half, m_cursor.half);
    return {columnLeft(firstDay) + 2, first * kHalf + 1.0, columnLeft(lastDay + 1) - columnLeft(firstDay) - 3,
            (last - first + 1) * kHalf - 1.0};
}

void TemplateGrid::paintSelection(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const QRectF box = selectionRect();
    if (m_dragging) {
        QColor wash = theme.color(Token::accent);
        wash.setAlpha(28);
        drawBox(painter, box, kRadius, wash);
    }
    drawBox(painter, box.adjusted(-2, -2, 2, 2), kRadius + 2, {}, theme.color(Token::focus), 2);
    if (!m_dragging && m_anchor == m_cursor) return;
    const QString range = selectionRange();
    const QFont font = theme.font(TextRole::label);
    const double width = textWidth(range, font) + 22;
    double left = std::clamp(box.center().x() - width / 2, 2.0, this->width() - width - 2.0);
    const bool above = box.top() > 40;
    const QRectF bubble(left, above ? box.top() - 36 : box.bottom() + 8, width, 28);
    drawBox(painter, bubble, 6, theme.color(Token::accent));
    drawText(painter, bubble, Qt::AlignCenter, range, font, theme.color(Token::onAccent));
}

void TemplateGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintLines(painter);
    paintFree(painter);
    for (const TemplateBlock& block : m_blocks) {
        if (block.weekday >= 1 && block.weekday <= 7) paintBlock(painter, block);
    }
    if (hasFocus() || m_dragging) paintSelection(painter);
}

bool TemplateGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const Cell cell = cellAt(help->pos());
    for (const TemplateBlock& block : m_blocks) {
        const bool here = block.weekday == cell.day + 1 && help->pos().y() >= topOf(block.begin) &&
                          help->pos().y() < topOf(block.end);
        if (!here) continue;
        QToolTip::showText(help->globalPos(),
                           block.detail.isEmpty() ? block.title : block.title + QLatin1Char('\n') + block.detail, this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

}  // namespace mc::widgets
