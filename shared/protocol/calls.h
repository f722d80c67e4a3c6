#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "protocol/accounts.h"
#include "protocol/limits.h"

namespace mc::protocol {

/// RTCIceServer of the W3C WebRTC API.
struct IceServer {
    std::vector<std::string> urls;
    std::optional<std::string> username;
    std::optional<std::string> credential;
};
BOOST_DESCRIBE_STRUCT(IceServer, (), (urls, username, credential))

/// GET /api/bookings/{id}/meeting-link (either party, confirmed, inside the join window).
struct MeetingLink {
    CallMode mode = CallMode::direct;
    std::string room;  ///< At least 128 random bits (decision 18).
    std::optional<std::string> jitsiDomain;
    std::optional<std::string> jitsiJwt;    ///< Moderator for the mentor.
    std::optional<std::string> browserUrl;  ///< To open in the system browser; Jitsi only.
    std::vector<IceServer> iceServers;      ///< Direct only.
    bool polite = false;                    ///< Perfect negotiation: the student is polite.
    domain::UtcTime closesAt;               ///< The call ends by itself here.
};
BOOST_DESCRIBE_STRUCT(MeetingLink, (), (mode, room, jitsiDomain, jitsiJwt, browserUrl, iceServers, polite, closesAt))

/// /call events, client → server: join_call → ack CallState; leave_call.
struct CallRef {
    domain::BookingId bookingId;
};
BOOST_DESCRIBE_STRUCT(CallRef, (), (bookingId))

struct CallState {
    domain::BookingId bookingId;
    bool otherPresent = false;
    domain::UtcTime closesAt;
};
BOOST_DESCRIBE_STRUCT(CallState, (), (bookingId, otherPresent, closesAt))

BOOST_DEFINE_FIXED_ENUM_CLASS(SignalKind, int, description, candidate, state)

/// /call signal, both directions, relayed to the other party's joined client only. `payload` is the JSON text of an
/// RTCSessionDescription, an RTCIceCandidate, or the sender's {mic, camera} state.
struct CallSignal {
    domain::BookingId bookingId;
    SignalKind kind = SignalKind::description;
    std::string payload;
};
BOOST_DESCRIBE_STRUCT(CallSignal, (), (bookingId, kind, payload))
template <>
inline const FieldLimits& Limits<CallSignal>::table() {
    static const FieldLimits limits{{"payload", length(1, 64000)}};
    return limits;
}

/// /call server → client: peer_joined, peer_left, call_ended.
struct CallPeerEvent {
    domain::BookingId bookingId;
    domain::UserId userId;
};
BOOST_DESCRIBE_STRUCT(CallPeerEvent, (), (bookingId, userId))

struct CallEndedEvent {
    domain::BookingId bookingId;
    std::string reason;  ///< time_over, replaced (joined on another device), cancelled, suspended (an account), no_show
};
BOOST_DESCRIBE_STRUCT(CallEndedEvent, (), (bookingId, reason))

}  // namespace mc::protocol
