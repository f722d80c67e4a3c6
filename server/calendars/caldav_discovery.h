#pragma once

#include "calendars/caldav_client.h"

namespace mc::calendars {

struct FoundCalendar {
    std::string address;
    std::string name;   ///< One line of 1 to 80 characters.
    std::string color;  ///< "#rrggbb" or empty.
};

struct CalDavDiscovery {
    domain::CalendarHealth health = domain::CalendarHealth::good;
    std::vector<FoundCalendar> calendars;
};

/// An address as people type it: "cloud.example", "https://cloud.example/dav". Absent when it is none.
std::optional<std::string> calDavAddress(std::string_view typed);

/// From a server, an account or a calendar to the calendars of the user (RFC 6764 §6): the address itself, the well-known
/// place of its host, then its root; from there her principal, where her calendars are, and which these are. A redirect
/// of the well-known place and the place of the calendars may lead to another host: it is the server she gave her
/// password to that says so. Never from https:// to http://.
CalDavDiscovery discoverCalendars(const CalDavClient& client, const std::string& address);

}  // namespace mc::calendars
