#include "platform/realtime/namespace_impl.h"

#include <algorithm>

namespace mc::realtime {

namespace {

void sendTo(const std::vector<std::shared_ptr<Socket::State>>& sockets, std::string message,
            const Socket::State* except = nullptr) {
    const auto shared = std::make_shared<const std::string>(std::move(message));
    for (const auto& socket : sockets) {
        if (socket.get() == except || !socket->connected) continue;
        if (const auto connection = socket->connection.lock()) connection->send(shared);
    }
}

}  // namespace

NamespaceImpl::NamespaceImpl(std::string name, http::Access access, std::size_t roomsPerSocket)
    : m_name(std::move(name)), m_access(access), m_roomsPerSocket(roomsPerSocket) {}

void NamespaceImpl::on(std::string event, EventRule rule, EventHandler handler) {
    m_handlers.insert_or_assign(std::move(event), Handler{rule, std::move(handler)});
}

const NamespaceImpl::Handler* NamespaceImpl::handler(std::string_view event) const {
    const auto found = m_handlers.find(event);
    return found == m_handlers.end() ? nullptr : &found->second;
}

NamespaceImpl::Members NamespaceImpl::members(std::string_view room) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_rooms.find(room);
    return found == m_rooms.end() ? Members{} : found->second;
}

void NamespaceImpl::emit(std::string_view room, std::string_view event, std::string_view json, const Socket* except) {
    const auto sockets = members(room);
    if (sockets.empty()) return;
    sendTo(sockets, eventMessage(m_name, event, json), except == nullptr ? nullptr : except->state().get());
}

void NamespaceImpl::emitToUser(domain::UserId user, std::string_view event, std::string_view json) {
    emit(userRoom(user), event, json, nullptr);
}

std::size_t NamespaceImpl::sockets() const {
    const std::lock_guard lock(m_mutex);
    return m_sockets.size();
}

void NamespaceImpl::add(const StatePtr& socket) {
    const std::lock_guard lock(m_mutex);
    socket->place = m_sockets.size();
    m_sockets.push_back(socket);
    if (socket->user) joinLocked(socket, userRoom(socket->user));
}

void NamespaceImpl::remove(const StatePtr& socket) {
    const std::lock_guard lock(m_mutex);
    for (const auto& room : socket->rooms)
        dropFrom(room, *socket);
    socket->rooms.clear();
    const auto place = socket->place;
    if (place >= m_sockets.size() || m_sockets[place] != socket) return;
    m_sockets[place] = m_sockets.back();
    m_sockets[place]->place = place;
    m_sockets.pop_back();
}

bool NamespaceImpl::join(const StatePtr& socket, std::string_view room) {
    const std::lock_guard lock(m_mutex);
    return joinLocked(socket, room);
}

void NamespaceImpl::leave(Socket::State& socket, std::string_view room) {
    const std::lock_guard lock(m_mutex);
    leaveLocked(socket, room);
}

bool NamespaceImpl::joinLocked(const StatePtr& socket, std::string_view room) {
    if (!socket->connected) return false;
    auto& rooms = socket->rooms;
    if (std::find(rooms.begin(), rooms.end(), room) != rooms.end()) return true;
    if (rooms.size() >= m_roomsPerSocket) return false;
    rooms.emplace_back(room);
    m_rooms[std::string(room)].push_back(socket);
    return true;
}

void NamespaceImpl::leaveLocked(Socket::State& socket, std::string_view room) {
    const auto known = std::find(socket.rooms.begin(), socket.rooms.end(), room);
    if (known == socket.rooms.end()) return;
    socket.rooms.erase(known);
    dropFrom(room, socket);
}

void NamespaceImpl::dropFrom(std::string_view room, const Socket::State& socket) {
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end()) return;
    auto& members = found->second;
    const auto place = std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.get() == &socket; });
    if (place == members.end()) return;
    *place = std::move(members.back());
    members.pop_back();
    if (members.empty()) m_rooms.erase(found);
}

}  // namespace mc::realtime
