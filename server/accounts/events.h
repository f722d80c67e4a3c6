#pragma once

#include <string>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/signal.h"

namespace mc::accounts {

struct UserRegistered {
    domain::UserId user;
    domain::UtcTime at;
};
struct EmailVerified {
    domain::UserId user;
    domain::UtcTime at;
};
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
    database::Signal<UserRegistered> registered;
    database::Signal<EmailVerified> emailVerified;
    database::Signal<UserSuspended> suspended;
    database::Signal<ProfileChanged> profileChanged;
};

}  // namespace mc::accounts
