#pragma once

#include <optional>
#include <string>

#include "payments/refund_desk.h"

namespace mc::payments {

/// Asking for money back: the row, the ledger and the outbox, in the transaction of its cause. What becomes of it is the
/// RefundDesk's. Free of state beside its parts.
class RefundRequests {
public:
    explicit RefundRequests(const PaymentParts& parts) : m_parts(parts) {}

    /// As RefundDesk::request.
    std::optional<Refund> request(database::Transaction& tx, const Payment& payment, const domain::Money& amount,
                                  const std::string& cause) const;
    /// Gives a part of it back at the platform's expense. Throws ConstraintViolation above what is left (case 35).
    void grant(database::Transaction& tx, const Payment& payment, const domain::Money& amount,
               const std::string& cause) const;
    /// What the gateway kept of quarantined money is in the books before anything becomes of it.
    void bookFee(database::Transaction& tx, const Payment& payment) const;
    /// The attempt it stands at goes out.
    void send(database::Transaction& tx, domain::RefundId id) const;
    /// Names one attempt at the gateway; also its receipt there, by which an event is known before our call returned.
    static std::string attemptName(const Refund& refund);
    /// By which the outbox knows that attempt.
    static std::string deliveryKey(const Refund& refund) { return "refund-" + attemptName(refund); }
    /// Quarantined money never became anybody's funds; a grant is the platform's.
    static ledger::AccountKind sourceOf(const Payment& payment, bool granted = false);

private:
    domain::Money dueOf(database::Transaction& tx, const Payment& payment, const domain::Money& amount,
                        const std::string& cause) const;
    Refund write(database::Transaction& tx, const Payment& payment, Refund refund) const;
    const PaymentParts& m_parts;
    RefundStore m_store;
};

inline constexpr std::string_view kRefundKind = "payment.refund";  ///< In the outbox.
inline constexpr domain::Seconds kFirstRefundCheck = 10 * domain::kMinute;

}  // namespace mc::payments
