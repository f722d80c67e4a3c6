#pragma once

#include <map>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/realtime/connection.h"
#include "platform/realtime/socket_state.h"

namespace mc::realtime {

/// Sockets and rooms of one namespace. The mutex is held for look-ups and changes only, never while sending.
class NamespaceImpl final : public Namespace {
public:
    struct Handler {
        EventRule rule;
        EventHandler handle;
    };
    using StatePtr = std::shared_ptr<Socket::State>;

    NamespaceImpl(std::string name, http::Access access, std::size_t roomsPerSocket);

    const std::string& name() const override { return m_name; }
    void onConnect(ConnectHandler handler) override { m_onConnect = std::move(handler); }
    void onDisconnect(DisconnectHandler handler) override { m_onDisconnect = std::move(handler); }
    void on(std::string event, EventRule rule, EventHandler handler) override;

    void emit(std::string_view room, std::string_view event, std::string_view json, const Socket* except) override;
    void emitToUser(domain::UserId user, std::string_view event, std::string_view json) override;
    std::size_t sockets() const override;

    http::Access access() const { return m_access; }
    const Handler* handler(std::string_view event) const;
    const ConnectHandler& connectHandler() const { return m_onConnect; }
    const DisconnectHandler& disconnectHandler() const { return m_onDisconnect; }

    void add(const StatePtr& socket);
    void remove(const StatePtr& socket);
    bool join(const StatePtr& socket, std::string_view room);
    void leave(Socket::State& socket, std::string_view room);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Members = std::vector<StatePtr>;

    Members members(std::string_view room) const;
    bool joinLocked(const StatePtr& socket, std::string_view room);
    void leaveLocked(Socket::State& socket, std::string_view room);
    void dropFrom(std::string_view room, const Socket::State& socket);

    const std::string m_name;
    const http::Access m_access;
    const std::size_t m_roomsPerSocket;
    ConnectHandler m_onConnect;
    DisconnectHandler m_onDisconnect;
    std::map<std::string, Handler, std::less<>> m_handlers;

    mutable std::mutex m_mutex;
    Members m_sockets;
    std::unordered_map<std::string, Members, Hash, std::equal_to<>> m_rooms;
};

}  // namespace mc::realtime
