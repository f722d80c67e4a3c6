#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mc::test {

/// One answer as it came.
struct RawAnswer {
    int status = 0;                              ///< 0: the connection ended before a whole answer came.
    std::map<std::string, std::string> headers;  ///< Names in lower case.
    std::string body;
    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

/// A blocking TCP client that sends exactly the bytes it is given, for things no proper client would send.
class RawClient {
public:
    explicit RawClient(std::uint16_t port, int timeoutMs = 10'000) : m_timeoutMs(timeoutMs) {
        open();
        connect(port);
    }
    /// From another address of this machine: "127.0.0.2".
    RawClient(std::uint16_t port, const char* from, int timeoutMs = 10'000) : m_timeoutMs(timeoutMs) {
        open();
        auto address = loopback(0);
        ::inet_pton(AF_INET, from, &address.sin_addr);
        if (::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("cannot bind");
        connect(port);
    }
    /// Has its descriptor already; connect() is to come.
    struct Unconnected {};
    explicit RawClient(Unconnected) : m_timeoutMs(10'000) { open(); }
    void connect(std::uint16_t port) {
        const auto address = loopback(port);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            close();
            throw std::runtime_error("cannot connect");
        }
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    int descriptor() const { return m_socket; }
    ~RawClient() { close(); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// False when the other side has gone.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// The next answer; `headOnly` for answers to HEAD.
    RawAnswer receive(bool headOnly = false) {
        RawAnswer answer;
        std::size_t end = 0;
        while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
            if (!more()) return answer;
        }
        const auto status = std::atoi(m_buffer.c_str() + std::min<std::size_t>(9, m_buffer.size()));
        readHeaders(m_buffer.substr(0, end), answer);
        m_buffer.erase(0, end + 4);
        const auto length = headOnly ? 0 : static_cast<std::size_t>(std::atol(answer.header("content-length").c_str()));
        while (m_buffer.size() < length) {
            if (!more()) return answer;
        }
        answer.body = m_buffer.substr(0, length);
        m_buffer.erase(0, length);
        answer.status = status;
        return answer;
    }

    RawAnswer ask(std::string_view bytes) {
        send(bytes);
        return receive();
    }

    /// Whether the other side closes before anything else comes.
    bool closedByPeer() { return m_buffer.empty() && !more() && !m_timedOut; }
    /// At least so many bytes, or what came before the end.
    std::string read(std::size_t count) {
        while (m_buffer.size() < count && more())
            continue;
        const auto taken = std::min(count, m_buffer.size());
        auto text = m_buffer.substr(0, taken);
        m_buffer.erase(0, taken);
        return text;
    }
    void close() {
        if (m_socket >= 0) ::close(m_socket);
        m_socket = -1;
    }

private:
    void open() { m_socket = ::socket(AF_INET, SOCK_STREAM, 0); }
    static sockaddr_in loopback(std::uint16_t port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

    bool more() {
        pollfd waiting{m_socket, POLLIN, 0};
        m_timedOut = ::poll(&waiting, 1, m_timeoutMs) <= 0;
        if (m_timedOut) return false;
        char chunk[16384];
        const auto count = ::recv(m_socket, chunk, sizeof chunk, 0);
        if (count <= 0) return false;
        m_buffer.append(chunk, static_cast<std::size_t>(count));
        return true;
    }

    static void readHeaders(const std::string& head, RawAnswer& answer) {
        for (auto at = head.find("\r\n"); at != std::string::npos;) {
            const auto next = head.find("\r\n", at + 2);
            const auto line = head.substr(at + 2, next == std::string::npos ? next : next - at - 2);
            const auto colon = line.find(": ");
            auto name = line.substr(0, colon);
            std::transform(name.begin(), name.end(), name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            if (colon != std::string::npos) answer.headers[name] = line.substr(colon + 2);
            at = next;
        }
    }

    int m_socket = -1;
    int m_timeoutMs;
    bool m_timedOut = false;
    std::string m_buffer;
};

}  // namespace mc::test
