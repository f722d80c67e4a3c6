#pragma once

#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace mc::test {

/// A door before a server of this machine, on a port of its own: open, held (what visitors say goes through, the answers
/// wait: of questions those to a few, since a client that asks by six connections at once has none left to say anything
/// by), silent (connections are taken and nothing comes through, those there before included), or closed (connections
/// end at once).
class NetworkGate {
public:
    enum class Mode { open, held, silent, closed };

    NetworkGate() : m_server(Poco::Net::SocketAddress("127.0.0.1", 0)) {
        m_thread = std::thread([this] { serve(); });
    }
    ~NetworkGate() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_ended.notify_all();
        m_thread.join();
        for (auto& thread : m_visits)
            thread.join();
    }
    NetworkGate(const NetworkGate&) = delete;
    NetworkGate& operator=(const NetworkGate&) = delete;

    unsigned short port() const { return m_server.address().port(); }
    void leadTo(unsigned short target) { m_target = target; }
    void set(Mode mode) { m_mode = mode; }
    /// So long whatever a visitor says is kept before it goes on.
    void slow(int milliseconds) { m_slowMillis = milliseconds; }
    /// Who has come since the start.
    int visitors() const { return m_visitors; }
    /// Nobody waits for an answer to a request. On a WebSocket not everything said is one.
    bool isQuiet() const { return m_waiting == 0; }

private:
    static constexpr long kTickMicros = 20'000;
    static constexpr int kQuestionsHeld = 3;
    using Socket = Poco::Net::StreamSocket;

    /// Whether one visitor waits for an answer, in the number of those who do.
    class Asking {
    public:
        Asking(std::atomic<int>& all, std::atomic<int>& held) : m_all(all), m_allHeld(held) {}
        ~Asking() {
            set(false);
            goesOn();
        }
        Asking(const Asking&) = delete;
        Asking& operator=(const Asking&) = delete;
        void said(bool byVisitor, std::string_view bytes) {
            if (byVisitor) {
                m_question = bytes.starts_with("GET ");
                m_passes = false;
            }
            m_webSocket = m_webSocket || (byVisitor && bytes.find("Sec-WebSocket-Key") != bytes.npos);
            set(byVisitor && !m_webSocket);
        }

        /// So long as the door is held: of the questions only as many as may.
        bool waits() {
            if (m_passes) return false;
            if (!m_asking || !m_question || m_held) return true;
            m_held = ++m_allHeld <= kQuestionsHeld;
            m_passes = !m_held;
            if (m_passes) --m_allHeld;
            return m_held;
        }
        void goesOn() {
            if (std::exchange(m_held, false)) --m_allHeld;
        }

    private:
        void set(bool asking) {
            if (asking != m_asking) m_all += asking ? 1 : -1;
            m_asking = asking;
        }

        std::atomic<int>& m_all;
        std::atomic<int>& m_allHeld;
        bool m_asking = false;
        bool m_webSocket = false;
        bool m_question = false;
        bool m_passes = false;  ///< All of the answer, however long.
        bool m_held = false;
    };

    void serve() {
        while (!m_stopping) {
            if (!m_server.poll(Poco::Timespan(0, kTickMicros), Poco::Net::Socket::SELECT_READ)) continue;
            auto visitor = m_server.acceptConnection();
            ++m_visitors;
            m_visits.emplace_back([this, visitor]() mutable { attend(visitor); });
        }
    }

    void attend(Socket& visitor) {
        try {
            while (!m_stopping && m_mode == Mode::silent)
                visitor.poll(Poco::Timespan(0, kTickMicros), Poco::Net::Socket::SELECT_ERROR);
            if (m_stopping || m_mode == Mode::closed) return;
            Socket target(Poco::Net::SocketAddress("127.0.0.1", m_target));
            Asking asking(m_waiting, m_questionsHeld);
            while (!m_stopping && m_mode != Mode::closed && pass(visitor, target, asking))
                continue;
        } catch (const Poco::Exception&) {  // Either side hung up: so do we.
        }
    }

    /// False when a side is done.
    bool pass(Socket& visitor, Socket& target, Asking& asking) {
        Poco::Net::Socket::SocketList readable{visitor};
        const bool isHeld = m_mode == Mode::held;
        if (!isHeld) asking.goesOn();
        if (!isHeld || !asking.waits()) readable.push_back(target);
        Poco::Net::Socket::SocketList writable;
        Poco::Net::Socket::SocketList failed;
        if (m_mode == Mode::silent) {
            visitor.poll(Poco::Timespan(0, kTickMicros), Poco::Net::Socket::SELECT_ERROR);
            return true;
        }
        Poco::Net::Socket::select(readable, writable, failed, Poco::Timespan(0, kTickMicros));
        for (const auto& from : readable) {
            auto& to = from == visitor ? target : visitor;
            if (from == visitor) dawdle();
            std::array<char, 16 * 1024> bytes{};
            const int count = Socket(from).receiveBytes(bytes.data(), static_cast<int>(bytes.size()));
            if (count <= 0) return false;
            asking.said(from == visitor, {bytes.data(), static_cast<std::size_t>(count)});
            for (int sent = 0; sent < count;)
                sent += to.sendBytes(bytes.data() + sent, count - sent);
        }
        return true;
    }

    void dawdle() {
        std::unique_lock lock(m_mutex);
        m_ended.wait_for(lock, std::chrono::milliseconds(m_slowMillis), [&] { return m_stopping.load(); });
    }

    Poco::Net::ServerSocket m_server;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    std::atomic<int> m_slowMillis{0};
    std::atomic<unsigned short> m_target{0};
    std::atomic<Mode> m_mode{Mode::open};
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_visitors{0};
    std::atomic<int> m_waiting{0};
    std::atomic<int> m_questionsHeld{0};
    std::vector<std::thread> m_visits;
    std::thread m_thread;
};

}  // namespace mc::test
