#pragma once

#include <vector>

#include "domain/ids.h"
#include "domain/time.h"

namespace mc::scheduling {

/// Time that is not free for reasons outside this server: other calendars (CAL-1). Answers out of memory, from any
/// thread; whoever implements it calls SchedulingService::forget when its answer changes.
class BusySource {
public:
    virtual ~BusySource() = default;
    /// In any order; may overlap.
    virtual std::vector<domain::UtcRange> busy(domain::UserId person, const domain::UtcRange& window) const = 0;
};

}  // namespace mc::scheduling
