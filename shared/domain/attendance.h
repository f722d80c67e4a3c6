#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <vector>

#include "domain/booking_status.h"
#include "domain/error.h"
#include "domain/time.h"

/// Who was there, and what follows from it (decision 8). The one place for completion, no-shows, contests and the day
/// from which a mentor can be paid: the server decides with it, the client says with it what may be done.
namespace mc::domain {

inline constexpr Seconds kNoShowGrace = 10 * kMinute;  ///< How long a mentor may keep a student waiting.
inline constexpr Seconds kPresentAtLeast = kMinute;    ///< In the room between start and end, in all.
inline constexpr Seconds kMetAtLeast = 5 * kMinute;    ///< Both at the same time, in all.
inline constexpr Seconds kCompletedAfter = 3 * kHour;  ///< Met and not reported: completed so long after the end.
inline constexpr Seconds kSettledAfter = 24 * kHour;   ///< Not met and not reported: the records decide then.
inline constexpr Seconds kReportLength = 24 * kHour;   ///< An absence may be reported so long after the end.
inline constexpr Seconds kContestLength = 24 * kHour;  ///< And contested so long after the report.

/// One stay in the session's room; it may have begun before the start (VID-1) and end behind the end.
struct Stay {
    UtcTime from;
    std::optional<UtcTime> until;  ///< Absent: still there, and taken to stay.
    bool operator==(const Stay&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stay, (), (from, until))

/// In any order; stays may touch and overlap.
struct Attendance {
    std::vector<Stay> mentor;
    std::vector<Stay> student;
    bool operator==(const Attendance&) const = default;
};
BOOST_DESCRIBE_STRUCT(Attendance, (), (mentor, student))

/// What the records show of a session.
struct Presence {
    bool mentor = false;  ///< Present: at least a minute between start and end.
    bool student = false;
    bool mentorInTime = false;  ///< There within the first ten minutes, for at least a minute.
    bool studentInTime = false;
    bool met = false;  ///< Present at the same time for at least five minutes in all.
};
Presence presence(const UtcRange& session, const Attendance& attendance);

/// What became of a report: upheld by the other's silence or by an admin, rejected by an admin.
BOOST_DEFINE_FIXED_ENUM_CLASS(NoShowState, int, none, reported, contested, upheld, rejected)

/// Somebody said that the other was not there; the platform, when it settled by the records.
struct AbsenceReport {
    Party by = Party::student;
    UtcTime at;
    bool contested = false;
};

/// held: the session took place. neither: nobody kept the appointment; everything goes back and an admin looks.
/// for_admin: contested, nothing moves by itself.
BOOST_DEFINE_FIXED_ENUM_CLASS(Verdict, int, undecided, held, mentor_absent, student_absent, neither, for_admin)

struct Judgement {
    Verdict verdict = Verdict::undecided;
    std::optional<UtcTime> nextLook;  ///< While undecided: when time alone will have decided it.
    bool operator==(const Judgement&) const = default;
};

/// Decision 8 for a confirmed session, or for a report about a completed one. Without a report: what was met is held
/// three hours after the end, anything else is settled by the records a day after it. A report that the records bear
/// out counts at once, another one when its contest window has passed in silence.
Judgement judge(const UtcRange& session, const Attendance& attendance, const std::optional<AbsenceReport>& report,
                UtcTime now);

/// Whether the records say what this party says. A student is borne out when the mentor was not there in the first ten
/// minutes, also when they met later; a mentor when the student did not keep the appointment.
bool bearsOut(const UtcRange& session, const Attendance& attendance, Party by);

/// Case 38. Confirmed and not reported, and the two have met: invalid_state; after the end: too_early.
Result<void> mayComplete(BookingStatus status, bool reported, const UtcRange& session, const Attendance& attendance,
                         UtcTime now);

/// Whether this party may say that the other was absent. The student from ten minutes after the start, also of what is
/// completed already; the mentor after the end: too_early. Once: invalid_state. Both until 24 hours after the end:
/// contest_window_closed.
Result<void> mayReportAbsence(Party by, BookingStatus status, bool reported, const UtcRange& session, UtcTime now);

/// First instant after `now` at which time alone changes what mayComplete and mayReportAbsence answer: for whoever
/// shows it. Absent when nothing more comes.
std::optional<UtcTime> nextAnswerAt(const UtcRange& session, UtcTime now);

/// First instant at which a report cannot be contested any more.
inline UtcTime contestUntil(UtcTime reportedAt) {
    return reportedAt + kContestLength;
}
/// By whoever did not report it, both when the platform settled it; once: invalid_state, contest_window_closed.
Result<void> mayContest(Party by, const std::optional<AbsenceReport>& report, UtcTime now);

/// From when on what the mentor earned may be paid out: when neither report nor contest can come any more. For a
/// contested session it says nothing.
UtcTime payableFrom(const UtcRange& session, const std::optional<AbsenceReport>& report);

/// Everything when the mentor or both stayed away, nothing when only the student did. Not for undecided and for_admin.
int refundPercent(Verdict verdict);
/// Whom the verdict calls absent; nobody with neither, since no one is to blame before an admin looked.
std::optional<Party> absentParty(Verdict verdict);

}  // namespace mc::domain
