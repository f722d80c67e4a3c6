#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "calls/call_service.h"
#include "platform/realtime/socket_server.h"

namespace mc::calls {

/// /call: the signalling of a direct call. Client → server: join_call, signal, leave_call; server → client:
/// peer_joined, peer_left, signal, call_ended. A room has one socket for each of its two parties; joining on a second
/// device takes the place of the first. The server relays session descriptions and candidates, it never sees media.
class CallNamespace {
public:
    /// Adds its handlers; construct before the server starts. References must outlive it.
    CallNamespace(realtime::SocketServer& sockets, CallService& service, const base::Clock& clock);

    /// Ends every call whose room has closed: call_ended {time_over}. For the scheduler.
    void endOverdue();
    /// The booking is cancelled or settled: nobody stays. `reason` as in protocol::CallEndedEvent.
    void end(domain::BookingId booking, const std::string& reason);
    /// The account is suspended: the calls she is in are over for both.
    void endOf(domain::UserId user, const std::string& reason);
    /// Tells the records who is there; for the scheduler, every half minute.
    void beat();

private:
    struct Seat {
        domain::UserId user;
        realtime::Socket socket;
    };
    struct Call {
        domain::UtcTime closesAt;
        std::vector<Seat> seats;  ///< At most two.
    };

    domain::Result<std::string> join(const realtime::Socket& socket, const realtime::Event& event);
    domain::Result<std::string> signal(const realtime::Socket& socket, const realtime::Event& event);
    domain::Result<std::string> leave(const realtime::Socket& socket, const realtime::Event& event);
    void disconnected(const realtime::Socket& socket);
    void close(domain::BookingId booking, const Call& call, const std::string& reason);
    bool takeSeat(const bookings::Booking& booking, const realtime::Socket& socket);
    void giveUpSeat(domain::BookingId booking, const realtime::Socket& socket);
    std::optional<realtime::Socket> peerOf(domain::BookingId booking, const realtime::Socket& socket) const;

    CallService& m_service;
    const base::Clock& m_clock;
    realtime::Namespace& m_namespace;
    mutable std::mutex m_mutex;
    std::map<domain::BookingId, Call> m_calls;
};

}  // namespace mc::calls
