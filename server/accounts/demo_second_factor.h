#pragma once

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::accounts {

/// The people of demo data have neither a password nor an authenticator application. An admin among them counts as one who
/// has set up her second step, with a secret that opens for nobody: signing in as her is offered by the demo alone.
void countAsSetUp(database::Transaction& tx, domain::UserId user, domain::UtcTime now);

}  // namespace mc::accounts
