#pragma once

#include <string>
#include <vector>

#include "bookings/booking_service.h"
#include "bookings/join_records.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "protocol/calls.h"

namespace mc::calls {

struct CallOptions {
    protocol::CallMode mode = protocol::CallMode::direct;
    std::vector<protocol::IceServer> iceServers;  ///< STUN and TURN of the operator; empty works on one network.
    std::string jitsiDomain;                      ///< "meet.example.org"
    std::string jitsiAppId;                       ///< `iss` of the token.
    std::string jitsiSecret;                      ///< Empty: the domain takes no tokens.
};

/// Evidence for bookings; built before them because they ask it. Thread safe.
class JoinRecordStore final : public bookings::JoinRecords {
public:
    std::optional<domain::UtcTime> firstJoin(database::Reader& reader, domain::BookingId booking,
                                             domain::UserId person) const override;
    void joined(database::Transaction& tx, domain::BookingId booking, domain::UserId person, domain::UtcTime now) const;
    void left(database::Transaction& tx, domain::BookingId booking, domain::UserId person, domain::UtcTime now) const;
};

/// Who may enter a session's room, and how (VID-1, VID-2). The window of the booking decides, by the server's clock.
/// Thread safe.
class CallService {
public:
    CallService(database::Database& database, const base::Clock& clock, const bookings::BookingService& bookings,
                const JoinRecordStore& records, CallOptions options);

    /// Errors: not_found, invalid_state, outside_join_window.
    domain::Result<protocol::MeetingLink> meetingLink(domain::UserId user, const std::string& name,
                                                      domain::BookingId booking);
    /// As meetingLink; writes down that the person came. The record is on disk when it returns.
    domain::Result<bookings::Booking> join(domain::UserId user, domain::BookingId booking);
    void leave(domain::UserId user, domain::BookingId booking);

private:
    std::string jitsiToken(const bookings::Booking& booking, domain::UserId user, const std::string& name) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    const bookings::BookingService& m_bookings;
    const JoinRecordStore& m_records;
    CallOptions m_options;
};

}  // namespace mc::calls
