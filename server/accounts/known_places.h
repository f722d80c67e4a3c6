#pragma once

#include <optional>
#include <string>

#include "accounts/account_store.h"
#include "accounts/sign_in_throttle.h"

namespace mc::accounts {

/// Where a request came from, for the list of devices and for throttling.
struct Device {
    std::string name;     ///< "Mentor Connect on Linux"; may be empty.
    std::string address;  ///< The peer's; empty when nobody asked over the network.
    std::string token;    ///< What the server gave this device when it signed in; may be empty.
};

/// Tells the devices and addresses a person uses from all others: a device by the token it was given, wherever it is;
/// an address by having been signed in there. Both are kept as hashes only, so many for a person, and forgotten when
/// not seen for half a year or when the password is reset. Free of state.
class KnownPlaces {
public:
    static constexpr domain::Seconds kRemembered = 180 * domain::kDay;

    /// `user` absent: nobody has that address, and no place is known.
    Place placeOf(database::Reader& reader, std::optional<domain::UserId> user, const Device& device) const;
    bool knowsDevice(database::Reader& reader, domain::UserId user, const std::string& token) const;
    void remember(database::Transaction& tx, domain::UserId user, const Device& device, domain::UtcTime now) const;
    void forget(database::Transaction& tx, domain::UserId user) const;

private:
    AccountStore m_store;
};

}  // namespace mc::accounts
