#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/time.h"
#include "platform/base/zones.h"

namespace mc::calendars {

/// A session of ours at a time it has or had, by the code that links into other calendars write into an event's text.
struct CodedTime {
    std::string code;
    domain::UtcRange range;
};

/// How the text of a calendar is to be understood.
struct ExpansionChoices {
    domain::ZoneName owner{"UTC"};  ///< Of all-day and floating times, and of zones nobody knows.
    bool tentativeIsBusy = true;
    std::string ownDomain;              ///< Events whose UID is a session's of ours on it are never counted.
    std::vector<CodedTime> coded = {};  ///< Single events that name one of them at its time are not counted either.
    std::int64_t steps = 2'000'000;     ///< Most work for the whole text.
    std::int64_t stepsOfRule = 60'000;  ///< Most for one event: a rule for each second of a century ends here.
};

struct Expansion {
    bool isCalendar = false;             ///< Otherwise it is something else, a page for people for example.
    bool whole = false;                  ///< False: it ends in the middle, so that more may be busy.
    std::vector<domain::UtcRange> busy;  ///< Within the window, ascending; what touches is joined.
    int events = 0;
    bool ruleTooCostly = false;  ///< A rule has more times than anybody keeps: not all of them are in `busy`.
    int notUnderstood = 0;       ///< Events without a time that can be read, or with such a rule.
    bool zoneUnknown = false;    ///< Times of a zone nobody knows were read in the owner's.
};

/// When somebody is busy by a calendar (RFC 5545: RRULE, RDATE, EXDATE, RECURRENCE-ID with THISANDFUTURE, all-day and
/// floating times, TRANSP, STATUS; VFREEBUSY), in time bounded by the length of the text and `steps`. Pure.
Expansion expandCalendar(std::string_view text, domain::UtcRange window, const base::Zones& zones,
                         const ExpansionChoices& choices);

/// Ascending; what is no more than `gap` apart is one.
std::vector<domain::UtcRange> joined(std::vector<domain::UtcRange> ranges, domain::Seconds gap);

}  // namespace mc::calendars
