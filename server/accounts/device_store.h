#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::accounts {

struct DeviceRow {
    domain::SessionId session;
    std::string name;
    domain::UtcTime since;
    domain::UtcTime lastSeen;
    bool secondFactor = false;
};
BOOST_DESCRIBE_STRUCT(DeviceRow, (), (session, name, since, lastSeen, secondFactor))

/// The SQL of the list of devices. Free of state.
class DeviceStore {
public:
    /// Those of the person that have neither ended nor run out: `first`, then the `most` seen last.
    std::vector<DeviceRow> list(database::Reader& reader, domain::UserId user, domain::SessionId first,
                                domain::UtcTime now, int most) const;
    /// False when the person has no such session that goes on.
    bool goesOn(database::Reader& reader, domain::UserId user, domain::SessionId session, domain::UtcTime now) const;
};

}  // namespace mc::accounts
