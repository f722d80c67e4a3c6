#include "widgets/icon_label.h"

#include <QPainter>

namespace mc::widgets {

IconLabel::IconLabel(Icon icon, int size, Token color, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_size(size), m_color(color) {
    setFixedSize(size, size);
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
    setFixedSize(diameter, diameter);
    update();
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
    const QRectF box((width() - m_size) / 2.0, (height() - m_size) / 2.0, m_size, m_size);
    drawIcon(painter, m_icon, box, theme.color(m_color));
}

}  // namespace mc::widgets
