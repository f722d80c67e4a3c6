#pragma once

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// A load generator for HTTP/1.1 on one thread: each connection sends, waits for the whole answer, and sends again.
namespace mc::bench {

using Steady = std::chrono::steady_clock;

struct Url {
    std::string host;
    std::uint16_t port = 80;
    std::string target = "/";
};

/// http://host[:port]/path only.
inline std::optional<Url> parseUrl(std::string_view text) {
    constexpr std::string_view kScheme = "http://";
    if (!text.starts_with(kScheme)) return std::nullopt;
    text.remove_prefix(kScheme.size());
    const auto slash = std::min(text.find('/'), text.size());
    Url url;
    const auto authority = text.substr(0, slash);
    const auto colon = std::min(authority.find(':'), authority.size());
    url.host = authority.substr(0, colon);
    if (colon < authority.size())
        url.port = static_cast<std::uint16_t>(std::atoi(std::string(authority.substr(colon + 1)).c_str()));
    if (slash < text.size()) url.target = text.substr(slash);
    return url;
}

inline std::string requestFor(std::string_view method, std::string_view host, std::string_view target,
                              std::string_view headers = {}, std::string_view body = {}) {
    std::string text = std::string(method) + ' ' + std::string(target) + " HTTP/1.1\r\nHost: " + std::string(host) +
                       "\r\n" + std::string(headers);
    if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return text + "\r\n" + std::string(body);
}

struct LoadPlan {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;
    std::vector<std::string> requests;  ///< Whole requests; each connection walks through them in turn.
    int connections = 64;
    double seconds = 3;
};

struct LoadReport {
    std::uint64_t answers = 0;
    std::uint64_t failures = 0;  ///< Answers other than 2xx, and connections that broke.
    double seconds = 0;
    double p50 = 0;  ///< Microseconds.
    double p99 = 0;
    double most = 0;
    double perSecond() const { return static_cast<double>(answers) / seconds; }
};

/// As many open files as this user may have; throws when that is fewer than needed.
inline void allowFiles(std::size_t needed) {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_max < needed) limit.rlim_max = needed;  // Only root may.
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, std::max<rlim_t>(needed, limit.rlim_cur));
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < needed)
        throw std::runtime_error("needs " + std::to_string(needed) + " open files: raise ulimit -n");
}

inline int connectTo(const std::string& host, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
        throw std::runtime_error("no such host: " + host);
    const int socket = ::socket(found->ai_family, SOCK_STREAM, 0);
    const int result = ::connect(socket, found->ai_addr, found->ai_addrlen);
    freeaddrinfo(found);
    if (result != 0) throw std::runtime_error("cannot connect to " + host + " port " + std::to_string(port));
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

class LoadGenerator {
public:
    explicit LoadGenerator(const LoadPlan& plan) : m_plan(plan), m_epoll(epoll_create1(0)) {
        allowFiles(static_cast<std::size_t>(plan.connections) + 64);
        m_clients.resize(static_cast<std::size_t>(plan.connections));
        std::size_t number = 0;  // Each begins elsewhere, so that all of the requests are sent.
        for (auto& client : m_clients) {
            client.socket = connectTo(plan.host, plan.port);
            client.next = number++ * plan.requests.size() / m_clients.size();
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.ptr = &client;
            epoll_ctl(m_epoll, EPOLL_CTL_ADD, client.socket, &event);
        }
    }
    ~LoadGenerator() {
        for (const auto& client : m_clients)
            ::close(client.socket);
        ::close(m_epoll);
    }
    LoadGenerator(const LoadGenerator&) = delete;
    LoadGenerator& operator=(const LoadGenerator&) = delete;

    LoadReport run() {
        const auto start = Steady::now();
        const auto end =
            start + std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(m_plan.seconds));
        for (auto& client : m_clients)
            ask(client);
        std::array<epoll_event, 256> events{};
        while (Steady::now() < end) {
            const int ready = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 100);
            for (int i = 0; i < ready; ++i)
                take(*static_cast<Client*>(events[static_cast<std::size_t>(i)].data.ptr));
        }
        m_report.seconds = std::chrono::duration<double>(Steady::now() - start).count();
        summarise();
        return m_report;
    }

private:
    struct Client {
        int socket = -1;
        std::size_t next = 0;
        std::size_t expected = 0;  ///< Bytes of the answer still to come; 0 before its head is known.
        std::string head;
        Steady::time_point askedAt;
    };

    void ask(Client& client) {
        const auto& request = m_plan.requests[client.next++ % m_plan.requests.size()];
        client.askedAt = Steady::now();
        client.expected = 0;
        client.head.clear();
        if (::send(client.socket, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            broken(client);
    }

    void take(Client& client) {
        const auto count = ::recv(client.socket, m_buffer.data(), m_buffer.size(), 0);
        if (count <= 0) return broken(client);
        auto arrived = static_cast<std::size_t>(count);
        if (client.expected == 0) {
            client.head.append(m_buffer.data(), arrived);
            const auto end = client.head.find("\r\n\r\n");
            if (end == std::string::npos) return;
            const auto whole = end + 4 + contentLength(client.head);
            if (client.head.compare(9, 1, "2") != 0) ++m_report.failures;
            arrived = client.head.size();
            client.expected = whole;
        }
        client.expected -= std::min(client.expected, arrived);
        if (client.expected > 0) return;
        ++m_report.answers;
        m_times.push_back(static_cast<std::uint32_t>(
            std::chrono::duration_cast<std::chrono::nanoseconds>(Steady::now() - client.askedAt).count() / 100));
        ask(client);
    }

    static std::size_t contentLength(const std::string& head) {
        const auto at = head.find("Content-Length: ");
        return at == std::string::npos ? 0 : static_cast<std::size_t>(std::atol(head.c_str() + at + 16));
    }

    void broken(Client& client) {
        ++m_report.failures;
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, client.socket, nullptr);
    }

    void summarise() {
        if (m_times.empty()) return;
        std::sort(m_times.begin(), m_times.end());
        const auto at = [&](double part) {
            return m_times[static_cast<std::size_t>(static_cast<double>(m_times.size() - 1) * part)] / 10.0;
        };
        m_report.p50 = at(0.5);
        m_report.p99 = at(0.99);
        m_report.most = m_times.back() / 10.0;
    }

    LoadPlan m_plan;
    int m_epoll;
    std::vector<Client> m_clients;
    std::vector<std::uint32_t> m_times;  ///< Tenths of a microsecond.
    std::array<char, 65536> m_buffer{};
    LoadReport m_report;
};

inline LoadReport runLoad(const LoadPlan& plan) {
    return LoadGenerator(plan).run();
}

inline void print(std::string_view name, const LoadReport& report) {
    std::printf("%-34.*s %9.0f/s   p50 %7.0f us   p99 %7.0f us   failures %llu\n", static_cast<int>(name.size()),
                name.data(), report.perSecond(), report.p50, report.p99,
                static_cast<unsigned long long>(report.failures));
    std::fflush(stdout);
}

}  // namespace mc::bench
