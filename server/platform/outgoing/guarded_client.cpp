#include "platform/outgoing/guarded_client.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/DNS.h>
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/URI.h>

#include <array>
#include <istream>
#include <optional>
#include <ostream>

#include "platform/outgoing/deadline_watch.h"
#include "platform/outgoing/tls_context.h"

namespace mc::outgoing {

namespace net = Poco::Net;
using Clock = std::chrono::steady_clock;

namespace {

std::vector<std::string> resolveBySystem(const std::string& host) {
    std::vector<std::string> addresses;
    const auto entry = net::DNS::hostByName(host);
    for (const auto& address : entry.addresses())
        addresses.push_back(address.toString());
    return addresses;
}

/// Absent when this client does not call such addresses.
std::optional<Poco::URI> parse(const std::string& text) try {
    Poco::URI url(text);
    const bool isCalled = (url.getScheme() == "https" || url.getScheme() == "http") && !url.getHost().empty() &&
                          url.getUserInfo().empty() && url.getPort() != 0;
    if (!isCalled) return std::nullopt;
    url.setFragment({});
    return url;
} catch (const Poco::SyntaxException&) {
    return std::nullopt;
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool sameOrigin(const Poco::URI& a, const Poco::URI& b) {
    return a.getScheme() == b.getScheme() && a.getHost() == b.getHost() && a.getPort() == b.getPort();
}

/// Absent when it is longer.
std::optional<std::string> readLimited(std::istream& stream, std::size_t most) {
    std::string body;
    std::array<char, 16 * 1024> buffer;
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
        body.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
        if (body.size() > most) return std::nullopt;
    }
    return body;
}

/// One hop's answer, with where it wants to send us.
struct Hop {
    GuardedClient::Answer answer;
    std::string location;
};

}  // namespace

class GuardedClient::Impl {
public:
    explicit Impl(GuardedClientOptions theOptions)
        : options(std::move(theOptions)), context(tlsContext(options.caFile)) {
        if (!options.resolve) options.resolve = resolveBySystem;
    }

    std::variant<std::string, FetchTrouble> addressFor(const Poco::URI& url) const;
    std::variant<Hop, FetchTrouble> hop(const Call& call, const Poco::URI& url, bool withCredentials,
                                        Clock::time_point deadline);
    std::variant<Hop, FetchTrouble> exchange(net::HTTPClientSession& session, const Call& call, const Poco::URI& url,
                                             bool withCredentials) const;
    std::variant<Hop, FetchTrouble> exchangeOver(const net::StreamSocket& socket, const Call& call,
                                                 const Poco::URI& url, bool withCredentials) const;
    Outcome follow(const Call& call);

