#pragma once

#include <boost/describe/enum.hpp>

#include "domain/booking_status.h"
#include "domain/error.h"
#include "domain/time.h"

/// Moving a session to another time (BKG-4, decision 7). Money, code, conversation and calendar entry follow it. Every
/// `now` is the server's clock at receipt.
namespace mc::domain {

inline constexpr Seconds kFreeMoveBefore = 24 * kHour;  ///< Notice must be longer than this for a move without consent.

/// How a move comes about: without asking, or with the other one's consent.
BOOST_DEFINE_FIXED_ENUM_CLASS(MoveWay, int, at_once, by_consent)

/// What the rule looks at.
struct MoveFacts {
    BookingStatus status = BookingStatus::confirmed;
    UtcRange session;
    bool instantBook = true;  ///< The mentor's way when it was booked: whoever wants to be asked is asked again.
    int freeMoves = 0;        ///< The student's without consent, so far.
    bool outage = false;      ///< The platform was down, and the student has not chosen yet (case 39).
};

/// A student moves a session once without asking, while its start is more than 24 hours away; everything else takes
/// consent. invalid_state unless it is confirmed and has not begun. What an outage took the student moves without asking
/// however often she moved before, also when it is over (case 39); the mentor cannot.
Result<MoveWay> mayMove(const MoveFacts& facts, Party by, UtcTime now);

/// How long a proposal waits: 24 hours, or until 4 hours before the earlier of the two starts, whichever is first.
/// Proposed even later than that, until that start.
UtcTime moveAnswerUntil(UtcTime proposedAt, UtcTime start, UtcTime newStart);

}  // namespace mc::domain
