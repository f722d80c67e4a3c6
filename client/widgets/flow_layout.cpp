#include "widgets/flow_layout.h"

#include <QWidget>
#include <algorithm>
#include <utility>

namespace mc::widgets {

FlowLayout::FlowLayout(QWidget* parent, int gap) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::setEnds(bool ends) {
    if (std::exchange(m_ends, ends) != ends) invalidate();
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

/// All in one row.
QSize FlowLayout::sizeHint() const {
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize one = item->sizeHint();
        size = {size.width() + one.width() + (size.width() > 0 ? spacing() : 0), std::max(size.height(), one.height())};
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    int y = area.top();
    Row row;
    const auto finish = [&] {
        if (row.items.empty()) return;
        if (apply) place(row, QPoint(area.left(), y), area.width());
        y += row.tallest + spacing();
        row = {};
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size = sizeOf(*item, area.width());
        if (!row.items.empty() && row.width + spacing() + size.width() > area.width()) finish();
        row.width += size.width() + (row.items.empty() ? 0 : spacing());
        row.tallest = std::max(row.tallest, size.height());
        row.items.push_back({item, size});
    }
    finish();
    if (y > area.top()) y -= spacing();
    return y - rect.top() + contentsMargins().bottom();
}

QSize FlowLayout::sizeOf(const QLayoutItem& item, int room) {
    QSize size = item.sizeHint();
    if (size.width() <= room) return size;
    // Wider than any row: what can wrap in itself does.
    return {room, item.hasHeightForWidth() ? item.heightForWidth(room) : size.height()};
}

void FlowLayout::place(const Row& row, QPoint at, int room) const {
    const int top = at.y();
    if (m_centred) at.rx() += (room - row.width) / 2;
    for (std::size_t i = 0; i < row.items.size(); ++i) {
        const auto& [item, size] = row.items[i];
        if (m_ends && i > 0 && i + 1 == row.items.size()) at.rx() += room - row.width;
        const int lower = item->alignment().testFlag(Qt::AlignTop) ? 0 : (row.tallest - size.height()) / 2;
        item->setGeometry(QRect(QPoint(at.x(), top + lower), size));
        at.rx() += size.width() + spacing();
    }
}

}  // namespace mc::widgets
