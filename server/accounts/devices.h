#pragma once

#include "accounts/account_store.h"
#include "accounts/device_store.h"
#include "accounts/session_cache.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/devices.h"

namespace mc::accounts {

/// Devices of this person were signed out: their sockets close.
struct SignedOutElsewhere {
    domain::UserId user;
};

/// Where a person is signed in, and signing out elsewhere (ACC-3). Thread safe; one transaction each.
class Devices {
public:
    Devices(database::Database& database, const base::Clock& clock, SessionCache& sessions)
        : m_database(database), m_clock(clock), m_sessions(sessions) {}

    database::Signal<SignedOutElsewhere> signedOut;

    protocol::SignedInDevices list(const base::Actor& actor) const;
    /// Somebody's, for admins.
    protocol::SignedInDevices ofPerson(domain::UserId person) const;
    /// not_found for one that is not hers or has ended; hers may be the one she asks with.
    domain::Result<void> signOut(const base::Actor& actor, domain::SessionId session);
    /// All but the one she asks with.
    void signOutOthers(const base::Actor& actor);

private:
    protocol::SignedInDevices listFor(domain::UserId user, domain::SessionId current) const;
    void tell(database::Transaction& tx, domain::UserId user);

    database::Database& m_database;
    const base::Clock& m_clock;
    SessionCache& m_sessions;
    AccountStore m_store;
    DeviceStore m_devices;
};

}  // namespace mc::accounts
