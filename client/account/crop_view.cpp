#include "account/crop_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/theme.h"

namespace mc::account {

namespace {

constexpr double kMostZoom = 6;
constexpr double kWheelStep = 1.15;
constexpr double kMove = 0.05;
constexpr double kNotch = 120;  ///< Of a wheel.
constexpr int kShade = 150;     ///< Of 255, over what others are not to see.

}  // namespace

CropView::CropView(const QImage& picture, QWidget* parent)
    : QWidget(parent), m_picture(picture), m_centre(picture.width() / 2.0, picture.height() / 2.0) {
    setFixedSize(kSide, kSide);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setAccessibleName(tr("Part of the picture"));
    setAccessibleDescription(tr("Arrow keys move it, plus and minus make it larger and smaller."));
}

QRectF CropView::square() const {
    const double side = std::min(m_picture.width(), m_picture.height()) / m_zoom;
    return {m_centre.x() - side / 2, m_centre.y() - side / 2, side, side};
}

void CropView::keepInside() {
    const double half = square().width() / 2;
    m_centre.setX(std::clamp(m_centre.x(), half, std::max(half, m_picture.width() - half)));
    m_centre.setY(std::clamp(m_centre.y(), half, std::max(half, m_picture.height() - half)));
    update();
}

bool CropView::isLargest() const {
    return m_zoom >= kMostZoom;
}

void CropView::zoomBy(double factor) {
    m_zoom = std::clamp(m_zoom * factor, 1.0, kMostZoom);
    keepInside();
    emit zoomChanged();
}

void CropView::moveBy(QPointF parts) {
    m_centre -= parts * square().width();
    keepInside();
}

QImage CropView::cropped(int side) const {
    QImage result(side, side, QImage::Format_RGB32);
    result.fill(Qt::white);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // Halved until it is near: one smooth step over many pixels would skip most of them.
    QImage part = m_picture.copy(square().toRect());
    while (part.width() > 2 * side)
        part = part.scaled(part.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(result.rect(), part);
    return result;
}

void CropView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(rect(), widgets::metrics::kControlRadius, widgets::metrics::kControlRadius);
    painter.setClipPath(frame);
    painter.fillRect(rect(), Qt::white);
    painter.drawImage(QRectF(rect()), m_picture, square());
    const QRectF circle = QRectF(rect()).adjusted(2, 2, -2, -2);
    QPainterPath outside;
    outside.addRect(rect());
    outside.addEllipse(circle);
    painter.fillPath(outside, QColor(0, 0, 0, kShade));
    // Where the picture itself is dark, the shade alone shows no edge.
    painter.setPen(QPen(Qt::white, 2));
    painter.drawEllipse(circle);
}

void CropView::mousePressEvent(QMouseEvent* event) {
    m_grabbed = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void CropView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton)) return setCursor(Qt::OpenHandCursor);
    moveBy((event->position() - m_grabbed) / width());
    m_grabbed = event->position();
}

void CropView::wheelEvent(QWheelEvent* event) {
    zoomBy(std::pow(kWheelStep, event->angleDelta().y() / kNotch));
}

void CropView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            return moveBy({-kMove, 0});
        case Qt::Key_Right:
            return moveBy({kMove, 0});
        case Qt::Key_Up:
            return moveBy({0, -kMove});
        case Qt::Key_Down:
            return moveBy({0, kMove});
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomBy(kWheelStep);
        case Qt::Key_Minus:
            return zoomBy(1 / kWheelStep);
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace mc::account
