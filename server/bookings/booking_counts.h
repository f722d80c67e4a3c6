#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

#include "bookings/booking.h"
#include "platform/database/reader.h"
#include "protocol/people.h"

namespace mc::bookings {

/// What became of somebody's sessions, as whom she was in them. Holds and what expired unpaid are none.
protocol::BookingCounts countsOf(database::Reader& reader, domain::UserId user, Party party);

/// How a session that was paid ended.
struct EndedSession {
    domain::BookingStatus status = domain::BookingStatus::completed;  ///< Or cancelled or no_show.
    domain::UserId mentor;
    domain::UserId student;
    bool again = false;  ///< Its student had completed one before, with whichever mentor.
};
BOOST_DESCRIBE_STRUCT(EndedSession, (), (status, mentor, student, again))

/// Those that ended in that stretch of time.
std::vector<EndedSession> endedBetween(database::Reader& reader, const domain::UtcRange& when);
/// Of sessions that begin in that stretch of time and are not called off.
std::int64_t bookedMinutes(database::Reader& reader, const domain::UtcRange& when);
/// When the very first booking was made; absent before.
std::optional<domain::UtcTime> firstMade(database::Reader& reader);

}  // namespace mc::bookings
