/// bench_realtime [seconds]: Socket.IO relay between pairs of clients, and what idle WebSockets cost in memory.

#include <algorithm>
#include <memory>

#include "load_generator.h"
#include "platform/base/log.h"
#include "platform/base/random.h"
#include "platform/base/worker_pool.h"
#include "platform/http/router.h"
#include "platform/http/server.h"
#include "platform/http/upgrade.h"
#include "platform/realtime/socket_server.h"
#include "server_process.h"

using namespace mc;
using namespace mc::bench;

namespace {

constexpr int kClients = 200;  ///< In rooms of two.
constexpr int kIdle = 5'000;

/// Nobody signs in here.
class NoAccounts final : public base::Authenticator {
public:
    domain::Result<base::Actor> authenticate(std::string_view) const override {
        return domain::fail(domain::ErrorCode::unauthenticated);
    }
    domain::Result<base::Actor> recheck(const base::Actor&) const override {
        return domain::fail(domain::ErrorCode::unauthenticated);
    }
};

void serve(const std::function<void(std::uint16_t)>& ready) {
    base::log::configure({.level = base::log::Level::warning, .file = "/dev/null"});
    allowFiles(kIdle + 1000);
    base::SystemClock clock;
    base::SystemRandom random;
    base::WorkerPool workers("bench", 4, 65536);
    const NoAccounts accounts;
    realtime::Options options;
    options.events = {};
    realtime::SocketServer sockets(options, accounts, workers, clock, random);
    auto& space = sockets.of("/", http::Access::anonymous);
    space.on("join", {http::Access::anonymous}, [](const realtime::Socket& socket, const realtime::Event& event) {
        return std::string(socket.join(event.json) ? "true" : "false");
    });
    space.on("say", {http::Access::anonymous}, [&space](const realtime::Socket& socket, const realtime::Event& event) {
        const auto room = event.json.substr(0, event.json.find(','));  // {"room":N,…
        space.emit(room.substr(room.find(':') + 1), "said", event.json, &socket);
        return std::string();
    });
    http::Router router(clock);
    http::HttpServer server({.accessLog = false}, router, workers, clock);
    server.mount("/socket.io/", sockets.handler());
    server.start();
    ready(server.port());
    server.stop(0);
}

/// A masked text frame; the mask is zero, which leaves the text as it is.
std::string frame(std::string_view text) {
    std::string out("\x81", 1);
    if (text.size() < 126) {
        out.push_back(static_cast<char>(0x80 | text.size()));
    } else {
        out.push_back(static_cast<char>(0x80 | 126));
        out.push_back(static_cast<char>(text.size() >> 8));
        out.push_back(static_cast<char>(text.size() & 0xFF));
    }
    return out.append(4, '\0').append(text);
}

/// What arrives on one WebSocket, frame by frame.
struct Reader {
    std::string bytes;
    std::optional<std::string> next() {
        if (bytes.size() < 2) return std::nullopt;
        const auto at = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
        std::size_t length = at(1) & 0x7F;
        std::size_t head = 2;
        if (length == 126) {
            if (bytes.size() < 4) return std::nullopt;
            length = at(2) << 8 | at(3);
            head = 4;
        }
        if (bytes.size() < head + length) return std::nullopt;
        auto text = bytes.substr(head, length);
        bytes.erase(0, head + length);
        return text;
    }
};

void put(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) throw std::runtime_error("a WebSocket was closed");
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// Reads until a text that starts like this.
void expect(int socket, Reader& reader, std::string_view start) {
    char chunk[4096];
    while (true) {
        while (const auto text = reader.next()) {
            if (text->starts_with(start)) return;
        }
        const auto count = ::recv(socket, chunk, sizeof chunk, 0);
        if (count <= 0) throw std::runtime_error("a WebSocket was closed");
        reader.bytes.append(chunk, static_cast<std::size_t>(count));
    }
}

int openWebSocket(std::uint16_t port, Reader& reader) {
    const int socket = connectTo("127.0.0.1", port);
    put(socket, requestFor("GET", "127.0.0.1", "/socket.io/?EIO=4&transport=websocket",
                           "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));
    char chunk[4096];
    while (reader.bytes.find("\r\n\r\n") == std::string::npos) {
        const auto count = ::recv(socket, chunk, sizeof chunk, 0);
        if (count <= 0) throw std::runtime_error("the upgrade was refused");
        reader.bytes.append(chunk, static_cast<std::size_t>(count));
    }
    if (!reader.bytes.starts_with("HTTP/1.1 101")) throw std::runtime_error("the upgrade was refused");
    reader.bytes.erase(0, reader.bytes.find("\r\n\r\n") + 4);
    expect(socket, reader, "0{");
    put(socket, frame("40"));
    expect(socket, reader, "40{");
    return socket;
}

/// Pairs that answer each message with the next; `window` messages of each pair are on their way at any time.
LoadReport relay(std::uint16_t port, int window, double seconds) {
    struct Client {
        int socket = -1;
        std::string say;
        Reader reader;
    };
    const int epoll = epoll_create1(0);
    std::vector<Client> clients(kClients);
    for (int i = 0; i < kClients; ++i) {
        auto& client = clients[static_cast<std::size_t>(i)];
        client.socket = openWebSocket(port, client.reader);
        const auto room = std::to_string(i / 2);
        put(client.socket, frame("421[\"join\"," + room + "]"));
        expect(client.socket, client.reader, "431[true]");
        client.say =
            frame(R"(42["say",{"room":)" + room + R"(,"text":"Shall we look at the second question first?"}])");
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &client;
        epoll_ctl(epoll, EPOLL_CTL_ADD, client.socket, &event);
    }
    LoadReport report;
    const auto start = Steady::now();
    const auto end = start + std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
    for (std::size_t i = 0; i < clients.size(); i += 2) {
        for (int w = 0; w < window; ++w)
            put(clients[i].socket, clients[i].say);
    }
    std::array<epoll_event, 256> events{};
    std::array<char, 65536> chunk{};
    while (Steady::now() < end) {
        const int count = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            auto& client = *static_cast<Client*>(events[static_cast<std::size_t>(i)].data.ptr);
            const auto got = ::recv(client.socket, chunk.data(), chunk.size(), 0);
            if (got <= 0) throw std::runtime_error("a WebSocket was closed");
            client.reader.bytes.append(chunk.data(), static_cast<std::size_t>(got));
            std::string replies;
            while (const auto text = client.reader.next()) {
                if (*text == "2") {
                    replies += frame("3");
                } else if (text->starts_with("42")) {
                    ++report.answers;
                    replies += client.say;
                }
            }
            put(client.socket, replies);
        }
    }
    report.seconds = std::chrono::duration<double>(Steady::now() - start).count();
    for (const auto& client : clients)
        ::close(client.socket);
    ::close(epoll);
    return report;
}

void measure(double seconds) {
    const ServerProcess server([](const auto& ready) { serve(ready); });
    std::printf("200 clients in rooms of two, relayed messages (delivered):\n");
    for (const int window : {1, 16})
        std::printf("  %2d on the way per pair           %9.0f/s\n", window,
                    relay(server.port(), window, seconds).perSecond());
    std::fflush(stdout);
    allowFiles(kIdle + 1000);
    const ServerProcess fresh([](const auto& ready) { serve(ready); });
    const auto before = fresh.residentMegabytes();
    std::vector<int> sockets;
    for (int i = 0; i < kIdle; ++i) {
        Reader reader;
        sockets.push_back(openWebSocket(fresh.port(), reader));
    }
    const auto after = fresh.residentMegabytes();
    std::printf("5,000 idle connections             %9.1f MB resident, %.1f MB before (%.1f kB each)\n", after, before,
                (after - before) * 1000 / kIdle);
    for (const int socket : sockets)
        ::close(socket);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        measure(argc > 1 ? std::atof(argv[1]) : 3);
        return 0;
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
        return 1;
    }
}
