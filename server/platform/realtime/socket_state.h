#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "platform/realtime/socket_server.h"

namespace mc::realtime {

class Connection;
class NamespaceImpl;

/// One client in one namespace, as the server keeps it.
struct Socket::State {
    State(std::string socketId, NamespaceImpl& socketSpace, std::weak_ptr<Connection> owner, domain::UserId owningUser)
        : id(std::move(socketId)), space(socketSpace), connection(std::move(owner)), user(owningUser) {}

    const std::string id;
    NamespaceImpl& space;
    const std::weak_ptr<Connection> connection;
    const domain::UserId user;
    std::atomic<bool> connected{true};
    std::vector<std::string> rooms;  ///< Guarded by the namespace.
    std::size_t place = 0;           ///< In the namespace's list; guarded by the namespace.
};

}  // namespace mc::realtime
