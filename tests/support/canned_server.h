#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace mc::test {

/// Answers each request of the whole bytes it is told to, and closes. One connection after the other.
class CannedServer {
public:
    /// Gets the request as it came, answers the bytes to send.
    using Answer = std::function<std::string(const std::string& request)>;

    explicit CannedServer(Answer answer, const char* address = "127.0.0.1")
        : m_answer(std::move(answer)), m_address(address) {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        ::inet_pton(AF_INET, address, &place.sin_addr);
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&place), sizeof place);
        ::listen(m_listener, 64);
        socklen_t size = sizeof place;
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&place), &size);
        m_port = ntohs(place.sin_port);
        m_thread = std::thread([this] { acceptAll(); });
    }
    ~CannedServer() {
        m_stopping = true;
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        ::close(m_listener);
    }
    CannedServer(const CannedServer&) = delete;
    CannedServer& operator=(const CannedServer&) = delete;

    std::string url(const std::string& path = "/", const std::string& host = {}) const {
        return "http://" + (host.empty() ? m_address : host) + ":" + std::to_string(m_port) + path;
    }
    std::vector<std::string> requests() const {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

    static std::string ok(const std::string& body, const std::string& headers = {}) {
        return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }
    static std::string redirect(const std::string& to) {
        return "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + to + "\r\n\r\n";
    }

private:
    void acceptAll() {
        while (!m_stopping) {
            const int socket = ::accept(m_listener, nullptr, nullptr);
            if (socket < 0) return;
            serve(socket);
            ::close(socket);
        }
    }
    void serve(int socket) {
        std::string request;
        char buffer[4096];
        while (!isWhole(request)) {
            const auto got = ::recv(socket, buffer, sizeof buffer, 0);
            if (got <= 0) return;
            request.append(buffer, static_cast<std::size_t>(got));
        }
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(request);
        }
        const auto answer = m_answer(request);
        std::size_t sent = 0;
        while (sent < answer.size()) {
            const auto some = ::send(socket, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
            if (some <= 0) return;
            sent += static_cast<std::size_t>(some);
        }
    }
    static bool isWhole(const std::string& request) {
        const auto end = request.find("\r\n\r\n");
        if (end == std::string::npos) return false;
        const auto length = request.find("Content-Length: ");
        if (length == std::string::npos || length > end) return true;
        return request.size() >= end + 4 + std::stoul(request.substr(length + 16));
    }

    Answer m_answer;
    std::string m_address;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stopping{false};
    mutable std::mutex m_mutex;
    std::vector<std::string> m_requests;
    std::thread m_thread;
};

}  // namespace mc::test
