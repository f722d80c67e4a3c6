#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "domain/booking_status.h"
#include "domain/error.h"
#include "domain/roles.h"
#include "domain/time.h"

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

/// What stands in the way.
BOOST_DEFINE_FIXED_ENUM_CLASS(PersonDeedBar, int, herself,
                              owners_only,  // The accounts of admins, and roles, are the owners'.
                              last_owner)   // Nobody who may do everything would be left.

/// Absent: she may.
std::optional<PersonDeedBar> personDeedBar(const PersonDeedCase& deedCase);
/// The same as what refuses her: invalid_state for the last owner, else forbidden.
std::optional<ErrorCode> personDeedRefusal(const PersonDeedCase& deedCase);

/// What becomes of a booking when one of its two is suspended.
BOOST_DEFINE_FIXED_ENUM_CLASS(SuspensionFate, int,
                              released,   // Nothing was paid: the time is free again.
                              cancelled,  // By the platform: everything goes back to the student.
                              call_ends,  // It has begun: who was there decides, as always (decision 8).
                              waits)      // An absence was reported: that is decided as always.

/// Absent for one that is over.
std::optional<SuspensionFate> suspensionFate(BookingStatus status, bool reported, const UtcRange& session, UtcTime now);

}  // namespace mc::domain
