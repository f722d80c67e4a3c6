#include "payments/settlement_store.h"

namespace mc::payments {

bool SettlementStore::insert(Transaction& tx, const SettlementRow& row) const {
    return tx.execute(
               "INSERT INTO payment_settlements (id, gateway_settlement_id, amount_minor, fees_minor, currency, utr, "
               "settled_at, aside) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (gateway_settlement_id) DO "
               "NOTHING",
               row.id, row.gatewayId, row.amount.minor, row.fees.minor, row.amount.currency, row.utr, row.at,
               row.aside) == 1;
}

std::vector<SettlementRow> SettlementStore::newest(Reader& reader, int limit) const {
    return reader.all<SettlementRow>(
        "SELECT id, gateway_settlement_id, amount_minor, currency, fees_minor, currency, utr, settled_at, aside "
        "FROM payment_settlements ORDER BY settled_at DESC, id DESC LIMIT $1",
        limit);
}

}  // namespace mc::payments
