#pragma once

#include "calendars/caldav_client.h"
#include "domain/calendar_writing.h"

namespace mc::calendars {

/// One object of a calendar, as it was when it was written last.
struct WrittenObject {
    std::string path;  ///< Escaped.
    std::string etag;  ///< Empty: its server told none that can be held against.
    bool wasThere = false;
};

/// Writes into one calendar of a server of calendars (RFC 4791 §5.3.2) as one user, for so long in all.
class CalDavWriter {
public:
    using Put = std::variant<WrittenObject, domain::CalendarWriteHealth>;

    CalDavWriter(outgoing::GuardedClient& client, const CalendarLogin& login, const std::string& collection,
                 std::chrono::seconds most);

    /// Where a new object of that UID is written to.
    std::string pathOf(const std::string& uid) const;
    /// Instead of what stands there. `known`: where it is; without one it is new. What the calendar has of that UID
    /// somewhere else, which no second object may have, is written to there.
    Put put(const std::optional<WrittenObject>& known, const std::string& uid, const std::string& text) const;
    /// What is not there is removed.
    domain::CalendarWriteHealth remove(const std::string& path) const;
    bool isLate() const { return m_asking.isLate(); }

private:
    using Condition = std::optional<std::pair<std::string, std::string>>;
    using Outcome = std::variant<outgoing::GuardedClient::Answer, domain::CalendarWriteHealth>;
    Outcome send(const char* method, const std::string& path, const std::string& body,
                 const Condition& condition) const;
    Put putAgain(const std::string& uid, const std::string& text, int refusedWith) const;
    Put written(const Outcome& outcome, const std::string& path, bool wasThere) const;
    std::variant<std::optional<WrittenObject>, domain::CalendarWriteHealth> locate(const std::string& uid) const;

    outgoing::GuardedClient& m_client;
    CalendarLogin m_login;
    std::string m_origin;
    std::string m_folder;  ///< Its path, escaped, with a slash at the end.
    CalDavClient m_asking;
};

}  // namespace mc::calendars
