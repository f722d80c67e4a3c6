#include "calendars/account_store.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;

namespace {

/// As CalendarAccountRow has them.
std::string accountsWhere(std::string_view where) {
    return "SELECT id, mentor_id, user_name, password, created_at, kind, access_token, access_until "
           "FROM calendar_accounts WHERE " +
           std::string(where);
}

}  // namespace

std::optional<CalendarAccountRow> CalendarAccountStore::find(Reader& reader, CalendarAccountId id) const {
    return reader.one<CalendarAccountRow>(accountsWhere("id = $1"), id);
}

std::optional<CalendarAccountRow> CalendarAccountStore::find(Reader& reader, domain::UserId mentor,
                                                             domain::CalendarKind kind, const std::string& user) const {
    return reader.one<CalendarAccountRow>(
        accountsWhere("mentor_id = $1 AND kind = $2 AND user_name = $3 ORDER BY id LIMIT 1"), mentor, kind, user);
}

std::vector<CalendarAccountId> CalendarAccountStore::unused(Reader& reader, domain::UtcTime before) const {
    return reader.all<CalendarAccountId>(
        "SELECT id FROM calendar_accounts a WHERE created_at < $1 AND NOT EXISTS "
        "(SELECT 1 FROM calendar_sources s WHERE s.account_id = a.id) ORDER BY id",
        before);
}

void CalendarAccountStore::insert(Transaction& tx, const CalendarAccountRow& row) const {
    tx.execute(
        "INSERT INTO calendar_accounts (id, mentor_id, user_name, password, created_at, kind, access_token, "
        "access_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        row.id, row.mentor, row.user, row.password, row.createdAt, row.kind, row.accessToken, row.accessUntil);
}

void CalendarAccountStore::setTokens(Transaction& tx, const CalendarAccountRow& row) const {
    tx.execute("UPDATE calendar_accounts SET password = $1, access_token = $2, access_until = $3 WHERE id = $4",
               row.password, row.accessToken, row.accessUntil, row.id);
}

void CalendarAccountStore::setPassword(Transaction& tx, CalendarAccountId id, const database::Blob& password) const {
    tx.execute("UPDATE calendar_accounts SET password = $1 WHERE id = $2", password, id);
}

void CalendarAccountStore::setUser(Transaction& tx, CalendarAccountId id, const std::string& user) const {
    tx.execute("UPDATE calendar_accounts SET user_name = $1 WHERE id = $2", user, id);
}

void CalendarAccountStore::forget(Transaction& tx, CalendarAccountId id) const {
    tx.execute("DELETE FROM calendar_accounts WHERE id = $1", id);
}

void CalendarAccountStore::removeUnused(Transaction& tx, CalendarAccountId id) const {
    tx.execute(
        "INSERT INTO calendar_revocations (account_id, kind, token) "
        "SELECT id, kind, password FROM calendar_accounts a WHERE id = $1 AND kind <> $2 AND NOT EXISTS "
        "(SELECT 1 FROM calendar_sources WHERE account_id = $1) ON CONFLICT (account_id) DO NOTHING",
        id, domain::CalendarKind::caldav);
    tx.execute(
        "DELETE FROM calendar_accounts WHERE id = $1 AND NOT EXISTS "
        "(SELECT 1 FROM calendar_sources WHERE account_id = $1)",
        id);
}

}  // namespace mc::calendars
