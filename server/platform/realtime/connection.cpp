#include "platform/realtime/connection.h"

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/json/parse.hpp>
#include <iterator>
#include <utility>

#include "platform/base/log.h"
#include "platform/realtime/hub.h"
#include "protocol/problem.h"

namespace mc::realtime {

namespace asio = boost::asio;
namespace log = base::log;
using domain::ErrorCode;
using domain::fail;
using std::chrono::milliseconds;

namespace {

constexpr auto kFarewell = milliseconds(2000);
constexpr auto kLastAnswers = milliseconds(5000);  ///< With the farewell less than a stop takes at most.
constexpr std::size_t kMaxPendingBytes = 256 * 1024;
constexpr int kJobsInARow = 32;  ///< Then others have their turn.

Message share(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

const Message& pingMessage() {
    static const Message message = share("2");
    return message;
}

std::string tokenOf(std::string_view authJson) {
    if (authJson.empty()) return {};
    const auto auth = boost::json::parse({authJson.data(), authJson.size()});
    const auto* token = auth.as_object().if_contains("token");
    return token != nullptr && token->is_string() ? std::string(token->as_string()) : std::string();
}

}  // namespace

Connection::Connection(Hub& hub, asio::io_context& loop, std::string remoteAddress)
    : m_hub(hub),
      m_loop(loop),
      m_sid(hub.newId()),
      m_remoteAddress(std::move(remoteAddress)),
      m_lonelySince(std::chrono::steady_clock::now()) {}

// ---- the loop's thread

void Connection::opened() {
    m_phase = Phase::open;
    if (m_closeSoon) return closeNow();
    const auto now = std::chrono::steady_clock::now();
    const auto& options = m_hub.options;
    m_nextPing = now + milliseconds(options.pingIntervalMs);
    m_nextCheck = now + milliseconds(options.recheckMs);
    m_lonelySince = m_tokensAt = now;
    m_tokens = options.events.count;
    send(share(openMessage(m_sid, options.pingIntervalMs, options.pingTimeoutMs, options.maxMessageBytes)));
    read();
}

bool Connection::received(std::string text) {
    if (m_phase != Phase::open || m_closeSoon || m_hungUp) return true;
    const char type = text.empty() ? '\0' : text.front();
    if (type == '3' && text.size() == 1) {
        m_pongDue = SteadyTime::max();
        return true;
    }
    if (type == '1' && text.size() == 1) {
        closeSoon();
        return true;
    }
    if (type != '4') {
        refuse();
        return false;
    }
    if (tooLoud(std::chrono::steady_clock::now())) {
        hangUp("too many events");
        return false;
    }
    m_hub.received.fetch_add(1, std::memory_order_relaxed);
    add({.kind = Job::Kind::packet, .text = std::move(text), .receivedAt = m_hub.clock.now()});
    const std::lock_guard lock(m_jobMutex);
    m_paused = m_jobs.size() >= m_hub.options.pendingEvents || m_jobBytes > kMaxPendingBytes;
    return !m_paused;
}

bool Connection::tooLoud(SteadyTime now) {
    const auto& limit = m_hub.options.events;
    if (limit.count <= 0) return false;
    const std::chrono::duration<double> passed = now - m_tokensAt;
    m_tokensAt = now;
    m_tokens = std::min<double>(limit.count, m_tokens + passed.count() * limit.count / limit.seconds);
    if (m_tokens < 1) return true;
    m_tokens -= 1;
    return false;
}

void Connection::hangUp(std::string_view why) {
    if (m_hungUp) return;
    m_hub.dropped.fetch_add(1, std::memory_order_relaxed);
    log::info("realtime.dropped", {{"why", why}, {"connection", m_sid}});
    hearNoMore();
}

/// What was accepted is worked on and acknowledged first; what else it has to say is not read any more.
void Connection::hearNoMore() {
    if (std::exchange(m_hungUp, true)) return;
    m_nextPing = m_pongDue = SteadyTime::max();  // An answer would not be read.
    add({.kind = Job::Kind::hangUp});
}

void Connection::tick(SteadyTime now) {
    bool unsubmitted = false;
    {
        const std::lock_guard lock(m_jobMutex);
        unsubmitted = std::exchange(m_unsubmitted, false);
    }
    if (unsubmitted) submit();
    if (m_phase != Phase::closed && now >= m_killAt) return kill();
    if (!m_closeSoon && m_phase == Phase::open) lookAfter(now);
}

void Connection::lookAfter(SteadyTime now) {
    if (now >= m_pongDue) return closeSoon();
    if (now >= m_nextPing) {
        m_nextPing = now + milliseconds(m_hub.options.pingIntervalMs);
        m_pongDue = now + milliseconds(m_hub.options.pingTimeoutMs);
        send(pingMessage());
    }
    if (now >= m_nextCheck) {
        m_nextCheck = now + milliseconds(m_hub.options.recheckMs);
        if (user()) add({.kind = Job::Kind::recheck});
    }
    if (m_joined.load(std::memory_order_relaxed) > 0) {
        m_lonelySince = now;
    } else if (now - m_lonelySince >= milliseconds(m_hub.options.connectTimeoutMs)) {
        closeSoon();
    }
}

void Connection::goAway() {
    if (m_phase != Phase::open || m_closeSoon) return closeSoon();
    m_killAt = std::chrono::steady_clock::now() + kLastAnswers;
    hearNoMore();
}

void Connection::refuse() {
    if (m_phase == Phase::open && !m_closeSoon) hangUp("not understood");
}

void Connection::drop(std::string_view why) {
    if (m_phase == Phase::closed) return;
    m_hub.dropped.fetch_add(1, std::memory_order_relaxed);
    log::info("realtime.dropped", {{"why", why}, {"connection", m_sid}});
    kill();
}

/// A stream that is still being opened cannot be closed yet: opened() does it.
void Connection::closeSoon() {
    if (m_phase > Phase::open || std::exchange(m_closeSoon, true)) return;
    m_killAt = std::chrono::steady_clock::now() + kFarewell;
    bool quiet = false;
    {
        const std::lock_guard lock(m_outMutex);
        m_mute = true;
        quiet = !m_flushing;
    }
    if (quiet && m_phase == Phase::open) closeNow();
}

void Connection::closeNow() {
    m_phase = Phase::closing;
    closeStream();
}

void Connection::ended() {
    if (std::exchange(m_ended, true)) return;
    m_phase = Phase::closed;
    {
        const std::lock_guard lock(m_outMutex);
        m_mute = true;
        m_out.clear();
    }
    --m_hub.connections;
    add({.kind = Job::Kind::closed});
}

void Connection::flush() {
    if (m_phase == Phase::open) writeNext();
}

void Connection::written() {
    m_hub.sent.fetch_add(1, std::memory_order_relaxed);
    if (m_phase == Phase::open) writeNext();
}

void Connection::writeNext() {
    Message message;
    {
        const std::lock_guard lock(m_outMutex);
        m_outBytes -= std::exchange(m_writingBytes, 0);
        if (m_out.empty()) {
            m_flushing = false;
        } else {
            message = std::move(m_out.front());
            m_out.pop_front();
            m_writingBytes = message->size();
        }
    }
    if (message) return write(message);
    if (m_closeSoon) closeNow();
}

void Connection::resume() {
    if (m_phase == Phase::open) read();
}

// ---- any thread

void Connection::send(Message message) {
    bool full = false;
    {
        const std::lock_guard lock(m_outMutex);
        if (m_mute) return;
        full = m_outBytes + message->size() > m_hub.options.sendQueueBytes ||
               m_out.size() + m_held.size() >= m_hub.options.sendQueueMessages;
        m_mute = full;
        if (!full) {
            m_outBytes += message->size();
            (m_holding ? m_held : m_out).push_back(std::move(message));
            if (m_holding || std::exchange(m_flushing, true)) return;
        }
    }
    asio::post(m_loop, [self = shared_from_this(), full] { full ? self->drop("too slow") : self->flush(); });
}

void Connection::lookAgain() {
    add({.kind = Job::Kind::recheck});
}

void Connection::expel() {
    add({.kind = Job::Kind::expel});
}

void Connection::leave(Socket::State& state) {
    add({.kind = Job::Kind::leave, .text = state.id});
}

void Connection::add(Job job) {
    {
        const std::lock_guard lock(m_jobMutex);
        m_jobBytes += job.text.size();
        m_jobs.push_back(std::move(job));
        if (std::exchange(m_working, true)) return;
    }
    submit();
}

/// The guard keeps the loop going until the job is done. Where no worker can be had, the next tick tries again; when
/// the server stops and there are none left, this thread does it.
void Connection::submit() {
    auto task = [self = shared_from_this(), guard = asio::make_work_guard(m_loop)] { self->work(); };
    if (m_hub.workers.submit(task)) return;
    if (m_hub.stopping) return work();
    const std::lock_guard lock(m_jobMutex);
    m_unsubmitted = true;
}

// ---- the worker whose turn it is

void Connection::work() {
    for (int i = 0; i < kJobsInARow; ++i) {
        if (!workOne()) return;
    }
    submit();
}

bool Connection::workOne() {
    Job job;
    bool wake = false;
    {
        const std::lock_guard lock(m_jobMutex);
        if (m_jobs.empty()) {
            m_working = false;
            return false;
        }
        job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_jobBytes -= job.text.size();
        wake = m_paused && m_jobs.size() <= m_hub.options.pendingEvents / 2 && m_jobBytes <= kMaxPendingBytes;
        if (wake) m_paused = false;
    }
    try {
        perform(job);
    } catch (const std::exception& exception) {
        log::error("realtime.job_failed", {{"connection", m_sid}, {"what", exception.what()}});
    }
    if (wake) asio::post(m_loop, [self = shared_from_this()] { self->resume(); });
    return true;
}

void Connection::perform(const Job& job) {
    switch (job.kind) {
        case Job::Kind::packet:
            return onPacket(job);
        case Job::Kind::recheck:
            return recheck();
        case Job::Kind::leave:
            for (const auto& [name, socket] : m_sockets) {
                if (socket->id == job.text) return remove(std::shared_ptr(socket), true);
            }
            return;
        case Job::Kind::expel:
            return removeAll(true);
        case Job::Kind::hangUp:
            asio::post(m_loop, [self = shared_from_this()] { self->closeSoon(); });
            return;
        case Job::Kind::closed:
            removeAll(false);
            asio::post(m_loop, [self = shared_from_this()] {
                self->m_hub.watch(self->m_loop).remove(*self);
                self->dropStream();
            });
            return;
    }
}

void Connection::onPacket(const Job& job) {
    const auto packet = parsePacket(std::string_view(job.text).substr(1));
    const bool joined = packet && m_sockets.contains(packet->space);
    if (!packet || joined == (packet->type == PacketType::connect)) {
        asio::post(m_loop, [self = shared_from_this()] { self->refuse(); });
        return;
    }
    switch (packet->type) {
        case PacketType::connect:
            return onConnect(*packet);
        case PacketType::disconnect:
            return onDisconnect(*packet);
        case PacketType::event:
            return onEvent(*packet, job.receivedAt);
        default:
            return;  // Nobody asked for an acknowledgement.
    }
}

std::optional<domain::Error> Connection::admit(const Packet& packet, NamespaceImpl& space, base::Actor& actor) {
    if (m_sockets.size() >= m_hub.options.namespacesPerConnection)
        return fail(ErrorCode::rate_limited, "Too many namespaces on one connection.");
    const auto token = tokenOf(packet.data);
    if (token.empty() && space.access() == http::Access::anonymous) return std::nullopt;
    if (token.empty()) return fail(ErrorCode::unauthenticated, "Sign in first.");
    const auto known = m_hub.authenticator.authenticate(token);
    if (!known && space.access() == http::Access::anonymous) return std::nullopt;
    if (!known) return known.error();
    actor = *known;
    if (auto refused = http::refusal(space.access(), actor)) return refused;
    if (user() && user() != actor.user) return fail(ErrorCode::forbidden, "One connection belongs to one person.");
    if (!user() && !m_hub.signIn(actor.user, shared_from_this()))
        return fail(ErrorCode::rate_limited, "Too many connections of one person.");
    m_user.store(actor.user.value, std::memory_order_relaxed);
    m_session.store(actor.session.value, std::memory_order_relaxed);
    return std::nullopt;
}

void Connection::onConnect(const Packet& packet) {
    auto* space = m_hub.find(packet.space);
    if (space == nullptr) return send(share(invalidNamespaceMessage(packet.space)));
    base::Actor actor;
    if (const auto refused = admit(packet, *space, actor))
        return send(share(connectErrorMessage(space->name(), *refused)));
    auto state = std::make_shared<Socket::State>(m_hub.newId(), *space, weak_from_this(), actor.user);
    hold();
    space->add(state);
    m_sockets.emplace(space->name(), state);
    m_joined.fetch_add(1, std::memory_order_relaxed);
    if (user())  // Before the client can hear that it is in.
        asio::post(m_loop, [self = shared_from_this()] { self->allowLongMessages(); });
    const auto welcome = greet(*space, state, actor, packet.data);
    if (!welcome) remove(state, false);
    release(share(welcome ? connectMessage(space->name(), state->id)
                          : connectErrorMessage(space->name(), welcome.error())));
}

/// What the handler, or a room it joins, sends meanwhile goes out behind the answer to CONNECT.
domain::Result<void> Connection::greet(NamespaceImpl& space, const std::shared_ptr<Socket::State>& state,
                                       const base::Actor& actor, std::string_view auth) {
    if (!space.connectHandler()) return {};
    try {
        return space.connectHandler()(Socket(state, actor), auth.empty() ? "null" : auth);
    } catch (const domain::ErrorException& exception) {
        return exception.error();
    } catch (const std::exception& exception) {
        log::error("realtime.handler_failed", {{"event_name", "connect"}, {"what", exception.what()}});
        return fail(ErrorCode::internal);
    }
}

void Connection::hold() {
    const std::lock_guard lock(m_outMutex);
    m_holding = true;
}

void Connection::release(Message first) {
    {
        const std::lock_guard lock(m_outMutex);
        m_holding = false;
        if (m_mute) return m_held.clear();
        m_outBytes += first->size();
        m_out.push_back(std::move(first));
        std::move(m_held.begin(), m_held.end(), std::back_inserter(m_out));
        m_held.clear();
        if (std::exchange(m_flushing, true)) return;
    }
    asio::post(m_loop, [self = shared_from_this()] { self->flush(); });
}

void Connection::onEvent(const Packet& packet, domain::UtcTime receivedAt) {
    const auto state = m_sockets.find(packet.space)->second;
    base::Actor actor{user(), session(), {}};
    if (actor.user) {
        const auto present = m_hub.authenticator.recheck(actor);
        if (!present) return removeAll(true);
        actor = *present;
    }
    const auto* handler = state->space.handler(packet.event);
    if (handler == nullptr) return acknowledge(packet, fail(ErrorCode::not_found, "There is no such event."));
    if (handler->rule.access != http::Access::anonymous && !actor.user)
        return acknowledge(packet, fail(ErrorCode::unauthenticated, "Sign in first."));
    if (const auto refused = http::refusal(handler->rule.access, actor)) return acknowledge(packet, *refused);
    const auto key = actor.user ? domain::toString(actor.user) : m_remoteAddress;
    if (m_hub.limiter.take(packet.event, key, handler->rule.rate) > 0)
        return acknowledge(packet, fail(ErrorCode::rate_limited, "Too many at once; wait a little."));
    try {
        acknowledge(packet, handler->handle(Socket(state, actor), {packet.event, packet.argument, receivedAt}));
    } catch (const domain::ErrorException& exception) {
        acknowledge(packet, exception.error());
    } catch (const std::exception& exception) {
        log::error("realtime.handler_failed", {{"event_name", packet.event}, {"what", exception.what()}});
        acknowledge(packet, fail(ErrorCode::internal));
    }
}

void Connection::acknowledge(const Packet& packet, const domain::Result<std::string>& result) {
    if (!packet.id) return;
    const auto json =
        result ? *result : protocol::encodeProblem(result.error(), domain::httpStatus(result.error().code), {});
    send(share(ackMessage(packet.space, *packet.id, json)));
}

/// Whoever only listens must stop hearing, too, when the session is over.
void Connection::recheck() {
    if (!m_hub.authenticator.recheck({user(), session(), {}})) removeAll(true);
}

void Connection::onDisconnect(const Packet& packet) {
    remove(std::shared_ptr(m_sockets.find(packet.space)->second), false);
}

void Connection::remove(const std::shared_ptr<Socket::State>& socket, bool tellClient) {
    socket->connected = false;
    socket->space.remove(socket);
    m_sockets.erase(socket->space.name());
    m_joined.fetch_sub(1, std::memory_order_relaxed);
    if (tellClient) send(share(disconnectMessage(socket->space.name())));
    const auto& handler = socket->space.disconnectHandler();
    try {
        if (handler) handler(Socket(socket, {user(), session(), {}}));
    } catch (const std::exception& exception) {
        log::error("realtime.handler_failed", {{"event_name", "disconnect"}, {"what", exception.what()}});
    }
    if (tellClient && m_sockets.empty()) asio::post(m_loop, [self = shared_from_this()] { self->closeSoon(); });
}

/// With the client told, its stream is closed behind the last DISCONNECT; otherwise the stream is gone already.
void Connection::removeAll(bool tellClient) {
    while (!m_sockets.empty())
        remove(std::shared_ptr(m_sockets.begin()->second), tellClient);
    if (tellClient) {
        asio::post(m_loop, [self = shared_from_this()] { self->closeSoon(); });
    } else if (user()) {
        m_hub.signOut(user(), *this);
    }
}

}  // namespace mc::realtime
