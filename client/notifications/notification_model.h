#pragma once

#include <QAbstractListModel>
#include <vector>

#include "domain/time.h"
#include "protocol/notifications.h"

namespace mc::notifications {

/// What happened, newest first. No network.
class NotificationModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TitleRole = Qt::UserRole + 1, TextRole, TimeRole, UnreadRole, TypeRole, LinkRole };

    explicit NotificationModel(QObject* parent = nullptr);

    void setZone(const domain::ZoneTable& zone) { m_zone = zone; }
    void setNow(domain::UtcTime now);
    void reset(std::vector<protocol::Notification> items);
    void append(std::vector<protocol::Notification> items);
    /// Puts it first. One that is already there is replaced, and comes first when it was renewed; one that is read and
    /// not there is left out.
    void take(const protocol::Notification& notification);
    void markRead(domain::NotificationId id, domain::UtcTime at);
    void markAllRead(domain::UtcTime at);

    const protocol::Notification& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void moveToTop(int row);

    std::vector<protocol::Notification> m_items;
    domain::ZoneTable m_zone;
    domain::UtcTime m_now;
};

}  // namespace mc::notifications
