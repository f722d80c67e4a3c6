#include "payments/ledger/ledger_view.h"

namespace mc::ledger {

std::vector<AccountSum> trialBalance(database::Reader& reader) {
    return reader.all<AccountSum>(
        "SELECT kind, sum(balance_minor), currency FROM ledger_accounts GROUP BY kind, currency ORDER BY currency, "
        "kind");
}

std::vector<Movement> movedBetween(database::Reader& reader, const domain::UtcRange& when, domain::Currency currency) {
    return reader.all<Movement>(
        "SELECT j.kind, a.kind, sum(e.amount_minor), a.currency FROM ledger_accounts a "
        "JOIN ledger_entries e ON e.account_id = a.id AND e.posted_at >= $1 AND e.posted_at < $2 "
        "JOIN ledger_journals j ON j.id = e.journal_id WHERE a.owner_id = 0 AND a.currency = $3 "
        "GROUP BY j.kind, a.kind, a.currency",
        when.begin, when.end, currency);
}

Recount recount(database::Reader& reader) {
    Recount found;
    found.journals = reader.scalar<std::int64_t>("SELECT count(*) FROM ledger_journals");
    found.unbalanced = reader.all<std::string>(
        "SELECT j.cause FROM ledger_journals j WHERE j.sealed = 0 UNION "
        "SELECT j.cause FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = j.id "
        "JOIN ledger_accounts a ON a.id = e.account_id "
        "GROUP BY j.id, j.cause, a.currency HAVING sum(e.amount_minor) <> 0 ORDER BY 1 LIMIT 100");
    found.wrong = reader.all<WrongBalance>(
        "SELECT a.kind, a.owner_id, a.balance_minor, a.currency, c.counted, a.currency FROM ledger_accounts a JOIN "
        "(SELECT b.id, coalesce(sum(e.amount_minor), 0) AS counted FROM ledger_accounts b "
        "LEFT JOIN ledger_entries e ON e.account_id = b.id GROUP BY b.id) c ON c.id = a.id "
        "WHERE c.counted <> a.balance_minor ORDER BY a.kind, a.owner_id LIMIT 100");
    return found;
}

std::int64_t grantedFor(database::Reader& reader, const domain::Subject& subject) {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = j.id "
        "JOIN ledger_accounts a ON a.id = e.account_id WHERE j.subject_kind = $1 AND j.subject_id = $2 AND "
        "j.kind IN ('refund_requested', 'refund_reduced', 'acceptance', 'grant_returned') AND a.kind = 'promotions'",
        subject.kind, subject.id);
}

std::int64_t quarantineFeeOf(database::Reader& reader, domain::PaymentId payment) {
    const auto id = domain::toString(payment);
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = j.id "
        "JOIN ledger_accounts a ON a.id = e.account_id WHERE j.cause IN ($1, $2) AND a.kind = 'gateway_fee'",
        "quarantine:" + id, "quarantine_fee:" + id);
}

std::int64_t payoutFeeOf(database::Reader& reader, domain::PayoutId payout) {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = j.id "
        "JOIN ledger_accounts a ON a.id = e.account_id WHERE j.cause = $1 AND a.kind = 'payout_fees'",
        "payout_fee:" + domain::toString(payout));
}

std::vector<Line> linesOf(database::Reader& reader, const domain::Subject& subject) {
    return reader.all<Line>(
        "SELECT j.id, j.kind, j.posted_at, a.kind, e.amount_minor, a.currency FROM ledger_journals j "
        "JOIN ledger_entries e ON e.journal_id = j.id JOIN ledger_accounts a ON a.id = e.account_id "
        "WHERE j.subject_kind = $1 AND j.subject_id = $2 ORDER BY j.id, e.line",
        subject.kind, subject.id);
}

}  // namespace mc::ledger
