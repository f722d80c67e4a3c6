#pragma once

#include "payments/dispute_store.h"
#include "payments/invoices.h"
#include "payments/order_desk.h"
#include "platform/audit/audit_log.h"
#include "protocol/disputes.h"

namespace mc::payments {

/// What students' banks ask back, as admins see it: what there is, what was sent, and what the books have of the payment.
/// Thread safe.
class DisputeDesk {
public:
    /// References must outlive it.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        const OrderDesk& orders;
        const Invoices& invoices;
    };
    explicit DisputeDesk(const Parts& parts) : m_parts(parts) {}

    /// validation_failed for a strange cursor.
    domain::Result<protocol::DeskDisputePage> list(domain::UserId admin, protocol::DisputeQueue queue,
                                                   const base::Paging& paging) const;
    /// not_found.
    domain::Result<protocol::DeskDispute> find(domain::UserId admin, domain::DisputeId id) const;
    /// What was sent to the bank; recorded. not_found, changed_elsewhere; forbidden for the student herself.
    domain::Result<protocol::DeskDispute> note(domain::UserId admin, domain::DisputeId id,
                                               const protocol::NoteDispute& request);
    /// The dispute, the price that was shown, the order with what went back, and its documents. not_found.
    domain::Result<protocol::DisputeEvidence> evidence(domain::UserId admin, domain::DisputeId id) const;

private:
    protocol::DeskDispute show(database::Reader& reader, const Dispute& dispute, domain::UserId admin) const;
    std::string nameOf(database::Reader& reader, domain::UserId id) const;

    Parts m_parts;
    DisputeStore m_store;
    PaymentStore m_payments;
    OrderPriceStore m_prices;
    accounts::Directory m_people;
    audit::AuditLog m_audit;
};

}  // namespace mc::payments
