#include "widgets/tab_order.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QWidget>
#include <vector>

namespace mc::widgets {
namespace {

using Order = std::vector<QWidget*>;

void collect(QWidget* widget, Order& order);

void collect(QLayout* layout, Order& order) {
    const auto* box = qobject_cast<QBoxLayout*>(layout);
    const bool turned =
        box && (box->direction() == QBoxLayout::RightToLeft || box->direction() == QBoxLayout::BottomToTop);
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(turned ? layout->count() - 1 - i : i);
        if (item->widget()) collect(item->widget(), order);
        if (item->layout()) collect(item->layout(), order);
    }
}

void collect(QWidget* widget, Order& order) {
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy()) order.push_back(widget);
    if (auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget()) collect(area->widget(), order);
        return;
    }
    if (widget->layout()) return collect(widget->layout(), order);
    for (QObject* child : widget->children())
        if (auto* part = qobject_cast<QWidget*>(child); part && !part->isWindow()) collect(part, order);
}

}  // namespace

void followTheEye(QWidget& root) {
    Order order;
    collect(&root, order);
    for (std::size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

}  // namespace mc::widgets
