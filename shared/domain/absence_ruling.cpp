#include "domain/absence_ruling.h"

namespace mc::domain {
namespace {

Verdict asSaid(const std::optional<Party>& absent) {
    if (!absent) return Verdict::neither;
    return *absent == Party::mentor ? Verdict::mentor_absent : Verdict::student_absent;
}

/// The one who contested was there, whatever the records have of it.
Verdict asContested(const Presence& seen, Party present) {
    if (seen.met) return Verdict::held;
    if (present == Party::mentor) return seen.student ? Verdict::held : Verdict::student_absent;
    return seen.mentor ? Verdict::neither : Verdict::mentor_absent;
}

}  // namespace

Verdict rule(const UtcRange& session, const Attendance& attendance, const ContestedAbsence& contested,
             AbsenceRuling ruling) {
    if (ruling == AbsenceRuling::upheld) return asSaid(contested.absent);
    return asContested(presence(session, attendance), contested.contestedBy);
}

}  // namespace mc::domain
