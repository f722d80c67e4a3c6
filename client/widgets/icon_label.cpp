#include "widgets/icon_label.h"

#include <QEvent>
#include <QPainter>

namespace mc::widgets {

IconLabel::IconLabel(Icon icon, int size, Token color, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_size(size), m_color(color) {
    measure();
}

void IconLabel::setGlyph(Icon icon) {
    m_icon = icon;
    update();
}

void IconLabel::setColor(Token color) {
    m_color = color;
    update();
}

void IconLabel::setDisc(Token ground, int diameter) {
    m_ground = ground;
    m_diameter = diameter;
    measure();
    update();
}

void IconLabel::measure() {
    const bool onDisc = m_ground != Token::count_;
    const int size = onDisc ? m_diameter : themeOf(this).scaled(m_size);
    setFixedSize(size, size);
}

void IconLabel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) measure();
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    if (m_ground != Token::count_) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(m_ground));
        painter.drawEllipse(rect());
    }
    const double size = m_ground != Token::count_ ? m_size : theme.scaled(m_size);
    const QRectF box((width() - size) / 2, (height() - size) / 2, size, size);
    drawIcon(painter, m_icon, box, theme.color(m_color));
}

}  // namespace mc::widgets
