#pragma once

#include <optional>
#include <string_view>

#include "domain/error.h"
#include "domain/roles.h"
#include "platform/base/identity.h"

namespace mc::http {

/// Who may call a route. There is no default: a route without a rule does not compile.
enum class Access {
    anonymous,  ///< Anybody. A valid token still names the actor; a bad one is as good as none.
    signedIn,   ///< Any account.
    student,
    mentor,
    admin,    ///< Support, finance or owner.
    support,  ///< Support or owner.
    finance,  ///< Finance or owner.
    owner,
    signature,  ///< No token: the handler checks a signature over the raw body (webhooks).
    local,      ///< Only from a loopback address, and never through a proxy.
};

std::string_view toString(Access access);
/// Whether these roles satisfy the rule, the caller being signed in. True for anonymous and signature.
bool permits(Access access, domain::Roles roles);
/// Only for admins, whichever kind of them.
bool isForAdmins(Access access);
/// Why this caller, being signed in, may not: forbidden; or second_factor_required for an admin whose session did not come
/// by a second factor.
std::optional<domain::Error> refusal(Access access, const base::Actor& actor);

}  // namespace mc::http
