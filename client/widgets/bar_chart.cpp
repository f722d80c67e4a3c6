#include "widgets/bar_chart.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr double kLabels = 28;
constexpr int kLines = 4;

// 1, 2 or 5 times a power of ten.
double roundStep(double raw) {
    if (raw <= 0) return 1;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power) return factor * power;
    }
    return 10 * power;
}

}  // namespace

BarChart::BarChart(const QString& accessibleName, QWidget* parent)
    : QWidget(parent), m_axis([](double value) { return QLocale().toString(value, 'f', 0); }) {
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void BarChart::setBars(std::vector<Bar> bars) {
    m_bars = std::move(bars);
    m_current = -1;
    QStringList words;
    for (const Bar& bar : m_bars)
        words << bar.words;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void BarChart::setAxis(std::function<QString(double)> words) {
    m_axis = std::move(words);
    update();
}

BarChart::Frame BarChart::frame() const {
    double highest = 0;
    for (const Bar& bar : m_bars)
        highest = std::max(highest, bar.value);
    Frame result;
    result.step = roundStep(highest / kLines);
    result.top = std::max(1.0, std::ceil(highest / result.step)) * result.step;
    const QFont font = themeOf(this).font(TextRole::detail);
    const double edge = figuresWidth(m_axis(result.top), font) + 10;
    result.plot = QRectF(edge, 40, width() - edge, height() - 40 - kLabels);
    return result;
}

QRectF BarChart::barRect(const Frame& frame, int index) const {
    const double pitch = frame.plot.width() / static_cast<double>(std::max<std::size_t>(1, m_bars.size()));
    const double wide = std::min(28.0, pitch * 0.62);
    const double tall = m_bars[static_cast<std::size_t>(index)].value / frame.top * frame.plot.height();
    return {frame.plot.left() + pitch * (index + 0.5) - wide / 2, frame.plot.bottom() - tall, wide, tall};
}

void BarChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QFont detail = theme.font(TextRole::detail);
    const Frame area = frame();
    for (double value = 0; value <= area.top + area.step / 2; value += area.step) {
        const double y = std::round(area.plot.bottom() - value / area.top * area.plot.height());
        painter.fillRect(QRectF(area.plot.left(), y, area.plot.width(), 1), theme.color(Token::border));
        drawFigures(painter, QRectF(0, y - 8, area.plot.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                    m_axis(value), detail, theme.color(Token::text2));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i) {
        const Bar& bar = m_bars[static_cast<std::size_t>(i)];
        const QRectF box = barRect(area, i);
        QPainterPath shape;
        shape.addRoundedRect(box.adjusted(0, 0, 0, 6), 4, 4);
        painter.save();
        painter.setClipRect(QRectF(box.left() - 1, box.top() - 1, box.width() + 2, box.height() + 1));
        painter.setPen(bar.running ? QPen(theme.color(Token::chart1), 1, Qt::DashLine) : QPen(Qt::NoPen));
        painter.setBrush(theme.color(bar.running ? Token::accentSoft : Token::chart1));
        painter.drawPath(shape);
        painter.restore();
        const double pitch = area.plot.width() / static_cast<double>(m_bars.size());
        drawText(painter, QRectF(area.plot.left() + i * pitch, height() - 22, pitch, 18), Qt::AlignCenter, bar.label,
                 theme.font(i == m_current ? TextRole::label : TextRole::detail),
                 theme.color(i == m_current ? Token::text : Token::text2));
    }
    paintBubble(painter, area);
}

void BarChart::paintBubble(QPainter& painter, const Frame& area) const {
    if (m_current < 0 || m_current >= static_cast<int>(m_bars.size())) return;
    const Theme& theme = themeOf(this);
    const QString& words = m_bars[static_cast<std::size_t>(m_current)].words;
    const QFont font = theme.font(TextRole::label);
    const double wide = textWidth(words, font) + 24;
    const QRectF bar = barRect(area, m_current);
    const double left = std::clamp(bar.center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
    const QRectF box(left, std::max(0.0, bar.top() - 38), wide, 28);
    drawBox(painter, box, 8, theme.color(Token::tooltip));
    drawText(painter, box, Qt::AlignCenter, words, font, Qt::white);
}

void BarChart::point(int index) {
    if (index == m_current) return;
    m_current = index;
    update();
    if (index < 0) return;
    setAccessibleDescription(m_bars[static_cast<std::size_t>(index)].words);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void BarChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_bars.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Left:
            point(std::max(0, m_current - 1));
            return;
        case Qt::Key_Right:
            point(std::min(last, m_current + 1));
            return;
        case Qt::Key_Home:
            point(std::min(last, 0));
            return;
        case Qt::Key_End:
            point(last);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void BarChart::mouseMoveEvent(QMouseEvent* event) {
    const Frame area = frame();
    const double pitch = area.plot.width() / static_cast<double>(std::max<std::size_t>(1, m_bars.size()));
    const int index = static_cast<int>((event->position().x() - area.plot.left()) / pitch);
    const bool inside = event->position().x() >= area.plot.left() && index < static_cast<int>(m_bars.size());
    point(inside ? index : -1);
}

void BarChart::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (!hasFocus()) point(-1);
}

void BarChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_bars.empty() && event->reason() != Qt::MouseFocusReason)
        point(static_cast<int>(m_bars.size()) - 1);
}

void BarChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    point(-1);
}

}  // namespace mc::widgets
