#pragma once

#include "payments/gateway/payout_gateway.h"
#include "payments/ledger/ledger.h"
#include "payouts/payout_accounts.h"
#include "payouts/payout_events.h"
#include "payouts/payout_store.h"
#include "platform/audit/audit_log.h"
#include "platform/jobs/outbox.h"

namespace mc::payouts {

/// Money on its way to mentors (OUT-2): sent by the outbox under one idempotency key, looked up before it is sent again
/// (case 47), followed to its end, or sent by hand with a file for the bank. What failed or came back is owed again, and
/// where it was sent is blocked (case 48). Thread safe.
class PayoutSending {
public:
    using Transaction = database::Transaction;
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        jobs::Outbox& outbox;
        ledger::Ledger& ledger;
        const gateway::PayoutGateway& gateway;
        PayoutAccounts& accounts;
    };
    /// Registers the outbox handler: construct before Outbox::start().
    explicit PayoutSending(const Parts& parts);

    /// Connect receivers before the server starts.
    PayoutEvents& events() { return m_events; }

    /// In the transaction that approves it.
    void send(Transaction& tx, const PayoutRow& payout);
    /// What the provider says: from its answer, an event or a poll; in any order, any number of times.
    void observe(Transaction& tx, const gateway::Payout& seen);
    /// Asks about all that is under way and due. Blocks.
    void followUp();

    /// What the bank is to be given for the payouts of a run that go by hand: whole account numbers, so it is recorded.
    /// not_found; invalid_state where none waits to be paid by hand.
    domain::Result<std::string> bankFile(domain::UserId admin, domain::PayoutRunId run);
    /// It was paid by hand. Errors: not_found, invalid_state, forbidden for one's own.
    domain::Result<void> markPaid(domain::UserId admin, domain::PayoutId id, const std::string& reference);
    /// It could not be paid by hand: owed again. Errors as above.
    domain::Result<void> markFailed(domain::UserId admin, domain::PayoutId id, const std::string& reason);

private:
    void deliver(const jobs::Delivery& delivery);
    bool lookUp(const PayoutRow& payout);
    std::optional<std::string> fundAccountOf(const PayoutRow& payout);
    bool isThere(const PayoutRow& payout, const DetailsRow& details, const std::string& fundAccount);
    void refuse(const PayoutRow& payout, const std::string& why);
    void take(const gateway::Payout& seen);
    void taken(Transaction& tx, PayoutRow payout, const gateway::Payout& seen);
    void paid(Transaction& tx, PayoutRow payout, const std::string& reference);
    void comeBack(Transaction& tx, PayoutRow payout, domain::PayoutState end, const std::string& why);
    std::optional<PayoutRow> find(database::Reader& reader, const gateway::Payout& seen) const;
    domain::Result<PayoutRow> byHand(database::Reader& reader, domain::UserId admin, domain::PayoutId id) const;
    void record(Transaction& tx, domain::UserId admin, const char* action, domain::PayoutId payout,
                const std::string& reason, const std::string& reference = {}) const;

    Parts m_parts;
    PayoutEvents m_events;
    PayoutStore m_store;
    DetailsStore m_details;
    audit::AuditLog m_audit;
};

}  // namespace mc::payouts
