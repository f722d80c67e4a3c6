#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar_sources.h"
#include "domain/ids.h"
#include "domain/time.h"
#include "protocol/calendar_writing.h"
#include "protocol/limits.h"

namespace mc::protocol {

using domain::CalendarHealth;
using domain::CalendarKind;
using domain::WhenCalendarFails;

inline constexpr std::size_t kMostCalendars = 10;  ///< Of one mentor.

/// A calendar as its mentor sees it. Its address is a secret of hers and comes back to nobody, its host does.
struct CalendarSource {
    domain::CalendarSourceId id;
    int version = 1;
    std::string name;
    std::string host;
    bool tentativeIsBusy = true;
    WhenCalendarFails whenItFails = WhenCalendarFails::go_on;
    CalendarHealth health = CalendarHealth::waiting;
    std::optional<domain::UtcTime> checkedAt;
    std::optional<domain::UtcTime> syncedAt;      ///< When it was last read.
    std::optional<domain::UtcTime> failingSince;  ///< Absent: it is read.
    bool syncing = false;
    bool pausesBookings = false;  ///< Now.
    CalendarKind kind = CalendarKind::ics;
    std::string user;  ///< Whom its server knows her as; empty where it asks nobody's name.
};
BOOST_DESCRIBE_STRUCT(CalendarSource, (),
                      (id, version, name, host, tentativeIsBusy, whenItFails, health, checkedAt, syncedAt, failingSince,
                       syncing, pausesBookings, kind, user))

/// GET /api/calendars (own): the oldest first.
struct CalendarSources {
    std::vector<CalendarSource> items;
    std::vector<CalendarKind> signIns = {};  ///< Where she can sign in for more.
    CalendarWriting writing = {};            ///< What of hers goes the other way.
};
BOOST_DESCRIBE_STRUCT(CalendarSources, (), (items, signIns, writing))

/// POST /api/calendars → CalendarSource. `address` is an https:// or webcal:// one of an iCalendar file.
struct NewCalendarSource {
    std::string address;
    std::string name;  ///< Empty: its host.
    bool tentativeIsBusy = true;
    WhenCalendarFails whenItFails = WhenCalendarFails::go_on;
};
BOOST_DESCRIBE_STRUCT(NewCalendarSource, (), (address, name, tentativeIsBusy, whenItFails))
template <>
inline const FieldLimits& Limits<NewCalendarSource>::table() {
    static const FieldLimits limits{{"address", length(1, 2000).format(Format::line)},
                                    {"name", maxLength(80).format(Format::line)}};
    return limits;
}

/// PUT /api/calendars/{id} → CalendarSource. Carries the version that was read; another one answers 409.
/// DELETE removes it; POST …/{id}/sync asks it now → CalendarSource. `password` is a new one, of a CalDAV calendar alone,
/// and counts for all calendars that were added with it.
struct CalendarSourceChange {
    int version = 1;
    std::string name;
    bool tentativeIsBusy = true;
    WhenCalendarFails whenItFails = WhenCalendarFails::go_on;
    std::optional<std::string> password;
};
BOOST_DESCRIBE_STRUCT(CalendarSourceChange, (), (version, name, tentativeIsBusy, whenItFails, password))
template <>
inline const FieldLimits& Limits<CalendarSourceChange>::table() {
    static const FieldLimits limits{{"name", length(1, 80).format(Format::line)},
                                    {"password", length(1, 500).format(Format::line)}};
    return limits;
}

/// POST /api/caldav/discovery → CalDavCalendars. `address` is a server's, or that of an account or a calendar on it;
/// without a scheme https:// is meant. The password is one for applications; it comes back to nobody.
struct CalDavAccount {
    std::string address;
    std::string user;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(CalDavAccount, (), (address, user, password))
template <>
inline const FieldLimits& Limits<CalDavAccount>::table() {
    static const FieldLimits limits{{"address", length(1, 2000).format(Format::line)},
                                    {"user", length(1, 320).format(Format::line)},
                                    {"password", length(1, 500).format(Format::line)}};
    return limits;
}

struct CalDavCalendar {
    std::string address;
    std::string name;
    std::string color;  ///< "#rrggbb"; empty when it has none.
};
BOOST_DESCRIBE_STRUCT(CalDavCalendar, (), (address, name, color))

/// `health` says why there are none: good when the account was read, and waiting never.
struct CalDavCalendars {
    CalendarHealth health = CalendarHealth::good;
    std::vector<CalDavCalendar> items;
};
BOOST_DESCRIBE_STRUCT(CalDavCalendars, (), (health, items))

struct CalDavChoice {
    std::string address;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CalDavChoice, (), (address, name))
template <>
inline const FieldLimits& Limits<CalDavChoice>::table() {
    static const FieldLimits limits{{"address", length(1, 2000).format(Format::line)},
                                    {"name", length(1, 80).format(Format::line)}};
    return limits;
}

/// POST /api/caldav/calendars → CalendarSources: those that were added, with addresses as the discovery gave them.
struct NewCalDavSources {
    std::string user;
    std::string password;
    std::vector<CalDavChoice> calendars;
    bool tentativeIsBusy = true;
    WhenCalendarFails whenItFails = WhenCalendarFails::go_on;
};
BOOST_DESCRIBE_STRUCT(NewCalDavSources, (), (user, password, calendars, tentativeIsBusy, whenItFails))
template <>
inline const FieldLimits& Limits<NewCalDavSources>::table() {
    static const FieldLimits limits{{"user", length(1, 320).format(Format::line)},
                                    {"password", length(1, 500).format(Format::line)},
                                    {"calendars", minItems(1).maxItems(kMostCalendars)}};
    return limits;
}

/// POST /api/calendar-sign-ins → CalendarSignIn. `redirect` is where her client listens while she signs in:
/// http://127.0.0.1:PORT, and nothing else.
struct NewCalendarSignIn {
    CalendarKind kind = CalendarKind::google;
    std::string redirect;
};
BOOST_DESCRIBE_STRUCT(NewCalendarSignIn, (), (kind, redirect))
template <>
inline const FieldLimits& Limits<NewCalendarSignIn>::table() {
    static const FieldLimits limits{{"redirect", length(1, 100).format(Format::url)}};
    return limits;
}

/// Where her browser is to go; what it comes back with counts once, and for her alone.
struct CalendarSignIn {
    std::string address;
    domain::UtcTime endsAt;
};
BOOST_DESCRIBE_STRUCT(CalendarSignIn, (), (address, endsAt))

/// POST /api/calendar-sign-ins/code → SignedInCalendars: what her browser came back with. Errors: challenge_expired when
/// it is not of a sign-in of hers that waits.
struct CalendarSignInCode {
    std::string state;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CalendarSignInCode, (), (state, code))
template <>
inline const FieldLimits& Limits<CalendarSignInCode>::table() {
    static const FieldLimits limits{{"state", length(1, 200).format(Format::base64url)},
                                    {"code", length(1, 4000).format(Format::line)}};
    return limits;
}

struct SignedInCalendar {
    std::string id;  ///< As its server knows it.
    std::string name;
    std::string color;         ///< "#rrggbb"; empty when it has none.
    bool isMain = false;       ///< That of the account itself.
    bool isConnected = false;  ///< It is among hers already.
};
BOOST_DESCRIBE_STRUCT(SignedInCalendar, (), (id, name, color, isMain, isConnected))

/// `health` says why there are none: good when the account was read. Those that are connected are read again by what
/// she allowed now.
struct SignedInCalendars {
    CalendarHealth health = CalendarHealth::good;
    std::optional<domain::CalendarAccountId> account;  ///< For an hour, unless a calendar of it is chosen.
    std::string user;
    std::vector<SignedInCalendar> items;
};
BOOST_DESCRIBE_STRUCT(SignedInCalendars, (), (health, account, user, items))

struct SignedInChoice {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(SignedInChoice, (), (id, name))
template <>
inline const FieldLimits& Limits<SignedInChoice>::table() {
    static const FieldLimits limits{{"id", length(1, 1000).format(Format::line)},
                                    {"name", length(1, 80).format(Format::line)}};
    return limits;
}

/// POST /api/calendar-sign-ins/calendars → CalendarSources: those that were added.
struct NewSignedInSources {
    domain::CalendarAccountId account;
    std::vector<SignedInChoice> calendars;
    bool tentativeIsBusy = true;
    WhenCalendarFails whenItFails = WhenCalendarFails::go_on;
};
BOOST_DESCRIBE_STRUCT(NewSignedInSources, (), (account, calendars, tentativeIsBusy, whenItFails))
template <>
inline const FieldLimits& Limits<NewSignedInSources>::table() {
    static const FieldLimits limits{{"calendars", minItems(1).maxItems(kMostCalendars)}};
    return limits;
}

struct ExternalBusy {
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
};
BOOST_DESCRIBE_STRUCT(ExternalBusy, (), (startsAt, endsAt))

/// GET /api/calendars/busy?from=&to= (own; at most 62 days): when she is busy elsewhere, ascending. No more is
/// known of it: titles are never kept.
struct ExternalBusyTimes {
    std::vector<ExternalBusy> items;
};
BOOST_DESCRIBE_STRUCT(ExternalBusyTimes, (), (items))

/// GET /api/me/calendar-feed (own): an address at which calendar programs read one's sessions. It is a secret and shown
/// once, when it is made. DELETE ends it.
struct CalendarFeed {
    std::optional<domain::UtcTime> since;   ///< When it was made; absent: there is none.
    std::optional<domain::UtcTime> readAt;  ///< When a program last read it, to the hour.
};
BOOST_DESCRIBE_STRUCT(CalendarFeed, (), (since, readAt))

/// POST /api/me/calendar-feed: a new address in the place of any other, which is no more.
struct CalendarFeedAddress {
    std::string address;
    domain::UtcTime since;
};
BOOST_DESCRIBE_STRUCT(CalendarFeedAddress, (), (address, since))

}  // namespace mc::protocol
