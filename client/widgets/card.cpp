#include "widgets/card.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"

namespace mc::widgets {

Card::Card(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(17, 17, 17, 17);
    m_column->setSpacing(12);
    setFocusRadius(this, metrics::kCardRadius);
}

void Card::setInset(int pixels) {
    m_column->setContentsMargins(pixels + 1, pixels + 1, pixels + 1, pixels + 1);
}

void Card::setClickable(bool clickable) {
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, clickable);
    if (clickable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

void Card::setAccented(bool accented) {
    m_accented = accented;
    update();
}

void Card::setGround(Token token) {
    m_ground = token;
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    Token edge = Token::border;
    if (m_clickable && underMouse()) edge = Token::control;
    if (m_accented) edge = Token::accent;
    const QColor fill = theme.color(m_ground);
    const bool edged = m_ground == Token::surface || m_accented;
    drawBox(painter, rect(), metrics::kCardRadius, fill, edged ? theme.color(edge) : QColor());
}

void Card::mouseReleaseEvent(QMouseEvent* event) {
    QFrame::mouseReleaseEvent(event);
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->pos())) emit clicked();
}

void Card::keyPressEvent(QKeyEvent* event) {
    const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_clickable && press) {
        if (!event->isAutoRepeat()) emit clicked();
        return;
    }
    QFrame::keyPressEvent(event);
}

Divider::Divider(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void Divider::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), themeOf(this).color(Token::border));
}

}  // namespace mc::widgets
