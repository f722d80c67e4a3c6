#pragma once

#include <string>
#include <vector>

#include "bookings/booking_service.h"
#include "calls/stay_store.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/calls.h"

namespace mc::calls {

struct CallOptions {
    protocol::CallMode mode = protocol::CallMode::direct;
    std::vector<protocol::IceServer> iceServers;  ///< STUN and TURN of the operator; empty works on one network.
    std::string jitsiDomain;                      ///< "meet.example.org"
    std::string jitsiAppId;                       ///< `iss` of the token.
    std::string jitsiSecret;                      ///< Empty: the domain takes no tokens.
};

/// One person in one room.
struct Seated {
    domain::BookingId booking;
    domain::UserId user;
};

/// In the transaction that writes down that the person came; again each time she does.
struct SessionJoined {
    domain::BookingId booking;
    domain::UserId user;
};

/// Who may enter a session's room, and how (VID-1, VID-2). The window of the booking decides, by the server's clock.
/// Thread safe.
class CallService {
public:
    CallService(database::Database& database, const base::Clock& clock, const bookings::BookingService& bookings,
                const StayStore& stays, CallOptions options);

    /// Errors: not_found, invalid_state, outside_join_window.
    domain::Result<protocol::MeetingLink> meetingLink(domain::UserId user, const std::string& name,
                                                      domain::BookingId booking);
    /// As meetingLink; writes down that the person came. The record is on disk when it returns.
    domain::Result<bookings::Booking> join(domain::UserId user, domain::BookingId booking);
    /// Whether the room is still open to somebody who entered it; false once the booking is cancelled.
    bool mayStay(domain::UserId user, domain::BookingId booking) const;
    void leave(domain::UserId user, domain::BookingId booking);
    /// The heartbeat: these people are in these rooms now. What it is told every half minute is what a crash can lose.
    void see(const std::vector<Seated>& seats);
    /// Once at the start: ends what a server that died had left open, at its last heartbeat.
    void recover();

    database::Signal<SessionJoined> joined;

private:
    std::string jitsiToken(const bookings::Booking& booking, domain::UserId user, const std::string& name) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    const bookings::BookingService& m_bookings;
    const StayStore& m_stays;
    CallOptions m_options;
};

}  // namespace mc::calls
