#pragma once

#include <functional>

#include "app/command_tools.h"
#include "domain/time.h"
#include "platform/base/clock.h"
#include "platform/base/random.h"
#include "platform/crypto/password.h"

namespace mc::app {

/// As given on the command line, words after the command included.
struct OwnerCommand {
    std::vector<std::string> words;
    std::string email;
    std::string name;
};

/// What the command works with.
struct OwnerCommandParts {
    std::filesystem::path dataDirectory;
    domain::ZoneName zone;                     ///< Of a new owner: the operator's.
    std::function<std::string()> askPassword;  ///< Asked only for a new account; throws CommandError.
    const base::Clock& clock;
    base::Random& random;
    crypto::PasswordCost cost = crypto::PasswordCost::interactive;
};

/// `mentor-connect-server create-owner --email=… [--name=…]`: the first person who may do everything (ADM-1). Makes the
/// data folder when no server has run yet; a running server may stay. An account with this address becomes an owner
/// with the password it has. Throws CommandError, ConfigError, DatabaseError.
void runOwnerCommand(const OwnerCommand& command, const OwnerCommandParts& parts, std::ostream& out);

/// From the keyboard, twice and unseen; or the first line of a file or another program. Throws CommandError.
std::string readPassword();

}  // namespace mc::app
