#pragma once

#include <vector>

#include "payments/ledger/ledger.h"

/// What mentors are owed, entry by entry, for whoever pays it out.
namespace mc::ledger {

/// One entry of a mentor's payable account that is no payout itself.
struct OwedEntry {
    domain::JournalId journal;
    std::int64_t line = 0;
    JournalKind kind = JournalKind::earned;
    domain::SubjectKind subjectKind = domain::SubjectKind::session;
    std::int64_t subjectId = 0;
    domain::Money amount;  ///< Positive: she is owed it.
    domain::UtcTime at;
    std::optional<domain::UtcTime> availableFrom;
};
BOOST_DESCRIBE_STRUCT(OwedEntry, (), (journal, line, kind, subjectKind, subjectId, amount, at, availableFrom))

/// In the order in which they were posted.
std::vector<OwedEntry> owedTo(database::Reader& reader, domain::UserId mentor, domain::Currency currency);
/// Absent where nothing was posted for it.
std::optional<domain::JournalId> journalOf(database::Reader& reader, const std::string& cause);
/// Whoever is owed anything, rising.
std::vector<domain::UserId> mentorsOwed(database::Reader& reader, domain::Currency currency);

}  // namespace mc::ledger
