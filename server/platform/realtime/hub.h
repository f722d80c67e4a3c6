#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/base/worker_pool.h"
#include "platform/http/upgrade.h"
#include "platform/realtime/loop_watch.h"
#include "platform/realtime/namespace_impl.h"

namespace mc::realtime {

/// What all connections share. Thread safe.
class Hub final : public http::UpgradeHandler {
public:
    Hub(Options options, const base::Authenticator& authenticator, base::WorkerPool& workers, const base::Clock& clock,
        base::Random& random);
    ~Hub() override;  ///< Waits for a hook that is running.
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    std::optional<http::Response> refuse(const http::Request& request) override;
    void accept(http::Upgrade upgrade) override;
    http::Response respond(const http::Request& request) override;
    void shutDown() override;

    NamespaceImpl& of(std::string_view name, http::Access access);
    NamespaceImpl* find(std::string_view name) const;
    void addPresenceHook(std::function<void(domain::UserId, bool)> hook) { m_hooks.push_back(std::move(hook)); }

    /// Counts a connection as the user's. False when the user has too many.
    bool signIn(domain::UserId user, const std::shared_ptr<Connection>& connection);
    void signOut(domain::UserId user, Connection& connection);
    bool online(domain::UserId user) const;
    std::vector<std::shared_ptr<Connection>> connectionsOf(domain::UserId user) const;

    LoopWatch& watch(boost::asio::io_context& loop) const;
    std::string newId() { return m_random.token(15); }
    Counts counts() const;

    const Options options;
    const base::Authenticator& authenticator;
    base::WorkerPool& workers;
    const base::Clock& clock;
    base::RateLimiter limiter;

    std::atomic<std::size_t> connections{0};
    std::atomic<std::uint64_t> received{0};
    std::atomic<std::uint64_t> sent{0};
    std::atomic<std::uint64_t> dropped{0};
    std::atomic<bool> stopping{false};

private:
    struct Change {
        domain::UserId user;
        bool online = false;
    };

    LoopWatch& watchOf(const http::Upgrade& upgrade);
    bool queue(Change change);
    void announceSoon();
    void announceAll();

    base::Random& m_random;
    std::map<std::string, std::unique_ptr<NamespaceImpl>, std::less<>> m_spaces;
    std::vector<std::function<void(domain::UserId, bool)>> m_hooks;

    mutable std::mutex m_usersMutex;
    std::unordered_map<domain::UserId, std::vector<std::shared_ptr<Connection>>> m_users;
    std::deque<Change> m_changes;
    bool m_announcing = false;
    std::condition_variable m_announced;

    mutable std::mutex m_watchMutex;
    std::map<boost::asio::io_context*, std::unique_ptr<LoopWatch>> m_watches;
};

}  // namespace mc::realtime
