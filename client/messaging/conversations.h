#pragma once

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>
#include <map>

#include "messaging/conversation_model.h"
#include "messaging/outbox.h"
#include "net/load_state.h"
#include "net/realtime_client.h"
#include "net/session.h"

namespace mc::messaging {

/// Everything said to and by the person who is signed in: the list, the unread count, and what /chat reports. One for
/// the application; GUI thread only.
class Conversations : public QObject {
    Q_OBJECT
public:
    Conversations(net::ApiClient& api, net::RealtimeClient& realtime, net::Session& session, net::Drafts& drafts,
                  QObject* parent = nullptr);

    ConversationModel& model() { return m_model; }
    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }
    /// Asked for while it is under way, it begins again afterwards.
    void load();
    /// Brings one that the list does not know yet: stateChanged, or missing when the server knows none for this person.
    void want(domain::ConversationId id);
    /// Also of those whose page is not here yet.
    int unreadTotal() const { return m_model.unreadTotal() + m_unlistedUnread; }

    /// The conversation somebody is looking at: its messages are read as they come. None when nobody looks.
    void setWatched(domain::ConversationId id) { m_watched = id; }
    /// Told to the server until it has heard it.
    void markRead(domain::ConversationId id, const protocol::Message& last);

    /// The other one types, or did a moment ago.
    bool isTyping(domain::ConversationId id) const { return m_typing.contains(id); }

    /// What is typed and not sent, kept over restarts.
    QString draft(domain::ConversationId id) const;
    void keepDraft(domain::ConversationId id, const QString& text);

    Outbox& outbox() { return m_outbox; }
    net::ApiClient& api() { return m_api; }
    net::Session& session() { return m_session; }
    net::Drafts& drafts() { return m_drafts; }
    net::RealtimeNamespace& chat() { return m_chat; }

signals:
    void stateChanged();
    void unreadChanged(int total);
    /// A message of somebody else that nobody is looking at.
    void arrived(const mc::protocol::Message& message, const QString& from);
    /// A message of somebody else, watched or not.
    void heard(const mc::protocol::Message& message, const QString& from);
    void missing(mc::domain::ConversationId id, const mc::domain::Error& error);
    void typingChanged(mc::domain::ConversationId id);

private:
    void listen();
    void clear();
    void loadPage(const std::optional<std::string>& cursor);
    void loaded(const domain::Result<protocol::ConversationPage>& page);
    void notCome(domain::ConversationId id, const domain::Error& error);
    void tellNotCome();
    void showAll();
    void showOwn();
    void tellRead();
    void tellRead(domain::ConversationId id, const protocol::Message& last);
    void newMessage(const protocol::Message& message);
    void setTyping(domain::ConversationId id, bool typing);
    void forgetTyping();
    void setState(net::LoadState state);
    void tellUnread();

    net::ApiClient& m_api;
    net::Session& m_session;
    net::RealtimeNamespace& m_chat;
    net::Drafts& m_drafts;
    ConversationModel m_model;
    Outbox m_outbox;
    QTimer m_reload;  ///< Gathers reasons to load the list again.
    std::map<domain::ConversationId, QDeadlineTimer> m_typing;
    QTimer m_typingLook;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    domain::ConversationId m_watched;
    int m_toldUnread = 0;
    int m_unlistedUnread = 0;
    QPointer<net::ApiCall> m_loading;
    bool m_loadAgain = false;
    bool m_incomplete = false;                                  ///< A page did not come: asked for again each minute.
    std::vector<protocol::Conversation> m_incoming;             ///< Pages that came so far.
    std::map<domain::ConversationId, domain::Error> m_notCome;  ///< Wanted, refused or lost while the list loads.
    std::map<domain::ConversationId, protocol::Message> m_readUntold;  ///< Marks the server has not acknowledged.
};

}  // namespace mc::messaging
