#pragma once

#include <QTimer>

#include "messaging/conversation_model.h"
#include "net/load_state.h"
#include "net/realtime_client.h"
#include "net/session.h"

namespace mc::messaging {

/// Everything said to and by the person who is signed in: the list, the unread count, and what /chat reports. One for
/// the application; GUI thread only.
class Conversations : public QObject {
    Q_OBJECT
public:
    Conversations(net::ApiClient& api, net::RealtimeClient& realtime, net::Session& session, QObject* parent = nullptr);

    ConversationModel& model() { return m_model; }
    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }
    void load();
    int unreadTotal() const { return m_model.unreadTotal(); }

    /// The conversation somebody is looking at: its messages are read as they come. None when nobody looks.
    void setWatched(domain::ConversationId id) { m_watched = id; }
    void markRead(domain::ConversationId id, const protocol::Message& last);

    net::ApiClient& api() { return m_api; }
    net::Session& session() { return m_session; }
    net::RealtimeNamespace& chat() { return m_chat; }

signals:
    void stateChanged();
    void unreadChanged(int total);
    /// A message of somebody else that nobody is looking at.
    void arrived(const mc::protocol::Message& message, const QString& from);

private:
    void listen();
    void clear();
    void loaded(const domain::Result<protocol::ConversationPage>& page);
    void newMessage(const protocol::Message& message);
    void setState(net::LoadState state);
    void tellUnread();

    net::ApiClient& m_api;
    net::Session& m_session;
    net::RealtimeNamespace& m_chat;
    ConversationModel m_model;
    QTimer m_reload;  ///< Gathers reasons to load the list again.
    QTimer m_minute;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    domain::ConversationId m_watched;
    int m_toldUnread = 0;
    bool m_loading = false;
};

}  // namespace mc::messaging
