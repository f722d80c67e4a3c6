#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace mc::http {

/// How many connections are open, in all and by client, against their limits. Thread safe.
class ConnectionCounts {
public:
    enum class Verdict { admitted, clientFull, allFull };
    struct Admission {
        Verdict verdict = Verdict::admitted;
        std::shared_ptr<void> ticket;  ///< Gives the place back when its last holder is gone. Null unless admitted.
    };

    /// Before the first admission.
    void setLimits(std::size_t all, std::size_t client);
    /// `client` empty: only the whole counts.
    Admission admit(const std::string& client);

    std::size_t open() const { return m_open.load(std::memory_order_relaxed); }
    /// False when some are still open after the time.
    bool waitUntilNone(std::chrono::milliseconds limit);

private:
    void leave(const std::string& client);

    std::size_t m_allLimit = 0;
    std::size_t m_clientLimit = 0;
    std::atomic<std::size_t> m_open{0};
    std::mutex m_mutex;
    std::condition_variable m_none;
    std::unordered_map<std::string, std::size_t> m_clients;
};

}  // namespace mc::http
