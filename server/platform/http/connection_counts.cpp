#include "platform/http/connection_counts.h"

namespace mc::http {

void ConnectionCounts::setLimits(std::size_t all, std::size_t client) {
    m_allLimit = all;
    m_clientLimit = client;
}

ConnectionCounts::Admission ConnectionCounts::admit(const std::string& client) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_open >= m_allLimit) return {Verdict::allFull, nullptr};
        if (!client.empty()) {
            auto& count = m_clients[client];
            if (count >= m_clientLimit) return {Verdict::clientFull, nullptr};
            ++count;
        }
        ++m_open;
    }
    return {Verdict::admitted, {this, [client](ConnectionCounts* counts) { counts->leave(client); }}};
}

void ConnectionCounts::leave(const std::string& client) {
    const std::lock_guard lock(m_mutex);
    const auto known = m_clients.find(client);
    if (known != m_clients.end() && --known->second == 0) m_clients.erase(known);
    if (--m_open == 0) m_none.notify_all();
}

bool ConnectionCounts::waitUntilNone(std::chrono::milliseconds limit) {
    std::unique_lock lock(m_mutex);
    return m_none.wait_for(lock, limit, [this] { return m_open == 0; });
}

}  // namespace mc::http
