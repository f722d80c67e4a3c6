#include "widgets/focus_ring.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>
#include <QPainter>
#include <QVariant>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr char kRadiusProperty[] = "mcFocusRadius";
constexpr char kOwn[] = "mcOwnFocus";
constexpr char kRect[] = "mcFocusRect";

// The ring lives on what scrolls with the control: the content of a scroll area, else the window.
QWidget* hostOf(QWidget* target) {
    QWidget* widget = target;
    while (widget->parentWidget() && !widget->isWindow()) {
        QWidget* parent = widget->parentWidget();
        auto* area = qobject_cast<QAbstractScrollArea*>(parent->parentWidget());
        if (area && area->viewport() == parent && widget != target) return widget;
        widget = parent;
    }
    return widget;
}

bool isKeyboard(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

}  // namespace

void setFocusRadius(QWidget* control, double radius) {
    control->setProperty(kRadiusProperty, radius);
}
double focusRadius(const QWidget* control) {
    const QVariant value = control->property(kRadiusProperty);
    return value.isValid() ? value.toDouble() : metrics::kControlRadius;
}
void setOwnFocus(QWidget* control) {
    control->setProperty(kOwn, true);
}
bool ownsFocus(const QWidget* control) {
    return control->property(kOwn).toBool();
}
void setFocusRect(QWidget* control, const QRect& rect) {
    control->setProperty(kRect, rect);
}
QRect focusRect(const QWidget* control) {
    const QVariant value = control->property(kRect);
    return value.isValid() ? value.toRect() : control->rect();
}

FocusRing::FocusRing(QWidget* window) : QWidget(window), m_window(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        const bool mine = now && m_window && now->window() == m_window->window();
        follow(mine && m_byKeyboard && !ownsFocus(now) ? now : nullptr);
    });
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::FocusIn:
            // Arrives before focusChanged; popups closing keep what the control had.
            if (watched->isWidgetType() && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
                static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
                m_byKeyboard = isKeyboard(static_cast<QFocusEvent*>(event)->reason());
                auto* widget = static_cast<QWidget*>(watched);
                if (m_window && widget->window() == m_window->window())
                    follow(m_byKeyboard && !ownsFocus(widget) ? widget : nullptr);
            }
            break;
        case QEvent::MouseButtonPress:
            if (m_target && watched == m_target) {
                m_byKeyboard = false;
                follow(nullptr);
            }
            break;
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::DynamicPropertyChange:
            if (m_target && std::find(m_watched.begin(), m_watched.end(), watched) != m_watched.end()) place();
            break;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::follow(QWidget* target) {
    if (target == m_target && isVisible()) return;
    m_watched.clear();
    m_target = target;
    if (!target) {
        hide();
        return;
    }
    QWidget* host = hostOf(target);
    if (parentWidget() != host) setParent(host);
    for (QWidget* widget = target; widget && widget != host; widget = widget->parentWidget())
        m_watched.emplace_back(widget);
    place();
}

void FocusRing::place() {
    if (!m_target || !m_target->isVisible()) {
        hide();
        return;
    }
    const QRect rect = focusRect(m_target);
    const QPoint corner = m_target->mapTo(parentWidget(), rect.topLeft());
    setGeometry(QRect(corner, rect.size()).adjusted(-kFocusReach, -kFocusReach, kFocusReach, kFocusReach));
    raise();
    show();
}

void FocusRing::paintEvent(QPaintEvent*) {
    if (!m_target) return;
    QPainter painter(this);
    const QRectF edge = QRectF(rect()).adjusted(kFocusReach, kFocusReach, -kFocusReach, -kFocusReach);
    drawFocusRing(painter, edge, focusRadius(m_target), themeOf(this).color(Token::focus));
}

}  // namespace mc::widgets
