/// bench_edge [seconds]: what the listening edge itself can do. Its fixed body is the ceiling for other figures.

#include <memory>

#include "load_generator.h"
#include "platform/base/log.h"
#include "platform/base/worker_pool.h"
#include "platform/http/router.h"
#include "platform/http/server.h"
#include "server_process.h"

using namespace mc;
using namespace mc::bench;

namespace {

constexpr int kIdle = 10'000;
constexpr int kLazy = 8;

void serve(bool accessLog, const std::function<void(std::uint16_t)>& ready) {
    base::log::configure({.level = base::log::Level::info, .file = "/dev/null"});
    allowFiles(kIdle + 1000);
    base::SystemClock clock;
    base::WorkerPool workers("bench", 4, 4096);
    http::Router router(clock);
    const auto body = std::make_shared<const std::string>(std::string(256, 'x'));
    const auto answer = [body](const http::Request&) { return http::json(body); };
    router.add({http::Method::get, "/fixed", http::Access::anonymous, answer, {.run = http::Run::inline_}});
    router.add({http::Method::get, "/worker", http::Access::anonymous, answer});
    http::ServerOptions options;
    options.idleSeconds = options.headerSeconds = 600;  // Nothing shall be tidied away under the measurement.
    options.accessLog = accessLog;
    http::HttpServer server(options, router, workers, clock);
    server.start();
    ready(server.port());
    server.stop(0);
}

LoadReport load(const ServerProcess& server, std::string_view path, int connections, double seconds) {
    return runLoad({.port = server.port(),
                    .requests = {requestFor("GET", "127.0.0.1", path)},
                    .connections = connections,
                    .seconds = seconds});
}

/// Connections that say a little and then nothing more.
class Quiet {
public:
    Quiet(std::uint16_t port, int count, std::string_view bytes) {
        allowFiles(static_cast<std::size_t>(count) + 256);
        for (int i = 0; i < count; ++i) {
            m_sockets.push_back(connectTo("127.0.0.1", port));
            if (!bytes.empty()) (void)!::write(m_sockets.back(), bytes.data(), bytes.size());
        }
    }
    ~Quiet() {
        for (const int socket : m_sockets)
            ::close(socket);
    }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

    /// Asks once on each, so that the server has every one of them in hand.
    void ask(std::string_view request) {
        char answer[4096];
        for (const int socket : m_sockets) {
            if (::write(socket, request.data(), request.size()) < 0 || ::read(socket, answer, sizeof answer) <= 0)
                throw std::runtime_error("an idle connection was dropped");
        }
    }

private:
    std::vector<int> m_sockets;
};

void measure(double seconds) {
    ServerProcess quietly([](const auto& ready) { serve(false, ready); });
    load(quietly, "/fixed", 64, 0.5);  // Warm.
    for (const int connections : {1, 64, 256})
        print("fixed body, " + std::to_string(connections) + " connections",
              load(quietly, "/fixed", connections, seconds));
    const auto ceiling = load(quietly, "/fixed", 64, seconds);
    print("fixed body, 64 connections, again", ceiling);
    const auto worker = load(quietly, "/worker", 64, seconds);
    print("on a worker, 64 connections", worker);
    std::printf("%-34s %9.2f of the ceiling\n", "", worker.perSecond() / ceiling.perSecond());
    {
        const ServerProcess logging([](const auto& ready) { serve(true, ready); });
        print("with the access log", load(logging, "/fixed", 64, seconds));
    }
    {
        const Quiet lazy(quietly.port(), kLazy, "GET /fixed HTTP/1.1\r\nHo");
        print("beside 8 half-sent headers", load(quietly, "/fixed", 64, seconds));
    }
    const auto before = quietly.residentMegabytes();
    Quiet idle(quietly.port(), kIdle, "");
    idle.ask(requestFor("GET", "127.0.0.1", "/fixed"));
    const auto after = quietly.residentMegabytes();
    std::printf("%-34s %9.1f MB resident, %.1f MB before (%.2f kB each)\n", "10,000 idle connections", after, before,
                (after - before) * 1000 / kIdle);
    print("beside 10,000 idle connections", load(quietly, "/fixed", 64, seconds));
    idle.ask(requestFor("GET", "127.0.0.1", "/fixed"));
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
