#include "payouts/details_store.h"

namespace mc::payouts {

using database::Reader;
using database::Transaction;

namespace {

#define MC_PAYOUT_DETAILS                                                                                        \
    "SELECT id, mentor_id, version, kind, holder, account, ifsc, masked, changed_at, blocked_at, fund_account, " \
    "validation, validated_at FROM payout_details "

const database::Blob kForgotten;

}  // namespace

std::optional<DetailsRow> DetailsStore::current(Reader& reader, domain::UserId mentor) const {
    return reader.one<DetailsRow>(MC_PAYOUT_DETAILS "WHERE mentor_id = $1 AND former = 0", mentor);
}

std::optional<DetailsRow> DetailsStore::find(Reader& reader, domain::PayoutDetailsId id) const {
    return reader.one<DetailsRow>(MC_PAYOUT_DETAILS "WHERE id = $1", id);
}

void DetailsStore::setFundAccount(Transaction& tx, domain::PayoutDetailsId id, const std::string& fundAccount) const {
    tx.execute("UPDATE payout_details SET fund_account = $1 WHERE id = $2", fundAccount, id);
}

void DetailsStore::setValidation(Transaction& tx, domain::PayoutDetailsId id, const std::string& validation,
                                 std::optional<domain::UtcTime> validatedAt) const {
    tx.execute("UPDATE payout_details SET validation = $1, validated_at = $2 WHERE id = $3", validation, validatedAt,
               id);
}

void DetailsStore::block(Transaction& tx, domain::PayoutDetailsId id, domain::UtcTime at) const {
    tx.execute("UPDATE payout_details SET blocked_at = $1 WHERE id = $2 AND blocked_at IS NULL", at, id);
}

std::vector<DetailsRow> DetailsStore::sealedAfter(Reader& reader, domain::PayoutDetailsId last, int limit) const {
    return reader.all<DetailsRow>(MC_PAYOUT_DETAILS "WHERE id > $1 AND forgotten_at IS NULL ORDER BY id LIMIT $2", last,
                                  limit);
}

bool DetailsStore::setSealed(Transaction& tx, const DetailsRow& before, const DetailsRow& after) const {
    return tx.execute(
               "UPDATE payout_details SET holder = $1, account = $2, ifsc = $3 "
               "WHERE id = $4 AND holder = $5 AND account = $6 AND ifsc = $7",
               after.holder, after.account, after.ifsc, before.id, before.holder, before.account, before.ifsc) == 1;
}

std::vector<DetailsUse> DetailsStore::uses(Reader& reader) const {
    return reader.all<DetailsUse>(
        "SELECT d.id, d.mentor_id, max(p.ended_at) AS last_used_at, "
        "count(*) FILTER (WHERE p.state IN ('proposed', 'approved', 'processing', 'quarantined')) > 0 AS pending "
        "FROM payout_details d LEFT JOIN payouts p ON p.details_id = d.id AND p.state <> 'withdrawn' "
        "WHERE d.forgotten_at IS NULL GROUP BY d.id, d.mentor_id ORDER BY d.id");
}

void DetailsStore::forget(Transaction& tx, domain::PayoutDetailsId id, domain::UtcTime at) const {
    tx.execute(
        "UPDATE payout_details SET holder = $1, account = $1, ifsc = $1, fund_account = '', forgotten_at = $2, "
        "blocked_at = coalesce(blocked_at, $2) WHERE id = $3",
        kForgotten, at, id);
}

domain::Result<void> DetailsStore::replace(Transaction& tx, const DetailsRow& row) const {
    tx.execute("UPDATE payout_details SET former = 1 WHERE mentor_id = $1 AND version = $2 AND former = 0", row.mentor,
               row.version - 1);
    const auto written = tx.execute(
        "INSERT INTO payout_details (id, mentor_id, version, kind, holder, account, ifsc, masked, changed_at) "
        "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE $3 = "
        "(SELECT coalesce(max(version), 0) + 1 FROM payout_details WHERE mentor_id = $2) ON CONFLICT DO NOTHING",
        row.id, row.mentor, row.version, row.kind, row.holder, row.account, row.ifsc, row.masked, row.changedAt);
    if (written == 0) return domain::fail(domain::ErrorCode::changed_elsewhere);
    return {};
}

}  // namespace mc::payouts
