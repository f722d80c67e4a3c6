#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QJsonValue>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>
#include <functional>
#include <memory>
#include <unordered_map>

#include "net/api_job.h"

namespace mc::net {

class RealtimeClient;

/// One Socket.IO namespace ("/chat"). Belongs to its RealtimeClient and stays the same object across reconnects.
class RealtimeNamespace : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const domain::Result<QByteArray>&)>;  ///< JSON of the first ack argument.

    const QString& name() const { return m_name; }
    bool isJoined() const { return m_joined; }

    /// Sends an event without waiting. Dropped when not joined: what must arrive goes by `request` or by HTTP.
    void send(const QString& event, const QByteArray& json);
    /// Sends an event and hands over the server's ack (a problem object as its Error), or ErrorCode::timeout, or
    /// ErrorCode::unavailable when the
    /// connection is not there or breaks. `answer` is not called once `context` is gone.
    void request(const QString& event, const QByteArray& json, QObject* context, Answer answer, int timeoutMs = 10'000);

    template <class Body>
    void sendBody(const QString& event, const Body& body) {
        send(event, QByteArray::fromStdString(protocol::encode(body)));
    }
    /// Runs `handler(const T&)` for each such event; one that does not decode is dropped.
    template <class T, class Handler>
    void on(const QString& event, QObject* context, Handler handler) {
        connect(this, &RealtimeNamespace::received, context,
                [event, handler = std::move(handler)](const QString& name, const QByteArray& json) {
                    if (name != event) return;
                    if (auto value = readAnswer<T>(json)) handler(*value);
                });
    }

signals:
    void joined();  ///< Also after each reconnect: the place to repair gaps.
    void left();
    void received(const QString& event, const QByteArray& json);

private:
    friend class RealtimeClient;
    struct Pending {
        QPointer<QObject> context;
        Answer answer;
        std::unique_ptr<QTimer> timer;
    };

    RealtimeNamespace(RealtimeClient& client, QString name);
    void finish(qint64 id, const domain::Result<QByteArray>& result);
    void setJoined(bool joined);
    QString prefix() const;

    RealtimeClient& m_client;
    QString m_name;
    bool m_forGuests = false;
    std::unordered_map<qint64, Pending> m_pending;
    qint64 m_nextId = 1;
    bool m_joined = false;
};

/// Socket.IO 5 over Engine.IO 4 over WebSocket: open, ping, namespaces with auth, events, acks, reconnect with backoff
/// and jitter. GUI thread only.
class RealtimeClient : public QObject {
    Q_OBJECT
public:
    enum class State {
        stopped,
        connecting,
        online,   ///< Engine open; each namespace says for itself whether it is joined.
        waiting,  ///< Lost; tries again by itself.
    };
    Q_ENUM(State)

    explicit RealtimeClient(QObject* parent = nullptr);
    ~RealtimeClient() override;

    /// The namespace, joined whenever the connection is there.
    RealtimeNamespace& of(const QString& name);
    /// The same, where guests are welcome as well.
    RealtimeNamespace& ofEverybody(const QString& name);

    /// `server` is the HTTP address. Starting again with another address drops the old connection.
    void start(const QUrl& server);
    /// Without anybody signed in: only what everybody may join is joined.
    void startAsGuest(const QUrl& server);
    bool isGuest() const { return m_guest && m_state != State::stopped; }
    void stop();
    /// Tries now instead of waiting for the backoff.
    void retryNow();
    /// The token sent in CONNECT. A new one after a refresh is given to namespaces joined from then on and to those
    /// the server refused.
    void setToken(const QByteArray& token);

    State state() const { return m_state; }
    /// Backoff: base doubles up to the limit; each wait is between half and all of it.
    void setBackoff(int baseMs, int limitMs);

signals:
    void stateChanged(mc::net::RealtimeClient::State state);
    /// The server refused the token; refresh it and call setToken. Once for all namespaces, and not again within a
    /// while, so that a server that refuses every token is not asked in a circle.
    void tokenRefused();

private:
    friend class RealtimeNamespace;
    void begin(const QUrl& server, bool guest);
    void open();
    void lost();
    void receive(const QString& text);
    void receivePacket(const QString& packet);
    void opened(const QString& json);
    void join(RealtimeNamespace& space);
    void refused(const QByteArray& json);
    void write(const QString& packet);
    void setState(State state);
    void forgetSocket();

    std::unique_ptr<QWebSocket> m_socket;
    QHash<QString, RealtimeNamespace*> m_spaces;
    QUrl m_server;
    QByteArray m_token;
    QTimer m_silence;  ///< Fires when no ping came within pingInterval + pingTimeout.
    QTimer m_retry;
    QTimer m_refusal;             ///< Gathers the refusals of several namespaces.
    QElapsedTimer m_lastRefusal;  ///< Since tokenRefused.
    int m_backoffBaseMs = 500;
    int m_backoffLimitMs = 30'000;
    int m_attempt = 0;
    bool m_guest = false;
    State m_state = State::stopped;
};

}  // namespace mc::net
