#include "calendars/health.h"

namespace mc::calendars {

using domain::CalendarHealth;
using outgoing::FetchTrouble;

CalendarHealth healthOf(FetchTrouble trouble) {
    switch (trouble) {
        case FetchTrouble::bad_address:
            return CalendarHealth::bad_address;
        case FetchTrouble::unknown_host:
            return CalendarHealth::unknown_host;
        case FetchTrouble::forbidden:
            return CalendarHealth::forbidden;
        case FetchTrouble::certificate:
            return CalendarHealth::certificate;
        case FetchTrouble::timed_out:
            return CalendarHealth::timed_out;
        case FetchTrouble::too_large:
            return CalendarHealth::too_large;
        case FetchTrouble::encoded:
            return CalendarHealth::compressed;
        case FetchTrouble::too_many_redirects:
            return CalendarHealth::redirects;
        case FetchTrouble::unreachable:
            break;
    }
    return CalendarHealth::unreachable;
}

CalendarHealth healthOfStatus(int status) {
    if (status == 401 || status == 403) return CalendarHealth::refused;
    if (status == 404 || status == 410) return CalendarHealth::not_found;
    return CalendarHealth::unreachable;
}

CalendarHealth healthOf(const Expansion& expansion) {
    if (!expansion.isCalendar) return CalendarHealth::no_calendar;
    if (!expansion.whole) return CalendarHealth::cut_short;
    if (expansion.ruleTooCostly) return CalendarHealth::costly;
    return expansion.notUnderstood > 0 || expansion.zoneUnknown ? CalendarHealth::unclear : CalendarHealth::good;
}

}  // namespace mc::calendars
