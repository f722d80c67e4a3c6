#pragma once

#include "payments/gateway/payout_gateway.h"
#include "payments/ledger/ledger.h"
#include "payouts/payout_accounts.h"
#include "payouts/payout_events.h"
#include "payouts/payout_stops.h"
#include "payouts/payout_store.h"
#include "platform/audit/audit_log.h"
#include "platform/jobs/outbox.h"

namespace mc::payouts {

/// Money on its way to mentors (OUT-2): sent by the outbox under one idempotency key, looked up before it is sent again
/// (case 47), followed to its end, or sent by hand with a file for the bank. What was refused, failed or came back is owed
/// again and its week is free; where it was sent is blocked when that is why (case 48). What the provider has otherwise than
/// it was sent is a person's to decide. Thread safe.
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

    /// It was paid by hand, or a quarantined one has reached her. Errors: not_found, invalid_state, forbidden for one's own.
    domain::Result<void> markPaid(domain::UserId admin, domain::PayoutId id, const std::string& reference);
    /// It could not be paid by hand, or a quarantined one was not: owed again. `accountIsWrong`: nothing is paid there any
    /// more. Errors as above.
    domain::Result<void> markFailed(domain::UserId admin, domain::PayoutId id, const std::string& reason,
                                    bool accountIsWrong);

private:
    /// Why it is not paid.
    struct Why {
        domain::PayoutFailure code = domain::PayoutFailure::unknown;
        std::string words = {};
    };
    void deliver(const jobs::Delivery& delivery);
    bool isStopped(const PayoutRow& payout);
    void ask(const PayoutRow& payout, const DetailsRow& details, const std::string& fundAccount);
    bool lookUp(const PayoutRow& payout);
    std::optional<std::string> fundAccountOf(const PayoutRow& payout);
    bool isThere(const PayoutRow& payout, const DetailsRow& details, const std::string& fundAccount);
    void refuse(const PayoutRow& payout, const Why& why);
    void take(const gateway::Payout& seen);
    void taken(Transaction& tx, PayoutRow payout, const gateway::Payout& seen);
    void paid(Transaction& tx, PayoutRow payout, const std::string& reference);
    void bookFee(Transaction& tx, domain::PayoutId id, const domain::Money& fee);
    void comeBack(Transaction& tx, PayoutRow payout, domain::PayoutState end, const Why& why);
    bool isAsSent(database::Reader& reader, const PayoutRow& payout, const gateway::Payout& seen) const;
    void quarantine(Transaction& tx, PayoutRow payout, domain::PayoutFailure why, const gateway::Payout& seen);
    void endUnpaid(Transaction& tx, PayoutRow payout, const gateway::Payout& seen);
    std::optional<PayoutRow> find(database::Reader& reader, const gateway::Payout& seen) const;
    domain::Result<PayoutRow> byHand(database::Reader& reader, domain::UserId admin, domain::PayoutId id) const;
    void record(Transaction& tx, domain::UserId admin, const char* action, domain::PayoutId payout,
                const std::string& reason, const std::string& reference = {}) const;

    Parts m_parts;
    PayoutEvents m_events;
    PayoutStore m_store;
    PayoutStops m_stops;
    DetailsStore m_details;
    audit::AuditLog m_audit;
};

inline constexpr std::string_view kPayoutKind = "payment.payout";  ///< In the outbox.

}  // namespace mc::payouts
