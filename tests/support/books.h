#pragma once

#include <numeric>
#include <optional>
#include <vector>

#include "payments/ledger/ledger.h"

/// The whole ledger as tests look at it.
namespace mc::test {

struct AccountBalance {
    ledger::AccountKind kind = ledger::AccountKind::gateway_clearing;
    domain::Money balance;
};
BOOST_DESCRIBE_STRUCT(AccountBalance, (), (kind, balance))

struct PostedEntry {
    ledger::JournalKind journal = ledger::JournalKind::capture;
    ledger::AccountKind kind = ledger::AccountKind::gateway_clearing;
    domain::UserId owner;
    domain::Money amount;
    domain::UtcTime at;
    std::optional<domain::UtcTime> availableFrom;
};
BOOST_DESCRIBE_STRUCT(PostedEntry, (), (journal, kind, owner, amount, at, availableFrom))

/// Sum of each kind of account and currency; together they are zero.
inline std::vector<AccountBalance> trialBalance(database::Reader& reader) {
    return reader.all<AccountBalance>(
        "SELECT a.kind, sum(e.amount_minor), a.currency FROM ledger_accounts a "
        "JOIN ledger_entries e ON e.account_id = a.id GROUP BY a.kind, a.currency ORDER BY a.currency, a.kind");
}

inline std::int64_t trialSum(database::Reader& reader) {
    const auto lines = trialBalance(reader);
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0},
                           [](std::int64_t sum, const AccountBalance& line) { return sum + line.balance.minor; });
}

inline std::vector<PostedEntry> entriesOf(database::Reader& reader, const domain::Subject& subject) {
    return reader.all<PostedEntry>(
        "SELECT j.kind, a.kind, a.owner_id, e.amount_minor, a.currency, e.posted_at, e.available_from "
        "FROM ledger_journals j "
        "JOIN ledger_entries e ON e.journal_id = j.id JOIN ledger_accounts a ON a.id = e.account_id "
        "WHERE j.subject_kind = $1 AND j.subject_id = $2 ORDER BY j.id, e.line",
        subject.kind, subject.id);
}

}  // namespace mc::test
