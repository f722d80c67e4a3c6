#include "domain/attendance.h"

#include <algorithm>
#include <stdexcept>

namespace mc::domain {
namespace {

/// The stays within the window, rising and without overlaps. Whoever is still there is taken to stay.
std::vector<UtcRange> within(const UtcRange& window, const std::vector<Stay>& stays) {
    std::vector<UtcRange> parts;
    for (const Stay& stay : stays) {
        const UtcRange part{std::max(stay.from, window.begin), std::min(stay.until.value_or(window.end), window.end)};
        if (part.begin < part.end) parts.push_back(part);
    }
    std::ranges::sort(parts);
    std::vector<UtcRange> merged;
    for (const UtcRange& part : parts) {
        if (merged.empty() || merged.back().end < part.begin)
            merged.push_back(part);
        else
            merged.back().end = std::max(merged.back().end, part.end);
    }
    return merged;
}

Seconds total(const std::vector<UtcRange>& parts) {
    Seconds sum = 0;
    for (const UtcRange& part : parts)
        sum += part.length();
    return sum;
}

Seconds together(const std::vector<UtcRange>& a, const std::vector<UtcRange>& b) {
    Seconds sum = 0;
    for (const UtcRange& one : a)
        for (const UtcRange& other : b)
            sum += std::max(Seconds{0}, std::min(one.end, other.end) - std::max(one.begin, other.begin));
    return sum;
}

/// Who comes at the tenth minute and stays has been there a minute at the eleventh.
bool inTime(const UtcRange& session, const std::vector<Stay>& stays) {
    const UtcTime last = std::min(session.begin + kNoShowGrace + kPresentAtLeast, session.end);
    return total(within({session.begin, last}, stays)) >= kPresentAtLeast;
}

/// What the records alone say. Two who came and missed each other: whoever was in time has kept the appointment.
Verdict byRecords(const Presence& seen) {
    if (seen.met) return Verdict::held;
    const bool bothCame = seen.mentor && seen.student;
    const bool mentor = bothCame ? seen.mentorInTime : seen.mentor;
    const bool student = bothCame ? seen.studentInTime : seen.student;
    if (mentor == student) return Verdict::neither;
    return mentor ? Verdict::student_absent : Verdict::mentor_absent;
}

bool bearsOut(const Presence& seen, Party by) {
    if (by == Party::student) return !seen.mentorInTime;
    const Verdict records = byRecords(seen);
    return by == Party::platform || records == Verdict::student_absent || records == Verdict::neither;
}

Verdict borneOut(const Presence& seen, Party by) {
    if (by == Party::student) return seen.student ? Verdict::mentor_absent : Verdict::neither;
    return byRecords(seen);
}

Judgement judgeReport(const Presence& seen, const AbsenceReport& report, UtcTime now) {
    if (report.contested) return {Verdict::for_admin, {}};
    if (bearsOut(seen, report.by)) return {borneOut(seen, report.by), {}};
    const UtcTime until = contestUntil(report.at);
    if (now < until) return {Verdict::undecided, until};
    return {report.by == Party::student ? Verdict::mentor_absent : Verdict::student_absent, {}};
}

}  // namespace

Presence presence(const UtcRange& session, const Attendance& attendance) {
    const auto mentor = within(session, attendance.mentor);
    const auto student = within(session, attendance.student);
    return {total(mentor) >= kPresentAtLeast, total(student) >= kPresentAtLeast, inTime(session, attendance.mentor),
            inTime(session, attendance.student), together(mentor, student) >= kMetAtLeast};
}

Judgement judge(const UtcRange& session, const Attendance& attendance, const std::optional<AbsenceReport>& report,
                UtcTime now) {
    const Presence seen = presence(session, attendance);
    if (report) return judgeReport(seen, *report, now);
    const UtcTime decided = session.end + kCompletedAfter;
    if (now < decided) return {Verdict::undecided, decided};
    if (seen.met) return {Verdict::held, {}};
    const UtcTime settled = session.end + kSettledAfter;
    if (now < settled) return {Verdict::undecided, settled};
    return {byRecords(seen), {}};
}

bool bearsOut(const UtcRange& session, const Attendance& attendance, Party by) {
    return bearsOut(presence(session, attendance), by);
}

Result<void> mayComplete(BookingStatus status, bool reported, const UtcRange& session, const Attendance& attendance,
                         UtcTime now) {
    if (status != BookingStatus::confirmed) return fail(ErrorCode::invalid_state, "The booking is not confirmed.");
    if (now < session.end) return fail(ErrorCode::too_early, "The session has not ended yet.");
    if (reported) return fail(ErrorCode::invalid_state, "An absence was reported.");
    if (!presence(session, attendance).met)
        return fail(ErrorCode::invalid_state, "The records do not show that the two of you met.");
    return {};
}

Result<void> mayReportAbsence(Party by, BookingStatus status, bool reported, const UtcRange& session, UtcTime now) {
    const bool student = by == Party::student;
    const bool open = status == BookingStatus::confirmed || (student && status == BookingStatus::completed);
    if (!open) return fail(ErrorCode::invalid_state, "The booking is not confirmed.");
    if (reported) return fail(ErrorCode::invalid_state, "An absence was reported already.");
    if (now >= session.end + kReportLength)
        return fail(ErrorCode::contest_window_closed, "More than 24 hours have passed since the end.");
    const UtcTime earliest = student ? session.begin + kNoShowGrace + 1 : session.end;
    if (now < earliest)
        return fail(ErrorCode::too_early,
                    student ? "Please wait until 10 minutes after the start." : "Please wait until the session's end.");
    return {};
}

std::optional<UtcTime> nextAnswerAt(const UtcRange& session, UtcTime now) {
    for (const UtcTime at : {session.begin + kNoShowGrace + 1, session.end, session.end + kReportLength})
        if (at > now) return at;
    return std::nullopt;
}

Result<void> mayContest(Party by, const std::optional<AbsenceReport>& report, UtcTime now) {
    if (!report || report->contested || report->by == by)
        return fail(ErrorCode::invalid_state, "There is nothing to contest.");
    if (now >= contestUntil(report->at))
        return fail(ErrorCode::contest_window_closed, "More than 24 hours have passed since the report.");
    return {};
}

UtcTime payableFrom(const UtcRange& session, const std::optional<AbsenceReport>& report) {
    const UtcTime unreported = session.end + kReportLength;
    return report ? std::max(unreported, contestUntil(report->at)) : unreported;
}

int refundPercent(Verdict verdict) {
    switch (verdict) {
        case Verdict::mentor_absent:
        case Verdict::neither:
            return 100;
        case Verdict::student_absent:
        case Verdict::held:
            return 0;
        default:
            throw std::logic_error("no verdict yet");
    }
}

std::optional<Party> absentParty(Verdict verdict) {
    if (verdict == Verdict::mentor_absent) return Party::mentor;
    if (verdict == Verdict::student_absent) return Party::student;
    return std::nullopt;
}

}  // namespace mc::domain
