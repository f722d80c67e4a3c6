#include "calls/call_service.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "platform/base/log.h"
#include "platform/crypto/jwt.h"

namespace mc::calls {

using bookings::Booking;
using domain::BookingId;
using domain::Result;
using domain::UserId;
using protocol::CallMode;

CallService::CallService(database::Database& database, const base::Clock& clock,
                         const bookings::BookingService& bookings, const StayStore& stays, CallOptions options)
    : m_database(database), m_clock(clock), m_bookings(bookings), m_stays(stays), m_options(std::move(options)) {}

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
    const auto now = m_clock.now();
    return m_database.write([&](database::Transaction& tx) -> Result<Booking> {
        auto booking = m_bookings.findJoinable(tx, id, user, now);
        if (!booking) return booking;
        m_stays.enter(tx, id, user, now);
        joined.emit(tx, {id, user});
        return booking;
    });
}

bool CallService::mayStay(UserId user, BookingId id) const {
    return m_database
        .read([&](database::Reader& reader) { return m_bookings.findJoinable(reader, id, user, m_clock.now()); })
        .has_value();
}

void CallService::leave(UserId user, BookingId id) {
    const auto now = m_clock.now();
    m_database.write([&](database::Transaction& tx) { m_stays.leave(tx, id, user, now); });
}

void CallService::see(const std::vector<Seated>& seats) {
    if (seats.empty()) return;
    const auto now = m_clock.now();
    m_database.write([&](database::Transaction& tx) {
        for (const auto& seat : seats)
            m_stays.see(tx, seat.booking, seat.user, now);
    });
}

void CallService::recover() {
    const auto closed = m_database.write([&](database::Transaction& tx) { return m_stays.closeAbandoned(tx); });
    if (closed > 0) base::log::warning("calls.stays_closed", {{"count", closed}});
}

}  // namespace mc::calls
