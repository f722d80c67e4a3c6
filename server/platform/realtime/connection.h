#pragma once

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "platform/realtime/loop_watch.h"
#include "platform/realtime/packet.h"
#include "platform/realtime/socket_state.h"

namespace mc::realtime {

class Hub;
class NamespaceImpl;
using Message = std::shared_ptr<const std::string>;

/// One Engine.IO session. What a client sends is taken on the loop's thread and worked on, in order, by one worker at a
/// time; what it is sent may come from any thread. The stream itself is the subclass's.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(Hub& hub, boost::asio::io_context& loop, std::string remoteAddress);
    virtual ~Connection() = default;

    // Any thread.
    void send(Message message);  ///< Dropped once the connection closes; a client that does not keep up is dropped.
    void lookAgain();            ///< Expelled unless its session still counts.
    void expel();                ///< DISCONNECT in every namespace, then close.
    void leave(Socket::State& state);  ///< The same for one namespace.
    domain::UserId user() const { return {m_user.load(std::memory_order_relaxed)}; }
    domain::SessionId session() const { return {m_session.load(std::memory_order_relaxed)}; }

    // On the loop's thread.
    virtual void start() = 0;
    void tick(SteadyTime now);
    void goAway();  ///< The server stops: what was accepted is acknowledged, within five seconds.

protected:
    enum class Phase { opening, open, closing, closed };

    // The subclass calls these, on the loop's thread.
    void opened();
    /// False: do not read on; resume() will be called.
    bool received(std::string text);
    void written();
    void ended();  ///< The stream is gone.

    // The subclass provides these.
    virtual void write(const Message& message) = 0;
    virtual void read() = 0;
    virtual void allowLongMessages() = 0;  ///< From now on maxMessageBytes.
    virtual void closeStream() = 0;        ///< Politely.
    virtual void kill() = 0;               ///< At once.
    virtual void dropStream() = 0;         ///< Called once, after ended() and the last job.

    boost::asio::io_context& loop() { return m_loop; }
    const std::string& sid() const { return m_sid; }
    void closeSoon();  ///< When everything queued is written.
    void refuse();     ///< What the client sent makes no sense, or may not be: read nothing more after it.

private:
    friend class LoopWatch;
    struct Job {
        enum class Kind { packet, recheck, leave, expel, hangUp, closed } kind = Kind::packet;
        std::string text = {};  ///< The packet; for leave, the socket's id.
        domain::UtcTime receivedAt = {};
    };

    void lookAfter(SteadyTime now);
    bool tooLoud(SteadyTime now);
    void hangUp(std::string_view why);
    void hearNoMore();
    void drop(std::string_view why);
    void closeNow();
    void flush();
    void writeNext();

    // Jobs: added anywhere, done by one worker at a time.
    void add(Job job);
    void submit();
    void work();
    bool workOne();
    void perform(const Job& job);
    void onPacket(const Job& job);
    void onConnect(const Packet& packet);
    std::optional<domain::Error> admit(const Packet& packet, NamespaceImpl& space, base::Actor& actor);
    domain::Result<void> greet(NamespaceImpl& space, const std::shared_ptr<Socket::State>& state,
                               const base::Actor& actor, std::string_view auth);
    void hold();
    void release(Message first);
    void onEvent(const Packet& packet, domain::UtcTime receivedAt);
    void acknowledge(const Packet& packet, const domain::Result<std::string>& result);
    void onDisconnect(const Packet& packet);
    void recheck();
    void remove(const std::shared_ptr<Socket::State>& socket, bool tellClient);
    void removeAll(bool tellClient);
    void resume();

    Hub& m_hub;
    boost::asio::io_context& m_loop;
    const std::string m_sid;
    const std::string m_remoteAddress;
    std::atomic<std::int64_t> m_user{0};
    std::atomic<std::int64_t> m_session{0};
    std::atomic<int> m_joined{0};

    // The loop's thread.
    Phase m_phase = Phase::opening;
    SteadyTime m_nextPing = SteadyTime::max();  ///< Until it is open.
    SteadyTime m_nextCheck = SteadyTime::max();
    SteadyTime m_pongDue = SteadyTime::max();
    SteadyTime m_lonelySince;
    SteadyTime m_killAt = SteadyTime::max();
    double m_tokens = 0;
    SteadyTime m_tokensAt;
    bool m_closeSoon = false;
    bool m_hungUp = false;  ///< Nothing more of the client is heard.
    bool m_ended = false;
    std::size_t m_place = 0;  ///< In the loop's list.

    // Outgoing; m_outMutex.
    std::mutex m_outMutex;
    std::deque<Message> m_out;
    std::size_t m_outBytes = 0;
    bool m_flushing = false;
    bool m_mute = false;
    std::size_t m_writingBytes = 0;
    bool m_holding = false;  ///< While a CONNECT is worked on; then everything goes to m_held.
    std::deque<Message> m_held;

    // Incoming; m_jobMutex.
    std::mutex m_jobMutex;
    std::deque<Job> m_jobs;
    std::size_t m_jobBytes = 0;
    bool m_working = false;
    bool m_paused = false;
    bool m_unsubmitted = false;

    // The worker whose turn it is.
    std::map<std::string, std::shared_ptr<Socket::State>, std::less<>> m_sockets;
};

}  // namespace mc::realtime
