#pragma once

#include <vector>

#include "payments/ledger/ledger.h"

/// The ledger as people read it.
namespace mc::ledger {

/// The sum of one kind of account in one currency.
struct AccountSum {
    AccountKind account = AccountKind::gateway_clearing;
    domain::Money sum;  ///< Debit positive.
};
BOOST_DESCRIBE_STRUCT(AccountSum, (), (account, sum))

struct Line {
    domain::JournalId journal;
    JournalKind kind = JournalKind::capture;
    domain::UtcTime at;
    AccountKind account = AccountKind::gateway_clearing;
    domain::Money amount;  ///< Debit positive.
};
BOOST_DESCRIBE_STRUCT(Line, (), (journal, kind, at, account, amount))

/// Every kind of account there is; in each currency they sum to zero.
std::vector<AccountSum> trialBalance(database::Reader& reader);
/// Everything that was posted for one subject, in order.
std::vector<Line> linesOf(database::Reader& reader, const domain::Subject& subject);

}  // namespace mc::ledger
