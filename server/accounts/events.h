#pragma once

#include <string>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/signal.h"

namespace mc::accounts {

/// Emitted after the sessions were ended: sockets close, open bookings become somebody's task.
struct UserSuspended {
    domain::UserId user;
    std::string reason;
    domain::UtcTime at;
};
/// Name, zone, languages or standing.
struct ProfileChanged {
    domain::UserId user;
};

/// What accounts tell the rooms to their right.
struct Signals {
    database::Signal<UserSuspended> suspended;
    database::Signal<ProfileChanged> profileChanged;
};

}  // namespace mc::accounts
