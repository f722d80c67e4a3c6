#pragma once

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <optional>

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

    /// Asked for while it is under way, it begins again.
    void load();
    void loadMore();
    void markRead(int row);
    void markAllRead();

signals:
    void stateChanged();
    void unreadChanged(int count);
    void arrived(const mc::protocol::Notification& notification);

private:
    void clear();
    void loaded(const domain::Result<protocol::NotificationPage>& page);
    void stop();
    void tellRead(domain::NotificationId id);
    void tellAllRead();
    /// Marks what was marked here and the server has not heard of; returns how many of them it takes for unread.
    int markUntold(const std::vector<protocol::Notification>& items);
    void tellAllReadAgain(const std::vector<protocol::Notification>& items);
    bool isMarked(const protocol::Notification& one) const;
    void setUnread(int count);
    /// The server's word: what is read on another device is read here.
    void unreadElsewhere(int count);
    void setState(net::LoadState state);

    net::ApiClient& m_api;
    net::Session& m_session;
    NotificationModel m_model;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    QString m_next;
    QSet<std::int64_t> m_readUntold;  ///< Marks that the server has not acknowledged.
    /// When everything was marked, and the server has not acknowledged it: later ones are not meant.
    std::optional<domain::UtcTime> m_allReadUntold;
    QPointer<net::ApiCall> m_tellingAll;
    int m_unread = 0;
    QPointer<net::ApiCall> m_loading, m_loadingMore;  ///< Somebody else's, or an older list's, are dropped.
    bool m_loadAgain = false;                         ///< Something came in while the list was asked for.
};

}  // namespace mc::notifications
