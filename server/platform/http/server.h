#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/http/network.h"
#include "platform/http/router.h"

namespace mc::base {
class WorkerPool;
}

namespace mc::http {

class UpgradeHandler;

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  ///< 0: any free one; see HttpServer::port().
    int ioThreads = 2;       ///< Each with its own event loop and its own SO_REUSEPORT acceptor.

    /// PEM files; both or neither. With them the port speaks TLS 1.2 and 1.3 only.
    std::string certificateFile;
    std::string privateKeyFile;

    std::size_t headerBytes = 16 * 1024;  ///< Request line and headers; more is 431.
    int headerSeconds = 10;               ///< From the first byte of a request to the end of its headers.
    int bodySeconds = 30;                 ///< From the end of the headers to the end of the body.
    int idleSeconds = 75;                 ///< Between requests of one connection, and for TLS hand-shakes.
    int writeSeconds = 30;                ///< A client that does not take its answer for so long is dropped.
    /// Open at a time, in all and from one client (clientName(); a trusted proxy may have all). At most what the
    /// process has descriptors for, less some for its files, and half of that from one client. Beyond it a connection
    /// that waits for a request makes room; where there is none, the newcomer is closed at once.
    std::size_t connections = 20'000;
    std::size_t connectionsPerClient = 1000;

    /// Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. Empty: nobody's.
    std::vector<Network> trustedProxies;
    /// Where errors have another form than RFC 9457: writes anew each answer that has one (`Response::error`), the
    /// router's, a handler's or the edge's. On the I/O threads; never blocks.
    std::function<void(Response&)> reword;
    bool accessLog = true;  ///< One JSON line a request: method, pattern, status, milliseconds, bytes, request id.
};

/// Lets this process open as many files and sockets as the system allows it. For the start of a program.
void raiseDescriptorLimit();

struct ServerCounts {
    std::size_t connections = 0;  ///< Open now, WebSockets included.
    std::uint64_t requests = 0;   ///< Answered since the start.
};

/// The listening edge. Every request is answered, errors as problem+json with X-Request-Id; nothing a client sends
/// makes it throw. Handlers run on `workers`; when its queue is full the answer is 503 with Retry-After.
class HttpServer {
public:
    /// All references must outlive the server.
    HttpServer(ServerOptions options, const Router& router, base::WorkerPool& workers, const base::Clock& clock);
    /// Stops at once.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// WebSocket upgrades under this path prefix ("/socket.io/") go to the handler, which must outlive the server.
    /// Before start().
    void mount(std::string prefix, UpgradeHandler& handler);

    /// Takes the port, so that url() is known; who connects from now on waits for start(). Throws std::system_error
    /// when the port cannot be had or the certificate cannot be read.
    void bind();
    /// Binds, if that is not done, and answers requests when it returns. Throws as bind() does.
    void start();
    /// Stops listening, lets running requests finish for at most so long, then closes. Any thread but the I/O threads;
    /// safe to call twice.
    void stop(int graceSeconds = 10);

    std::uint16_t port() const;   ///< The bound port, after bind().
    std::string url() const;      ///< "http://127.0.0.1:43121"
    ServerCounts counts() const;  ///< Any thread.

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mc::http
