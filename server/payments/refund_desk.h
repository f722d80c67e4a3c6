#pragma once

#include <optional>
#include <string>

#include "payments/gateway/payment_gateway.h"
#include "payments/ledger/ledger.h"
#include "payments/payables.h"
#include "payments/payment_events.h"
#include "payments/payment_store.h"
#include "payments/refund_store.h"
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
/// (PAY-2, cases 33 to 35). What somebody gave back by hand in the gateway's dashboard is recorded like our own and
/// counts: ours take what is left, and where what was sold stands the platform bears it, so that neither books nor documents
/// undo a sale that was not undone. In whatever order it is heard of, before or after its capture, it ends alike. Thread
/// safe.
class RefundDesk {
public:
    /// Registers the outbox handler: construct before Outbox::start().
    RefundDesk(const PaymentParts& parts, PaymentEvents& events, const PayableRegistry& owners);

    /// Once for each cause; the same cause again answers the first. `amount` must be positive; it is cut to what
    /// refunds by hand have left, and absent when they left nothing. Throws ConstraintViolation when more would go back
    /// than came in (case 35).
    std::optional<Refund> request(database::Transaction& tx, const Payment& payment, const domain::Money& amount,
                                  const std::string& cause);

    /// What the gateway says of a refund: from its answer, an event or a poll; in any order, any number of times. One
    /// that is not ours was made by hand.
    void observe(database::Transaction& tx, const gateway::Refund& seen);

    /// It was paid past the gateway: over, and never tried there again. False when it has moved meanwhile.
    bool settle(database::Transaction& tx, const Refund& refund, const std::string& reference);

    /// Records what was given back by hand before we knew that the payment was captured. Call once it is.
    void recordEarly(database::Transaction& tx, const Payment& payment);
    /// True when everything the payment brought went back before we knew that it had come.
    bool wentBackEarly(database::Reader& reader, std::string_view gatewayPaymentId, const domain::Money& amount) const;

    /// What went back past us cannot go back again: ours that the gateway has not taken shrink, the newest first.
    struct Room {
        bool isEnough = false;  ///< False when more than came in would be under way all the same.
        domain::Money stopped;  ///< So much of ours shrank that was not the platform's to bear.
    };
    Room makeRoom(database::Transaction& tx, const Payment& payment, std::int64_t minor);
    /// Money that went back past us, as something that has happened.
    struct Past {
        RefundOrigin origin = RefundOrigin::dashboard;
        std::string gatewayId;
        domain::Money amount;
        domain::Money stopped;  ///< As Room: it takes the place of that, and comes from where that came from.
        bool borne = false;     ///< The rest is the platform's.
        bool undoes = false;    ///< As RefundProcessed.
    };
    void bookPast(database::Transaction& tx, const Payment& payment, const Past& past);

    /// Follows up what is due. False when the gateway gave no answer. Blocks.
    bool followUp(const Refund& refund);
    /// What could not be taken in is looked at again some hours later.
    void putOff(const Refund& refund);

private:
    void send(domain::RefundId id);
    gateway::Answer<gateway::Refund> sendNow(const Refund& refund);
    std::string gatewayPaymentOf(const Refund& refund);
    bool compare(const Refund& refund);
    std::optional<Refund> find(database::Reader& reader, const gateway::Refund& seen) const;
    void enqueue(database::Transaction& tx, domain::RefundId id);
    void processed(database::Transaction& tx, const Refund& refund);
    void arrived(database::Transaction& tx, const Refund& refund, domain::UtcTime now);
    void failed(database::Transaction& tx, const Refund& refund);
    void tryAgain(database::Transaction& tx, const Refund& refund, const domain::Money& amount);
    void madeByHand(database::Transaction& tx, const gateway::Refund& seen);
    void record(database::Transaction& tx, const Payment& payment, const EarlyRefund& seen);
    bool stands(database::Transaction& tx, const Payment& payment, bool isAll) const;
    void book(database::Transaction& tx, const Payment& payment, Refund refund, bool undoes);
    domain::Money reduce(database::Transaction& tx, const Refund& refund, std::int64_t byMinor);

    PaymentParts m_parts;
    PaymentEvents& m_events;
    const PayableRegistry& m_owners;
    PaymentStore m_payments;
    RefundStore m_store;
};

}  // namespace mc::payments