    GuardedClientOptions options;
    net::Context::Ptr context;
    DeadlineWatch watch;
};

/// The first address of the host, when it may be called; a name one of whose addresses may not is refused whole.
std::variant<std::string, FetchTrouble> GuardedClient::Impl::addressFor(const Poco::URI& url) const {
    std::vector<std::string> addresses;
    try {
        addresses = options.resolve(url.getHost());
    } catch (const Poco::Exception&) {
        return FetchTrouble::unknown_host;
    }
    if (addresses.empty()) return FetchTrouble::unknown_host;
    const bool plainly = url.getScheme() == "http";
    for (const auto& address : addresses) {
        if (!options.mayCall(address)) return FetchTrouble::forbidden;
        if (plainly && !options.mayCallPlainly(address)) return FetchTrouble::bad_address;
    }
    return addresses.front();
}

std::variant<Hop, FetchTrouble> GuardedClient::Impl::exchange(net::HTTPClientSession& session, const Call& call,
                                                              const Poco::URI& url, bool withCredentials) const {
    net::HTTPRequest request(call.method, url.getPathAndQuery().empty() ? "/" : url.getPathAndQuery(),
                             net::HTTPMessage::HTTP_1_1);
    request.setHost(url.getAuthority());
    request.setKeepAlive(false);
    request.set("User-Agent", "MentorConnect");
    request.set("Accept-Encoding", "identity");
    for (const auto& [name, value] : call.headers)
        request.set(name, value);
    if (withCredentials) net::HTTPBasicCredentials(call.user, call.password).authenticate(request);
    if (!call.body.empty()) request.setContentLength(static_cast<std::streamsize>(call.body.size()));
    session.sendRequest(request) << call.body << std::flush;
    net::HTTPResponse response;
    auto& stream = session.receiveResponse(response);
    Hop hop{{response.getStatus(), {}, response.get("ETag", ""), url.toString(), response.get("Retry-After", "")},
            response.get("Location", "")};
    if (isRedirect(hop.answer.status)) return hop;
    if (Poco::icompare(response.get("Content-Encoding", "identity"), "identity") != 0) return FetchTrouble::encoded;
    auto body = readLimited(stream, options.answerBytes);
    if (!body) return FetchTrouble::too_large;
    const bool whole = !response.hasContentLength() || call.method == "HEAD" || hop.answer.status == 304 ||
                       static_cast<std::streamsize>(body->size()) == response.getContentLength();
    if (!whole) return FetchTrouble::unreachable;
    hop.answer.body = *std::move(body);
    return hop;
}

std::variant<Hop, FetchTrouble> GuardedClient::Impl::hop(const Call& call, const Poco::URI& url, bool withCredentials,
                                                         Clock::time_point deadline) {
    const auto address = addressFor(url);
    if (const auto* trouble = std::get_if<FetchTrouble>(&address)) return *trouble;
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(deadline - Clock::now());
    if (left.count() <= 0 || watch.hasHungUp()) return FetchTrouble::timed_out;
    const Poco::Timespan timeout(left.count());
    net::StreamSocket plain;
    plain.connect(net::SocketAddress(net::IPAddress(std::get<std::string>(address)), url.getPort()), timeout);
    plain.setReceiveTimeout(timeout);
    plain.setSendTimeout(timeout);
    DeadlineWatch::Guard guard(watch, plain.impl()->sockfd(), deadline);
    // What the watch ends looks like an end of the connection, in the middle of an answer too.
    try {
        auto result = exchangeOver(plain, call, url, withCredentials);
        if (guard.expired()) return FetchTrouble::timed_out;
        return result;
    } catch (const Poco::Exception&) {
        if (guard.expired()) return FetchTrouble::timed_out;
        throw;
    }
}

std::variant<Hop, FetchTrouble> GuardedClient::Impl::exchangeOver(const net::StreamSocket& socket, const Call& call,
                                                                  const Poco::URI& url, bool withCredentials) const {
    if (url.getScheme() == "https") {
        net::HTTPSClientSession session(net::SecureStreamSocket::attach(socket, url.getHost(), context));
        return exchange(session, call, url, withCredentials);
    }
    net::HTTPClientSession session(socket);
    return exchange(session, call, url, withCredentials);
}

GuardedClient::Outcome GuardedClient::Impl::follow(const Call& call) {
    const auto deadline = Clock::now() + options.deadline;
    const auto first = parse(call.url);
    if (!first) return FetchTrouble::bad_address;
    auto url = *first;
    for (int redirects = 0; redirects <= options.redirects; ++redirects) {
        const bool withCredentials = !call.user.empty() && sameOrigin(url, *first);
        auto result = hop(call, url, withCredentials, deadline);
        if (const auto* trouble = std::get_if<FetchTrouble>(&result)) return *trouble;
        auto& seen = std::get<Hop>(result);
        if (!call.follows || !isRedirect(seen.answer.status)) return std::move(seen.answer);
        auto next = url;
        next.resolve(seen.location);
        const auto checked = parse(next.toString());
        if (!checked) return FetchTrouble::bad_address;
        url = *checked;
    }
    return FetchTrouble::too_many_redirects;
}

GuardedClient::GuardedClient(GuardedClientOptions options) : m_impl(std::make_unique<Impl>(std::move(options))) {}

GuardedClient::~GuardedClient() = default;

void GuardedClient::hangUp() {
    m_impl->watch.hangUp();
}

GuardedClient::Outcome GuardedClient::send(const Call& call) try {
    return m_impl->follow(call);
} catch (const Poco::TimeoutException&) {
    return FetchTrouble::timed_out;
} catch (const Poco::SyntaxException&) {  // Of a redirect.
    return FetchTrouble::bad_address;
} catch (const net::CertificateValidationException&) {
    return FetchTrouble::certificate;
} catch (const net::SSLException&) {
    return FetchTrouble::certificate;
} catch (const Poco::Exception&) {
    return FetchTrouble::unreachable;
}

}  // namespace mc::outgoing
