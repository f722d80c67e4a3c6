#include "widgets/chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "widgets/chart_accessible.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {

Chart::Chart(QWidget* parent) : QWidget(parent) {
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QString Chart::spokenValue() const {
    return m_current < 0 ? QString() : words(m_current);
}

void Chart::setCurrent(int point) {
    const int wanted = std::clamp(point, -1, points() - 1);
    if (wanted == m_current) return;
    m_current = wanted;
    notifyChartValue(*this);
    update();
    emit currentChanged(m_current);
}

void Chart::startAnew() {
    m_current = -1;
    if (hasFocus()) m_current = points() - 1;
    notifyChartValue(*this);
    updateGeometry();
    update();
    emit currentChanged(m_current);
}

void Chart::paintFocus(QPainter& painter) const {
    if (!hasFocus()) return;
    const auto reach = static_cast<double>(kFocusReach);
    drawFocusRing(painter, QRectF(rect()).adjusted(reach, reach, -reach, -reach), metrics::kControlRadius,
                  themeOf(this).color(Token::focus));
}

void Chart::mouseMoveEvent(QMouseEvent* event) {
    if (points() > 0) setCurrent(pointAt(event->position()));
}

void Chart::leaveEvent(QEvent* event) {
    if (!hasFocus()) setCurrent(-1);
    QWidget::leaveEvent(event);
}

/// The last is the newest. A press of the pointer has chosen already.
void Chart::focusInEvent(QFocusEvent* event) {
    if (m_current < 0) setCurrent(points() - 1);
    QWidget::focusInEvent(event);
}

void Chart::focusOutEvent(QFocusEvent* event) {
    if (!underMouse()) setCurrent(-1);
    QWidget::focusOutEvent(event);
}

void Chart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            return setCurrent(m_current < 0 ? points() - 1 : std::max(0, m_current - 1));
        case Qt::Key_Right:
        case Qt::Key_Down:
            return setCurrent(m_current + 1);
        case Qt::Key_Home:
            return setCurrent(0);
        case Qt::Key_End:
            return setCurrent(points() - 1);
        case Qt::Key_T:
            return emit tableWanted();
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace mc::widgets
