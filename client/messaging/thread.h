#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include "messaging/conversations.h"
#include "messaging/thread_model.h"

namespace mc::messaging {

/// One open conversation: loads, repairs gaps, says who types and what was seen. GUI thread only.
class Thread : public QObject {
    Q_OBJECT
public:
    explicit Thread(Conversations& conversations, QObject* parent = nullptr);

    void open(domain::ConversationId id);
    domain::ConversationId id() const { return m_id; }
    ThreadModel& model() { return m_model; }
    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }
    void reload();

    void loadOlder();
    /// Shows at once and sends; what cannot be sent now stays and goes by itself.
    void send(const QString& text);
    /// Each key in the composer; the other side hears of it at most every three seconds.
    void typed();
    /// Only what is looked at counts as read.
    void setWatched(bool watched);
    bool otherTypes() const { return m_id && m_conversations.isTyping(m_id); }

signals:
    void stateChanged();
    void typingChanged();

private:
    void listen();
    void join();
    enum class Direction { newest, older, newer };
    void fetch(Direction direction, std::int64_t sequence);
    void repair();
    void lookAgain();
    void lookedUntil(const protocol::MessagePage& page);
    void take(const std::vector<protocol::Message>& messages);
    void loaded(const domain::Result<protocol::MessagePage>& answer, Direction direction);
    void showOutgoing();
    void followConversation();
    void readAll();
    void stopTyping();
    void setState(net::LoadState state);
    QString path(const QString& tail) const;

    Conversations& m_conversations;
    ThreadModel m_model;
    domain::ConversationId m_id;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    QTimer m_iType;
    QElapsedTimer m_typingTold;
    std::int64_t m_readUntil = 0;
    bool m_hasOlder = false;
    QPointer<net::ApiCall> m_newest, m_older, m_newer;  ///< What is asked for; another conversation drops it.
    bool m_newerAgain = false;                          ///< Something came in while it was asked for.
    bool m_fromTheFirst = false;  ///< What is shown may be otherwise by now: all of it is asked for again.
    std::optional<std::int64_t> m_lookedUntil = {};  ///< How far it has been; absent: none of it has to be.
    bool m_watched = false;
};

}  // namespace mc::messaging
