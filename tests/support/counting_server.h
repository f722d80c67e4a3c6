#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace mc::test {

/// An HTTP server of the plainest kind that counts connections and requests and misbehaves when told to.
class CountingServer {
public:
    enum class Way { whole, silence, tricklingHead, tricklingBody, cutShort };

    CountingServer() {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(m_listener, 64);
        socklen_t size = sizeof address;
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { acceptAll(); });
    }
    ~CountingServer() {
        m_stopping = true;
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        {
            const std::lock_guard lock(m_mutex);
            for (const int socket : m_sockets)
                ::shutdown(socket, SHUT_RDWR);
            m_together = 0;
        }
        m_changed.notify_all();
        for (auto& thread : m_serving)
            thread.join();
        ::close(m_listener);
    }
    CountingServer(const CountingServer&) = delete;
    CountingServer& operator=(const CountingServer&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    int connections() const { return m_connections; }
    int requests() const { return m_requests; }
    int ended() const { return m_ended; }
    std::string lastRequest() const {
        const std::lock_guard lock(m_mutex);
        return m_last;
    }

    void answerWith(Way way) { m_way = way; }
    void endAfterEachAnswer(bool announced) { m_end = announced ? End::announced : End::silent; }
    /// The next request gets no answer but the end of its connection.
    void hangUpOnNext() { m_hangUp = true; }
    /// The next `count` requests wait for one another.
    void holdUntil(int count) {
        const std::lock_guard lock(m_mutex);
        m_waiting = 0;
        m_together = count;
    }

private:
    enum class End { never, announced, silent };

    void acceptAll() {
        while (!m_stopping) {
            const int socket = ::accept(m_listener, nullptr, nullptr);
            if (socket < 0) return;
            ++m_connections;
            const std::lock_guard lock(m_mutex);
            m_sockets.push_back(socket);
            m_serving.emplace_back([this, socket] { serve(socket); });
        }
    }

    void serve(int socket) {
        while (takeRequest(socket) && !m_hangUp.exchange(false)) {
            meet();
            if (!answer(socket)) break;
        }
        const std::lock_guard lock(m_mutex);
        std::erase(m_sockets, socket);
        ::close(socket);
        ++m_ended;
    }

    bool takeRequest(int socket) {
        std::string text;
        for (char c = 0; text.find("\r\n\r\n") == std::string::npos; text += c)
            if (::recv(socket, &c, 1, 0) != 1) return false;
        for (std::size_t rest = lengthIn(text); rest > 0; --rest) {
            char c = 0;
            if (::recv(socket, &c, 1, 0) != 1) return false;
        }
        ++m_requests;
        const std::lock_guard lock(m_mutex);
        m_last = text;
        return true;
    }

    static std::size_t lengthIn(const std::string& head) {
        const auto at = head.find("Content-Length: ");
        return at == std::string::npos ? 0 : std::stoul(head.substr(at + 16));
    }

    void meet() {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_waiting >= m_together; });
    }

    /// Whether the connection goes on.
    bool answer(int socket) {
        const std::string close = m_end == End::announced ? "Connection: close\r\n" : "";
        const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n" + close + "\r\n";
        switch (m_way.load()) {
            case Way::whole:
                return say(socket, head + "hello") && m_end == End::never;
            case Way::silence:
                return true;
            case Way::tricklingHead:
                return say(socket, "HTTP/1.1 200 OK\r\nX-Slow: ") && trickle(socket);
            case Way::tricklingBody:
                return say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n") && trickle(socket);
            case Way::cutShort:
                say(socket, head + "hel");
                return false;
        }
        return false;
    }

    /// A byte now and then until the other side has gone.
    bool trickle(int socket) {
        pollfd other{socket, POLLIN, 0};
        while (!m_stopping && ::poll(&other, 1, 20) == 0) {
            if (!say(socket, "x")) return false;
        }
        return false;
    }

    static bool say(int socket, const std::string& text) {
        return ::send(socket, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
    }

    int m_listener = -1;
    unsigned m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_connections{0};
    std::atomic<int> m_requests{0};
    std::atomic<int> m_ended{0};
    std::atomic<Way> m_way{Way::whole};
    std::atomic<End> m_end{End::never};
    std::atomic<bool> m_hangUp{false};
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_last;
    std::vector<int> m_sockets;
    std::vector<std::thread> m_serving;
    int m_waiting = 0;
    int m_together = 0;
    std::thread m_thread;
};

}  // namespace mc::test
