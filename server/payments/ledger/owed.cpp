#include "payments/ledger/owed.h"

namespace mc::ledger {

namespace {

#define MC_OWED_COLUMNS                                                                        \
    "SELECT e.journal_id, e.line, j.kind, coalesce(j.subject_kind, 'session'), "               \
    "coalesce(j.subject_id, 0), -e.amount_minor, a.currency, e.posted_at, e.available_from, "  \
    "CASE WHEN e.amount_minor > 0 THEN (SELECT x.posted_at FROM ledger_journals y "            \
    "JOIN ledger_entries x ON x.journal_id = y.id WHERE y.subject_kind = j.subject_kind "      \
    "AND y.subject_id = j.subject_id AND +x.account_id = e.account_id AND x.amount_minor < 0 " \
    "AND x.journal_id < e.journal_id ORDER BY x.journal_id DESC LIMIT 1) END "
#define MC_OWED_JOURNALS "JOIN ledger_journals j ON j.id = e.journal_id "

}  // namespace

std::vector<OwedEntry> unpaidTo(database::Reader& reader, domain::UserId mentor, domain::Currency currency) {
    return reader.all<OwedEntry>(
        MC_OWED_COLUMNS
        "FROM ledger_accounts a JOIN ledger_owed o ON o.account_id = a.id "
        "JOIN ledger_entries e ON e.journal_id = o.journal_id AND e.line = o.line " MC_OWED_JOURNALS
        "WHERE a.kind = 'mentor_payable' AND a.owner_id = $1 AND a.currency = $2 ORDER BY e.journal_id, e.line",
        mentor, currency);
}

std::vector<OwedEntry> owedSince(database::Reader& reader, domain::UserId mentor, domain::Currency currency,
                                 domain::UtcTime since) {
    return reader.all<OwedEntry>(
        MC_OWED_COLUMNS
        "FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id AND e.posted_at >= $1 " MC_OWED_JOURNALS
        "WHERE a.kind = 'mentor_payable' AND a.owner_id = $2 AND a.currency = $3 AND j.kind <> 'payout' "
        "ORDER BY e.journal_id, e.line",
        since, mentor, currency);
}

std::optional<OwedEntry> owedEntry(database::Reader& reader, domain::JournalId journal, std::int64_t line) {
    return reader.one<OwedEntry>(
        MC_OWED_COLUMNS "FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id " MC_OWED_JOURNALS
                        "WHERE e.journal_id = $1 AND e.line = $2 AND a.kind = 'mentor_payable' AND j.kind <> 'payout'",
        journal, line);
}

std::vector<OwedEntry> owedFor(database::Reader& reader, domain::UserId mentor, const domain::Subject& subject,
                               domain::Currency currency) {
    return reader.all<OwedEntry>(
        MC_OWED_COLUMNS
        "FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = j.id "
        "JOIN ledger_accounts a ON a.id = e.account_id WHERE j.subject_kind = $1 AND j.subject_id = $2 "
        "AND a.kind = 'mentor_payable' AND a.owner_id = $3 AND a.currency = $4 AND j.kind <> 'payout' "
        "ORDER BY e.journal_id, e.line",
        subject.kind, subject.id, mentor, currency);
}

std::vector<OwedEntry> owedIn(database::Reader& reader, domain::JournalId journal) {
    return reader.all<OwedEntry>(
        MC_OWED_COLUMNS "FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id " MC_OWED_JOURNALS
                        "WHERE e.journal_id = $1 AND a.kind = 'mentor_payable' AND j.kind <> 'payout' ORDER BY e.line",
        journal);
}

std::optional<domain::JournalId> journalOf(database::Reader& reader, const std::string& cause) {
    return reader.one<domain::JournalId>("SELECT id FROM ledger_journals WHERE cause = $1", cause);
}

std::vector<domain::UserId> mentorsOwed(database::Reader& reader, domain::Currency currency) {
    return reader.all<domain::UserId>(
        "SELECT owner_id FROM ledger_accounts WHERE kind = 'mentor_payable' AND currency = $1 AND balance_minor < 0 "
        "ORDER BY owner_id",
        currency);
}

std::vector<domain::UserId> mentorsOwing(database::Reader& reader, domain::Currency currency) {
    return reader.all<domain::UserId>(
        "SELECT owner_id FROM ledger_accounts WHERE kind = 'mentor_payable' AND currency = $1 AND balance_minor > 0 "
        "ORDER BY owner_id",
        currency);
}

void owedNoMore(database::Transaction& tx, domain::JournalId journal, std::int64_t line) {
    tx.execute(
        "DELETE FROM ledger_owed WHERE journal_id = $1 AND line = $2 AND account_id = "
        "(SELECT account_id FROM ledger_entries WHERE journal_id = $1 AND line = $2)",
        journal, line);
}

void owedAgain(database::Transaction& tx, domain::JournalId journal, std::int64_t line) {
    tx.execute(
        "INSERT INTO ledger_owed (account_id, journal_id, line) SELECT account_id, journal_id, line "
        "FROM ledger_entries WHERE journal_id = $1 AND line = $2 ON CONFLICT DO NOTHING",
        journal, line);
}

}  // namespace mc::ledger
