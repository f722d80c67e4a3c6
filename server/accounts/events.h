#pragma once

#include <string>

#include "domain/ids.h"
#include "domain/roles.h"
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
struct RolesChanged {
    domain::UserId user;
    domain::Roles roles;
};

/// What accounts tell the rooms to their right.
struct Signals {
    database::Signal<UserRegistered> registered;
    database::Signal<EmailVerified> emailVerified;
    database::Signal<UserSuspended> suspended;
    database::Signal<ProfileChanged> profileChanged;
    database::Signal<RolesChanged> rolesChanged;
};

}  // namespace mc::accounts
