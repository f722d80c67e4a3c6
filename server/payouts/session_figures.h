#pragma once

#include <span>

#include "payments/ledger/owed.h"

namespace mc::payouts {

/// What the sale behind an entry of a mentor's account came to: price − commission − fee == the entry's amount.
struct SaleFigures {
    domain::Money price;       ///< What was kept of the list price.
    domain::Money commission;  ///< With its GST.
    domain::Money fee;         ///< For the payment gateway.
};
/// As the books were when the entry was posted: what is given back later is an entry of its own. Zero of what takes something
/// away, and of what is no sale.
SaleFigures saleBehind(database::Reader& reader, const ledger::OwedEntry& entry);

/// What entries come to together: price − commission − fee + other == their sum.
struct SessionFigures {
    int sessions = 0;
    domain::Money price;
    domain::Money commission;
    domain::Money fee;
    domain::Money other;  ///< What came back and is sent again, less what was given back after it was paid or earned.
};
SessionFigures figuresOf(database::Reader& reader, std::span<const ledger::OwedEntry> entries,
                         domain::Currency currency);

}  // namespace mc::payouts
