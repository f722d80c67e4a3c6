#pragma once

#include <string>
#include <vector>

namespace mc::tests {

/// An event that is easily got wrong, and when its owner is busy by it.
struct HardEvent {
    const char* name;
    std::string lines;  ///< Within the VCALENDAR.
    const char* from;
    const char* to;
    std::vector<std::pair<const char*, const char*>> busy;
    const char* owner = "Asia/Kolkata";  ///< The zone of who owns the calendar.
    bool asReference = true;             ///< Debian's python3-recurring-ical-events says the same.
};

inline std::string calendarOf(const std::string& lines) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Tests//EN\n" + lines + "END:VCALENDAR\n";
}
inline std::string eventOf(const std::string& lines, const std::string& uid = "one@example.org") {
    return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\n" + lines + "END:VEVENT\n";
}

/// As Exchange writes one: rules since 1601.
inline std::string zoneSince1601(const std::string& name) {
    return "BEGIN:VTIMEZONE\nTZID:" + name +
           "\n"
           "BEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
           "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
           "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
           "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
}

inline std::vector<HardEvent> hardEvents() {
    const std::string berlin = "DTSTART;TZID=Europe/Berlin:";
    return {
        {"weekly over the end of summer time",
         eventOf(berlin + "20261018T090000\nDTEND;TZID=Europe/Berlin:20261018T100000\nRRULE:FREQ=WEEKLY;COUNT=3\n"),
         "2026-10-01T00:00:00Z",
         "2026-11-30T00:00:00Z",
         {{"2026-10-18T07:00:00Z", "2026-10-18T08:00:00Z"},
          {"2026-10-25T08:00:00Z", "2026-10-25T09:00:00Z"},
          {"2026-11-01T08:00:00Z", "2026-11-01T09:00:00Z"}}},
        {"a time that does not exist is an hour later",
         eventOf("DTSTART;TZID=America/New_York:20260307T023000\nDTEND;TZID=America/New_York:20260307T030000\n"
                 "RRULE:FREQ=DAILY;COUNT=3\n"),
         "2026-03-01T00:00:00Z",
         "2026-03-31T00:00:00Z",
         {{"2026-03-07T07:30:00Z", "2026-03-07T08:00:00Z"},
          {"2026-03-08T07:30:00Z", "2026-03-08T08:00:00Z"},
          {"2026-03-09T06:30:00Z", "2026-03-09T07:00:00Z"}}},
        {"a time that happens twice is the first",  // The reference takes the second.
         eventOf("DTSTART;TZID=America/New_York:20261101T013000\nDTEND;TZID=America/New_York:20261101T023000\n"),
         "2026-10-01T00:00:00Z",
         "2026-11-30T00:00:00Z",
         {{"2026-11-01T05:30:00Z", "2026-11-01T07:30:00Z"}},
         "Asia/Kolkata",
         false},
        {"an occurrence keeps its exact length over a transition",
         eventOf(berlin + "20261023T230000\nDTEND;TZID=Europe/Berlin:20261024T070000\nRRULE:FREQ=DAILY;COUNT=3\n"),
         "2026-10-01T00:00:00Z",
         "2026-11-30T00:00:00Z",
         {{"2026-10-23T21:00:00Z", "2026-10-24T05:00:00Z"},
          {"2026-10-24T21:00:00Z", "2026-10-25T05:00:00Z"},
          {"2026-10-25T22:00:00Z", "2026-10-26T06:00:00Z"}}},
        {"Kathmandu",
         eventOf("DTSTART;TZID=Asia/Kathmandu:20260301T090000\nDTEND;TZID=Asia/Kathmandu:20260301T094500\n"
                 "RRULE:FREQ=WEEKLY;BYDAY=SU,TU;UNTIL=20260310T181500Z\n"),
         "2026-02-01T00:00:00Z",
         "2026-04-01T00:00:00Z",
         {{"2026-03-01T03:15:00Z", "2026-03-01T04:00:00Z"},
          {"2026-03-03T03:15:00Z", "2026-03-03T04:00:00Z"},
          {"2026-03-08T03:15:00Z", "2026-03-08T04:00:00Z"},
          {"2026-03-10T03:15:00Z", "2026-03-10T04:00:00Z"}}},
        {"Apia over the day that was skipped",
         eventOf("DTSTART;TZID=Pacific/Apia:20111228T100000\nDTEND;TZID=Pacific/Apia:20111228T110000\n"
                 "RRULE:FREQ=DAILY;COUNT=2\nRDATE;TZID=Pacific/Apia:20111231T100000\n"),
         "2011-12-01T00:00:00Z",
         "2012-01-31T00:00:00Z",
         {{"2011-12-28T20:00:00Z", "2011-12-28T21:00:00Z"},
          {"2011-12-29T20:00:00Z", "2011-12-29T21:00:00Z"},
          {"2011-12-30T20:00:00Z", "2011-12-30T21:00:00Z"}}},
        {"left out, moved and cancelled occurrences",
         eventOf("DTSTART;TZID=Asia/Kolkata:20260302T100000\nDTEND;TZID=Asia/Kolkata:20260302T110000\n"
                 "RRULE:FREQ=DAILY;COUNT=5\nEXDATE;TZID=Asia/Kolkata:20260303T100000\n") +
             eventOf("RECURRENCE-ID;TZID=Asia/Kolkata:20260304T100000\nSEQUENCE:1\n"
                     "DTSTART;TZID=Asia/Kolkata:20260304T150000\nDTEND;TZID=Asia/Kolkata:20260304T163000\n") +
             eventOf("RECURRENCE-ID:20260305T043000Z\nSEQUENCE:1\nSTATUS:CANCELLED\n"
                     "DTSTART;TZID=Asia/Kolkata:20260305T100000\nDTEND;TZID=Asia/Kolkata:20260305T110000\n"),
         "2026-03-01T00:00:00Z",
         "2026-03-31T00:00:00Z",
         {{"2026-03-02T04:30:00Z", "2026-03-02T05:30:00Z"},
          {"2026-03-04T09:30:00Z", "2026-03-04T11:00:00Z"},
          {"2026-03-06T04:30:00Z", "2026-03-06T05:30:00Z"}}},
        {"from an occurrence on, later and longer",  // The reference does not know RANGE.
         eventOf("DTSTART;TZID=Asia/Kolkata:20260302T100000\nDTEND;TZID=Asia/Kolkata:20260302T110000\n"
                 "RRULE:FREQ=DAILY;COUNT=4\n") +
             eventOf("RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T043000Z\n"
                     "DTSTART;TZID=Asia/Kolkata:20260304T120000\nDTEND;TZID=Asia/Kolkata:20260304T133000\n"),
         "2026-03-01T00:00:00Z",
         "2026-03-31T00:00:00Z",
         {{"2026-03-02T04:30:00Z", "2026-03-02T05:30:00Z"},
          {"2026-03-03T04:30:00Z", "2026-03-03T05:30:00Z"},
          {"2026-03-04T06:30:00Z", "2026-03-04T08:00:00Z"},
          {"2026-03-05T06:30:00Z", "2026-03-05T08:00:00Z"}},
         "Asia/Kolkata",
         false},
        {"dates without a rule, of which DTSTART is the first",
         eventOf("DTSTART:20260302T100000Z\nDURATION:PT45M\nRDATE:20260304T100000Z,20260309T120000Z\n"),
         "2026-03-01T00:00:00Z",
         "2026-03-31T00:00:00Z",
         {{"2026-03-02T10:00:00Z", "2026-03-02T10:45:00Z"},
          {"2026-03-04T10:00:00Z", "2026-03-04T10:45:00Z"},
          {"2026-03-09T12:00:00Z", "2026-03-09T12:45:00Z"}}},
        {"an all-day event over a transition has 23 hours",
         eventOf("DTSTART;VALUE=DATE:20260307\nDTEND;VALUE=DATE:20260309\n"),
         "2026-03-01T00:00:00Z",
         "2026-03-31T00:00:00Z",
         {{"2026-03-07T05:00:00Z", "2026-03-09T04:00:00Z"}},
         "America/New_York"},
        {"all-day each second Friday, one left out",
         eventOf("DTSTART;VALUE=DATE:20260306\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4\nEXDATE;VALUE=DATE:20260320\n"
                 "DTEND;VALUE=DATE:20260307\n"),
         "2026-03-01T00:00:00Z",
         "2026-05-31T00:00:00Z",
         {{"2026-03-05T18:30:00Z", "2026-03-06T18:30:00Z"},
          {"2026-04-02T18:30:00Z", "2026-04-03T18:30:00Z"},
          {"2026-04-16T18:30:00Z", "2026-04-17T18:30:00Z"}}},
        {"floating times are the owner's",
         eventOf("DTSTART:20260310T090000\nDTEND:20260310T100000\nRRULE:FREQ=WEEKLY;COUNT=2\n"),
         "2026-03-01T00:00:00Z",
         "2026-03-31T00:00:00Z",
         {{"2026-03-10T03:15:00Z", "2026-03-10T04:15:00Z"}, {"2026-03-17T03:15:00Z", "2026-03-17T04:15:00Z"}},
         "Asia/Kathmandu"},
        {"a zone's name wins over what the calendar says of it",
         "BEGIN:VTIMEZONE\nTZID:Asia/Kolkata\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0500\n"
         "TZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE\n" +
             eventOf("DTSTART;TZID=\"Asia/Kolkata\":20260302T100000\nDTEND;TZID=Asia/Kolkata:20260302T110000\n"),
         "2026-03-01T00:00:00Z",
         "2026-03-31T00:00:00Z",
         {{"2026-03-02T04:30:00Z", "2026-03-02T05:30:00Z"}}},
        {"a zone of the calendar's own, since 1601",
         zoneSince1601("Our office") +
             eventOf("DTSTART;TZID=Our office:20261024T090000\nDTEND;TZID=Our office:20261024T100000\n"
                     "RRULE:FREQ=DAILY;COUNT=2\n"),
         "2026-10-01T00:00:00Z",
         "2026-11-30T00:00:00Z",
         {{"2026-10-24T07:00:00Z", "2026-10-24T08:00:00Z"}, {"2026-10-25T08:00:00Z", "2026-10-25T09:00:00Z"}},
         "Asia/Kolkata",
         false},  // The reference fails on years before 1970.
        {"Windows' names",
         eventOf("DTSTART;TZID=W. Europe Standard Time:20260701T090000\n"
                 "DTEND;TZID=W. Europe Standard Time:20260701T100000\n"),
         "2026-06-01T00:00:00Z",
         "2026-07-31T00:00:00Z",
         {{"2026-07-01T07:00:00Z", "2026-07-01T08:00:00Z"}}},
        {"the last working day of the month",
         eventOf("DTSTART;TZID=Asia/Kolkata:20260130T173000\nDTEND;TZID=Asia/Kolkata:20260130T180000\n"
                 "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3\n"),
         "2026-01-01T00:00:00Z",
         "2026-12-31T00:00:00Z",
         {{"2026-01-30T12:00:00Z", "2026-01-30T12:30:00Z"},
          {"2026-02-27T12:00:00Z", "2026-02-27T12:30:00Z"},
          {"2026-03-31T12:00:00Z", "2026-03-31T12:30:00Z"}}},
        {"29 February happens in leap years",
         eventOf("DTSTART:20240229T100000Z\nDTEND:20240229T110000Z\nRRULE:FREQ=YEARLY\n"),
         "2025-01-01T00:00:00Z",
         "2029-01-01T00:00:00Z",
         {{"2028-02-29T10:00:00Z", "2028-02-29T11:00:00Z"}}},
        {"what is free or cancelled is not busy",
         eventOf("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nTRANSP:TRANSPARENT\n", "free@example.org") +
             eventOf("DTSTART:20260302T120000Z\nDTEND:20260302T130000Z\nSTATUS:CANCELLED\n", "off@example.org") +
             eventOf("DTSTART:20260302T140000Z\nDTEND:20260302T150000Z\nTRANSP:OPAQUE\n", "busy@example.org"),
         "2026-03-01T00:00:00Z",
         "2026-03-31T00:00:00Z",
         {{"2026-03-02T14:00:00Z", "2026-03-02T15:00:00Z"}}},
    };
}

}  // namespace mc::tests
