#pragma once

#include <vector>

#include "payments/wallet_store.h"

namespace mc::payments {

/// Currencies in which the credits that students have are not what the books owe them; empty: it is right.
inline std::vector<CreditSum> wrongCredits(database::Reader& reader) {
    return WalletStore().wrongSums(reader);
}

}  // namespace mc::payments
