#include "payments/gateway_settlements.h"

#include "payments/ledger/postings.h"
#include "platform/database/kept_log.h"

namespace mc::payments {

namespace kept_log = database::kept_log;

namespace {

/// Longer than a server is ever away, and than the gateway keeps money back.
constexpr domain::Seconds kSettlementsFor = 45 * domain::kDay;

}  // namespace

void GatewaySettlements::observe(database::Transaction& tx, const gateway::Settlement& seen) {
    if (seen.state != gateway::SettlementState::processed || seen.amount.isZero()) return;
    const auto currency = seen.currency.value_or(m_currency);
    const SettlementRow row{m_parts.ids.next<SettlementId>(),
                            seen.id,
                            {seen.amount.minor, currency},
                            {seen.fees.minor, currency},
                            seen.utr,
                            seen.createdAt,
                            currency != m_currency};
    if (!m_store.insert(tx, row)) return;
    if (row.aside) return kept_log::error(tx, "payment.alert.settlement_currency", {{"settlement", seen.id}});
    m_parts.ledger.post(tx, ledger::settled(seen.id, row.amount, m_parts.clock.now()));
    const auto left = m_parts.ledger.balance(tx, {ledger::AccountKind::gateway_clearing, {}}, currency);
    if (left.isNegative())
        kept_log::error(tx, "payment.alert.settled_more_than_known",
                        {{"settlement", seen.id}, {"unknown", domain::format(-left)}});
}

int GatewaySettlements::followUp(domain::UtcTime now) {
    const auto all = m_parts.gateway.settlementsSince(now - kSettlementsFor);
    if (!all) {
        base::log::warning("payment.settlements_unanswered", {{"status", all.error().status}});
        return 0;
    }
    for (const auto& seen : *all)
        takeSafely(seen);
    return static_cast<int>(all->size());
}

/// Whatever is wrong with one, those behind it have their turn.
void GatewaySettlements::takeSafely(const gateway::Settlement& seen) try {
    m_parts.database.write([&](database::Transaction& tx) { observe(tx, seen); });
} catch (const std::exception& exception) {
    base::log::error("payment.alert.settlement_failed", {{"gatewaySettlement", seen.id}, {"what", exception.what()}});
}

}  // namespace mc::payments
