#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"

/// Where a person is signed in (ACC-3).
namespace mc::protocol {

struct SignedInDevice {
    domain::SessionId id;
    std::string name;  ///< As the device called itself, "Mentor Connect on Linux"; may be empty.
    domain::UtcTime since;
    domain::UtcTime lastSeen;  ///< To some minutes: when it last asked for fresh tokens.
    bool secondFactor = false;
    bool current = false;  ///< The one that asks.
};
BOOST_DESCRIBE_STRUCT(SignedInDevice, (), (id, name, since, lastSeen, secondFactor, current))

/// GET /api/me/sessions: this one first, then the hundred that were seen last.
/// DELETE /api/me/sessions/{id} → 204 · DELETE /api/me/sessions → 204: all but this one.
struct SignedInDevices {
    std::vector<SignedInDevice> items;
};
BOOST_DESCRIBE_STRUCT(SignedInDevices, (), (items))

}  // namespace mc::protocol
