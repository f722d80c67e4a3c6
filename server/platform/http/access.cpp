#include "platform/http/access.h"

namespace mc::http {

std::string_view toString(Access access) {
    switch (access) {
        case Access::anonymous:
            return "anonymous";
        case Access::signedIn:
            return "signedIn";
        case Access::student:
            return "student";
        case Access::mentor:
            return "mentor";
        case Access::admin:
            return "admin";
        case Access::support:
            return "support";
        case Access::finance:
            return "finance";
        case Access::owner:
            return "owner";
        case Access::signature:
            return "signature";
        case Access::local:
            return "local";
    }
    return "unknown";
}

bool isForAdmins(Access access) {
    return access == Access::admin || access == Access::support || access == Access::finance || access == Access::owner;
}

std::optional<domain::Error> refusal(Access access, const base::Actor& actor) {
    if (!permits(access, actor.roles))
        return domain::fail(domain::ErrorCode::forbidden, "Your account may not do this.");
    if (isForAdmins(access) && !actor.secondFactor)
        return domain::fail(domain::ErrorCode::second_factor_required, "Admins sign in with a second step.");
    return std::nullopt;
}

bool permits(Access access, domain::Roles roles) {
    switch (access) {
        case Access::anonymous:
        case Access::signature:
        case Access::signedIn:
            return true;
        case Access::student:
            return roles.has(domain::Role::student);
        case Access::mentor:
            return roles.has(domain::Role::mentor);
        case Access::admin:
            return roles.isAdmin();
        case Access::support:
            return roles.any({domain::Role::support, domain::Role::owner});
        case Access::finance:
            return roles.any({domain::Role::finance, domain::Role::owner});
        case Access::owner:
            return roles.has(domain::Role::owner);
        case Access::local:
            return false;
    }
    return false;
}

}  // namespace mc::http
