#pragma once

#include <vector>

#include "app/config.h"
#include "protocol/accounts.h"

namespace mc::app {

/// Fills an empty data directory with demo data; one that was filled before is left as it is. Returns the accounts to
/// offer. Throws ConfigError for a directory that holds other data.
std::vector<protocol::DemoAccount> prepareDemo(const Config& config, const Secrets& secrets);

}  // namespace mc::app
