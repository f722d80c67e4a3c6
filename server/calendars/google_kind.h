#pragma once

#include "calendars/grants.h"
#include "calendars/source_kind.h"

namespace mc::calendars {

/// A calendar of Google: when it is busy (Calendar API v3, freeBusy), and nothing else of it. There is no telling what
/// changed: it is asked whole, in stretches, and another digest says that it is another one. The address is the
/// calendar's id. What is tentative cannot be told from what is not, and sessions of ours only by their times.
class GoogleKind final : public SourceKind {
public:
    explicit GoogleKind(Grants& grants) : m_grants(grants) {}
    Reading read(const AskedSource& asked) const override;

private:
    Grants& m_grants;
};

}  // namespace mc::calendars
