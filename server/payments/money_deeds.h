#pragma once

#include <functional>
#include <string>

#include "payments/payment_desk_store.h"
#include "payments/payment_service.h"
#include "payments/proposal_store.h"
#include "platform/audit/audit_log.h"

namespace mc::payments {

/// What admins do with money that no rule moves by itself (ADM-2): quarantined money goes back or is accepted, and a
/// student is given something back as goodwill. What the platform would bear, and every sum above the operator's limit,
/// is only proposed, and done when another admin agrees: makers are not checkers. Nobody decides about her own money.
/// Each deed is recorded, in its transaction. Thread safe.
class MoneyDeeds {
public:
    using Transaction = database::Transaction;

    /// `alone`: what one admin may move alone, at most.
    MoneyDeeds(const PaymentParts& parts, PaymentService& payments, domain::Money alone)
        : m_parts(parts), m_payments(payments), m_alone(alone) {}

    /// All of a quarantined payment. not_found where none is quarantined, or it is on its way back; forbidden for one's
    /// own; invalid_state while something is proposed for it. Here and below.
    domain::Result<void> giveBack(Transaction& tx, domain::UserId admin, domain::PaymentId id,
                                  const std::string& reason);
    /// It pays its order after all; what is too much goes back, what is missing the platform bears. invalid_state where
    /// it is of another currency, or what it was for cannot be had any more.
    domain::Result<void> accept(Transaction& tx, domain::UserId admin, domain::PaymentId id, const std::string& reason);
    /// Proposes that the platform gives back a part of what was paid. not_found without a payment, order_mismatch for another
    /// currency, amount_mismatch above what is left of it.
    domain::Result<void> grant(Transaction& tx, domain::UserId admin, domain::OrderId id, const domain::Money& amount,
                               const std::string& reason);
    /// How a refund was paid past the gateway.
    struct Settlement {
        std::string reference;
        std::string reason;
    };
    /// A failed or stuck refund was paid another way: it is over, once in the books, and never tried at the gateway again;
    /// nor is it while this is only proposed. not_found where there is none; invalid_state where it is over or on its way.
    domain::Result<void> settle(Transaction& tx, domain::UserId admin, domain::RefundId id,
                                const Settlement& settlement);
    /// Does what was proposed. not_found where nobody waits; forbidden for whoever proposed it; else as the deed.
    domain::Result<void> approve(Transaction& tx, domain::UserId admin, domain::ProposalId id,
                                 const std::string& reason);
    /// By whoever proposed it as well: it is taken back.
    domain::Result<void> reject(Transaction& tx, domain::UserId admin, domain::ProposalId id,
                                const std::string& reason);

    /// Whether a second admin has to agree.
    bool takesTwo(const domain::Money& amount) const;
    bool acceptTakesTwo(const QuarantinedRow& row) const;
    /// Whether it failed, or is stuck before the gateway: what the gateway has under way is its own.
    bool canSettle(database::Reader& reader, const Refund& refund) const;
    /// What of an order's accepted payment has not gone back and is not on its way; zero without one.
    domain::Money left(database::Reader& reader, const Order& order) const;

private:
    domain::Result<QuarantinedRow> decidable(database::Reader& reader, domain::UserId admin,
                                             domain::PaymentId id) const;
    domain::Result<void> propose(Transaction& tx, Proposal proposal);
    domain::Result<Proposal> decide(Transaction& tx, domain::UserId admin, domain::ProposalId id, ProposalState state,
                                    const std::string& reason);
    domain::Result<void> carryOut(Transaction& tx, const Proposal& proposal);
    domain::Result<void> giveBackNow(Transaction& tx, domain::UserId admin, domain::PaymentId id,
                                     const std::string& reason);
    domain::Result<void> acceptNow(Transaction& tx, domain::UserId admin, domain::PaymentId id,
                                   const std::string& reason);
    domain::Result<void> settleNow(Transaction& tx, domain::UserId admin, const Refund& refund,
                                   const Settlement& settlement);
    domain::Result<void> settleProposed(Transaction& tx, const Proposal& proposal);
    domain::Result<void> grantNow(Transaction& tx, const Proposal& proposal);
    void record(Transaction& tx, domain::UserId admin, const char* action, domain::PaymentId payment,
                const std::string& reason, const domain::Money& amount) const;

    PaymentParts m_parts;
    PaymentService& m_payments;
    domain::Money m_alone;
    PaymentStore m_store;
    PaymentDeskStore m_desk;
    RefundStore m_refunds;
    ProposalStore m_proposals;
    audit::AuditLog m_audit;
};

}  // namespace mc::payments
