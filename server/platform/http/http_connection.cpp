#include "platform/http/http_connection.h"

#include <algorithm>
#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/fields.hpp>
#include <cstring>

#include "platform/base/log.h"
#include "platform/http/text.h"
#include "protocol/problem.h"

namespace mc::http {

namespace asio = boost::asio;
namespace log = base::log;
using domain::ErrorCode;
using domain::fail;
using std::chrono::seconds;

namespace {

constexpr std::size_t kBodyStep = 64 * 1024;
constexpr std::size_t kGather = 16 * 1024;  ///< Longer bodies are not copied behind their head.
constexpr std::size_t kSlowestBytesPerSecond = 32 * 1024;
constexpr auto kFarewell = seconds(2);
constexpr std::size_t kDiscarded = 1024 * 1024;
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

struct HeadEnd {
    std::size_t bytes = 0;  ///< Up to and including the empty line; 0 when it has not come.
    bool bad = false;
};

/// Lines end in CRLF and in nothing else.
HeadEnd findHeadEnd(std::string_view text, std::size_t from) {
    for (auto at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (at == 0 || text[at - 1] != '\r') return {.bytes = 0, .bad = true};
        if (at >= 3 && text[at - 2] == '\n') return {.bytes = at + 1, .bad = false};
    }
    return {};
}

bool isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::chrono::milliseconds allowance(int base, std::size_t bytes) {
    return seconds(base) + std::chrono::milliseconds(bytes * 1000 / kSlowestBytesPerSecond);
}

std::string_view lastEntry(std::string_view list) {
    const auto comma = list.rfind(',');
    if (comma != std::string_view::npos) list.remove_prefix(comma + 1);
    const auto first = list.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : list.substr(first);
}

std::string_view find(const std::vector<Request::Header>& headers, std::string_view name) {
    for (const auto& [key, value] : headers) {
        if (equalsIgnoringCase(key, name)) return value;
    }
    return {};
}

std::string_view pathOf(std::string_view target) {
    return target.substr(0, std::min(target.find('?'), target.size()));
}

}  // namespace

template <class Stream>
HttpConnection<Stream>::HttpConnection(std::shared_ptr<IoLoop> loop, Stream stream, std::shared_ptr<void> ticket)
    : m_loop(std::move(loop)), m_stream(std::move(stream)), m_ticket(std::move(ticket)) {}

template <class Stream>
TcpStream& HttpConnection<Stream>::socket() {
    if constexpr (kTls) {
        return m_stream.next_layer();
    } else {
        return m_stream;
    }
}

template <class Stream>
void HttpConnection<Stream>::start() {
    nameClient();
    m_loop->add(this->shared_from_this());
    Error ignored;
    socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    socket().non_blocking(true, ignored);
    setDeadline(seconds(state().options.idleSeconds));
    if constexpr (kTls) {
        m_phase = Phase::handshake;
        setDeadline(seconds(state().options.headerSeconds));
        m_stream.async_handshake(asio::ssl::stream_base::server, [self = this->shared_from_this()](const Error& error) {
            if (self->m_phase != Phase::handshake) return;
            if (error) return self->close();
            self->m_phase = Phase::head;
            self->setDeadline(seconds(self->state().options.idleSeconds));
            self->advance();
        });
    } else {
        advance();
    }
}

template <class Stream>
void HttpConnection<Stream>::nameClient() {
    Error error;
    const auto peer = socket().remote_endpoint(error);
    if (error) return;
    auto address = peer.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    m_address = address.to_string();
    m_loopback = address.is_loopback();
    const auto& trusted = state().options.trustedProxies;
    m_trusted = std::find(trusted.begin(), trusted.end(), m_address) != trusted.end();
}

template <class Stream>
void HttpConnection<Stream>::advance() {
    while (m_phase == Phase::head) {
        if (readHead() == Next::wait) return;
    }
}

template <class Stream>
auto HttpConnection<Stream>::readHead() -> Next {
    while (m_scanned == 0 && m_in.view().starts_with("\r\n"))
        m_in.consume(2);  // RFC 9112 §2.2
    const auto view = m_in.view();
    const auto end = findHeadEnd(view, m_scanned);
    if (end.bytes > 0) return beginExchange(end.bytes);
    const bool halfCrlf = view == "\r";
    if (end.bad || (!view.empty() && !halfCrlf && !isLetter(view.front()))) return beginExchange(0);
    if (view.size() >= state().options.headerBytes) return headFault(HeadFault::too_many_headers);
    m_scanned = halfCrlf ? 0 : view.size();
    const auto space = m_in.space(state().options.headerBytes);
    readInto(space.data, space.size, &HttpConnection::gotHead);
    return Next::wait;
}

template <class Stream>
void HttpConnection<Stream>::gotHead(std::size_t count) {
    if (m_in.empty()) setDeadline(seconds(state().options.headerSeconds));
    m_in.commit(count);
    advance();
}

template <class Stream>
void HttpConnection<Stream>::readInto(char* data, std::size_t size, void (HttpConnection::*then)(std::size_t)) {
    m_stream.async_read_some(asio::buffer(data, size),
                             [self = this->shared_from_this(), then](const Error& error, std::size_t count) {
                                 if (self->m_phase == Phase::closed) return;
                                 if (error) return self->readFailed();
                                 ((*self).*then)(count);
                             });
}

template <class Stream>
void HttpConnection<Stream>::readFailed() {
    if (!std::exchange(m_timedOut, false)) return close();
    m_keepAlive = false;
    m_unread = true;
    if (refuse(fail(ErrorCode::timeout, "The request did not arrive in time.")) == Next::again) advance();
}

/// `headBytes` 0: what is there can be no request.
template <class Stream>
auto HttpConnection<Stream>::beginExchange(std::size_t headBytes) -> Next {
    m_exchange = m_loop->takeExchange();
    Exchange& x = *m_exchange;
    x.startedAt = m_loop->now();
    m_loop->nextRequestId(x.requestId);
    m_scanned = 0;
    m_used = headBytes;
    if (headBytes == 0) return headFault(HeadFault::malformed);
    x.head.emplace(x.headers, x.chunks);
    const auto fault = x.head->read(m_in.view().substr(0, headBytes));
    if (fault != HeadFault::none) return headFault(fault);
    m_keepAlive = x.head->keepAlive();
    return route();
}

template <class Stream>
auto HttpConnection<Stream>::headFault(HeadFault fault) -> Next {
    m_keepAlive = false;
    m_unread = true;
    switch (fault) {
        case HeadFault::too_many_headers:
            return refuse(fail(ErrorCode::header_too_large, "The request line and headers are too long."));
        case HeadFault::unknown_method:
            return refuse(fail(ErrorCode::method_not_allowed, "There is no such method."));
        case HeadFault::unsupported:
            return refuse(fail(ErrorCode::malformed_request, "This form of request is not supported."));
        default:
            return refuse(fail(ErrorCode::malformed_request, "The request is not well-formed HTTP."));
    }
}

template <class Stream>
auto HttpConnection<Stream>::refuse(domain::Error error) -> Next {
    if (!m_exchange) {
        m_exchange = m_loop->takeExchange();
        m_exchange->startedAt = m_loop->now();
        m_loop->nextRequestId(m_exchange->requestId);
    }
    Exchange& x = *m_exchange;
    x.response = problem(std::move(error));
    x.response.body = protocol::encodeProblem(*x.response.error, x.response.status, x.requestId);
    return respond();
}

template <class Stream>
bool HttpConnection<Stream>::isUnder(std::string_view prefix) const {
    const auto path = pathOf(m_exchange->head->target());
    return path.starts_with(prefix) || path == prefix.substr(0, prefix.size() - 1);
}

template <class Stream>
auto HttpConnection<Stream>::route() -> Next {
    Exchange& x = *m_exchange;
    for (const auto& [prefix, handler] : state().mounts) {
        if (!isUnder(prefix)) continue;
        x.routeName = prefix;
        return mounted(*handler);
    }
    x.match = state().router.match(*x.head->method(), pathOf(x.head->target()));
    if (x.match.route != nullptr) {
        x.routeName = x.match.route->pattern;
        return expectBody(x.match.route->options.limits.bodyBytes);
    }
    if (x.head->hasBody()) {
        m_keepAlive = false;
        m_unread = true;
    }
    prepareRequest();
    x.response = state().router.handle(*x.request, x.match);
    return respond();
}

template <class Stream>
auto HttpConnection<Stream>::mounted(UpgradeHandler& handler) -> Next {
    Exchange& x = *m_exchange;
    const bool hasBody = x.head->hasBody();
    prepareRequest();
    if (x.head->upgradesToWebSocket() && x.request->method() == Method::get && !hasBody) return handOver(handler);
    if (hasBody) {
        m_keepAlive = false;
        m_unread = true;
    }
    x.response = handler.respond(*x.request);
    return respond();
}

template <class Stream>
auto HttpConnection<Stream>::handOver(UpgradeHandler& handler) -> Next {
    Exchange& x = *m_exchange;
    if (auto refused = handler.refuse(*x.request)) {
        x.response = *std::move(refused);
        return respond();
    }
    // A client that talks before it was answered is no WebSocket client.
    if (m_in.view().size() > m_used) return headFault(HeadFault::malformed);
    boost::beast::http::request<boost::beast::http::empty_body> head(
        boost::beast::http::verb::get, boost::beast::string_view(x.head->target().data(), x.head->target().size()), 11);
    for (const auto& [name, value] : x.request->headers())
        head.insert(boost::beast::string_view(name.data(), name.size()),
                    boost::beast::string_view(value.data(), value.size()));
    m_phase = Phase::closed;
    x.response.status = 101;
    const auto self = this->shared_from_this();
    m_loop->remove(*this);
    logAnswer(0);
    Upgrade upgrade{[&]() -> decltype(Upgrade::stream) {
                        if constexpr (kTls) {
                            return std::make_unique<TlsStream>(std::move(m_stream));
                        } else {
                            return std::move(m_stream);
                        }
                    }(),
                    std::move(head),
                    m_loop->context(),
                    std::string(x.request->remoteAddress()),
                    x.requestId,
                    std::move(m_ticket),
                    m_loop};
    m_loop->giveBack(std::move(m_exchange));
    handler.accept(std::move(upgrade));
    return Next::wait;
}

template <class Stream>
auto HttpConnection<Stream>::expectBody(std::size_t limit) -> Next {
    Exchange& x = *m_exchange;
    m_body = {};
    m_bodyLimit = limit;
    if (!x.head->hasBody()) return dispatch();
    const bool chunked = x.head->chunked();
    if (!chunked && x.head->contentLength() > limit) return bodyTooLarge();
    m_bodyBytes = chunked ? 0 : static_cast<std::size_t>(x.head->contentLength());
    const auto rest = m_in.view().substr(m_used);
    if (x.head->expectsContinue() && rest.empty()) sayContinue();
    if (!chunked && rest.size() >= m_bodyBytes) {
        m_body = rest.substr(0, m_bodyBytes);
        m_used += m_bodyBytes;
        return dispatch();
    }
    m_used += rest.size();
    setDeadline(allowance(state().options.bodySeconds, m_bodyBytes));
    m_phase = chunked ? Phase::chunks : Phase::body;
    if (!chunked) {
        x.chunks.assign(rest);
        return readBody();
    }
    m_chunkInput = std::make_unique<InputBuffer>();
    m_chunkInput->assign(rest);
    return readChunks();
}

/// Best effort: a client that gets no 100 sends its body after a while all the same (RFC 9110 §10.1.1).
template <class Stream>
void HttpConnection<Stream>::sayContinue() {
    Error ignored;
    m_stream.write_some(asio::buffer(kContinue.data(), kContinue.size()), ignored);
}

template <class Stream>
auto HttpConnection<Stream>::readBody() -> Next {
    auto& body = m_exchange->chunks;
    if (body.size() == m_bodyBytes) {
        m_body = body;
        return dispatch();
    }
    const auto held = body.size();
    m_asked = std::min(m_bodyBytes - held, kBodyStep);
    body.resize(held + m_asked);
    readInto(body.data() + held, m_asked, &HttpConnection::gotBody);
    return Next::wait;
}

template <class Stream>
void HttpConnection<Stream>::gotBody(std::size_t count) {
    auto& body = m_exchange->chunks;
    body.resize(body.size() - m_asked + count);
    if (readBody() == Next::again) advance();
}

template <class Stream>
auto HttpConnection<Stream>::readChunks() -> Next {
    Exchange& x = *m_exchange;
    const auto fed = x.head->feedChunks(m_chunkInput->view(), m_bodyLimit);
    m_chunkInput->consume(fed.used);
    if (fed.tooLong) return bodyTooLarge();
    if (fed.done) {
        m_body = x.chunks;
        return dispatch();
    }
    const auto space = m_chunkInput->space(kBodyStep);
    if (fed.fault || space.size == 0) return headFault(HeadFault::malformed);
    readInto(space.data, space.size, &HttpConnection::gotChunks);
    return Next::wait;
}

template <class Stream>
void HttpConnection<Stream>::gotChunks(std::size_t count) {
    m_chunkInput->commit(count);
    if (readChunks() == Next::again) advance();
}

template <class Stream>
auto HttpConnection<Stream>::bodyTooLarge() -> Next {
    m_keepAlive = false;
    m_unread = true;
    return refuse(
        fail(ErrorCode::body_too_large, "The body may have at most " + std::to_string(m_bodyLimit) + " bytes."));
}

template <class Stream>
void HttpConnection<Stream>::prepareRequest() {
    Exchange& x = *m_exchange;
    Request::Data data;
    data.method = *x.head->method();
    data.target = x.head->target();
    data.headers = std::move(x.headers);
    data.body = m_body;
    data.remoteAddress = m_address;
    data.secure = kTls;
    data.loopback = m_loopback;
    data.receivedAt = state().clock.now();
    describePeer(data);
    data.requestId = x.requestId;
    x.request.emplace(std::move(data));
}

/// Who it really is, when a proxy spoke; and a request that any proxy touched is never local.
template <class Stream>
void HttpConnection<Stream>::describePeer(Request::Data& data) {
    const auto forwarded = find(data.headers, "X-Forwarded-For");
    if (m_loopback && (!forwarded.empty() || !find(data.headers, "Forwarded").empty())) data.loopback = false;
    if (!m_trusted) return;
    data.loopback = false;
    if (const auto client = lastEntry(forwarded); isVisibleAscii(client, 64)) data.remoteAddress = client;
    data.secure = data.secure || equalsIgnoringCase(find(data.headers, "X-Forwarded-Proto"), "https");
    if (const auto id = find(data.headers, "X-Request-Id"); isPlainId(id)) m_exchange->requestId = id;
}

template <class Stream>
auto HttpConnection<Stream>::dispatch() -> Next {
    prepareRequest();
    Exchange& x = *m_exchange;
    m_phase = Phase::handling;
    deadline = SteadyTime::max();
    if (x.match.route->options.run == Run::inline_) {
        x.response = state().router.handle(*x.request, x.match);
        return respond();
    }
    auto work = asio::make_work_guard(m_loop->context());  // So that the loop waits for the answer when it stops.
    const bool queued =
        state().workers.submit([self = this->shared_from_this(), guard = std::move(work)]() { self->runOnWorker(); });
    if (queued) return Next::wait;
    x.response = problem(ErrorCode::unavailable, "The server is busy.").with("Retry-After", "1");
    x.response.body = protocol::encodeProblem(*x.response.error, x.response.status, x.requestId);
    return respond();
}

template <class Stream>
void HttpConnection<Stream>::runOnWorker() {
    Exchange& x = *m_exchange;
    x.response = state().router.handle(*x.request, x.match);
    asio::post(m_loop->context(), [self = this->shared_from_this()] {
        if (self->respond() == Next::again) self->advance();
    });
}

template <class Stream>
auto HttpConnection<Stream>::respond() -> Next {
    if (m_phase == Phase::closed) return Next::wait;
    Exchange& x = *m_exchange;
    if (!sendable(x.response)) {
        log::error("http.bad_response", {{"route", x.routeName}, {"request", x.requestId}});
        x.response = problem(ErrorCode::internal);
        x.response.body = protocol::encodeProblem(*x.response.error, x.response.status, x.requestId);
    }
    if (state().stopping.load(std::memory_order_relaxed)) m_keepAlive = false;
    const bool headOnly = x.head && x.head->method() == Method::head;
    const bool bodiless = headOnly || x.response.status == 204 || x.response.status == 304;
    x.out.clear();
    appendHead(x.out, x.response,
               {.requestId = x.requestId,
                .date = m_loop->date(state().clock.now().seconds),
                .keepAlive = m_keepAlive,
                .secure = x.request ? x.request->secure() : kTls});
    const auto body = bodiless ? std::string_view{} : x.response.bytes();
    x.separate = body.size() > kGather ? body : std::string_view{};
    if (x.separate.empty()) x.out.append(body);
    m_phase = Phase::writing;
    setDeadline(allowance(state().options.writeSeconds, body.size()));
    return write();
}

/// Plain sockets usually take the whole answer at once, and then nothing has to be scheduled.
template <class Stream>
auto HttpConnection<Stream>::write() -> Next {
    Exchange& x = *m_exchange;
    std::array<asio::const_buffer, 2> parts{asio::buffer(x.out.data(), x.out.size()),
                                            asio::buffer(x.separate.data(), x.separate.size())};
    if constexpr (!kTls) {
        Error error;
        auto sent = m_stream.write_some(parts, error);
        if (error && error != asio::error::would_block) return written(error);
        if (sent == x.out.size() + x.separate.size()) return written({});
        for (auto& part : parts) {
            const auto step = std::min(sent, part.size());
            part += step;
            sent -= step;
        }
    }
    asio::async_write(m_stream, parts, [self = this->shared_from_this()](const Error& error, std::size_t) {
        if (self->m_phase != Phase::writing) return;
        if (self->written(error) == Next::again) self->advance();
    });
    return Next::wait;
}

template <class Stream>
auto HttpConnection<Stream>::written(const Error& error) -> Next {
    if (error) {
        close();
        return Next::wait;
    }
    return finish();
}

template <class Stream>
void HttpConnection<Stream>::logAnswer(std::size_t bytes) {
    const Exchange& x = *m_exchange;
    const std::chrono::duration<double, std::milli> elapsed = m_loop->now() - x.startedAt;
    const bool known = x.head && x.head->method();
    m_loop->logged({.millis = state().clock.nowMillis(),
                    .method = known ? toString(*x.head->method()) : "-",
                    .route = x.routeName.empty() ? "-" : x.routeName,
                    .status = x.response.status,
                    .elapsedMs = elapsed.count(),
                    .bytes = bytes,
                    .requestId = x.requestId});
}

template <class Stream>
auto HttpConnection<Stream>::finish() -> Next {
    logAnswer(m_exchange->out.size() + m_exchange->separate.size());
    m_body = {};
    m_in.consume(m_used);
    if (m_chunkInput) m_in.assign(m_chunkInput->view());
    m_chunkInput.reset();
    m_used = m_scanned = 0;
    m_loop->giveBack(std::move(m_exchange));
    if (!m_keepAlive) {
        m_unread || !m_in.empty() ? linger() : leave();
        return Next::wait;
    }
    m_phase = Phase::head;
    setDeadline(seconds(m_in.empty() ? state().options.idleSeconds : state().options.headerSeconds));
    return Next::again;
}

/// Closing with bytes unread makes the kernel send a reset, which can overtake the answer: so say that we are done, and
/// listen a little longer.
template <class Stream>
void HttpConnection<Stream>::linger() {
    m_phase = Phase::lingering;
    setDeadline(kFarewell);
    Error ignored;
    if constexpr (!kTls) m_stream.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    m_in.consume(m_in.view().size());
    m_bodyBytes = 0;
    discard(0);
}

template <class Stream>
void HttpConnection<Stream>::discard(std::size_t count) {
    m_bodyBytes += count;
    if (m_bodyBytes > kDiscarded) return close();
    const auto space = m_in.space(InputBuffer::kSmall);
    readInto(space.data, space.size, &HttpConnection::discard);
}

template <class Stream>
void HttpConnection<Stream>::leave() {
    if constexpr (kTls) {
        m_phase = Phase::leaving;
        setDeadline(kFarewell);
        m_stream.async_shutdown([self = this->shared_from_this()](const Error&) { self->close(); });
    } else {
        Error ignored;
        m_stream.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
        close();
    }
}

template <class Stream>
void HttpConnection<Stream>::expire() {
    const bool reading =
        (m_phase == Phase::head && !m_in.empty()) || m_phase == Phase::body || m_phase == Phase::chunks;
    if (!reading || m_timedOut) return close();
    m_timedOut = true;
    setDeadline(kFarewell);
    Error ignored;
    socket().cancel(ignored);
}

template <class Stream>
void HttpConnection<Stream>::drain() {
    const bool idle =
        (m_phase == Phase::head && m_in.empty()) || m_phase == Phase::handshake || m_phase == Phase::lingering;
    if (idle) close();
}

template <class Stream>
void HttpConnection<Stream>::close() {
    if (m_phase == Phase::closed) return;
    const auto self = this->shared_from_this();
    m_phase = Phase::closed;
    m_loop->remove(*this);
    Error ignored;
    socket().close(ignored);
    m_ticket.reset();
}

template class HttpConnection<TcpStream>;
template class HttpConnection<TlsStream>;

}  // namespace mc::http
