#include "payments/ledger/ledger_view.h"

namespace mc::ledger {

std::vector<AccountSum> trialBalance(database::Reader& reader) {
    return reader.all<AccountSum>(
        "SELECT a.kind, sum(e.amount_minor), a.currency FROM ledger_accounts a "
        "JOIN ledger_entries e ON e.account_id = a.id GROUP BY a.kind, a.currency ORDER BY a.currency, a.kind");
}

std::vector<Line> linesOf(database::Reader& reader, const domain::Subject& subject) {
    return reader.all<Line>(
        "SELECT j.id, j.kind, j.posted_at, a.kind, e.amount_minor, a.currency FROM ledger_journals j "
        "JOIN ledger_entries e ON e.journal_id = j.id JOIN ledger_accounts a ON a.id = e.account_id "
        "WHERE j.subject_kind = $1 AND j.subject_id = $2 ORDER BY j.id, e.line",
        subject.kind, subject.id);
}

}  // namespace mc::ledger
