#pragma once

#include "domain/ids.h"
#include "platform/database/signal.h"

namespace mc::scheduling {

/// What can be booked of this person's time is different: template, rules, switch, or time claimed or released. Raised
/// inside the transaction; slots asked for elsewhere change once it is on disk (see SchedulingService::onChanged).
struct AvailabilityChanged {
    domain::UserId mentor;
};

struct SchedulingEvents {
    database::Signal<AvailabilityChanged> availabilityChanged;
};

}  // namespace mc::scheduling
