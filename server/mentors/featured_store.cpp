#include "mentors/featured_store.h"

namespace mc::mentors {

using database::Reader;
using database::Transaction;
using domain::UserId;

std::vector<FeaturedRow> FeaturedStore::all(Reader& reader) const {
    return reader.all<FeaturedRow>(
        "SELECT mentor_id AS mentor, from_day, until_day, place, version, changed_at, changed_by, reason"
        " FROM featured_mentors ORDER BY place, mentor_id");
}

domain::Result<void> FeaturedStore::save(Transaction& tx, const FeaturedRow& row) const {
    if (row.version > 0)
        return tx.compareAndSwap(
            "UPDATE featured_mentors SET from_day = $1, until_day = $2, changed_at = $3, changed_by = $4, reason = $5,"
            " version = version + 1 WHERE mentor_id = $6 AND version = $7",
            row.fromDay, row.untilDay, row.changedAt, row.changedBy, row.reason, row.mentor, row.version);
    const auto added = tx.execute(
        "INSERT INTO featured_mentors (mentor_id, from_day, until_day, place, changed_at, changed_by, reason)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (mentor_id) DO NOTHING",
        row.mentor, row.fromDay, row.untilDay, row.place, row.changedAt, row.changedBy, row.reason);
    if (added == 0) return domain::fail(domain::ErrorCode::changed_elsewhere);
    return {};
}

void FeaturedStore::setPlace(Transaction& tx, UserId mentor, int place) const {
    tx.execute("UPDATE featured_mentors SET place = $1 WHERE mentor_id = $2 AND place <> $1", place, mentor);
}

domain::Result<void> FeaturedStore::drop(Transaction& tx, UserId mentor, std::int64_t version) const {
    const auto gone = tx.execute("DELETE FROM featured_mentors WHERE mentor_id = $1 AND version = $2", mentor, version);
    if (gone == 0) return domain::fail(domain::ErrorCode::changed_elsewhere);
    return {};
}

}  // namespace mc::mentors
