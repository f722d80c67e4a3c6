#pragma once

#include "admin/event_log.h"
#include "app/rooms.h"

namespace mc::app {

/// What people do is recorded in `log` when it is done and kept; searches and pages are by their routes. `log` is there as
/// long as anything is done in `rooms`.
void countEvents(Rooms& rooms, admin::EventLog& log);

}  // namespace mc::app
