#pragma once

#include <optional>
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
    std::optional<domain::UtcTime> earnedAt;  ///< Of what takes something back: when that was earned, paid out or not.
};
BOOST_DESCRIBE_STRUCT(OwedEntry, (), (journal, line, kind, subjectKind, subjectId, amount, at, availableFrom, earnedAt))

/// Those that no payout pays, in the order in which they were posted.
std::vector<OwedEntry> unpaidTo(database::Reader& reader, domain::UserId mentor, domain::Currency currency);
/// Those that were posted since then, paid or not, in that order.
std::vector<OwedEntry> owedSince(database::Reader& reader, domain::UserId mentor, domain::Currency currency,
                                 domain::UtcTime since);
/// Absent where it is none.
std::optional<OwedEntry> owedEntry(database::Reader& reader, domain::JournalId journal, std::int64_t line);
/// Of one thing, paid or not, in that order.
std::vector<OwedEntry> owedFor(database::Reader& reader, domain::UserId mentor, const domain::Subject& subject,
                               domain::Currency currency);
/// Those of one journal.
std::vector<OwedEntry> owedIn(database::Reader& reader, domain::JournalId journal);
/// Absent where nothing was posted for it.
std::optional<domain::JournalId> journalOf(database::Reader& reader, const std::string& cause);
/// Whoever is owed anything, rising.
std::vector<domain::UserId> mentorsOwed(database::Reader& reader, domain::Currency currency);
/// Whoever was paid more than she has earned since, rising.
std::vector<domain::UserId> mentorsOwing(database::Reader& reader, domain::Currency currency);

/// A payout pays that entry.
void owedNoMore(database::Transaction& tx, domain::JournalId journal, std::int64_t line);
/// None does, or not any more.
void owedAgain(database::Transaction& tx, domain::JournalId journal, std::int64_t line);

}  // namespace mc::ledger
