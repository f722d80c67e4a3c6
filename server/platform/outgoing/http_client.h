#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace mc::outgoing {

struct HttpClientOptions {
    std::string baseUrl;  ///< "https://api.example.com"; certificates are checked against it.
    std::string user;     ///< With a password: sent as Basic credentials. Empty: none.
    std::string password;
    std::string caFile;                          ///< Empty: the system's authorities.
    std::chrono::milliseconds deadline{10'000};  ///< For a whole call: connecting, sending, receiving.
    std::size_t idleConnections = 8;             ///< Kept open for later calls.
    std::chrono::milliseconds idleFor{30'000};   ///< Then they are closed.
    std::size_t answerBytes = 4 * 1024 * 1024;   ///< A longer answer is a failure.
};

/// There is no answer: whether the other side did anything is not known. what() tells no more than the kind of failure.
class HttpFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Calls to one server over HTTP/1.1. Connections are used again while both sides keep them, and share one TLS context.
/// Follows no redirects. Calls block, so they belong on pools of their own. Thread safe: calls run side by side.
class HttpClient {
public:
    struct Call {
        std::string method;
        std::string path;  ///< With its query; ready to send.
        std::string body;  ///< Empty: none is sent.
        std::vector<std::pair<std::string, std::string>> headers;
    };
    struct Answer {
        int status = 0;
        std::string body;
    };

    /// Throws std::invalid_argument for a base URL that is neither http nor https.
    explicit HttpClient(HttpClientOptions options);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Any status is an answer. Throws HttpFailure. A GET is sent once more when a connection that was kept turns out
    /// to have ended; nothing else is sent twice.
    Answer send(const Call& call);

    /// Calls under way have two seconds to end, those to come fail. For the end of the program.
    void hangUp();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mc::outgoing
