#pragma once

#include "payments/dispute_store.h"
#include "payments/payables.h"
#include "payments/refund_desk.h"

namespace mc::payments {

/// What students' banks ask back past us (PAY-7): forward only, by events and by asking, in any order and number
/// (domain::follows). While one is open its payable is frozen; what a lost one took is booked as a refund that nobody here
/// gave, borne by the platform where what was sold stands. Thread safe.
class Disputes {
public:
    Disputes(const PaymentParts& parts, PaymentEvents& events, RefundDesk& refunds, const PayableRegistry& owners)
        : m_parts(parts), m_events(events), m_refunds(refunds), m_owners(owners) {}

    /// Disputes of payments that are not ours, or not known yet, are left to the next followUp.
    void observe(database::Transaction& tx, const gateway::Dispute& seen);
    /// Asks for all that may still move, and takes in what events did not tell. Returns how many were answered. Blocks.
    int followUp(domain::UtcTime now);

private:
    Dispute newDispute(database::Reader& reader, const Payment& payment, const gateway::Dispute& seen) const;
    void settle(database::Transaction& tx, const Dispute& dispute, const Payment& payment);
    void bookLoss(database::Transaction& tx, const Dispute& dispute, const Payment& payment,
                  const domain::Money& returned, const domain::Money& stopped);
    bool isBorne(database::Transaction& tx, const Dispute& dispute, const Payment& payment) const;
    void takeSafely(const gateway::Dispute& seen);
    void announce(database::Transaction& tx, const Dispute& dispute, bool isNew);

    PaymentParts m_parts;
    PaymentEvents& m_events;
    RefundDesk& m_refunds;
    const PayableRegistry& m_owners;
    DisputeStore m_store;
    PaymentStore m_payments;
    RefundStore m_refundStore;
};

}  // namespace mc::payments
