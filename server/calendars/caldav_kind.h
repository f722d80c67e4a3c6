#pragma once

#include "calendars/source_kind.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "platform/outgoing/guarded_client.h"

namespace mc::calendars {

/// A calendar of a CalDAV server (RFC 4791), only read. What changed since the last time is told by the server's
/// sync-collection (RFC 6578) where it has that, else by the tags of its parts; only what changed is fetched, and times
/// are kept part by part.
class CalDavKind final : public SourceKind {
public:
    CalDavKind(outgoing::GuardedClient& client, const base::Zones& zones, database::Database& database)
        : m_client(client), m_zones(zones), m_database(database) {}
    Reading read(const AskedSource& asked) const override;

private:
    outgoing::GuardedClient& m_client;
    const base::Zones& m_zones;
    database::Database& m_database;
};

}  // namespace mc::calendars
