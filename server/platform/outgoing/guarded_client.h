#pragma once

#include <boost/describe/enum.hpp>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mc::outgoing {

/// Why there is no answer. bad_address: no address this client calls. forbidden: it leads into a network that is not to
/// be called. encoded: compressed, which was not asked for and may be endless.
BOOST_DEFINE_FIXED_ENUM_CLASS(FetchTrouble, int, bad_address, unknown_host, forbidden, unreachable, certificate,
                              timed_out, too_large, encoded, too_many_redirects)

struct GuardedClientOptions {
    /// Whether an IP address may be called at all, and without TLS. Asked for the very address that is connected to
    /// next, of each redirect again: what a name says a second time does not matter.
    std::function<bool(const std::string& address)> mayCall;
    std::function<bool(const std::string& address)> mayCallPlainly;
    /// The addresses of a name; empty when it has none. Without one the system is asked.
    std::function<std::vector<std::string>(const std::string& host)> resolve;
    std::string caFile;                          ///< Empty: the system's authorities.
    std::chrono::milliseconds deadline{10'000};  ///< Of a whole call, redirects included.
    std::size_t answerBytes = 10 * 1024 * 1024;
    int redirects = 5;
};

/// Calls addresses that people typed in, so that this server cannot be sent where it must not go (SSRF). Nothing is kept
/// between calls. Calls block, so they belong on pools of their own. Thread safe.
class GuardedClient {
public:
    struct Call {
        std::string method = "GET";
        std::string url;
        std::string body = {};
        std::vector<std::pair<std::string, std::string>> headers = {};
        std::string user = {};  ///< With a password: sent to the host of `url` and to no other.
        std::string password = {};
        bool follows = true;  ///< False: a redirect is an answer, and nothing of the call goes anywhere else.
    };
    struct Answer {
        int status = 0;
        std::string body;
        std::string etag;
        std::string url;         ///< Behind the redirects.
        std::string retryAfter;  ///< As the header says it: seconds or a date (RFC 9110 §10.2.3). Empty without one.
    };
    using Outcome = std::variant<Answer, FetchTrouble>;

    explicit GuardedClient(GuardedClientOptions options);
    ~GuardedClient();
    GuardedClient(const GuardedClient&) = delete;
    GuardedClient& operator=(const GuardedClient&) = delete;

    Outcome send(const Call& call);
    /// Calls under way end, those to come fail. For the end of the program.
    void hangUp();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mc::outgoing
