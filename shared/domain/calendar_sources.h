#pragma once

#include <boost/describe/enum.hpp>

#include "domain/ids.h"
#include "domain/time.h"

/// Other calendars of a mentor that take time away from her slots (CAL-1).
namespace mc::domain {

using CalendarSourceId = Id<struct CalendarSourceTag>;
/// Whom calendars are read as that were added together.
using CalendarAccountId = Id<struct CalendarAccountTag>;

/// How a calendar is asked. ics: a file at an address; caldav: a server of calendars, with a user and a password;
/// google, microsoft: by what its owner allowed there when she signed in (OAuth 2).
BOOST_DEFINE_FIXED_ENUM_CLASS(CalendarKind, int, ics, caldav, google, microsoft)

/// Its owner signs in where it is, and no password of hers is known here.
constexpr bool isSignedInTo(CalendarKind kind) {
    return kind == CalendarKind::google || kind == CalendarKind::microsoft;
}

/// How a calendar was, when it was last asked. waiting: it was not asked yet. good … unclear: it was read. costly: a
/// rule has more times than anybody keeps, and only some of them count. unclear: events whose time cannot be read, or
/// zones nobody knows, whose times are taken as the mentor's own. The others: it was not read, and what was read before
/// goes on counting. no_caldav: what answers is no server of calendars, a page for people for example. unreadable: its
/// answer is no XML or JSON that is read: broken, in a character set nobody knows, or with entities of its own. sign_in:
/// what its owner allowed ended or was taken back. throttled: its server wants to be asked less for some time.
BOOST_DEFINE_FIXED_ENUM_CLASS(CalendarHealth, int, waiting, good, costly, unclear, bad_address, unknown_host, forbidden,
                              unreachable, certificate, timed_out, too_large, compressed, redirects, refused, not_found,
                              no_calendar, cut_short, wrong_password, no_caldav, unreadable, sign_in, throttled)

/// What becomes of bookings when a calendar cannot be read for longer than kCalendarGrace.
BOOST_DEFINE_FIXED_ENUM_CLASS(WhenCalendarFails, int, go_on, pause)

inline constexpr Seconds kCalendarGrace = 6 * kHour;
inline constexpr Seconds kCalendarStale = kDay;  ///< Its mentor is told.

constexpr bool isRead(CalendarHealth health) {
    return health >= CalendarHealth::good && health <= CalendarHealth::unclear;
}

}  // namespace mc::domain
