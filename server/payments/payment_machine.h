#pragma once

#include "payments/payables.h"
#include "payments/refund_desk.h"

namespace mc::payments {

/// The one place where an order moves (PAY-1), forward only: created → attempted → captured, or → reserved → captured
/// where it is paid later. Whatever tells of a payment (checkout, webhook, poll) ends here, in any order, any number of times, with the same end.
class PaymentMachine {
public:
    /// Registers the outbox handler that captures authorised payments: construct before Outbox::start().
    PaymentMachine(const PaymentParts& parts, PaymentEvents& events, RefundDesk& refunds,
                   const PayableRegistry& owners);

    /// Before observe, outside any transaction, on a thread that may wait some seconds (Payables::prepare); nothing where
    /// what was seen is known or changes nothing.
    void prepare(const gateway::Payment& seen);
    /// Payments of orders that are not ours are ignored.
    void observe(database::Transaction& tx, const gateway::Payment& seen);
    /// Nothing is due (case 28).
    void settleFree(database::Transaction& tx, const Order& order);

    /// What is reserved for the subject is taken: queued in this transaction. False where nothing is reserved.
    bool takeReserved(database::Transaction& tx, const domain::Subject& subject);
    /// What is reserved for the subject is not wanted any more: the bank lets it go by itself. False as above.
    bool letGo(database::Transaction& tx, const domain::Subject& subject);

    /// Quarantined money pays its order after all: what is too much goes back, what is missing the platform bears.
    /// invalid_state where the order waits for none, it is of another currency, or what it was for cannot be had any
    /// more.
    domain::Result<void> accept(database::Transaction& tx, const Payment& payment);

private:
    void prepare(const Order& order);
    void advanced(database::Transaction& tx, const Order& order, const Payment& payment, const gateway::Payment& seen);
    void failed(database::Transaction& tx, const Order& order, const gateway::Payment& seen);
    void authorized(database::Transaction& tx, const Order& order, const Payment& payment);
    void decline(database::Transaction& tx, const Order& order, const Payment& payment);
    Wanted wanted(database::Transaction& tx, const Order& order) const;
    void enqueueCapture(database::Transaction& tx, const Payment& payment);
    void reserve(database::Transaction& tx, const Order& order, const Payment& payment);
    void lose(database::Transaction& tx, const Order& order, const Payment& payment);
    void release(database::Transaction& tx, const Order& order, const Payment& payment);
    void refused(database::Transaction& tx, std::string_view gatewayPaymentId);
    void captured(database::Transaction& tx, const Order& order, const Payment& payment, const domain::Money& fee);
    void quarantine(database::Transaction& tx, const Order& order, const Payment& payment, const domain::Money& fee);
    void giveBack(database::Transaction& tx, const Order& order, const Payment& payment, const domain::Money& fee);
    void attempted(database::Transaction& tx, const Order& order);
    bool wentBackUnexplained(database::Reader& reader, const gateway::Payment& seen) const;
    bool wasTakenSince(database::Reader& reader, const gateway::Payment& seen) const;
    void capture(const jobs::Delivery& delivery);
    std::optional<Payment> toCapture(database::Transaction& tx, std::string_view gatewayPaymentId);

    PaymentParts m_parts;
    PaymentEvents& m_events;
    RefundDesk& m_refunds;
    const PayableRegistry& m_owners;
    PaymentStore m_store;
};

}  // namespace mc::payments
