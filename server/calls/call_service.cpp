#include "calls/call_service.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "platform/crypto/jwt.h"

namespace mc::calls {

using bookings::Booking;
using domain::BookingId;
using domain::Result;
using domain::UserId;
using domain::UtcTime;
using protocol::CallMode;

std::optional<UtcTime> JoinRecordStore::firstJoin(database::Reader& reader, BookingId booking, UserId person) const {
    return reader.one<UtcTime>(
        "SELECT j.first_joined_at FROM join_records j JOIN bookings b ON b.id = j.booking_id "
        "WHERE j.booking_id = $1 AND j.person_id = $2 AND (j.left_at IS NULL OR j.left_at > b.starts_at)",
        booking, person);
}

void JoinRecordStore::joined(database::Transaction& tx, BookingId booking, UserId person, UtcTime now) const {
    tx.execute(
        "INSERT INTO join_records (booking_id, person_id, first_joined_at, last_joined_at) VALUES ($1, $2, $3, $3)"
        " ON CONFLICT (booking_id, person_id) DO UPDATE SET last_joined_at = excluded.last_joined_at, left_at = NULL,"
        " first_joined_at = CASE WHEN left_at <= (SELECT starts_at FROM bookings WHERE id = booking_id)"
        " THEN excluded.first_joined_at ELSE first_joined_at END",
        booking, person, now);
}

void JoinRecordStore::left(database::Transaction& tx, BookingId booking, UserId person, UtcTime now) const {
    tx.execute("UPDATE join_records SET left_at = $1 WHERE booking_id = $2 AND person_id = $3", now, booking, person);
}

CallService::CallService(database::Database& database, const base::Clock& clock,
                         const bookings::BookingService& bookings, const JoinRecordStore& records, CallOptions options)
    : m_database(database), m_clock(clock), m_bookings(bookings), m_records(records), m_options(std::move(options)) {}

Result<protocol::MeetingLink> CallService::meetingLink(UserId user, const std::string& name, BookingId id) {
    const auto booking = m_database.read(
        [&](database::Reader& reader) { return m_bookings.findJoinable(reader, id, user, m_clock.now()); });
    if (!booking) return booking.error();
    protocol::MeetingLink link;
    link.mode = m_options.mode;
    link.room = booking->meetingRoom;
    link.closesAt = booking->joinClosesAt();
    link.polite = booking->studentId == user;
    // The direct room is also the fallback when Jitsi cannot be reached (decision 18).
    link.iceServers = m_options.iceServers;
    if (m_options.mode == CallMode::jitsi) {
        link.jitsiDomain = m_options.jitsiDomain;
        link.browserUrl = "https://" + m_options.jitsiDomain + "/" + link.room;
        if (!m_options.jitsiSecret.empty()) {
            link.jitsiJwt = jitsiToken(*booking, user, name);
            *link.browserUrl += "?jwt=" + *link.jitsiJwt;
        }
    }
    return link;
}

std::string CallService::jitsiToken(const Booking& booking, UserId user, const std::string& name) const {
    const auto now = m_clock.now();
    const boost::json::object claims{
        {"iss", m_options.jitsiAppId},
        {"aud", m_options.jitsiAppId},
        {"sub", m_options.jitsiDomain},
        {"room", booking.meetingRoom},
        // Servers differ by seconds and nbf is enforced.
        {"nbf", (now - domain::kMinute).seconds},
        {"exp", booking.joinClosesAt().seconds},
        {"context", boost::json::object{{"user", boost::json::object{{"id", domain::toString(user)},
                                                                     {"name", name},
                                                                     {"moderator", user == booking.mentorId}}}}}};
    return crypto::signHs256(boost::json::serialize(claims), m_options.jitsiSecret);
}

Result<Booking> CallService::join(UserId user, BookingId id) {
    return m_database.write([&](database::Transaction& tx) -> Result<Booking> {
        auto booking = m_bookings.findJoinable(tx, id, user, m_clock.now());
        if (booking) m_records.joined(tx, id, user, m_clock.now());
        return booking;
    });
}

void CallService::leave(UserId user, BookingId id) {
    m_database.write([&](database::Transaction& tx) { m_records.left(tx, id, user, m_clock.now()); });
}

}  // namespace mc::calls
