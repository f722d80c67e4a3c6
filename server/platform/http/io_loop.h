#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/worker_pool.h"
#include "platform/http/access_log.h"
#include "platform/http/connection_counts.h"
#include "platform/http/exchange.h"
#include "platform/http/router.h"
#include "platform/http/server.h"

namespace mc::http {

/// What all loops of a server share. Read-only after the start, but for the atomics.
struct EdgeState {
    const ServerOptions& options;
    const Router& router;
    base::WorkerPool& workers;
    const base::Clock& clock;
    using Mount = std::pair<std::string, UpgradeHandler*>;
    std::vector<Mount> mounts;
    std::unique_ptr<AccessLog> accessLog;
    ConnectionCounts connections;
    std::atomic<bool> stopping{false};

    const Mount* mountOf(std::string_view path) const;  ///< Null when it is under none.
};

/// A connection as its loop sees it. Everything on the loop's thread.
class Connection {
public:
    virtual ~Connection() = default;
    /// The deadline passed.
    virtual void expire() = 0;
    /// The server stops: an idle connection closes now, a busy one after its answer.
    virtual void drain() = 0;
    virtual void close() = 0;
    /// Nothing of a request was promised an answer yet: who closes it loses nobody's work.
    virtual bool waiting() const = 0;
    virtual std::string_view client() const = 0;  ///< clientName() of the peer.

    SteadyTime deadline = SteadyTime::max();

private:
    friend class IoLoop;
    std::size_t m_place = 0;  ///< In the loop's list.
};

/// One thread's event loop and what its connections share without locks.
class IoLoop : public std::enable_shared_from_this<IoLoop> {
public:
    explicit IoLoop(EdgeState& state);

    EdgeState& state() { return m_state; }
    boost::asio::io_context& context() { return m_context; }
    SteadyTime now() const { return std::chrono::steady_clock::now(); }

    void start();  ///< Begins to watch deadlines.
    void run();    ///< Until there is nothing left to do.

    void add(std::shared_ptr<Connection> connection);
    void remove(Connection& connection);
    /// Closes the connection that has waited longest for a request, to make room; one of that client if it is not
    /// empty. False when there is none.
    bool evict(std::string_view client);
    void drainAll();
    void finish();  ///< Closes what is left and stops watching, so that run() returns once nothing is under way.
    std::size_t size() const { return m_connections.size(); }

    std::unique_ptr<Exchange> takeExchange();
    void giveBack(std::unique_ptr<Exchange> exchange);

    std::string_view date(std::int64_t unixSeconds);
    /// 8 random characters of this loop and a count: unique, and says nothing.
    void nextRequestId(std::string& out);
    void logged(const AccessEntry& entry);
    std::uint64_t requests() const { return m_requests.load(std::memory_order_relaxed); }

private:
    void tick();
    void flushLog();

    EdgeState& m_state;
    boost::asio::io_context m_context{1};
    boost::asio::steady_timer m_timer{m_context};
    std::vector<std::shared_ptr<Connection>> m_connections;
    std::size_t m_lookedAt = 0;  ///< Where evict() begins to look.
    std::vector<std::unique_ptr<Exchange>> m_exchanges;
    std::string m_date;
    std::int64_t m_dateSeconds = -1;
    std::string m_idPrefix;
    std::uint64_t m_idCount = 0;
    std::string m_log;
    bool m_finished = false;
    std::atomic<std::uint64_t> m_requests{0};
};

}  // namespace mc::http
