#pragma once

#include <boost/json/object.hpp>

#include "calendars/calendar_zones.h"
#include "calendars/part_store.h"

namespace mc::calendars {

/// An event of Microsoft 365 as far as it says when somebody is busy, as a calendarView's delta tells of it (Graph v1.0).
/// An occurrence of a series tells little more than its times: the rest is its master's.
struct MicrosoftEvent {
    enum class Busy { no, yes, maybe, asMaster };

    std::string id;
    std::string master;  ///< Of an occurrence.
    Busy busy = Busy::yes;
    bool isSeries = false;   ///< A master: its own time is that of its first occurrence, which is told besides.
    bool isAllDay = false;   ///< Its times are those of its owner's wall clock, as if it were UTC's.
    domain::UtcRange range;  ///< As told.

    /// Absent when it says no time. A session of ours on `ownDomain` keeps nobody busy.
    static std::optional<MicrosoftEvent> read(const boost::json::object& event, const std::string& ownDomain);
    static std::optional<MicrosoftEvent> ofPart(const CalendarPart& part);
    CalendarPart toPart() const;
};

/// When these keep their owner busy. Pure.
std::vector<domain::UtcRange> busyOf(const std::vector<MicrosoftEvent>& events, const domain::ZoneTable& owner,
                                     bool tentativeIsBusy);

}  // namespace mc::calendars
