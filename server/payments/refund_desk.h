#pragma once

#include <optional>
#include <string>

#include "payments/gateway/payment_gateway.h"
#include "payments/ledger/ledger.h"
#include "payments/payment_events.h"
#include "payments/payment_store.h"
#include "platform/database/database.h"
#include "platform/jobs/outbox.h"

namespace mc::payments {

/// What the rooms of payments work with.
struct PaymentParts {
    database::Database& database;
    const base::Clock& clock;
    base::IdSource& ids;
    jobs::Outbox& outbox;
    const gateway::PaymentGateway& gateway;
    ledger::Ledger& ledger;
};

/// Money on its way back: asked for in a transaction, sent by the outbox under one idempotency key, followed to its end
/// (PAY-2, cases 33 to 35). Thread safe.
class RefundDesk {
public:
    /// Registers the outbox handler: construct before Outbox::start().
    RefundDesk(const PaymentParts& parts, PaymentEvents& events);

    /// Once for each cause; the same cause again answers the first. `amount` must be positive. Throws
    /// ConstraintViolation when more would go back than came in (case 35).
    Refund request(database::Transaction& tx, const Payment& payment, const Order& order, const domain::Money& amount,
                   const std::string& cause);

    /// What the gateway says of a refund: from its answer, an event or a poll; in any order, any number of times.
    void observe(database::Transaction& tx, const gateway::Refund& seen);

    /// Follows up what is due: asks for the end of pending refunds and tries failed ones again with a new key. False
    /// when the gateway could not be reached.
    bool followUp(const Refund& refund);

private:
    void send(domain::RefundId id);
    gateway::Answer<gateway::Refund> sendNow(const Refund& refund);
    std::optional<Refund> find(database::Reader& reader, const gateway::Refund& seen) const;
    void enqueue(database::Transaction& tx, const Refund& refund);
    void processed(database::Transaction& tx, const Refund& refund);
    /// The gateway would not even begin.
    void refused(database::Transaction& tx, const Refund& refund, const gateway::Error& error);
    void failed(database::Transaction& tx, const Refund& refund);
    void tryAgain(const Refund& refund);

    PaymentParts m_parts;
    PaymentEvents& m_events;
    PaymentStore m_store;
};

}  // namespace mc::payments
