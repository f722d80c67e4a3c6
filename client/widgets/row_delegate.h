#pragma once

#include <QStyledItemDelegate>

class QPainter;

namespace mc::widgets {

/// Paints rows that say whole, as a tool tip, what they had no room for: where the mouse is, and only if it is cut there.
/// What `drawText` elides it finds by itself.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
};

/// For words that are cut at `rect`, or left out of it altogether.
void noteCut(const QPainter& painter, const QRectF& rect, const QString& words);

}  // namespace mc::widgets
