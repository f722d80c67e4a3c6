#pragma once

#include "bookings/booking.h"
#include "platform/database/reader.h"
#include "protocol/people.h"

namespace mc::bookings {

/// What became of somebody's sessions, as whom she was in them. Holds and what expired unpaid are none.
protocol::BookingCounts countsOf(database::Reader& reader, domain::UserId user, Party party);

}  // namespace mc::bookings
