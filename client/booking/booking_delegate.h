#pragma once

#include <QStyledItemDelegate>

namespace mc::booking {

/// One row of a list of bookings: day, person, time on both clocks, status; the same at home and in the list.
class BookingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace mc::booking
