#pragma once

#include "calendars/grants.h"
#include "calendars/source_kind.h"
#include "platform/base/zones.h"

namespace mc::calendars {

/// A calendar of Microsoft 365 or Outlook.com (Graph v1.0): its view from yesterday on, and what changed in it since,
/// page by page (calendarView/delta). The address is the calendar's id. Titles are never kept.
class MicrosoftKind final : public SourceKind {
public:
    MicrosoftKind(Grants& grants, const base::Zones& zones, database::Database& database)
        : m_grants(grants), m_zones(zones), m_database(database) {}
    Reading read(const AskedSource& asked) const override;

private:
    Grants& m_grants;
    const base::Zones& m_zones;
    database::Database& m_database;
};

}  // namespace mc::calendars
