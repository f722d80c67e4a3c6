#pragma once

#include <atomic>

#include "payments/payment_machine.h"

namespace mc::payments {

/// Asks the gateway about orders and refunds whose turn it is (cases 18 and 26), a few at a time side by side, so that
/// a slow gateway costs one question's time and not the sum of all. One that cannot be asked or understood is put off
/// and the others have their turn; only a gateway that answers nobody ends the round early. Thread safe: two rounds at
/// once share the work.
class Reconciler {
public:
    /// Asks about up to `atOnce` side by side; with one all happens on the caller's thread, in one order.
    Reconciler(const PaymentParts& parts, PaymentMachine& machine, RefundDesk& refunds, std::size_t atOnce);

    /// One round over all that is due, which is everything open after the clock was set back. Returns how many were
    /// answered. Blocks.
    int run(domain::UtcTime now);
    /// Once at the start: everything open is due.
    void catchUp(domain::UtcTime now);

private:
    template <class Due, class Claim, class Ask, class PutOff>
    int round(const Due& due, const Claim& claim, const Ask& ask, const PutOff& putOff);
    bool poll(const Order& order, domain::UtcTime now);
    bool learnRefunds(const std::vector<gateway::Payment>& payments, std::vector<gateway::Refund>& found);
    void take(const Order& order, const std::vector<gateway::Payment>& payments,
              const std::vector<gateway::Refund>& refunds, domain::UtcTime now);
    void putOff(const Order& order, domain::UtcTime now);

    PaymentParts m_parts;
    PaymentMachine& m_machine;
    RefundDesk& m_refunds;
    std::size_t m_atOnce;
    PaymentStore m_store;
    RefundStore m_refundStore;
    std::atomic<domain::UtcTime> m_lastRun{domain::UtcTime{}};
};

}  // namespace mc::payments
