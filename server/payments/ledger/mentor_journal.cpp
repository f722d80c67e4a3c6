#include "payments/ledger/mentor_journal.h"

#include <limits>

#include "platform/crypto/digest.h"

namespace mc::ledger {

namespace {

constexpr std::size_t kMostBroken = 100;

#define MC_JOURNAL_FACTS                                                                                             \
    "e.posted_at, j.kind, coalesce(j.subject_kind, 'session'), coalesce(j.subject_id, 0), a.kind, -e.amount_minor, " \
    "a.currency, "
#define MC_JOURNAL_TABLES "JOIN ledger_journals j ON j.id = e.journal_id JOIN ledger_accounts a ON a.id = e.account_id "
#define MC_JOURNAL_LINE "SELECT m.number, " MC_JOURNAL_FACTS "m.balance_minor, a.currency, e.available_from, m.hash "
#define MC_JOURNAL_LINES                                                                            \
    "FROM ledger_mentor_lines m JOIN ledger_entries e ON e.journal_id = m.journal_id AND e.line = " \
    "m.line " MC_JOURNAL_TABLES
#define MC_JOURNAL_NOT_TAKEN_IN                            \
    "FROM ledger_entries e " MC_JOURNAL_TABLES             \
    "WHERE a.owner_id <> 0 AND NOT EXISTS (SELECT 1 FROM " \
    "ledger_mentor_lines m WHERE m.journal_id = e.journal_id AND m.line = e.line) "

/// As the statements above answer.
struct LineRow {
    std::int64_t number = 0;
    domain::UtcTime at;
    domain::MentorMovement movement = domain::MentorMovement::sale;
    domain::SubjectKind subjectKind = domain::SubjectKind::session;
    std::int64_t subjectId = 0;
    domain::MentorAccount account = domain::MentorAccount::mentor_unearned;
    domain::Money amount;
    domain::Money balance;
    std::optional<domain::UtcTime> availableFrom;
    std::string hash;

    domain::JournalLine line() const {
        return {number, at, movement, {subjectKind, subjectId}, account, amount, balance, availableFrom, hash};
    }
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (number, at, movement, subjectKind, subjectId, account, amount, balance, availableFrom, hash))

struct OldRow {
    domain::UserId owner;
    domain::JournalId journal;
    std::int64_t entryLine = 0;
    domain::UtcTime at;
    domain::MentorMovement movement = domain::MentorMovement::sale;
    domain::SubjectKind subjectKind = domain::SubjectKind::session;
    std::int64_t subjectId = 0;
    domain::MentorAccount account = domain::MentorAccount::mentor_unearned;
    domain::Money amount;
    std::optional<domain::UtcTime> availableFrom;
};
BOOST_DESCRIBE_STRUCT(OldRow, (),
                      (owner, journal, entryLine, at, movement, subjectKind, subjectId, account, amount, availableFrom))

std::vector<domain::JournalLine> linesFrom(const std::vector<LineRow>& rows) {
    std::vector<domain::JournalLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows)
        lines.push_back(row.line());
    return lines;
}

/// What the account came to with the last of its lines.
domain::Money balanceSoFar(database::Reader& reader, domain::UserId owner, const domain::JournalLine& line) {
    const auto balance = reader.one<std::int64_t>(
        "SELECT m.balance_minor " MC_JOURNAL_LINES
        "WHERE m.owner_id = $1 AND a.kind = $2 AND a.currency = $3 ORDER BY m.number DESC LIMIT 1",
        owner, line.account, line.amount.currency);
    return {balance.value_or(0), line.amount.currency};
}

std::vector<domain::UserId> owners(database::Reader& reader) {
    return reader.all<domain::UserId>("SELECT DISTINCT owner_id FROM ledger_accounts WHERE owner_id <> 0 ORDER BY 1");
}

}  // namespace

void MentorJournal::append(database::Transaction& tx, domain::UserId owner, domain::JournalId journal,
                           std::int64_t entryLine, domain::JournalLine line) const {
    const auto before = last(tx, owner);
    line.number = before ? before->number + 1 : 1;
    line.balance = balanceSoFar(tx, owner, line) + line.amount;
    line.hash = domain::chainHash(crypto::sha256Hex, before ? before->hash : domain::kJournalBeginning, line);
    tx.execute(
        "INSERT INTO ledger_mentor_lines (owner_id, number, journal_id, line, balance_minor, hash) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        owner, line.number, journal, entryLine, line.balance.minor, line.hash);
}

std::int64_t MentorJournal::takeIn(database::Transaction& tx) const {
    if (tx.scalar<bool>("SELECT EXISTS (SELECT 1 FROM ledger_mentor_lines)")) return 0;
    const auto rows = tx.all<OldRow>("SELECT a.owner_id, e.journal_id, e.line, " MC_JOURNAL_FACTS
                                     "e.available_from " MC_JOURNAL_NOT_TAKEN_IN "ORDER BY e.journal_id, e.line");
    for (const auto& row : rows)
        append(tx, row.owner, row.journal, row.entryLine,
               {0,
                row.at,
                row.movement,
                {row.subjectKind, row.subjectId},
                row.account,
                row.amount,
                {0, row.amount.currency},
                row.availableFrom,
                {}});
    return static_cast<std::int64_t>(rows.size());
}

std::vector<domain::JournalLine> MentorJournal::lines(database::Reader& reader, domain::UserId owner,
                                                      std::int64_t behind, int limit) const {
    return linesFrom(reader.all<LineRow>(MC_JOURNAL_LINE MC_JOURNAL_LINES
                                         "WHERE m.owner_id = $1 AND m.number > $2 ORDER BY m.number LIMIT $3",
                                         owner, behind, limit));
}

std::vector<domain::JournalLine> MentorJournal::newest(database::Reader& reader, domain::UserId owner,
                                                       std::int64_t before, int limit) const {
    return linesFrom(reader.all<LineRow>(MC_JOURNAL_LINE MC_JOURNAL_LINES
                                         "WHERE m.owner_id = $1 AND m.number < $2 ORDER BY m.number DESC LIMIT $3",
                                         owner, before, limit));
}

std::optional<domain::JournalLine> MentorJournal::last(database::Reader& reader, domain::UserId owner) const {
    const auto found = newest(reader, owner, std::numeric_limits<std::int64_t>::max(), 1);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::int64_t MentorJournal::notTakenIn(database::Reader& reader) const {
    return reader.scalar<std::int64_t>("SELECT count(*) " MC_JOURNAL_NOT_TAKEN_IN);
}

std::vector<BrokenJournal> MentorJournal::broken(database::Reader& reader) const {
    std::vector<BrokenJournal> found;
    for (const auto owner : owners(reader)) {
        domain::JournalCheck check(crypto::sha256Hex);
        reader.each<LineRow>(
            MC_JOURNAL_LINE MC_JOURNAL_LINES "WHERE m.owner_id = $1 ORDER BY m.number",
            [&](LineRow&& row) { check.add(row.line(), std::nullopt); }, owner);
        if (check.finding()) found.push_back({owner, *check.finding()});
        if (found.size() == kMostBroken) break;
    }
    return found;
}

}  // namespace mc::ledger
