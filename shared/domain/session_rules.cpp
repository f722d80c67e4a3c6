#include "domain/session_rules.h"

#include <algorithm>

namespace mc::domain {
namespace {

constexpr Seconds kRequestEndsBefore = 4 * kHour;

}  // namespace

UtcRange joinWindow(const UtcRange& session) {
    return {session.begin - kJoinOpensBefore, session.end + kJoinClosesAfter};
}

Result<void> mayJoin(BookingStatus status, const UtcRange& session, UtcTime now) {
    if (status != BookingStatus::confirmed) return fail(ErrorCode::invalid_state, "The booking is not confirmed.");
    const UtcRange window = joinWindow(session);
    if (window.contains(now)) return {};
    if (now < window.begin) return fail(ErrorCode::outside_join_window, "The room opens 10 minutes before the start.");
    return fail(ErrorCode::outside_join_window, "The room closed 5 minutes after the end.");
}

UtcTime requestExpiresAt(UtcTime requestedAt, UtcTime startsAt) {
    const UtcTime lastAnswer = startsAt - kRequestEndsBefore;
    return requestedAt < lastAnswer ? std::min(requestedAt + kRequestLength, lastAnswer) : startsAt;
}

std::array<UtcTime, 2> answerReminders(UtcTime requestedAt, UtcTime expiresAt) {
    const Seconds whole = expiresAt - requestedAt;
    return {requestedAt + whole / 2, requestedAt + whole * 3 / 4};
}

}  // namespace mc::domain
