#pragma once

#include <vector>

#include "domain/payout_states.h"
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

/// An account whose kept balance is not what its entries sum to.
struct WrongBalance {
    AccountKind account = AccountKind::gateway_clearing;
    domain::UserId owner;
    domain::Money kept;
    domain::Money counted;
};
BOOST_DESCRIBE_STRUCT(WrongBalance, (), (account, owner, kept, counted))

/// What reading all books again found; of each kind of fault the first hundred.
struct Recount {
    std::int64_t journals = 0;
    std::vector<std::string> unbalanced;  ///< Causes of journals that do not sum to zero, or were never closed.
    std::vector<WrongBalance> wrong;
    bool isRight() const { return unbalanced.empty() && wrong.empty(); }
};

/// What journals of one kind did to the platform's own account of one kind.
struct Movement {
    JournalKind kind = JournalKind::capture;
    AccountKind account = AccountKind::gateway_clearing;
    domain::Money sum;  ///< Debit positive.
};
BOOST_DESCRIBE_STRUCT(Movement, (), (kind, account, sum))

/// What was posted in a stretch of time to the platform's own accounts in one currency. Time grows with the stretch.
std::vector<Movement> movedBetween(database::Reader& reader, const domain::UtcRange& when, domain::Currency currency);
/// Every kind of account there is; in each currency they sum to zero.
std::vector<AccountSum> trialBalance(database::Reader& reader);
/// Reads everything: time grows with the books.
Recount recount(database::Reader& reader);
/// What the platform bears of a subject by its grants: what it gave back at its expense, and what was missing when odd
/// money was accepted, without what other refunds took the place of; minor units.
std::int64_t grantedFor(database::Reader& reader, const domain::Subject& subject);
/// What was posted as the gateway's fee of a payment that is quarantined; minor units.
std::int64_t quarantineFeeOf(database::Reader& reader, domain::PaymentId payment);
/// What was posted as the provider's fee of a payout; minor units.
std::int64_t payoutFeeOf(database::Reader& reader, domain::PayoutId payout);
/// Everything that was posted for one subject, in order.
std::vector<Line> linesOf(database::Reader& reader, const domain::Subject& subject);

}  // namespace mc::ledger
