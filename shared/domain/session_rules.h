#pragma once

#include <array>

#include "domain/booking_status.h"
#include "domain/error.h"
#include "domain/time.h"

/// When things may happen around a session; who was there is attendance.h. Every `now` is the server's clock at
/// receipt.
namespace mc::domain {

inline constexpr Seconds kHoldLength = 15 * kMinute;       ///< Decision 4.
inline constexpr Seconds kRequestLength = 48 * kHour;      ///< Decision 5.
inline constexpr Seconds kJoinOpensBefore = 10 * kMinute;  ///< VID-1
inline constexpr Seconds kJoinClosesAfter = 5 * kMinute;   ///< VID-1

/// From 10 minutes before the start until 5 minutes after the end.
UtcRange joinWindow(const UtcRange& session);
/// invalid_state unless confirmed, outside_join_window with the opening time in words otherwise.
Result<void> mayJoin(BookingStatus status, const UtcRange& session, UtcTime now);

/// Decision 5: 48 hours after it was asked, or 4 hours before the start, whichever is first. Asked even later than
/// that, the mentor has until the start.
UtcTime requestExpiresAt(UtcTime requestedAt, UtcTime startsAt);
/// When the mentor is reminded of it: after half and after three quarters of the time for an answer.
std::array<UtcTime, 2> answerReminders(UtcTime requestedAt, UtcTime expiresAt);

}  // namespace mc::domain
