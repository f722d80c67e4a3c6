#include "platform/http/io_loop.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "platform/base/log.h"
#include "platform/base/random.h"
#include "platform/http/response_head.h"

namespace mc::http {

namespace log = base::log;

namespace {

constexpr auto kTick = std::chrono::milliseconds(200);
constexpr std::size_t kLogBlock = 32 * 1024;
constexpr std::size_t kSpareExchanges = 256;
constexpr std::size_t kEvictionLooks = 4096;

}  // namespace

const EdgeState::Mount* EdgeState::mountOf(std::string_view path) const {
    for (const auto& mount : mounts) {
        const std::string_view prefix = mount.first;
        if (path.starts_with(prefix) || path == prefix.substr(0, prefix.size() - 1)) return &mount;
    }
    return nullptr;
}

IoLoop::IoLoop(EdgeState& state) : m_state(state), m_idPrefix(base::SystemRandom().token(6)) {
    m_idPrefix.push_back('-');
}

void IoLoop::start() {
    m_timer.expires_after(kTick);
    m_timer.async_wait([this](const boost::system::error_code& error) {
        // One that was due already is not cancelled any more: it must not begin anew.
        if (error || m_finished) return;
        tick();
        start();
    });
}

void IoLoop::run() {
    while (!m_context.stopped()) {
        try {
            m_context.run();
        } catch (const std::exception& exception) {
            log::error("http.loop_failed", {{"what", exception.what()}});
        }
    }
    flushLog();
}

void IoLoop::tick() {
    const auto time = now();
    for (std::size_t i = 0; i < m_connections.size(); ++i) {
        if (m_connections[i]->deadline > time) continue;
        const auto connection = m_connections[i];  // expire() may take it out of the list.
        connection->deadline = SteadyTime::max();
        connection->expire();
    }
    flushLog();
}

void IoLoop::add(std::shared_ptr<Connection> connection) {
    connection->m_place = m_connections.size();
    m_connections.push_back(std::move(connection));
}

void IoLoop::remove(Connection& connection) {
    const auto place = connection.m_place;
    if (place >= m_connections.size() || m_connections[place].get() != &connection) return;
    const auto last = std::move(m_connections[place]);
    if (place + 1 < m_connections.size()) {
        m_connections[place] = std::move(m_connections.back());
        m_connections[place]->m_place = place;
    }
    m_connections.pop_back();
}

/// Among so many, and the next time among others: a loop with very many connections has other work, too. The nearest
/// deadline is that of the one that has waited longest; who stopped in the middle of a head comes before who idles.
bool IoLoop::evict(std::string_view client) {
    Connection* victim = nullptr;
    const auto count = std::min(m_connections.size(), kEvictionLooks);
    for (std::size_t i = 0; i < count; ++i) {
        auto& one = *m_connections[m_lookedAt++ % m_connections.size()];
        if (!one.waiting() || (!client.empty() && one.client() != client)) continue;
        if (victim == nullptr || one.deadline < victim->deadline) victim = &one;
    }
    if (victim == nullptr) return false;
    const auto held = m_connections[victim->m_place];
    held->close();
    return true;
}

void IoLoop::drainAll() {
    const auto connections = m_connections;
    for (const auto& connection : connections)
        connection->drain();
}

void IoLoop::finish() {
    m_finished = true;
    m_timer.cancel();
    const auto connections = m_connections;
    for (const auto& connection : connections)
        connection->close();
}

std::unique_ptr<Exchange> IoLoop::takeExchange() {
    if (m_exchanges.empty()) return std::make_unique<Exchange>();
    auto exchange = std::move(m_exchanges.back());
    m_exchanges.pop_back();
    return exchange;
}

void IoLoop::giveBack(std::unique_ptr<Exchange> exchange) {
    if (m_exchanges.size() >= kSpareExchanges) return;
    exchange->reset();
    m_exchanges.push_back(std::move(exchange));
}

std::string_view IoLoop::date(std::int64_t unixSeconds) {
    if (m_dateSeconds != unixSeconds) {
        m_date = httpDate(unixSeconds);
        m_dateSeconds = unixSeconds;
    }
    return m_date;
}

void IoLoop::nextRequestId(std::string& out) {
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), ++m_idCount, 36).ptr;
    out.assign(m_idPrefix).append(digits.data(), end);
}

void IoLoop::logged(const AccessEntry& entry) {
    m_requests.store(m_requests.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    if (!m_state.accessLog) return;
    appendEntry(m_log, entry);
    if (m_log.size() >= kLogBlock) flushLog();
}

void IoLoop::flushLog() {
    if (m_log.empty() || !m_state.accessLog) return;
    m_state.accessLog->write(std::exchange(m_log, {}));
    m_log.reserve(kLogBlock + 512);
}

}  // namespace mc::http
