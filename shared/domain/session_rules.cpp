#include "domain/session_rules.h"

#include <algorithm>

namespace mc::domain {
namespace {

constexpr Seconds kRequestLength = 48 * kHour;
constexpr Seconds kRequestEndsBefore = 4 * kHour;

bool mentorIsAbsent(const UtcRange& session, const Attendance& attendance, UtcTime now) {
    const UtcTime deadline = session.begin + kNoShowGrace;
    if (attendance.mentorJoined && *attendance.mentorJoined <= deadline) return false;
    return now > deadline;
}

bool studentIsAbsent(const UtcRange& session, const Attendance& attendance, UtcTime now) {
    if (attendance.studentJoined && *attendance.studentJoined < session.end) return false;
    return now >= session.end;
}

Result<void> mustBeConfirmed(BookingStatus status) {
    if (status == BookingStatus::confirmed) return {};
    return fail(ErrorCode::invalid_state, "The booking is not confirmed.");
}

}  // namespace

UtcRange joinWindow(const UtcRange& session) {
    return {session.begin - kJoinOpensBefore, session.end + kJoinClosesAfter};
}

Result<void> mayJoin(BookingStatus status, const UtcRange& session, UtcTime now) {
    if (auto confirmed = mustBeConfirmed(status); !confirmed) return confirmed;
    const UtcRange window = joinWindow(session);
    if (window.contains(now)) return {};
    if (now < window.begin) return fail(ErrorCode::outside_join_window, "The room opens 10 minutes before the start.");
    return fail(ErrorCode::outside_join_window, "The room closed 5 minutes after the end.");
}

Result<void> mayComplete(BookingStatus status, const UtcRange& session, UtcTime now) {
    if (auto confirmed = mustBeConfirmed(status); !confirmed) return confirmed;
    if (now < session.end) return fail(ErrorCode::too_early, "The session has not ended yet.");
    return {};
}

UtcTime requestExpiresAt(UtcTime requestedAt, UtcTime startsAt) {
    const UtcTime lastAnswer = startsAt - kRequestEndsBefore;
    return requestedAt < lastAnswer ? std::min(requestedAt + kRequestLength, lastAnswer) : startsAt;
}

Absence absence(const UtcRange& session, const Attendance& attendance, UtcTime now) {
    const bool mentor = mentorIsAbsent(session, attendance, now);
    const bool student = studentIsAbsent(session, attendance, now);
    if (mentor) return student ? Absence::both : Absence::mentor;
    return student ? Absence::student : Absence::nobody;
}

int noShowRefundPercent(Absence absence) {
    return absence == Absence::mentor || absence == Absence::both ? 100 : 0;
}

Result<void> mayReportNoShow(Party by, BookingStatus status, const UtcRange& session, const Attendance& attendance,
                             UtcTime now) {
    if (auto confirmed = mustBeConfirmed(status); !confirmed) return confirmed;
    if (now >= session.end + kContestLength)
        return fail(ErrorCode::contest_window_closed, "More than 24 hours have passed since the end.");
    const bool student = by == Party::student;
    const UtcTime earliest = student ? session.begin + kNoShowGrace + 1 : session.end;
    if (now < earliest)
        return fail(ErrorCode::too_early,
                    student ? "Please wait until 10 minutes after the start." : "Please wait until the session's end.");
    const bool absent = student ? mentorIsAbsent(session, attendance, now) : studentIsAbsent(session, attendance, now);
    if (!absent) return fail(ErrorCode::invalid_state, "The records show that the other person was there.");
    return {};
}

}  // namespace mc::domain
