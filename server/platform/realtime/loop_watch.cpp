#include "platform/realtime/loop_watch.h"

#include "platform/realtime/connection.h"

namespace mc::realtime {

LoopWatch::LoopWatch(boost::asio::io_context& loop, std::shared_ptr<void> owner, std::chrono::milliseconds step)
    : m_owner(std::move(owner)), m_loop(loop), m_timer(loop), m_step(step) {}

void LoopWatch::add(std::shared_ptr<Connection> connection) {
    connection->m_place = m_connections.size();
    m_connections.push_back(std::move(connection));
    if (!m_armed) arm();
}

void LoopWatch::remove(Connection& connection) {
    const auto place = connection.m_place;
    if (place >= m_connections.size() || m_connections[place].get() != &connection) return;
    if (place + 1 < m_connections.size()) {
        m_connections[place] = std::move(m_connections.back());
        m_connections[place]->m_place = place;
    }
    m_connections.pop_back();
    if (m_connections.empty()) m_timer.cancel();
}

void LoopWatch::arm() {
    m_armed = true;
    m_timer.expires_after(m_step);
    m_timer.async_wait([this](const boost::system::error_code&) {
        m_armed = false;
        const auto now = std::chrono::steady_clock::now();
        const auto connections = m_connections;
        for (const auto& connection : connections)
            connection->tick(now);
        if (!m_connections.empty()) arm();
    });
}

void LoopWatch::goAwayAll() {
    const auto connections = m_connections;
    for (const auto& connection : connections)
        connection->goAway();
}

}  // namespace mc::realtime
