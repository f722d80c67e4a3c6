#pragma once

#include <string_view>

#include "domain/roles.h"

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

}  // namespace mc::http
