#pragma once

#include <map>
#include <string>

#include "payments/ledger/ledger.h"
#include "payouts/details_seal.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"

namespace mc::payouts {

/// What became of sealed details.
struct Resealed {
    int done = 0;
    int current = 0;                             ///< Were sealed with the key of today already.
    std::vector<domain::PayoutDetailsId> stuck;  ///< Do not open: their key is gone, or they were changed.
};
/// Seals with the key of today what an older one sealed, some rows at a time, each batch on disk before the next: cut off
/// anywhere it goes on where it was. Beside a server at work, which has to know the new key.
Resealed resealDetails(database::Database& database, const crypto::Sealer& sealer);

/// How many details each key seals, by its name.
std::map<std::string, int> detailsByKey(database::Database& database);

/// Erased people's details (decision 24), once nothing is owed to them any more: gone at once where nothing was ever sent
/// there, else once the law no longer wants to know where it was sent. What was paid stays in the books, and of the account what was shown of it. Returns how many
/// are gone.
int forgetErasedDetails(database::Database& database, const ledger::Ledger& ledger, domain::Currency currency,
                        domain::UtcTime now);

}  // namespace mc::payouts
