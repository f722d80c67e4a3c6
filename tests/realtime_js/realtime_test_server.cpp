/// A small Socket.IO server for clients in other languages. Prints its port and runs until its input ends.

#include <cstdio>
#include <iostream>
#include <string>

#include "platform/base/random.h"
#include "platform/http/upgrade.h"
#include "platform/realtime/socket_server.h"
#include "support/edge_fixture.h"

using namespace mc;
using http::Access;
using realtime::Event;
using realtime::Socket;

namespace {

void addHandlers(realtime::SocketServer& sockets) {
    auto& chat = sockets.of("/chat");
    chat.onConnect([](const Socket& socket, std::string_view) -> domain::Result<void> {
        socket.emit("welcome", "{\"user\":\"" + domain::toString(socket.actor().user) + "\"}");
        return {};
    });
    chat.on("echo", {Access::signedIn}, [](const Socket&, const Event& event) { return std::string(event.json); });
    chat.on("join", {Access::signedIn},
            [](const Socket& socket, const Event&) { return std::string(socket.join("room") ? "true" : "false"); });
    chat.on("say", {Access::signedIn}, [&chat](const Socket& socket, const Event& event) {
        chat.emit("room", "said", event.json, &socket);
        return std::string();
    });
    chat.on("refuse", {Access::signedIn}, [](const Socket&, const Event&) -> domain::Result<std::string> {
        return domain::fail(domain::ErrorCode::not_a_member, "Not yours.");
    });
    chat.on("expel", {Access::signedIn}, [&sockets](const Socket& socket, const Event&) {
        sockets.disconnectUser(socket.actor().user);
        return std::string();
    });
}

}  // namespace

int main() {
    test::EdgeFixture edge;
    edge.authenticator.put("ada", {domain::UserId{1}, domain::SessionId{11}, {domain::Role::student}});
    edge.authenticator.put("bob", {domain::UserId{2}, domain::SessionId{22}, {domain::Role::mentor}});
    base::SystemRandom random;
    realtime::Options options;
    options.pingIntervalMs = 300;
    options.pingTimeoutMs = 1000;
    realtime::SocketServer sockets(options, edge.authenticator, edge.workers, edge.clock, random);
    addHandlers(sockets);
    edge.server = std::make_unique<http::HttpServer>(edge.options, edge.router, edge.workers, edge.clock);
    edge.server->mount("/socket.io/", sockets.handler());
    edge.server->start();
    std::printf("%d\n", edge.port());
    std::fflush(stdout);
    std::string line;
    while (std::getline(std::cin, line))
        continue;
    edge.server.reset();
    return 0;
}
