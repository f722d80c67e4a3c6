#pragma once

#include <QStyledItemDelegate>

namespace mc::messaging {

/// A row of the conversation list: avatar with presence, name, last words, time, unread badge.
class ConversationDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace mc::messaging
