#include "payments/sandbox/settlements.h"

#include "payments/sandbox/events.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::string_view kSettlementRows = "SELECT id, amount, fees, tax, utr, created_at FROM sandbox_settlements ";
constexpr std::string_view kSettledIn = "INR";  ///< The currency of the account.

std::string settlementSql(std::string_view rest) {
    return std::string(kSettlementRows).append(rest);
}

/// What one thing leaves of the account, or takes from it.
struct AccountPart {
    std::int64_t amount = 0;
    std::int64_t fees = 0;
    std::int64_t tax = 0;
};
BOOST_DESCRIBE_STRUCT(AccountPart, (), (amount, fees, tax))

AccountPart unsettled(database::Reader& reader) {
    auto left = reader
                    .one<AccountPart>(
                        "SELECT coalesce(sum(amount - fee), 0), coalesce(sum(fee), 0), coalesce(sum(tax), 0) "
                        "FROM sandbox_payments WHERE captured = 1 AND currency = $1",
                        kSettledIn)
                    .value();
    const auto settled = reader
                             .one<AccountPart>(
                                 "SELECT coalesce(sum(amount), 0), coalesce(sum(fees), 0), coalesce(sum(tax), 0) "
                                 "FROM sandbox_settlements")
                             .value();
    left.amount -= settled.amount;
    left.fees -= settled.fees;
    left.tax -= settled.tax;
    left.amount -= reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(amount), 0) FROM sandbox_refunds WHERE status <> 'failed' AND currency = $1", kSettledIn);
    left.amount -= reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(deducted), 0) FROM sandbox_disputes WHERE currency = $1", kSettledIn);
    return left;
}

}  // namespace

json::object toJson(const SettlementRow& row) {
    return {
        {"id", row.id},     {"entity", "settlement"}, {"amount", row.amount}, {"status", "processed"},
        {"fees", row.fees}, {"tax", row.tax},         {"utr", row.utr},       {"created_at", row.createdAt.seconds}};
}

Answer<SettlementRow> Settlements::settle() {
    SettlementRow row;
    row.id = newId(m_parts, "setl_");
    row.utr = newId(m_parts, "UTIB");
    row.createdAt = m_parts.clock.now();
    return m_parts.database.write([&](Transaction& tx) -> Answer<SettlementRow> {
        const auto left = unsettled(tx);
        if (left.amount <= 0) return refuse("There is nothing to settle.");
        auto made = row;
        made.amount = left.amount;
        made.fees = left.fees;
        made.tax = left.tax;
        tx.execute(
            "INSERT INTO sandbox_settlements (id, amount, fees, tax, utr, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            made.id, made.amount, made.fees, made.tax, made.utr, made.createdAt);
        announce(m_parts, tx, "settlement.processed", entity("settlement", made));
        return made;
    });
}

Answer<SettlementRow> Settlements::settlement(const std::string& id) {
    auto row = m_parts.database.read(
        [&](database::Reader& reader) { return reader.one<SettlementRow>(settlementSql("WHERE id = $1"), id); });
    if (!row) return unknownId("setl_", id);
    return *row;
}

std::vector<SettlementRow> Settlements::settlements(const Page& page) {
    return m_parts.database.read([&](database::Reader& reader) {
        return reader.all<SettlementRow>(settlementSql("WHERE created_at >= $1 AND created_at <= $2 ORDER BY "
                                                       "created_at DESC, id DESC LIMIT $3 OFFSET $4"),
                                         page.from, page.to, page.count, page.skip);
    });
}

}  // namespace mc::sandbox
