#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "domain/booking_status.h"
#include "domain/error.h"
#include "domain/time.h"

/// When things may happen around a session. Every `now` is the server's clock at receipt.
namespace mc::domain {

inline constexpr Seconds kHoldLength = 15 * kMinute;       ///< Decision 4.
inline constexpr Seconds kJoinOpensBefore = 10 * kMinute;  ///< VID-1
inline constexpr Seconds kJoinClosesAfter = 5 * kMinute;   ///< VID-1
inline constexpr Seconds kNoShowGrace = 10 * kMinute;      ///< Decision 8.
inline constexpr Seconds kContestLength = 24 * kHour;      ///< Decision 8.

/// From 10 minutes before the start until 5 minutes after the end.
UtcRange joinWindow(const UtcRange& session);
/// invalid_state unless confirmed, outside_join_window with the opening time in words otherwise.
Result<void> mayJoin(BookingStatus status, const UtcRange& session, UtcTime now);

/// Case 38: confirmed (invalid_state) and after the end (too_early).
Result<void> mayComplete(BookingStatus status, const UtcRange& session, UtcTime now);

/// Decision 5: 48 hours after it was asked, or 4 hours before the start, whichever is first. Asked even later than
/// that, the mentor has until the start.
UtcTime requestExpiresAt(UtcTime requestedAt, UtcTime startsAt);

/// Who was not there, by the join records (decision 8).
BOOST_DEFINE_FIXED_ENUM_CLASS(Absence, int, nobody, mentor, student, both)

/// First times the two joined inside the join window; absent if never so far.
struct Attendance {
    std::optional<UtcTime> mentorJoined;
    std::optional<UtcTime> studentJoined;
};
/// The mentor is absent when not there 10 minutes after the start, the student when not there at the end. Before those
/// instants nobody is.
Absence absence(const UtcRange& session, const Attendance& attendance, UtcTime now);

/// Decision 8: everything back when the mentor or both were absent, nothing when only the student was.
int noShowRefundPercent(Absence absence);
/// Only a mentor who let a student wait gets a strike.
inline bool isStrike(Absence absence) {
    return absence == Absence::mentor;
}

/// Whether this party may say that the other was absent: invalid_state unless confirmed, or when the records show the
/// other one there; too_early before the other counts as absent; contest_window_closed 24 hours after the end.
Result<void> mayReportNoShow(Party by, BookingStatus status, const UtcRange& session, const Attendance& attendance,
                             UtcTime now);
/// Either may contest until then.
inline UtcTime contestUntil(UtcTime reportedAt) {
    return reportedAt + kContestLength;
}

}  // namespace mc::domain
