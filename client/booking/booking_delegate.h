#pragma once

#include "widgets/row_delegate.h"

namespace mc::booking {

/// One row of a list of bookings: day, person, time on both clocks, status; the same at home and in the list.
class BookingDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace mc::booking
