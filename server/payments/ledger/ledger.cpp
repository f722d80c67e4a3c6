#include "payments/ledger/ledger.h"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <map>
#include <stdexcept>

#include "payments/ledger/owed.h"

namespace mc::ledger {

bool balances(const std::vector<Entry>& entries) {
    std::map<domain::Currency, domain::Money> sums;
    for (const auto& entry : entries) {
        auto [sum, isNew] = sums.try_emplace(entry.amount.currency, domain::Money{0, entry.amount.currency});
        sum->second += entry.amount;
    }
    return std::all_of(sums.begin(), sums.end(), [](const auto& sum) { return sum.second.isZero(); });
}

namespace {

template <class To, class From>
To sameWord(From value) {
    To same{};
    if (!boost::describe::enum_from_string(boost::describe::enum_to_string(value, ""), same))
        throw std::logic_error("mentors' journals have no word for this");
    return same;
}

/// As the mentor reads it: what she has is positive.
domain::JournalLine mentorsLine(const Journal& journal, const Entry& entry) {
    domain::JournalLine line;
    line.at = journal.at;
    line.movement = sameWord<domain::MentorMovement>(journal.kind);
    line.subject = journal.subject;
    line.account = sameWord<domain::MentorAccount>(entry.account.kind);
    line.amount = -entry.amount;
    line.availableFrom = entry.availableFrom;
    return line;
}

}  // namespace

bool Ledger::post(database::Transaction& tx, const Journal& journal) {
    if (journal.cause.empty()) throw std::logic_error("a journal needs a cause");
    if (!balances(journal.entries)) throw std::logic_error("unbalanced journal: " + journal.cause);
    const auto moves = std::any_of(journal.entries.begin(), journal.entries.end(),
                                   [](const Entry& entry) { return !entry.amount.isZero(); });
    if (!moves) return false;
    const auto id = m_ids.next<domain::JournalId>();
    const std::string kind = journal.subject ? boost::describe::enum_to_string(journal.subject.kind, "") : "";
    const auto written = tx.execute(
        "INSERT INTO ledger_journals (id, cause, kind, subject_kind, subject_id, posted_at) "
        "VALUES ($1, $2, $3, NULLIF($4, ''), NULLIF($5, 0), $6) ON CONFLICT (cause) DO NOTHING",
        id, journal.cause, journal.kind, kind, journal.subject.id, journal.at);
    if (written == 0) return false;
    insertEntries(tx, id.value, journal);
    tx.execute("UPDATE ledger_journals SET sealed = 1 WHERE id = $1", id);
    return true;
}

void Ledger::insertEntries(database::Transaction& tx, std::int64_t journalId, const Journal& journal) {
    std::int64_t line = 0;
    for (const auto& entry : journal.entries) {
        if (entry.amount.isZero()) continue;
        const auto account = accountId(tx, entry.account, entry.amount.currency);
        tx.execute(
            "INSERT INTO ledger_entries (journal_id, line, account_id, amount_minor, posted_at, available_from) "
            "VALUES ($1, $2, $3, $4, $5, $6)",
            journalId, ++line, account, entry.amount.minor, journal.at, entry.availableFrom);
        tx.execute("UPDATE ledger_accounts SET balance_minor = balance_minor + $1 WHERE id = $2", entry.amount.minor,
                   account);
        if (entry.account.kind == AccountKind::mentor_payable && journal.kind != JournalKind::payout)
            owedAgain(tx, {journalId}, line);
        if (entry.account.owner)
            m_mentorJournal.append(tx, entry.account.owner, {journalId}, line, mentorsLine(journal, entry));
    }
}

std::int64_t Ledger::accountId(database::Transaction& tx, const Account& account, domain::Currency currency) {
    const auto known =
        tx.one<std::int64_t>("SELECT id FROM ledger_accounts WHERE kind = $1 AND owner_id = $2 AND currency = $3",
                             account.kind, account.owner, currency);
    if (known) return *known;
    const auto id = m_ids.nextValue();
    tx.execute("INSERT INTO ledger_accounts (id, kind, owner_id, currency) VALUES ($1, $2, $3, $4)", id, account.kind,
               account.owner, currency);
    return id;
}

domain::Money Ledger::balance(database::Reader& reader, const Account& account, domain::Currency currency) const {
    const auto sum = reader.one<std::int64_t>(
        "SELECT balance_minor FROM ledger_accounts WHERE kind = $1 AND owner_id = $2 AND currency = $3", account.kind,
        account.owner, currency);
    return {sum.value_or(0), currency};
}

domain::Money Ledger::balanceFor(database::Reader& reader, const domain::Subject& subject, const Account& account,
                                 domain::Currency currency) const {
    const auto sum = reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_journals j JOIN ledger_entries e ON e.journal_id = j.id "
        "JOIN ledger_accounts a ON a.id = e.account_id "
        "WHERE j.subject_kind = $1 AND j.subject_id = $2 AND a.kind = $3 AND a.owner_id = $4 AND a.currency = $5",
        subject.kind, subject.id, account.kind, account.owner, currency);
    return {sum, currency};
}

domain::Money Ledger::earned(database::Reader& reader, domain::UserId mentor, domain::UtcRange when,
                             domain::Currency currency) const {
    const auto sum = reader.scalar<std::int64_t>(
        "SELECT coalesce(-sum(e.amount_minor), 0) FROM ledger_accounts a "
        "JOIN ledger_entries e ON e.account_id = a.id AND e.posted_at >= $1 AND e.posted_at < $2 "
        "JOIN ledger_journals j ON j.id = e.journal_id AND j.kind IN ('earned', 'withheld') "
        "WHERE a.kind = 'mentor_payable' AND a.owner_id = $3 AND a.currency = $4",
        when.begin, when.end, mentor, currency);
    return {sum, currency};
}

}  // namespace mc::ledger
