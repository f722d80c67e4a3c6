#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/attendance.h"
#include "protocol/limits.h"

/// An absence as its two people see it (decision 8).
namespace mc::protocol {

/// What one of the two said about it.
struct AbsenceStatement {
    domain::Party by = domain::Party::student;
    bool contests = false;  ///< Else it reports.
    std::string text;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(AbsenceStatement, (), (by, contests, text, at))

/// What an admin made of it; who that was stays inside.
struct AbsenceDecision {
    bool upheld = false;
    std::string reason;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(AbsenceDecision, (), (upheld, reason, at))

/// What the student left to be read, without stars (case 41).
struct AbsenceNote {
    std::string text;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(AbsenceNote, (), (text, at))

/// GET /api/bookings/{id}/absence (either party): who was there when, and what was said about it.
struct AbsenceFile {
    domain::Attendance attendance;
    std::vector<AbsenceStatement> statements;  ///< In the order they were made.
    std::optional<AbsenceDecision> decision;
    std::optional<AbsenceNote> note;
    bool canNote = false;
};
BOOST_DESCRIBE_STRUCT(AbsenceFile, (), (attendance, statements, decision, note, canNote))

/// PUT /api/bookings/{id}/absence-note (its student, whose money went back) → AbsenceFile; once.
struct WriteAbsenceNote {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(WriteAbsenceNote, (), (text))
template <>
inline const FieldLimits& Limits<WriteAbsenceNote>::table() {
    static const FieldLimits limits{{"text", length(1, 1000)}};
    return limits;
}

}  // namespace mc::protocol
