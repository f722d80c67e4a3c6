#pragma once

#include <QPointer>
#include <QTimer>
#include <vector>

#include "net/drafts.h"
#include "net/realtime_client.h"
#include "net/session.h"
#include "protocol/messaging.h"

namespace mc::messaging {

/// A message that was written and that the server has not acknowledged.
struct Letter {
    enum class State {
        sending,
        waiting,  ///< For the connection, or for the server to be well again: goes by itself.
        refused,  ///< The server said no: goes when the person asks for it.
    };
    domain::ConversationId conversation;
    QString clientId;
    QString text;
    domain::UtcTime at;
    State state = State::sending;

    bool operator==(const Letter&) const = default;
};

/// Everything the person who is signed in has sent and that has not arrived. Kept among her drafts, so that it survives
/// a restart or a crash; tried again whenever the connection comes back, and every minute at the latest. In a
/// conversation one goes after the other. The client id makes a message that is sent twice one message. GUI thread
/// only.
class Outbox : public QObject {
    Q_OBJECT
public:
    Outbox(net::ApiClient& api, net::RealtimeNamespace& chat, net::Session& session, net::Drafts& drafts,
           QObject* parent = nullptr);

    void add(domain::ConversationId conversation, const QString& text);
    void retry(const QString& clientId);
    /// Forgets one that was refused or waits.
    void discard(const QString& clientId);
    /// It has arrived, says another way than the answer.
    void arrived(const protocol::Message& message);
    /// In the order they were written.
    std::vector<Letter> of(domain::ConversationId conversation) const;
    /// Between tries: `baseMs`, doubled up to `limitMs`.
    void setPatience(int baseMs, int limitMs);

signals:
    void changed(mc::domain::ConversationId conversation);
    void sent(const mc::protocol::Message& message);

private:
    void restore();
    void clear();
    void sendAll();
    void sendNext(domain::ConversationId conversation);
    void post(Letter& letter);
    void answered(const QString& clientId, const domain::Result<protocol::Message>& answer);
    void take(const QString& clientId);
    void keep(const Letter& letter) const;
    Letter* find(const QString& clientId);

    net::ApiClient& m_api;
    net::Session& m_session;
    net::Drafts& m_drafts;
    std::vector<Letter> m_letters;
    QTimer m_again;
    int m_baseMs = 2'000;
    int m_limitMs = 60'000;
    int m_tries = 0;
};

}  // namespace mc::messaging
