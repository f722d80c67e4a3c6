#pragma once

#include <date/tz.h>

#include <string>
#include <vector>

#include "domain/time.h"

namespace mc::support {

/// The tz database's periods between two years, for rules that take a ZoneTable.
inline domain::ZoneTable zoneTable(const std::string& name, int fromYear = 2005, int toYear = 2037) {
    const date::time_zone* zone = date::locate_zone(name);
    std::vector<domain::ZoneTable::Period> periods;
    auto at = date::sys_days{date::year{fromYear} / 1 / 1} + std::chrono::seconds{0};
    const auto end = date::sys_days{date::year{toYear} / 1 / 1} + std::chrono::seconds{0};
    while (at < end) {
        const auto info = zone->get_info(at);
        const bool first = periods.empty();
        const auto begin = first ? at : info.begin;
        if (first || periods.back().offset != info.offset.count())
            periods.push_back({{begin.time_since_epoch().count()}, info.offset.count(), info.abbrev});
        at = info.end;
    }
    return {{name}, std::move(periods)};
}

/// For expectations written as text.
inline domain::UtcTime utc(const char* iso) {
    return domain::parseIso(iso).value();
}
inline domain::CivilDate day(const char* iso) {
    return domain::parseCivilDate(iso).value();
}

}  // namespace mc::support
