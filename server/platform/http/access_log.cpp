#include "platform/http/access_log.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

#include "domain/time.h"
#include "platform/base/log.h"

namespace mc::http {

namespace {

template <class Number>
void appendNumber(std::string& out, Number number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void appendMillis(std::string& out, double elapsed) {
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), elapsed, std::chars_format::fixed, 2).ptr;
    out.append(digits.data(), end);
}

/// The second's text is made once, not once a line.
std::string_view secondText(std::int64_t seconds) {
    thread_local std::int64_t known = -1;
    thread_local std::string text;
    if (known != seconds) {
        text = domain::toIso({seconds});
        text.pop_back();
        known = seconds;
    }
    return text;
}

}  // namespace

void appendEntry(std::string& out, const AccessEntry& entry) {
    const auto fraction = static_cast<int>(entry.millis % 1000);
    out.append(R"({"ts":")").append(secondText(entry.millis / 1000)).push_back('.');
    for (const int unit : {100, 10, 1})
        out.push_back(static_cast<char>('0' + fraction / unit % 10));
    out.append(R"(Z","level":"info","event":"http.request","method":")").append(entry.method);
    out.append(R"(","route":")").append(entry.route).append(R"(","status":)");
    appendNumber(out, entry.status);
    out.append(R"(,"ms":)");
    appendMillis(out, entry.elapsedMs);
    out.append(R"(,"bytes":)");
    appendNumber(out, entry.bytes);
    out.append(R"(,"request":")").append(entry.requestId).append("\"}\n");
}

AccessLog::AccessLog(Sink sink, std::size_t limit)
    : m_sink(std::move(sink)), m_limit(limit), m_thread([this] { work(); }) {}

AccessLog::~AccessLog() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void AccessLog::write(std::string lines) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_pending + lines.size() > m_limit) {
            ++m_dropped;
            return;
        }
        m_pending += lines.size();
        m_blocks.push_back(std::move(lines));
    }
    m_wake.notify_one();
}

/// Whatever is dropped is dropped while blocks are being written, and so is told after them.
void AccessLog::tellLost(std::unique_lock<std::mutex>& lock) {
    const auto lost = std::exchange(m_dropped, 0);
    if (lost == 0) return;
    lock.unlock();
    base::log::warning("http.access_log_lost", {{"blocks", lost}});
    lock.lock();
}

void AccessLog::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_blocks.empty(); });
        if (m_blocks.empty()) return;
        auto blocks = std::exchange(m_blocks, {});
        lock.unlock();
        for (const auto& block : blocks)
            m_sink(block);
        lock.lock();
        for (const auto& block : blocks)
            m_pending -= block.size();
        tellLost(lock);
    }
}

}  // namespace mc::http
