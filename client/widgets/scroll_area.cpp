#include "widgets/scroll_area.h"

#include <QEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "widgets/theme.h"

namespace mc::widgets {

ScrollArea::ScrollArea(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(24);
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_led = nullptr; });
    if (content) {
        setWidget(content);
        content->setAutoFillBackground(false);
    }
}

void ScrollArea::lead(QWidget* place) {
    while (place->focusProxy())
        place = place->focusProxy();
    place->setFocus(Qt::OtherFocusReason);
    m_led = place;
    follow();
}

ScrollArea* ScrollArea::around(const QWidget* widget) {
    for (auto* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (auto* area = qobject_cast<ScrollArea*>(parent)) return area;
    return nullptr;
}

bool ScrollArea::eventFilter(QObject* object, QEvent* event) {
    const bool eaten = QScrollArea::eventFilter(object, event);
    if (object == widget() && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) follow();
    return eaten;
}

/// Once the layouts have had their turn.
void ScrollArea::follow() {
    if (!m_led) return;
    QTimer::singleShot(0, this, [this] {
        if (!m_led) return;
        if (m_led->window()->focusWidget() == m_led)
            ensureWidgetVisible(m_led, 0, metrics::kInset);
        else
            m_led = nullptr;
    });
}

QWidget* inset(QWidget* content) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(metrics::kInset, 20, metrics::kInset, metrics::kInset);
    layout->addWidget(content);
    return box;
}

}  // namespace mc::widgets
