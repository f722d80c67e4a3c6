#include "platform/realtime/socket_server.h"

#include "platform/realtime/hub.h"

namespace mc::realtime {

class SocketServer::Impl {
public:
    Impl(Options options, const base::Authenticator& authenticator, base::WorkerPool& workers, const base::Clock& clock,
         base::Random& random)
        : hub(std::make_unique<Hub>(options, authenticator, workers, clock, random)) {}

    const std::unique_ptr<Hub> hub;
};

Socket::Socket(std::shared_ptr<State> state, const base::Actor& actor) : m_state(std::move(state)), m_actor(actor) {}

const base::Actor& Socket::actor() const {
    return m_actor;
}

const std::string& Socket::id() const {
    return m_state->id;
}

bool Socket::connected() const {
    return m_state->connected;
}

bool Socket::join(std::string_view room) const {
    return m_state->space.join(m_state, room);
}

void Socket::leave(std::string_view room) const {
    m_state->space.leave(*m_state, room);
}

void Socket::emit(std::string_view event, std::string_view json) const {
    const auto connection = m_state->connected ? m_state->connection.lock() : nullptr;
    if (connection)
        connection->send(std::make_shared<const std::string>(eventMessage(m_state->space.name(), event, json)));
}

std::string userRoom(domain::UserId user) {
    return "user:" + domain::toString(user);
}

SocketServer::SocketServer(Options options, const base::Authenticator& authenticator, base::WorkerPool& workers,
                           const base::Clock& clock, base::Random& random)
    : m_impl(std::make_unique<Impl>(options, authenticator, workers, clock, random)) {}

SocketServer::~SocketServer() = default;

Namespace& SocketServer::of(std::string_view name, http::Access access) {
    return m_impl->hub->of(name, access);
}

void SocketServer::onPresence(std::function<void(domain::UserId, bool)> hook) {
    m_impl->hub->addPresenceHook(std::move(hook));
}

bool SocketServer::online(domain::UserId user) const {
    return m_impl->hub->online(user);
}

void SocketServer::disconnectUser(domain::UserId user) {
    for (const auto& connection : m_impl->hub->connectionsOf(user))
        connection->expel();
}

void SocketServer::recheckUser(domain::UserId user) {
    for (const auto& connection : m_impl->hub->connectionsOf(user))
        connection->lookAgain();
}

Counts SocketServer::counts() const {
    return m_impl->hub->counts();
}

http::UpgradeHandler& SocketServer::handler() {
    return *m_impl->hub;
}

}  // namespace mc::realtime
