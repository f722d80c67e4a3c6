#include "platform/outgoing/http_client.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/URI.h>

#include <array>
#include <istream>
#include <mutex>
#include <optional>
#include <ostream>

#include "platform/outgoing/deadline_watch.h"
#include "platform/outgoing/tls_context.h"

namespace mc::outgoing {

namespace net = Poco::Net;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds kFarewell{2};

/// One connection.
class Line {
public:
    virtual ~Line() = default;
    virtual net::HTTPClientSession& session() = 0;
    virtual void open() = 0;
    Clock::time_point idleSince;
};

/// Poco connects with the first bytes it sends; the deadline needs the socket before.
template <class Session>
class LineOver final : public Line, private Session {
public:
    using Session::Session;
    net::HTTPClientSession& session() override { return *this; }
    void open() override {
        if (!Session::connected()) Session::reconnect();
    }
};

/// Between calls nobody has anything to say: what can be read is the end, or an error.
bool isAlive(Line& line) {
    auto& socket = line.session().socket();
    return line.session().connected() && !socket.poll(Poco::Timespan(), net::Socket::SELECT_READ);
}

std::string readWhole(std::istream& stream, std::size_t most) {
    std::string body;
    std::array<char, 16 * 1024> buffer;
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
        body.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
        if (body.size() > most) throw HttpFailure("the answer is too long");
    }
    return body;
}

}  // namespace

class HttpClient::Impl {
public:
    explicit Impl(HttpClientOptions clientOptions) : options(std::move(clientOptions)), uri(options.baseUrl) {
        if (uri.getScheme() == "https") {
            context = tlsContext(options.caFile);
        } else if (uri.getScheme() != "http") {
            throw std::invalid_argument("neither http nor https: " + options.baseUrl);
        }
    }

    std::unique_ptr<Line> takeIdle();
    std::unique_ptr<Line> makeLine() const;
    void keep(std::unique_ptr<Line> line);
    net::HTTPRequest requestOf(const Call& call) const;
    Answer exchange(std::unique_ptr<Line> line, const Call& call, Clock::time_point deadline);
    std::optional<Answer> again(const Call& call, Clock::time_point deadline);

    const HttpClientOptions options;
    const Poco::URI uri;
    net::Context::Ptr context;  ///< Null without TLS.
    DeadlineWatch watch;
    std::mutex mutex;
    std::vector<std::unique_ptr<Line>> idle;  ///< The last one was used last.
};

std::unique_ptr<Line> HttpClient::Impl::takeIdle() {
    const auto oldest = Clock::now() - options.idleFor;
    for (;;) {
        std::unique_ptr<Line> line;
        {
            const std::lock_guard lock(mutex);
            std::erase_if(idle, [&](const auto& one) { return one->idleSince < oldest; });
            if (idle.empty()) return nullptr;
            line = std::move(idle.back());
            idle.pop_back();
        }
        if (isAlive(*line)) return line;
    }
}

std::unique_ptr<Line> HttpClient::Impl::makeLine() const {
    std::unique_ptr<Line> line;
    if (context) {
        line = std::make_unique<LineOver<net::HTTPSClientSession>>(uri.getHost(), uri.getPort(), context);
    } else {
        line = std::make_unique<LineOver<net::HTTPClientSession>>(uri.getHost(), uri.getPort());
    }
    auto& session = line->session();
    session.setKeepAlive(true);
    // Ours to decide: the session would reconnect by a clock of its own, unseen.
    session.setKeepAliveTimeout(Poco::Timespan(Poco::Timespan::DAYS));
    return line;
}

void HttpClient::Impl::keep(std::unique_ptr<Line> line) {
    line->idleSince = Clock::now();
    const std::lock_guard lock(mutex);
    if (idle.size() < options.idleConnections) idle.push_back(std::move(line));
}

net::HTTPRequest HttpClient::Impl::requestOf(const Call& call) const {
    net::HTTPRequest request(call.method, call.path, net::HTTPMessage::HTTP_1_1);
    request.setKeepAlive(true);
    if (!options.user.empty()) net::HTTPBasicCredentials(options.user, options.password).authenticate(request);
    for (const auto& [name, value] : call.headers)
        request.set(name, value);
    const bool hasBody = !call.body.empty() || call.method == net::HTTPRequest::HTTP_POST;
    if (hasBody) request.setContentLength(static_cast<std::streamsize>(call.body.size()));
    return request;
}

HttpClient::Answer HttpClient::Impl::exchange(std::unique_ptr<Line> line, const Call& call,
                                              Clock::time_point deadline) {
    auto& session = line->session();
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(deadline - Clock::now());
    if (left.count() <= 0) throw Poco::TimeoutException();
    if (watch.hasHungUp()) throw HttpFailure("hung up");
    session.setTimeout(Poco::Timespan(left.count()));
    line->open();
    Answer answer;
    bool reusable = false;
    {
        DeadlineWatch::Guard guard(watch, session.socket().impl()->sockfd(), deadline);
        guard.setGrace(kFarewell);
        auto request = requestOf(call);
        session.sendRequest(request) << call.body << std::flush;
        net::HTTPResponse response;
        auto& stream = session.receiveResponse(response);
        answer = {response.getStatus(), readWhole(stream, options.answerBytes)};
        if (guard.expired()) throw Poco::TimeoutException();
        const bool whole = !response.hasContentLength() ||
                           static_cast<std::streamsize>(answer.body.size()) == response.getContentLength();
        if (!whole) throw HttpFailure("the answer is cut short");
        reusable = response.getKeepAlive() && (response.hasContentLength() || response.getChunkedTransferEncoding());
    }
    if (reusable) keep(std::move(line));
    return answer;
}

/// On a connection of its own.
std::optional<HttpClient::Answer> HttpClient::Impl::again(const Call& call, Clock::time_point deadline) {
    if (call.method != net::HTTPRequest::HTTP_GET || Clock::now() >= deadline) return std::nullopt;
    return exchange(makeLine(), call, deadline);
}

HttpClient::HttpClient(HttpClientOptions options) : m_impl(std::make_unique<Impl>(std::move(options))) {}

HttpClient::~HttpClient() = default;

void HttpClient::hangUp() {
    m_impl->watch.hangUp();
}

HttpClient::Answer HttpClient::send(const Call& call) try {
    const auto deadline = Clock::now() + m_impl->options.deadline;
    auto kept = m_impl->takeIdle();
    if (!kept) return m_impl->exchange(m_impl->makeLine(), call, deadline);
    try {
        return m_impl->exchange(std::move(kept), call, deadline);
    } catch (const Poco::Exception&) {
        if (auto answer = m_impl->again(call, deadline)) return *std::move(answer);
        throw;
    }
} catch (const Poco::Exception& exception) {
    throw HttpFailure(exception.className());  // Its text may repeat what was sent.
}

}  // namespace mc::outgoing
