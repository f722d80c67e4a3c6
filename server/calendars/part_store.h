#pragma once

#include "calendars/source_store.h"

namespace mc::calendars {

/// One file of a calendar that is read in parts: a series with its changes.
struct CalendarPart {
    std::string path;
    std::string etag;
    domain::CalendarHealth health = domain::CalendarHealth::good;
    std::vector<domain::UtcRange> busy;
};

/// The SQL of calendars' parts. Free of state.
class PartStore {
public:
    std::vector<CalendarPart> of(database::Reader& reader, domain::CalendarSourceId source) const;
    void put(database::Transaction& tx, domain::CalendarSourceId source, const CalendarPart& part) const;
    void remove(database::Transaction& tx, domain::CalendarSourceId source, const std::string& path) const;
    void removeAll(database::Transaction& tx, domain::CalendarSourceId source) const;
};

}  // namespace mc::calendars
