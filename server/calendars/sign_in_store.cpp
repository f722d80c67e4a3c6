#include "calendars/sign_in_store.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::UtcTime;

void SignInStore::insert(Transaction& tx, const SignInRow& row) const {
    tx.execute(
        "INSERT INTO calendar_sign_ins (state, mentor_id, kind, verifier, redirect, ends_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        row.state, row.mentor, row.kind, row.verifier, row.redirect, row.endsAt);
}

std::optional<SignInRow> SignInStore::take(Transaction& tx, domain::UserId mentor, const std::string& state,
                                           UtcTime now) const {
    return tx.one<SignInRow>(
        "DELETE FROM calendar_sign_ins WHERE state = $1 AND mentor_id = $2 AND ends_at > $3 "
        "RETURNING state, mentor_id, kind, verifier, redirect, ends_at",
        state, mentor, now);
}

void SignInStore::removeEnded(Transaction& tx, UtcTime now) const {
    tx.execute("DELETE FROM calendar_sign_ins WHERE ends_at <= $1", now);
}

std::vector<RevocationRow> SignInStore::revocations(Reader& reader, UtcTime now, int limit) const {
    return reader.all<RevocationRow>(
        "SELECT account_id, kind, token, attempts FROM calendar_revocations WHERE due_at <= $1 ORDER BY due_at LIMIT "
        "$2",
        now, limit);
}

void SignInStore::removeRevocation(Transaction& tx, CalendarAccountId account) const {
    tx.execute("DELETE FROM calendar_revocations WHERE account_id = $1", account);
}

void SignInStore::postpone(Transaction& tx, CalendarAccountId account, UtcTime due) const {
    tx.execute("UPDATE calendar_revocations SET due_at = $1, attempts = attempts + 1 WHERE account_id = $2", due,
               account);
}

}  // namespace mc::calendars
