#include "widgets/stars.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/accessible.h"
#include "widgets/focus_ring.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

namespace mc::widgets {

StarsView::StarsView(double rating, int starSize, QWidget* parent) : QWidget(parent), m_size(starSize) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRating(rating);
}

void StarsView::setRating(double rating) {
    m_rating = rating;
    setSpokenName(*this, tr("%1 of 5 stars").arg(rating));
    update();
}

QSize StarsView::sizeHint() const {
    return {m_size * 5, m_size + 2};
}

void StarsView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    for (int i = 0; i < 5; ++i) {
        const bool full = m_rating >= i + 0.75;
        drawIcon(painter, full ? Icon::starFilled : Icon::star, QRectF(i * m_size, 1, m_size, m_size),
                 theme.color(Token::star));
    }
}

StarsInput::StarsInput(const QString& accessibleName, int starSize, QWidget* parent)
    : QAbstractSlider(parent), m_size(starSize) {
    setAccessibleName(accessibleName);
    setOrientation(Qt::Horizontal);
    setRange(0, 5);
    setPageStep(1);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractSlider::valueChanged, this, [this] { update(); });
}

QSize StarsInput::sizeHint() const {
    return {m_size * 5 + 4 * 6, m_size + 4};
}

int StarsInput::starAt(int x) const {
    return std::clamp(x / (m_size + 6) + 1, 1, 5);
}

void StarsInput::give(int stars) {
    setValue(stars);
    emit rated(stars);
    emit picked(stars);
}

void StarsInput::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const int shown = m_hovered > 0 ? m_hovered : value();
    for (int i = 0; i < 5; ++i) {
        drawIcon(painter, i < shown ? Icon::starFilled : Icon::star, QRectF(i * (m_size + 6), 2, m_size, m_size),
                 theme.color(isEnabled() ? Token::star : Token::control));
    }
}

void StarsInput::mousePressEvent(QMouseEvent* event) {
    give(starAt(event->position().toPoint().x()));
}

void StarsInput::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = starAt(event->position().toPoint().x());
    update();
}

void StarsInput::leaveEvent(QEvent* event) {
    QAbstractSlider::leaveEvent(event);
    m_hovered = 0;
    update();
}

void StarsInput::keyPressEvent(QKeyEvent* event) {
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_5) {
        give(event->key() - Qt::Key_0);
        return;
    }
    const int before = value();
    QAbstractSlider::keyPressEvent(event);
    if (value() != before) emit rated(value());
}

}  // namespace mc::widgets
