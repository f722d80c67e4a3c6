#pragma once

#include "payments/refund_desk.h"
#include "payments/settlement_store.h"

namespace mc::payments {

/// What the gateway sends to our bank account, by events and by asking, in any order and number: each is in the books once,
/// out of what is at the gateway and into the bank. Thread safe.
class GatewaySettlements {
public:
    /// `currency`: in which everything is sold, and the bank account is kept.
    GatewaySettlements(const PaymentParts& parts, domain::Currency currency) : m_parts(parts), m_currency(currency) {}

    /// One that is not through yet is left to its next event. More than was known to be at the gateway is an alert: a
    /// payment, or a refund that came back, has not been heard of. One of another currency is an alert, kept aside for an
    /// admin to see, and in no books.
    void observe(database::Transaction& tx, const gateway::Settlement& seen);
    /// Asks for those of the last weeks. Returns how many were answered. Blocks.
    int followUp(domain::UtcTime now);

private:
    void takeSafely(const gateway::Settlement& seen);

    PaymentParts m_parts;
    domain::Currency m_currency;
    SettlementStore m_store;
};

}  // namespace mc::payments
