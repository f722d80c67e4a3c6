#include "platform/realtime/hub.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <utility>

#include "platform/base/log.h"
#include "platform/realtime/web_socket_connection.h"

namespace mc::realtime {

namespace {

/// Engine.IO's own error bodies.
http::Response engineError(int code, std::string_view message) {
    return http::json("{\"code\":" + std::to_string(code) + ",\"message\":\"" + std::string(message) + "\"}", 400);
}

std::chrono::milliseconds stepFor(const Options& options) {
    return std::chrono::milliseconds(std::clamp(std::min(options.pingIntervalMs, options.pingTimeoutMs) / 4, 20, 250));
}

}  // namespace

Hub::Hub(Options hubOptions, const base::Authenticator& hubAuthenticator, base::WorkerPool& hubWorkers,
         const base::Clock& hubClock, base::Random& random)
    : options(hubOptions),
      authenticator(hubAuthenticator),
      workers(hubWorkers),
      clock(hubClock),
      limiter(hubClock),
      m_random(random) {}

Hub::~Hub() {
    std::unique_lock lock(m_usersMutex);
    m_changes.clear();
    m_announced.wait(lock, [this] { return !m_announcing; });
}

std::optional<http::Response> Hub::refuse(const http::Request& request) {
    if (request.query("transport") != "websocket") return engineError(0, "Transport unknown");
    if (request.query("sid")) return engineError(1, "Session ID unknown");
    if (request.query("EIO") != "4") return engineError(5, "Unsupported protocol version");
    if (stopping || connections >= options.connections)
        return http::problem(domain::ErrorCode::unavailable).with("Retry-After", "5");
    return std::nullopt;
}

/// Long polling is a transport that is not enabled, and Engine.IO says so with code 0.
http::Response Hub::respond(const http::Request& request) {
    if (request.query("transport") != "websocket") return engineError(0, "Transport unknown");
    if (request.query("sid")) return engineError(1, "Session ID unknown");
    if (request.method() != http::Method::get) return engineError(2, "Bad handshake method");
    return engineError(3, "Bad request");
}

void Hub::accept(http::Upgrade upgrade) {
    ++connections;
    auto& watch = watchOf(upgrade);
    auto connection = makeConnection(*this, std::move(upgrade));
    watch.add(connection);
    connection->start();
    // Let in by refuse() a moment before the stop began, it may have missed the call to go away.
    if (stopping) connection->goAway();
}

void Hub::shutDown() {
    stopping = true;
    const std::lock_guard lock(m_watchMutex);
    for (const auto& [loop, watch] : m_watches)
        boost::asio::post(*loop, [one = watch.get()] { one->goAwayAll(); });
}

LoopWatch& Hub::watchOf(const http::Upgrade& upgrade) {
    const std::lock_guard lock(m_watchMutex);
    auto& watch = m_watches[&upgrade.loop];
    if (!watch) watch = std::make_unique<LoopWatch>(upgrade.loop, upgrade.loopOwner, stepFor(options));
    return *watch;
}

LoopWatch& Hub::watch(boost::asio::io_context& loop) const {
    const std::lock_guard lock(m_watchMutex);
    return *m_watches.at(&loop);
}

NamespaceImpl& Hub::of(std::string_view name, http::Access access) {
    auto& space = m_spaces[std::string(name)];
    if (!space) space = std::make_unique<NamespaceImpl>(std::string(name), access, options.roomsPerSocket);
    return *space;
}

NamespaceImpl* Hub::find(std::string_view name) const {
    const auto found = m_spaces.find(name);
    return found == m_spaces.end() ? nullptr : found->second.get();
}

bool Hub::signIn(domain::UserId user, const std::shared_ptr<Connection>& connection) {
    {
        const std::lock_guard lock(m_usersMutex);
        auto& mine = m_users[user];
        if (mine.size() >= options.connectionsPerUser) return false;
        mine.push_back(connection);
        if (mine.size() > 1 || !queue({user, true})) return true;
    }
    announceSoon();
    return true;
}

void Hub::signOut(domain::UserId user, Connection& connection) {
    {
        const std::lock_guard lock(m_usersMutex);
        const auto found = m_users.find(user);
        if (found == m_users.end()) return;
        std::erase_if(found->second, [&](const auto& one) { return one.get() == &connection; });
        if (!found->second.empty()) return;
        m_users.erase(found);
        if (!queue({user, false})) return;
    }
    announceSoon();
}

bool Hub::online(domain::UserId user) const {
    const std::lock_guard lock(m_usersMutex);
    return m_users.contains(user);
}

std::vector<std::shared_ptr<Connection>> Hub::connectionsOf(domain::UserId user) const {
    const std::lock_guard lock(m_usersMutex);
    const auto found = m_users.find(user);
    return found == m_users.end() ? std::vector<std::shared_ptr<Connection>>{} : found->second;
}

/// Under m_usersMutex. One worker at a time tells the hooks, so that a user's changes stay in order: true for the
/// caller who has to see to it.
bool Hub::queue(Change change) {
    if (m_hooks.empty()) return false;
    m_changes.push_back(change);
    return !std::exchange(m_announcing, true);
}

/// Where every worker has enough to do, the one we are on tells the hooks itself.
void Hub::announceSoon() {
    if (!workers.submit([this] { announceAll(); })) announceAll();
}

void Hub::announceAll() {
    std::unique_lock lock(m_usersMutex);
    while (!m_changes.empty()) {
        const auto change = m_changes.front();
        m_changes.pop_front();
        lock.unlock();
        for (const auto& hook : m_hooks) {
            try {
                hook(change.user, change.online);
            } catch (const std::exception& exception) {
                base::log::error("realtime.hook_failed", {{"what", exception.what()}});
            }
        }
        lock.lock();
    }
    m_announcing = false;
    m_announced.notify_all();
}

Counts Hub::counts() const {
    Counts counts{.connections = connections, .received = received, .sent = sent, .dropped = dropped};
    for (const auto& [name, space] : m_spaces)
        counts.sockets += space->sockets();
    return counts;
}

}  // namespace mc::realtime
