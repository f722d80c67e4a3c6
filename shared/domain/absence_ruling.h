#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "domain/attendance.h"

/// What follows when an admin decides about an absence that was contested (decision 8).
namespace mc::domain {

/// Of whoever said that somebody was absent, or of the records when the platform settled it.
BOOST_DEFINE_FIXED_ENUM_CLASS(AbsenceRuling, int,
                              upheld,    // It stands.
                              rejected)  // Whoever contested it is right.

/// What was said, and by whom it is contested.
struct ContestedAbsence {
    std::optional<Party> absent;  ///< Empty: nobody kept the appointment.
    Party contestedBy = Party::mentor;
};

/// What the ruling makes of the session. Upheld: what was said. Rejected: whoever contested it was there, and how the
/// other one fared is read from the records: the mentor who is believed is paid, the student who is believed has
/// everything back unless the two met, and nobody is blamed whom the records show as present.
Verdict rule(const UtcRange& session, const Attendance& attendance, const ContestedAbsence& contested,
             AbsenceRuling ruling);

}  // namespace mc::domain
