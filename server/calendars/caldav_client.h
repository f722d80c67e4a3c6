#pragma once

#include <chrono>
#include <variant>

#include "calendars/calendar_login.h"
#include "calendars/multistatus.h"
#include "domain/calendar_sources.h"
#include "platform/outgoing/guarded_client.h"

namespace mc::calendars {

/// Why a server of calendars gave no answer that can be used.
struct CalDavFault {
    domain::CalendarHealth health = domain::CalendarHealth::unreachable;
    int status = 0;   ///< 0: there was no answer at all.
    std::string url;  ///< Of the answer, behind its redirects.
};

struct CalDavAnswer {
    Multistatus content;
    std::string url;  ///< Behind the redirects.
};

/// Asks a server of calendars (RFC 4791) as one user, for so long in all. Only reads.
class CalDavClient {
public:
    using Outcome = std::variant<CalDavAnswer, CalDavFault>;

    CalDavClient(outgoing::GuardedClient& client, CalendarLogin login, std::chrono::seconds most);

    /// `properties`: elements in the prefixes of kPrefixes. Depth 0: of the thing itself; 1: and of what is in it.
    Outcome propfind(const std::string& url, int depth, std::string_view properties) const;
    Outcome report(const std::string& url, int depth, std::string_view body) const;
    /// The time is over.
    bool isLate() const { return std::chrono::steady_clock::now() >= m_until; }

    /// d: DAV, c: CalDAV, s: calendarserver.org, a: apple.com.
    static constexpr std::string_view kPrefixes =
        R"(xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/" )"
        R"(xmlns:a="http://apple.com/ns/ical/")";

private:
    Outcome send(const char* method, const std::string& url, int depth, std::string body) const;

    outgoing::GuardedClient& m_client;
    CalendarLogin m_login;
    std::chrono::steady_clock::time_point m_until;
};

}  // namespace mc::calendars
