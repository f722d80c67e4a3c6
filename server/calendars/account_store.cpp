#include "calendars/account_store.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;

std::optional<CalendarAccountRow> CalendarAccountStore::find(Reader& reader, CalendarAccountId id) const {
    return reader.one<CalendarAccountRow>(
        "SELECT id, mentor_id, user_name, password, created_at FROM calendar_accounts WHERE id = $1", id);
}

void CalendarAccountStore::insert(Transaction& tx, const CalendarAccountRow& row) const {
    tx.execute(
        "INSERT INTO calendar_accounts (id, mentor_id, user_name, password, created_at) VALUES ($1, $2, $3, $4, $5)",
        row.id, row.mentor, row.user, row.password, row.createdAt);
}

void CalendarAccountStore::setPassword(Transaction& tx, CalendarAccountId id, const database::Blob& password) const {
    tx.execute("UPDATE calendar_accounts SET password = $1 WHERE id = $2", password, id);
}

void CalendarAccountStore::removeUnused(Transaction& tx, CalendarAccountId id) const {
    tx.execute(
        "DELETE FROM calendar_accounts WHERE id = $1 AND NOT EXISTS "
        "(SELECT 1 FROM calendar_sources WHERE account_id = $1)",
        id);
}

}  // namespace mc::calendars
