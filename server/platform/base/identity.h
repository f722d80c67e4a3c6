#pragma once

#include <string_view>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/roles.h"

namespace mc::base {

/// Who is asking.
struct Actor {
    domain::UserId user;
    domain::SessionId session;
    domain::Roles roles;
    bool secondFactor = false;  ///< The session was opened, or confirmed, with more than a password.
};

/// Tells who a token belongs to; given by accounts. Thread safe: called from workers, and from the I/O threads for
/// routes with `Run::inline_`, so an answer out of a cache should be the usual case.
class Authenticator {
public:
    virtual ~Authenticator() = default;
    /// Errors: unauthenticated, token_expired, account_suspended.
    virtual domain::Result<Actor> authenticate(std::string_view bearerToken) const = 0;
    /// The same session now: its present roles, or an error once it was revoked, its account suspended or erased. A
    /// token that merely grew old is no reason. Asked before every realtime event, so it must be a look-up in memory.
    virtual domain::Result<Actor> recheck(const Actor& actor) const = 0;
};

}  // namespace mc::base
