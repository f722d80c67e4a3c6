#include "platform/http/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <cerrno>
#include <cstdint>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "platform/base/log.h"
#include "platform/http/http_connection.h"
#include "platform/http/listener.h"

namespace mc::http {

namespace asio = boost::asio;
namespace log = base::log;

namespace {

constexpr std::size_t kOwnDescriptors = 256;  ///< For the database, outgoing calls and files.

std::size_t descriptorsForSockets() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return SIZE_MAX;
    const auto all = static_cast<std::size_t>(limit.rlim_cur);
    return all - std::min(kOwnDescriptors, all / 2);
}

}  // namespace

void raiseDescriptorLimit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) log::warning("http.descriptors", {{"errno", errno}});
}

class HttpServer::Impl {
public:
    Impl(ServerOptions serverOptions, const Router& router, base::WorkerPool& workers, const base::Clock& clock)
        : options(std::move(serverOptions)),
          state{.options = options, .router = router, .workers = workers, .clock = clock} {}

    struct Thread {
        std::shared_ptr<IoLoop> loop;
        std::unique_ptr<Listener> listener;
        std::optional<asio::executor_work_guard<asio::io_context::executor_type>> work;
        std::thread thread;
    };

    void bind();
    void start();
    void stop(int graceSeconds);
    void setLimits();
    void forgetThreads();
    ServerCounts counts() const;

    const ServerOptions options;
    EdgeState state;
    std::optional<asio::ssl::context> tls;
    std::vector<Thread> threads;
    std::uint16_t port = 0;
    std::uint64_t answered = 0;
    std::mutex stopMutex;
    mutable std::mutex countsMutex;  ///< Between counts() and the end of the threads.
};

void HttpServer::Impl::bind() {
    if (!threads.empty()) return;
    if (!options.certificateFile.empty()) tls.emplace(serverContext(options.certificateFile, options.privateKeyFile));
    if (options.accessLog && log::writes(log::Level::info)) state.accessLog = std::make_unique<AccessLog>(log::lines);
    setLimits();
    if (options.port != 0) probe(options.address, options.port);
    port = options.port;
    const std::lock_guard lock(countsMutex);
    for (int i = 0; i < std::max(options.ioThreads, 1); ++i) {
        auto& thread = threads.emplace_back();
        thread.loop = std::make_shared<IoLoop>(state);
        thread.listener = std::make_unique<Listener>(thread.loop, tls ? &*tls : nullptr, options.address, port);
        port = thread.listener->port();
    }
}

void HttpServer::Impl::setLimits() {
    const auto all = std::min(options.connections, descriptorsForSockets());
    state.connections.setLimits(all, std::min(options.connectionsPerClient, std::max<std::size_t>(all / 2, 1)));
}

void HttpServer::Impl::start() {
    for (auto& thread : threads) {
        thread.work.emplace(thread.loop->context().get_executor());
        thread.loop->start();
        thread.listener->start();
        thread.thread = std::thread([loop = thread.loop] { loop->run(); });
    }
    log::info("http.listening", {{"address", options.address}, {"port", port}, {"tls", tls.has_value()}});
}

void HttpServer::Impl::stop(int graceSeconds) {
    const std::lock_guard lock(stopMutex);
    if (threads.empty()) return;
    state.stopping = true;
    for (auto& thread : threads) {
        asio::post(thread.loop->context(), [&thread] {
            thread.listener->close();
            thread.loop->drainAll();
        });
    }
    for (const auto& [prefix, handler] : state.mounts)
        handler->shutDown();
    const bool empty = state.connections.waitUntilNone(std::chrono::seconds(graceSeconds));
    for (auto& thread : threads)
        asio::post(thread.loop->context(), [&thread] { thread.loop->finish(); });
    if (!empty) state.connections.waitUntilNone(std::chrono::seconds(5));
    // Handlers that still run hold work of their loop: join waits for them.
    for (auto& thread : threads)
        thread.work.reset();
    for (auto& thread : threads) {
        if (thread.thread.joinable()) thread.thread.join();  // Not where the start failed.
    }
    forgetThreads();
    state.accessLog.reset();
}

void HttpServer::Impl::forgetThreads() {
    const std::lock_guard lock(countsMutex);
    for (const auto& thread : threads)
        answered += thread.loop->requests();
    threads.clear();
}

ServerCounts HttpServer::Impl::counts() const {
    const std::lock_guard lock(countsMutex);
    ServerCounts counts{.connections = state.connections.open(), .requests = answered};
    for (const auto& thread : threads)
        counts.requests += thread.loop->requests();
    return counts;
}

HttpServer::HttpServer(ServerOptions options, const Router& router, base::WorkerPool& workers, const base::Clock& clock)
    : m_impl(std::make_unique<Impl>(std::move(options), router, workers, clock)) {}

HttpServer::~HttpServer() {
    stop(0);
}

void HttpServer::mount(std::string prefix, UpgradeHandler& handler) {
    if (!prefix.starts_with('/') || !prefix.ends_with('/')) throw std::invalid_argument("a mount is /like/this/");
    m_impl->state.mounts.emplace_back(std::move(prefix), &handler);
}

void HttpServer::bind() {
    try {
        m_impl->bind();
    } catch (...) {
        m_impl->forgetThreads();
        throw;
    }
}

void HttpServer::start() {
    bind();
    try {
        m_impl->start();
    } catch (...) {
        stop(0);
        throw;
    }
}

void HttpServer::stop(int graceSeconds) {
    m_impl->stop(graceSeconds);
}

std::uint16_t HttpServer::port() const {
    return m_impl->port;
}

std::string HttpServer::url() const {
    const auto& address = m_impl->options.address;
    const bool everywhere = address == "0.0.0.0" || address == "::";
    const bool v6 = address.find(':') != std::string::npos;
    const std::string host = everywhere ? "127.0.0.1" : v6 ? "[" + address + "]" : address;
    return (m_impl->options.certificateFile.empty() ? "http://" : "https://") + host + ":" + std::to_string(port());
}

ServerCounts HttpServer::counts() const {
    return m_impl->counts();
}

}  // namespace mc::http
