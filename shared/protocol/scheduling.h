#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/availability.h"
#include "domain/first_day.h"
#include "domain/ids.h"
#include "domain/slots.h"
#include "domain/time.h"
#include "protocol/limits.h"

namespace mc::protocol {

using domain::BusyKind;
using domain::DayException;
using domain::DayWindow;
using domain::FirstDay;
using domain::SchedulingRules;
using domain::Slot;
using domain::SlotReason;
using domain::SlotState;
using domain::Vacation;
using domain::WeeklyWindow;

template <>
inline const FieldLimits& Limits<WeeklyWindow>::table() {
    static const FieldLimits limits{{"weekday", range(1, 7)}};
    return limits;
}

template <>
inline const FieldLimits& Limits<DayException>::table() {
    static const FieldLimits limits{{"windows", maxItems(12)}, {"note", maxLength(120)}};
    return limits;
}

template <>
inline const FieldLimits& Limits<SchedulingRules>::table() {
    static const FieldLimits limits{{"bufferBeforeMinutes", range(0, 120).multipleOf(15)},
                                    {"bufferAfterMinutes", range(0, 120).multipleOf(15)},
                                    {"minimumNoticeMinutes", range(0, 20160)},
                                    {"horizonDays", range(1, 180)},
                                    {"dailyCap", range(0, 48)}};
    return limits;
}

/// GET and PUT /api/mentors/availability (own). PUT must carry the version it read; another version answers 409.
struct Availability {
    int version = 0;
    domain::ZoneName timeZone;
    std::vector<WeeklyWindow> windows;
    std::vector<DayException> exceptions;
    std::vector<Vacation> vacations;
    SchedulingRules rules;
    bool acceptingBookings = true;
};
BOOST_DESCRIBE_STRUCT(Availability, (), (version, timeZone, windows, exceptions, vacations, rules, acceptingBookings))
template <>
inline const FieldLimits& Limits<Availability>::table() {
    static const FieldLimits limits{{"timeZone", length(1, 64)},
                                    {"windows", maxItems(70)},
                                    {"exceptions", maxItems(200)},
                                    {"vacations", maxItems(20)}};
    return limits;
}

/// PUT /api/mentors/toggle-bookings → Availability, with the next version
struct ToggleBookings {
    bool accepting = true;
};
BOOST_DESCRIBE_STRUCT(ToggleBookings, (), (accepting))

/// GET /api/mentors/{slug}/slots?from=&to= (UTC instants, at most 62 days) &duration=
struct SlotList {
    domain::UserId mentorId;
    domain::ZoneName mentorZone;
    int durationMinutes = 30;
    std::vector<Slot> items;  ///< Rising. ("slots" is a keyword to Qt.)
    std::optional<domain::UtcTime> nextFreeAt;
    std::optional<FirstDay> firstDay = {};  ///< Kept for Premium now, whoever asks; also outside of what was asked for.
};
BOOST_DESCRIBE_STRUCT(SlotList, (), (mentorId, mentorZone, durationMinutes, items, nextFreeAt, firstDay))

/// GET /api/mentors/availability/explain?at=&duration= (own): why a time is not free (SCH-3), as what a sentence in the
/// reader's language is made of.
struct SlotExplanation {
    domain::UtcTime at;
    bool free = false;
    SlotReason reason = SlotReason::free;
    /// With notice minutes ahead, with horizon and premium days, with daily_cap sessions a day; with too_short the free
    /// minutes.
    std::optional<int> limit;
    std::optional<BusyKind> blockedBy;  ///< With busy and buffer, and with too_short when something cuts it.
    std::optional<domain::UtcTime> blockedFrom;
    std::optional<domain::BookingId> booking;  ///< What takes that time, where it is a session of theirs.
    /// Their name of the calendar that takes it, or, with `paused`, of the one that cannot be read.
    std::optional<std::string> calendar;
    std::optional<bool> paused;  ///< Bookings rest meanwhile, as they chose: all their time is taken.
};
BOOST_DESCRIBE_STRUCT(SlotExplanation, (), (at, free, reason, limit, blockedBy, blockedFrom, booking, calendar, paused))

}  // namespace mc::protocol
