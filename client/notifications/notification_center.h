#pragma once

#include <QTimer>

#include "net/load_state.h"
#include "net/realtime_client.h"
#include "net/session.h"
#include "notifications/notification_model.h"

namespace mc::notifications {

/// The bell: what happened to the person who is signed in, live from /notifications. One for the application.
class NotificationCenter : public QObject {
    Q_OBJECT
public:
    NotificationCenter(net::ApiClient& api, net::RealtimeClient& realtime, net::Session& session,
                       QObject* parent = nullptr);

    NotificationModel& model() { return m_model; }
    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }
    int unread() const { return m_unread; }

    void load();
    void loadMore();
    void markRead(int row);
    void markAllRead();

signals:
    void stateChanged();
    void unreadChanged(int count);
    void arrived(const mc::protocol::Notification& notification);
    /// Any booking of mine changed: pages that show it load it again.
    void bookingChanged(mc::domain::BookingId id);

private:
    void clear();
    void loaded(const domain::Result<protocol::NotificationPage>& page);
    void setUnread(int count);
    void setState(net::LoadState state);

    net::ApiClient& m_api;
    net::Session& m_session;
    NotificationModel m_model;
    QTimer m_minute;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    QString m_next;
    int m_unread = 0;
    bool m_loadingMore = false;
};

}  // namespace mc::notifications
