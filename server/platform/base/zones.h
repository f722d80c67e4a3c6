#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "domain/time.h"

namespace mc::base {

/// Zone tables from the system's tz database, 1970 to 2037 (the `date` library ignores later transitions, so bookings
/// end there too). Tables are built once and shared. Thread safe.
class Zones {
public:
    /// Null when there is no such zone. "UTC" and links such as "Asia/Calcutta" are zones; abbreviations ("IST") are
    /// not.
    std::shared_ptr<const domain::ZoneTable> find(const domain::ZoneName& name) const;
    bool exists(const domain::ZoneName& name) const { return find(name) != nullptr; }
    /// Every name `find` knows, sorted.
    const std::vector<std::string>& names() const;

private:
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::shared_ptr<const domain::ZoneTable>, std::less<>> m_tables;
    mutable std::vector<std::string> m_names;
};

}  // namespace mc::base
