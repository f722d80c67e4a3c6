#pragma once

#include <optional>

#include "domain/error.h"
#include "domain/roles.h"

namespace mc::domain {

/// What an admin does to somebody's account (ADM-1).
enum class PersonDeed { suspend, reinstate, set_roles };

/// What decides whether she may.
struct PersonDeedCase {
    PersonDeed deed = PersonDeed::suspend;
    Roles by;
    bool herself = false;  ///< About her own account.
    Roles of;              ///< The roles of whom it is about.
    Roles wanted = {};     ///< Of set_roles: afterwards.
    int otherOwners = 0;   ///< In good standing, beside whom it is about.
};

/// forbidden: about oneself; without the right (support or owner; the accounts of admins, and roles, are the owners').
/// invalid_state: nobody who may do everything would be left. Absent: she may.
std::optional<ErrorCode> personDeedRefusal(const PersonDeedCase& deedCase);

}  // namespace mc::domain
