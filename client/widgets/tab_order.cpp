#include "widgets/tab_order.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QWidget>
#include <algorithm>
#include <numeric>
#include <utility>

namespace mc::widgets {
namespace {

using Order = std::vector<QWidget*>;

/// Row and column of an item; its place in the list where there are none. What stands beside several rows comes after
/// them, as one reads columns.
std::pair<int, int> placeOf(const QLayout& layout, int index) {
    const auto* grid = qobject_cast<const QGridLayout*>(&layout);
    if (!grid) return {0, index};
    int row = 0, column = 0, rows = 0, columns = 0;
    grid->getItemPosition(index, &row, &column, &rows, &columns);
    return {row + rows - 1, column};
}

void addParts(const QLayout& layout, Order& order) {
    const auto* box = qobject_cast<const QBoxLayout*>(&layout);
    const bool turned =
        box && (box->direction() == QBoxLayout::RightToLeft || box->direction() == QBoxLayout::BottomToTop);
    std::vector<int> items(static_cast<std::size_t>(layout.count()));
    std::iota(items.begin(), items.end(), 0);
    std::ranges::stable_sort(items, {}, [&](int index) { return placeOf(layout, index); });
    if (turned) std::ranges::reverse(items);
    for (const int index : items) {
        QLayoutItem* item = layout.itemAt(index);
        if (item->widget()) order.push_back(item->widget());
        if (item->layout()) addParts(*item->layout(), order);
    }
}

void collect(QWidget& widget, Order& order) {
    if (widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy()) order.push_back(&widget);
    for (QWidget* part : partsInOrder(widget))
        collect(*part, order);
}

}  // namespace

std::vector<QWidget*> partsInOrder(const QWidget& widget) {
    Order order;
    if (const QLayout* layout = widget.layout()) addParts(*layout, order);
    for (QObject* child : widget.children()) {
        auto* part = qobject_cast<QWidget*>(child);
        if (part && !part->isWindow() && std::ranges::find(order, part) == order.end()) order.push_back(part);
    }
    return order;
}

void followTheEye(QWidget& root) {
    Order order;
    collect(root, order);
    for (std::size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

}  // namespace mc::widgets
