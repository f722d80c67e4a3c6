#pragma once

#include <string>

#include "domain/language.h"
#include "domain/time.h"

namespace mc::notifications {

/// "Thu 19 Nov 2026, 19:00 – 20:00 IST"; the abbreviation is the zone's own, or "UTC+05:45" where it has none. Where
/// the clock changes in between, each time has its own: "Sun 25 Oct 2026, 02:30 CEST – 02:30 CET".
std::string describeRange(const domain::ZoneTable& zone, domain::UtcRange range,
                          domain::Language language = domain::Language::en);

/// "Thu 19 Nov 2026, 19:00 IST"
std::string describeInstant(const domain::ZoneTable& zone, domain::UtcTime at, domain::Language language);

}  // namespace mc::notifications
