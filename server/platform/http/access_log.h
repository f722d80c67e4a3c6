#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace mc::http {

/// What one line of the access log says: no query, no token, no address.
struct AccessEntry {
    std::int64_t millis = 0;  ///< Since 1970, when the answer was sent.
    std::string_view method;
    std::string_view route;  ///< The pattern; "-" when none matched.
    int status = 0;
    double elapsedMs = 0;
    std::size_t bytes = 0;  ///< Of the answer, headers included.
    std::string_view requestId;
};

void appendEntry(std::string& out, const AccessEntry& entry);

/// Writes blocks of lines from a thread of its own, so that a slow log never holds up an I/O thread. Blocks beyond `limit`
/// bytes of unwritten lines are dropped, and a warning says how many.
class AccessLog {
public:
    using Sink = std::function<void(std::string_view)>;
    explicit AccessLog(Sink sink, std::size_t limit = 8 * 1024 * 1024);
    ~AccessLog();  ///< Writes what is left.
    AccessLog(const AccessLog&) = delete;
    AccessLog& operator=(const AccessLog&) = delete;

    void write(std::string lines);

private:
    void work();
    void tellLost(std::unique_lock<std::mutex>& lock);

    Sink m_sink;
    const std::size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::string> m_blocks;
    std::size_t m_pending = 0;
    std::uint64_t m_dropped = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace mc::http
