#include "payments/ledger/owed.h"

namespace mc::ledger {

std::vector<OwedEntry> owedTo(database::Reader& reader, domain::UserId mentor, domain::Currency currency) {
    return reader.all<OwedEntry>(
        "SELECT e.journal_id, e.line, j.kind, coalesce(j.subject_kind, 'session'), coalesce(j.subject_id, 0), "
        "-e.amount_minor, a.currency, e.posted_at, e.available_from FROM ledger_accounts a "
        "JOIN ledger_entries e ON e.account_id = a.id JOIN ledger_journals j ON j.id = e.journal_id "
        "WHERE a.kind = 'mentor_payable' AND a.owner_id = $1 AND a.currency = $2 AND j.kind <> 'payout' "
        "ORDER BY e.journal_id, e.line",
        mentor, currency);
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

}  // namespace mc::ledger
