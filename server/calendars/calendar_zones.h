#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "calendars/ics_reader.h"
#include "calendars/recurrence.h"
#include "domain/time.h"
#include "platform/base/zones.h"

namespace mc::calendars {

using Zone = std::shared_ptr<const domain::ZoneTable>;

/// Seconds since 1970 of a wall clock, as an instant. What does not exist is read with the offset before the gap, what
/// happens twice is the first (RFC 5545 §3.3.5).
domain::UtcTime instantOf(const domain::ZoneTable& zone, domain::Seconds local);

/// What the TZIDs of one calendar mean. An IANA name, also behind a vendor's prefix, wins over a zone that the calendar
/// brings along, since those are often shortened or wrong; then Windows' names; then the calendar's own zone.
class CalendarZones {
public:
    /// Onsets of the calendar's own zones are worked out around `window`.
    CalendarZones(const base::Zones& zones, const std::vector<IcsComponent>& components, domain::UtcRange window,
                  Budget& budget);

    /// Null when nobody knows.
    Zone find(std::string_view name) const;

private:
    Zone known(const std::string& name) const;
    Zone ofWindows(std::string_view name) const;

    const base::Zones& m_zones;
    std::map<std::string, Zone, std::less<>> m_own;
    mutable std::map<std::string, Zone, std::less<>> m_found;
};

}  // namespace mc::calendars
