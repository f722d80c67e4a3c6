#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "platform/base/random.h"
#include "platform/http/upgrade.h"
#include "platform/realtime/socket_server.h"
#include "support/edge_fixture.h"

namespace mc::test {

inline const base::Actor kAda{domain::UserId{1}, domain::SessionId{11}, {domain::Role::student}};
inline const base::Actor kBob{domain::UserId{2}, domain::SessionId{22}, {domain::Role::mentor}};

/// Pings as the protocol's own test suites want them.
inline realtime::Options quick() {
    realtime::Options options;
    options.pingIntervalMs = 300;
    options.pingTimeoutMs = 200;
    options.connectTimeoutMs = 600;
    return options;
}

/// A real server with a few events in /chat, and the open main namespace.
struct ChatServer {
    explicit ChatServer(const realtime::Options& options = quick(), std::size_t workers = 4)
        : edge(nullptr, workers), sockets(options, edge.authenticator, edge.workers, edge.clock, random) {
        edge.authenticator.put("ada", kAda);
        edge.authenticator.put("bob", kBob);
        auto& chat = sockets.of("/chat");
        chat.on("echo", {http::Access::signedIn},
                [](const realtime::Socket&, const realtime::Event& event) { return std::string(event.json); });
        chat.on("join", {http::Access::signedIn},
                [](const realtime::Socket& socket, const realtime::Event&) -> domain::Result<std::string> {
                    return socket.join("room") ? "true" : "false";
                });
        chat.on("say", {http::Access::signedIn}, [&chat](const realtime::Socket& socket, const realtime::Event& event) {
            chat.emit("room", "said", event.json, &socket);
            return std::string();
        });
        chat.on("fail", {http::Access::signedIn},
                [](const realtime::Socket&, const realtime::Event&) -> domain::Result<std::string> {
                    return domain::fail(domain::ErrorCode::not_a_member, "Not yours.");
                });
        chat.on("throw", {http::Access::signedIn},
                [](const realtime::Socket&, const realtime::Event&) -> domain::Result<std::string> {
                    throw std::runtime_error("secret");
                });
        chat.on("mentors", {http::Access::mentor},
                [](const realtime::Socket&, const realtime::Event&) { return std::string("1"); });
        chat.on("rare", {http::Access::signedIn, {1, 60}},
                [](const realtime::Socket&, const realtime::Event&) { return std::string("1"); });
        sockets.of("/", http::Access::anonymous)
            .on("echo", {http::Access::anonymous},
                [](const realtime::Socket&, const realtime::Event& event) { return std::string(event.json); });
    }
    ~ChatServer() { edge.server.reset(); }

    void start() {
        edge.server = std::make_unique<http::HttpServer>(edge.options, edge.router, edge.workers, edge.clock);
        edge.server->mount("/socket.io/", sockets.handler());
        edge.server->start();
    }
    std::uint16_t port() const { return edge.port(); }

    base::SystemRandom random;
    EdgeFixture edge;
    realtime::SocketServer sockets;
};

}  // namespace mc::test
