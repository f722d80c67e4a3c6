#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar_sources.h"
#include "domain/calendar_writing.h"

namespace mc::protocol {

using domain::CalendarWriteHealth;

/// Into which of her calendars a mentor's sessions are written, and how that goes.
struct CalendarWriting {
    int version = 0;                                      ///< Of the choice.
    std::optional<domain::CalendarSourceId> source = {};  ///< Absent: into none.
    CalendarWriteHealth health = CalendarWriteHealth::waiting;
    std::optional<domain::UtcTime> writtenAt = {};     ///< When all was last as it should be.
    std::optional<domain::UtcTime> failingSince = {};  ///< Absent: it is written.
    bool givenUp = false;                              ///< It is not tried any more by itself.
    /// Names of calendars out of which sessions to come could not be taken.
    std::vector<std::string> leftIn = {};
};
BOOST_DESCRIBE_STRUCT(CalendarWriting, (), (version, source, health, writtenAt, failingSince, givenUp, leftIn))

/// PUT /api/caldav/target → CalendarWriting. Carries the version that was read; another one answers 409. `source` is one
/// of her calendars of kind caldav; the same as before: what is not written is tried again. Sessions to come are written
/// into it, and taken out of the one before.
struct CalendarWritingChoice {
    int version = 0;
    std::optional<domain::CalendarSourceId> source = {};
};
BOOST_DESCRIBE_STRUCT(CalendarWritingChoice, (), (version, source))

}  // namespace mc::protocol
