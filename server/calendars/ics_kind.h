#pragma once

#include "calendars/source_kind.h"
#include "platform/base/zones.h"
#include "platform/outgoing/guarded_client.h"

namespace mc::calendars {

/// A file of a whole calendar at an address (RFC 5545), asked for by its tag.
class IcsKind final : public SourceKind {
public:
    IcsKind(outgoing::GuardedClient& client, const base::Zones& zones) : m_client(client), m_zones(zones) {}
    Reading read(const AskedSource& asked) const override;

private:
    Reading understood(const AskedSource& asked, const outgoing::GuardedClient::Answer& answer) const;

    outgoing::GuardedClient& m_client;
    const base::Zones& m_zones;
};

}  // namespace mc::calendars
