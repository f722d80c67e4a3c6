#include "domain/moves.h"

#include <algorithm>
#include <string>

#include "domain/booking_states.h"

namespace mc::domain {

namespace {
constexpr Seconds kAnswerWithin = 24 * kHour;
constexpr Seconds kAnswerBefore = 4 * kHour;
}  // namespace

Result<MoveWay> mayMove(const MoveFacts& facts, Party by, UtcTime now) {
    if (facts.status != BookingStatus::confirmed)
        return fail(ErrorCode::invalid_state, "The booking is " + std::string(label(facts.status)) + ".");
    if (facts.outage && by != Party::mentor) return MoveWay::at_once;
    if (now >= facts.session.begin) return fail(ErrorCode::invalid_state, "The session has begun.");
    if (by == Party::platform) return MoveWay::at_once;
    const bool isFree = by == Party::student && facts.instantBook && facts.freeMoves == 0;
    return isFree && facts.session.begin - now > kFreeMoveBefore ? MoveWay::at_once : MoveWay::by_consent;
}

UtcTime moveAnswerUntil(UtcTime proposedAt, UtcTime start, UtcTime newStart) {
    const auto earlier = std::min(start, newStart);
    const auto latest = std::min(proposedAt + kAnswerWithin, earlier - kAnswerBefore);
    return latest > proposedAt ? latest : earlier;
}

}  // namespace mc::domain
