#include "accounts/feature_flag_store.h"

namespace mc::accounts {

std::vector<FlagRow> FeatureFlagStore::all(database::Reader& reader) const {
    return reader.all<FlagRow>(
        "SELECT name, is_on, percent, roles, version, changed_at, changed_by, reason FROM feature_flags ORDER BY name");
}

domain::Result<void> FeatureFlagStore::put(database::Transaction& tx, const FlagRow& row) const {
    if (row.version > 0)
        return tx.compareAndSwap(
            "UPDATE feature_flags SET is_on = $1, percent = $2, roles = $3, changed_at = $4, changed_by = $5, "
            "reason = $6, version = version + 1 WHERE name = $7 AND version = $8",
            row.on, row.percent, row.roles, row.changedAt, row.changedBy, row.reason, row.name, row.version);
    const auto put = tx.execute(
        "INSERT INTO feature_flags (name, is_on, percent, roles, changed_at, changed_by, reason) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING",
        row.name, row.on, row.percent, row.roles, row.changedAt, row.changedBy, row.reason);
    if (put == 0) return domain::fail(domain::ErrorCode::changed_elsewhere);
    return {};
}

}  // namespace mc::accounts
