#pragma once

#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/reader.h"

namespace mc::scheduling {

/// Time that is not free for reasons outside this server: other calendars (CAL-1). Answers out of memory, from any
/// thread; whoever implements it calls SchedulingService::forget when its answer changes.
class BusySource {
public:
    virtual ~BusySource() = default;
    /// In any order; may overlap.
    virtual std::vector<domain::UtcRange> busy(domain::UserId person, const domain::UtcRange& window) const = 0;
    /// The same without the time that counts as taken only because she is paused.
    virtual std::vector<domain::UtcRange> known(domain::UserId person, const domain::UtcRange& window) const {
        return busy(person, window);
    }
    /// Whether all time of hers counts as taken, because one of her calendars cannot be read.
    virtual bool isPaused(domain::UserId) const { return false; }
    /// What she calls the calendar that takes some of the range, or, while she is paused, the one that cannot be read;
    /// empty where there is none.
    virtual std::string calendarOf(database::Reader&, domain::UserId, const domain::UtcRange&) const { return {}; }
};

}  // namespace mc::scheduling
