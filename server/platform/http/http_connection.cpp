#include "platform/http/http_connection.h"

#include <algorithm>
#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include "platform/http/text.h"

namespace mc::http {

namespace asio = boost::asio;
using domain::ErrorCode;
using domain::fail;

namespace {

constexpr std::size_t kBodyStep = 64 * 1024;
constexpr std::size_t kSlowestBytesPerSecond = 32 * 1024;
constexpr auto kFarewell = std::chrono::seconds(2);
constexpr std::size_t kDiscarded = 1024 * 1024;
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

std::chrono::milliseconds allowance(int base, std::size_t bytes) {
    return std::chrono::seconds(base) + std::chrono::milliseconds(bytes * 1000 / kSlowestBytesPerSecond);
}

}  // namespace

template <class Stream>
HttpConnection<Stream>::HttpConnection(std::shared_ptr<IoLoop> loop, Stream stream, Peer peer,
                                       std::shared_ptr<void> ticket)
    : m_loop(std::move(loop)), m_stream(std::move(stream)), m_ticket(std::move(ticket)), m_peer(std::move(peer)) {}

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
    m_loop->add(this->shared_from_this());
    Error ignored;
    socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    socket().non_blocking(true, ignored);
    setDeadline(std::chrono::seconds(state().options.idleSeconds));
    if constexpr (kTls) {
        m_phase = Phase::handshake;
        setDeadline(std::chrono::seconds(state().options.headerSeconds));
        m_stream.async_handshake(asio::ssl::stream_base::server, [self = this->shared_from_this()](const Error& error) {
            if (self->m_phase != Phase::handshake) return;
            if (error) return self->close();
            self->m_phase = Phase::head;
            self->setDeadline(std::chrono::seconds(self->state().options.idleSeconds));
            self->advance();
        });
    } else {
        advance();
    }
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
    if (end.bytes > 0 || end.bad) return beginExchange(end.bytes);
    if (view.size() >= state().options.headerBytes) return headFault(HeadFault::too_many_headers);
    m_scanned = view == "\r" ? 0 : view.size();
    const auto space = m_in.space(state().options.headerBytes);
    readInto(space.data, space.size, &HttpConnection::gotHead);
    return Next::wait;
}

template <class Stream>
void HttpConnection<Stream>::gotHead(std::size_t count) {
    if (m_in.empty()) setDeadline(std::chrono::seconds(state().options.headerSeconds));
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
    giveUp();
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
    giveUp();
    return fault == HeadFault::unknown_method ? unknownMethod() : refuse(errorOf(fault));
}

/// One that nobody here has, TRACE say: 405 names those which the place does have (RFC 9110 §15.5.6).
template <class Stream>
auto HttpConnection<Stream>::unknownMethod() -> Next {
    const auto path = m_exchange->head->path();
    auto allow = state().mountOf(path) != nullptr ? "GET" : state().router.allowed(path);
    if (allow.empty()) return refuse(fail(ErrorCode::not_found));
    m_exchange->setProblem(errorOf(HeadFault::unknown_method));
    m_exchange->response.headers.emplace_back("Allow", std::move(allow));
    return respond();
}

template <class Stream>
auto HttpConnection<Stream>::refuse(domain::Error error) -> Next {
    if (!m_exchange) {
        m_exchange = m_loop->takeExchange();
        m_exchange->startedAt = m_loop->now();
        m_loop->nextRequestId(m_exchange->requestId);
    }
    m_exchange->setProblem(std::move(error));
    return respond();
}

template <class Stream>
auto HttpConnection<Stream>::route() -> Next {
    Exchange& x = *m_exchange;
    if (const auto* mount = state().mountOf(x.head->path())) {
        x.routeName = mount->first;
        return mounted(*mount->second);
    }
    x.match = state().router.match(*x.head->method(), x.head->path());
    if (x.match.route != nullptr) {
        x.routeName = x.match.route->pattern;
        return expectBody(x.match.route->options.limits.bodyBytes);
    }
    if (x.head->hasBody()) giveUp();
    prepareRequest();
    return take(state().router.start(*x.request, x.match)) ? respond() : Next::wait;
}

