#pragma once

#include <optional>
#include <string>

#include "domain/error.h"
#include "domain/time.h"
#include "platform/base/id_source.h"
#include "platform/crypto/password.h"
#include "platform/database/database.h"

namespace mc::accounts {

/// Somebody who is to run the place.
struct NewOwner {
    std::string email;
    std::string name;      ///< Of a new account; an account that is there keeps its own.
    std::string password;  ///< Likewise.
};

enum class OwnerMade {
    created,  ///< A new account with a confirmed address.
    granted,  ///< An account that was there became an owner.
    already,  ///< It was one before: nothing changed.
};

/// There is an account with this address, as whoever it belongs to and not suspended.
bool hasAccount(database::Database& database, const std::string& email);

/// Owners made at the machine itself, by whoever may write its files: the first one, and one more when all lost their
/// keys (ADM-1). Recorded in the audit log as the operator's deed. validation_failed (address, name), weak_password,
/// account_suspended. A running server learns of it when the person signs in anew. Takes some tenths of a second of
/// Argon2id.
domain::Result<OwnerMade> makeOwner(database::Database& database, base::IdSource& ids, const NewOwner& owner,
                                    const domain::ZoneName& zone, domain::UtcTime now,
                                    crypto::PasswordCost cost = crypto::PasswordCost::interactive);

}  // namespace mc::accounts
