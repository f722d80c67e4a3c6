#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "platform/base/clock.h"
#include "platform/base/worker_pool.h"
#include "platform/http/router.h"
#include "platform/http/server.h"

namespace mc::test {

/// Tokens and who they belong to, changeable while a server runs.
class TableAuthenticator final : public base::Authenticator {
public:
    void put(const std::string& token, base::Actor actor) {
        const std::lock_guard lock(m_mutex);
        m_actors[token] = actor;
        m_live[actor.session] = actor;
    }
    /// The session is over: neither its token nor its sockets count any more.
    void revoke(domain::SessionId session) {
        const std::lock_guard lock(m_mutex);
        m_live.erase(session);
    }
    domain::Result<base::Actor> authenticate(std::string_view token) const override {
        const std::lock_guard lock(m_mutex);
        const auto found = m_actors.find(std::string(token));
        if (found == m_actors.end()) return domain::fail(domain::ErrorCode::unauthenticated);
        return live(found->second);
    }
    domain::Result<base::Actor> recheck(const base::Actor& actor) const override {
        const std::lock_guard lock(m_mutex);
        return live(actor);
    }

private:
    domain::Result<base::Actor> live(const base::Actor& actor) const {
        const auto found = m_live.find(actor.session);
        if (found == m_live.end()) return domain::fail(domain::ErrorCode::unauthenticated);
        return found->second;
    }

    mutable std::mutex m_mutex;
    std::map<std::string, base::Actor> m_actors;
    std::map<domain::SessionId, base::Actor> m_live;
};

/// A real server on a free port of this machine, around whatever routes a test adds before start().
struct EdgeFixture {
    explicit EdgeFixture(http::IdempotencyStore* idempotency = nullptr, std::size_t workerCount = 4,
                         std::size_t queue = 1024)
        : workers("test", workerCount, queue), router(clock, &authenticator, idempotency) {
        options.accessLog = false;
    }

    void start() {
        server = std::make_unique<http::HttpServer>(options, router, workers, clock);
        server->start();
    }
    std::uint16_t port() const { return server->port(); }

    base::SystemClock clock;
    TableAuthenticator authenticator;
    base::WorkerPool workers;
    http::Router router;
    http::ServerOptions options;
    std::unique_ptr<http::HttpServer> server;
};

}  // namespace mc::test