template <class Stream>
auto HttpConnection<Stream>::mounted(UpgradeHandler& handler) -> Next {
    Exchange& x = *m_exchange;
    const bool hasBody = x.head->hasBody();
    prepareRequest();
    if (x.head->upgradesToWebSocket() && x.request->method() == Method::get && !hasBody) return handOver(handler);
    if (hasBody) giveUp();
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
    auto head = upgradeHead(*x.request);
    m_phase = Phase::closed;
    x.response.status = 101;
    const auto self = this->shared_from_this();
    m_loop->remove(*this);
    m_loop->logged(x.entry(state().clock.nowMillis(), m_loop->now()));
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
    giveUp();
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
    data.secure = kTls;
    data.receivedAt = state().clock.now();
    if (m_peer.describe(data)) {
        if (const auto id = headerIn(data.headers, "X-Request-Id"); isPlainId(id)) x.requestId = id;
    }
    data.requestId = x.requestId;
    x.request.emplace(std::move(data));
}

template <class Stream>
auto HttpConnection<Stream>::dispatch() -> Next {
    prepareRequest();
    Exchange& x = *m_exchange;
    m_phase = Phase::handling;
    deadline = SteadyTime::max();
    if (x.match.route->options.run == Run::inline_)
        return take(state().router.start(*x.request, x.match)) ? respond() : Next::wait;
    auto work = asio::make_work_guard(m_loop->context());  // So that the loop waits for the answer when it stops.
    const bool queued =
        state().workers.submit([self = this->shared_from_this(), guard = std::move(work)]() { self->runOnWorker(); });
    if (queued) return Next::wait;
    m_exchange->setBusy();
    return respond();
}

template <class Stream>
void HttpConnection<Stream>::runOnWorker() {
    if (take(state().router.start(*m_exchange->request, m_exchange->match))) respondFromElsewhere();
}

/// False once a pool has what remains to be done: from then on the exchange is the pool's.
template <class Stream>
bool HttpConnection<Stream>::take(Reply reply) {
    if (auto* response = std::get_if<Response>(&reply)) {
        m_exchange->response = std::move(*response);
        return true;
    }
    auto& later = std::get<Later>(reply);
    auto task = [self = this->shared_from_this(), guard = asio::make_work_guard(m_loop->context()),
                 work = std::move(later.work)] {
        self->m_exchange->response = work();
        self->respondFromElsewhere();
    };
    if (later.pool->submit(std::move(task))) return false;
    if (later.abandon) later.abandon();
    m_exchange->setBusy();
    return true;
}

template <class Stream>
void HttpConnection<Stream>::respondFromElsewhere() {
    asio::post(m_loop->context(), [self = this->shared_from_this()] {
        if (self->respond() == Next::again) self->advance();
    });
}

template <class Stream>
auto HttpConnection<Stream>::respond() -> Next {
    if (m_phase == Phase::closed) return Next::wait;
    Exchange& x = *m_exchange;
    if (state().stopping.load(std::memory_order_relaxed)) m_keepAlive = false;
    if (x.response.error && state().options.reword) state().options.reword(x.response);
    x.render(m_loop->date(state().clock.now().seconds), m_keepAlive, x.request ? x.request->secure() : kTls);
    m_phase = Phase::writing;
    setDeadline(allowance(state().options.writeSeconds, x.renderedBytes()));
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
        if (sent == x.renderedBytes()) return written({});
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
auto HttpConnection<Stream>::finish() -> Next {
    m_loop->logged(m_exchange->entry(state().clock.nowMillis(), m_loop->now()));
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
    setDeadline(std::chrono::seconds(m_in.empty() ? state().options.idleSeconds : state().options.headerSeconds));
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
