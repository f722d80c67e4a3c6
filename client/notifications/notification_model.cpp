#include "notifications/notification_model.h"

#include <algorithm>

#include "notifications/notification_words.h"
#include "text/format.h"

namespace mc::notifications {

using protocol::Notification;

NotificationModel::NotificationModel(QObject* parent) : QAbstractListModel(parent) {}

void NotificationModel::setNow(domain::UtcTime now) {
    m_now = now;
    if (!m_items.empty()) emit dataChanged(index(0), index(rowCount() - 1), {TimeRole});
}

void NotificationModel::reset(std::vector<Notification> items) {
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

void NotificationModel::append(std::vector<Notification> items) {
    std::erase_if(items, [this](const Notification& one) {
        return std::any_of(m_items.begin(), m_items.end(),
                           [&](const Notification& known) { return known.id == one.id; });
    });
    if (items.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(items.size()) - 1);
    m_items.insert(m_items.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
    endInsertRows();
}

void NotificationModel::take(const Notification& notification) {
    const auto known = std::find_if(m_items.begin(), m_items.end(),
                                    [&](const Notification& one) { return one.id == notification.id; });
    if (known != m_items.end()) {
        const bool renewed = known->createdAt < notification.createdAt;
        *known = notification;
        const int row = static_cast<int>(known - m_items.begin());
        emit dataChanged(index(row), index(row));
        if (renewed) moveToTop(row);
        return;
    }
    if (notification.readAt) return;  // An older one, read elsewhere.
    beginInsertRows({}, 0, 0);
    m_items.insert(m_items.begin(), notification);
    endInsertRows();
}

void NotificationModel::moveToTop(int row) {
    if (row == 0) return;
    beginMoveRows({}, row, row, {}, 0);
    std::rotate(m_items.begin(), m_items.begin() + row, m_items.begin() + row + 1);
    endMoveRows();
}

void NotificationModel::markRead(domain::NotificationId id, domain::UtcTime at) {
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].id != id || m_items[i].readAt) continue;
        m_items[i].readAt = at;
        const auto where = index(static_cast<int>(i));
        emit dataChanged(where, where);
    }
}

void NotificationModel::markAllRead(domain::UtcTime at) {
    for (auto& one : m_items)
        if (!one.readAt) one.readAt = at;
    if (!m_items.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

int NotificationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant NotificationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& one = item(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case TitleRole:
            return NotificationWords::title(one);
        case TextRole:
            return NotificationWords::text(one, m_zone);
        case TimeRole:
            return text::columnTime(m_zone, one.createdAt, m_now);
        case UnreadRole:
            return !one.readAt.has_value();
        case TypeRole:
            return static_cast<int>(one.type);
        case LinkRole:
            return QString::fromStdString(one.link);
        case Qt::AccessibleTextRole: {
            const QString title = NotificationWords::title(one);
            const QString text = NotificationWords::text(one, m_zone);
            return one.readAt ? tr("%1. %2").arg(title, text) : tr("Unread: %1. %2").arg(title, text);
        }
        default:
            return {};
    }
}

}  // namespace mc::notifications
