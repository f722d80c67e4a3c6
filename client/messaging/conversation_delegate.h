#pragma once

#include "widgets/row_delegate.h"

namespace mc::messaging {

/// A row of the conversation list: avatar with presence, name, last words, time, unread badge.
class ConversationDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace mc::messaging
