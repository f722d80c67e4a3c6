#include "platform/base/zones.h"

#include <date/tz.h>

#include <algorithm>

namespace mc::base {
namespace {

constexpr domain::Seconds kFirst = 0;
constexpr domain::Seconds kLast = 2'145'916'800;  // 2038-01-01T00:00:00Z

const date::time_zone* locate(const std::string& name) {
    // The library's own look-up throws for unknown names and reads files; its list is sorted. Links are in it.
    const auto& zones = date::get_tzdb().zones;
    const auto found = std::ranges::lower_bound(zones, name, {}, [](const auto& zone) { return zone.name(); });
    return found != zones.end() && found->name() == name ? &*found : nullptr;
}

std::vector<domain::ZoneTable::Period> periodsOf(const date::time_zone& zone) {
    std::vector<domain::ZoneTable::Period> periods;
    for (domain::Seconds at = kFirst; at < kLast;) {
        const auto info = zone.get_info(date::sys_seconds(std::chrono::seconds(at)));
        periods.push_back({{at}, info.offset.count(), info.abbrev});
        const auto end = info.end.time_since_epoch().count();
        if (end <= at) break;
        at = end;
    }
    return periods;
}

}  // namespace

std::shared_ptr<const domain::ZoneTable> Zones::find(const domain::ZoneName& name) const {
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_tables.find(name.value); found != m_tables.end()) return found->second;
    const auto* zone = locate(name.value);
    if (zone == nullptr) return nullptr;
    auto table = std::make_shared<const domain::ZoneTable>(name, periodsOf(*zone));
    m_tables.emplace(name.value, table);
    return table;
}

const std::vector<std::string>& Zones::names() const {
    const std::lock_guard lock(m_mutex);
    if (m_names.empty()) {
        for (const auto& zone : date::get_tzdb().zones)
            m_names.push_back(zone.name());
    }
    return m_names;
}

}  // namespace mc::base
