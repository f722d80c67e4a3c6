#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "domain/error.h"
#include "domain/ids.h"
#include "platform/base/clock.h"
#include "platform/base/identity.h"
#include "platform/base/random.h"
#include "platform/http/access.h"
#include "platform/base/rate_limit.h"

namespace mc::base {
class WorkerPool;
}
namespace mc::http {
class UpgradeHandler;
}

/// Engine.IO 4 and Socket.IO 5 over WebSocket (decision 20). Knows nothing of chat.
///
/// On the wire, for whoever writes a client:
///  - open `ws://host/socket.io/?EIO=4&transport=websocket`; CONNECT to a namespace carries
///    `{"token":"<access token>"}`; a refused one is answered with CONNECT_ERROR
///    `{"message":"<error code>","data":{<problem object>}}`;
///  - an event has one argument, a JSON object: `42/chat,7["send",{…}]`;
///  - an acknowledgement has one argument: what the handler gave (null if it had nothing to say), or a problem object
///    as in HTTP (protocol/problem.h), known by its `code` and `status`;
///  - a revoked session or a suspended account is disconnected: `41/chat,` and, once no namespace is left, the close of
///    the connection. An access token that grows old while connected is no reason to disconnect.
namespace mc::realtime {

struct Options {
    int pingIntervalMs = 25'000;
    int pingTimeoutMs = 20'000;
    int connectTimeoutMs = 45'000;               ///< A connection without any namespace for so long is closed.
    int recheckMs = 5'000;                       ///< How often a silent connection's session is looked at again.
    std::size_t maxMessageBytes = 1'000'000;     ///< `maxPayload`; a longer one closes the connection.
    std::size_t strangersMessageBytes = 16'384;  ///< The same until somebody has signed in on it.
    std::size_t namespacesPerConnection = 8;
    std::size_t roomsPerSocket = 256;
    /// Per connection. Beyond it nothing more is taken, and when what was taken is answered, the connection is closed.
    base::RateLimit events = {200, 10};
    std::size_t sendQueueBytes = 1 << 20;  ///< A client that leaves more unread is dropped.
    std::size_t sendQueueMessages = 1024;
    std::size_t pendingEvents = 64;  ///< Events of one connection that wait for a worker; then it is not read.
    std::size_t connections = 20'000;
    std::size_t connectionsPerUser = 32;
};

/// One client in one namespace. A value that is cheap to copy and may outlive the connection: then it does nothing. Any
/// thread.
class Socket {
public:
    /// Who it was when the present event was authorised.
    const base::Actor& actor() const;
    /// Unique, unguessable; the `sid` of the CONNECT answer. Not the Engine.IO session id.
    const std::string& id() const;
    bool connected() const;

    /// False when the socket is gone or has too many rooms.
    bool join(std::string_view room) const;
    void leave(std::string_view room) const;
    void emit(std::string_view event, std::string_view json) const;

    /// The server's side of it.
    struct State;
    Socket(std::shared_ptr<State> state, const base::Actor& actor);
    const std::shared_ptr<State>& state() const { return m_state; }

private:
    std::shared_ptr<State> m_state;
    base::Actor m_actor;
};

/// What arrived.
struct Event {
    std::string_view name;
    std::string_view json;  ///< The argument as sent: valid JSON, "null" if there was none.
    domain::UtcTime receivedAt;
};

/// The JSON to acknowledge with; "" stands for null.
using EventHandler = std::function<domain::Result<std::string>(const Socket&, const Event&)>;
/// `authJson` is the CONNECT payload; an error refuses the connection. Join the first rooms here.
using ConnectHandler = std::function<domain::Result<void>(const Socket&, std::string_view authJson)>;
using DisconnectHandler = std::function<void(const Socket&)>;

/// What an event needs. Access works as for routes; ownership is the handler's to check, for each event anew.
struct EventRule {
    http::Access access;
    base::RateLimit rate = {};  ///< Per user; beyond it the acknowledgement is rate_limited.
};

/// "/chat". Handlers run on workers, those of one connection one after the other in order of arrival. Add handlers
/// before the server starts; emit from any thread, at any time.
class Namespace {
public:
    virtual ~Namespace() = default;
    virtual const std::string& name() const = 0;

    virtual void onConnect(ConnectHandler handler) = 0;
    virtual void onDisconnect(DisconnectHandler handler) = 0;
    virtual void on(std::string event, EventRule rule, EventHandler handler) = 0;

    /// To everyone in the room; `json` is the event's one argument. Sent in order of the calls of one thread; encoded
    /// once for all. `except` is left out (the sender).
    virtual void emit(std::string_view room, std::string_view event, std::string_view json,
                      const Socket* except = nullptr) = 0;
    /// To every connection of a user: each socket is in the room userRoom(user) from its first moment.
    virtual void emitToUser(domain::UserId user, std::string_view event, std::string_view json) = 0;
    virtual std::size_t sockets() const = 0;
};

std::string userRoom(domain::UserId user);

struct Counts {
    std::size_t connections = 0;  ///< WebSockets open now.
    std::size_t sockets = 0;      ///< Sum over namespaces.
    std::uint64_t received = 0;   ///< Events since the start.
    std::uint64_t sent = 0;       ///< Packets since the start.
    std::uint64_t dropped = 0;    ///< Connections closed because the client was too slow or too loud.
};

/// Mount it: `httpServer.mount("/socket.io/", sockets.handler())`. Must outlive the HttpServer it is mounted on.
class SocketServer {
public:
    SocketServer(Options options, const base::Authenticator& authenticator, base::WorkerPool& workers,
                 const base::Clock& clock, base::Random& random);
    ~SocketServer();
    SocketServer(const SocketServer&) = delete;
    SocketServer& operator=(const SocketServer&) = delete;

    /// The namespace of that name, made when asked for first (before the server starts). `access` is checked at
    /// CONNECT.
    Namespace& of(std::string_view name, http::Access access = http::Access::signedIn);

    /// Called on a worker when a user's first connection opens and when the last one closes. Calls for one user are in
    /// order. Several hooks may be added, before the start.
    void onPresence(std::function<void(domain::UserId, bool online)> hook);
    bool online(domain::UserId user) const;

    /// Suspension: each namespace gets DISCONNECT, then the connection closes. Any thread.
    void disconnectUser(domain::UserId user);
    /// Some of the user's sessions may have ended: whichever of her connections came with one of those is disconnected at
    /// once, and not only when it is looked at by itself. Any thread.
    void recheckUser(domain::UserId user);

    Counts counts() const;
    http::UpgradeHandler& handler();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mc::realtime
