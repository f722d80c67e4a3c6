#pragma once

#include <vector>

#include "app/config.h"
#include "protocol/accounts.h"

namespace mc::app {

/// Fills an empty data directory with demo data up to `now`; one that was filled before is left as it is. Returns the
/// accounts to offer; what they promise to show is there at any time of day. Throws ConfigError for a directory that
/// holds other data.
std::vector<protocol::DemoAccount> prepareDemo(const Config& config, const Secrets& secrets, domain::UtcTime now);

/// How long it is from `now` to the hour its clock begins at.
domain::Seconds untilDemoHour(const Config& config, domain::UtcTime now);

}  // namespace mc::app
