#pragma once

#include <string>

#include "accounts/directory.h"
#include "payments/money_deeds.h"
#include "payments/proposal_view.h"
#include "platform/audit/audit_log.h"
#include "platform/base/paging.h"
#include "protocol/payment_desk.h"
#include "protocol/people.h"

namespace mc::payments {

/// What of all money needs a person, and what admins do about it (ADM-2); each deed is in the audit log. Thread safe.
class PaymentDesk {
public:
    /// `deeds` must outlive it.
    PaymentDesk(const PaymentParts& parts, MoneyDeeds& deeds) : m_parts(parts), m_deeds(deeds) {}

    protocol::PaymentDeskPage look(domain::UserId admin) const;
    protocol::DeskLedger ledgerOf(const domain::Subject& subject) const;
    /// What somebody was asked to pay, the newest first. validation_failed for a strange cursor.
    domain::Result<protocol::PersonPaymentPage> ofPerson(domain::UserId person, const base::Paging& paging) const;
    /// As MoneyDeeds, here and below.
    domain::Result<protocol::PaymentDeskPage> giveBack(domain::UserId admin, domain::PaymentId payment,
                                                       const std::string& reason);
    domain::Result<protocol::PaymentDeskPage> accept(domain::UserId admin, domain::PaymentId payment,
                                                     const std::string& reason);
    domain::Result<protocol::PaymentDeskPage> approve(domain::UserId admin, domain::ProposalId proposal,
                                                      const std::string& reason);
    domain::Result<protocol::PaymentDeskPage> reject(domain::UserId admin, domain::ProposalId proposal,
                                                     const std::string& reason);
    domain::Result<protocol::PaymentDeskPage> settle(domain::UserId admin, domain::RefundId refund,
                                                     const protocol::SettleRefund& request);
    /// A failed refund is due now. not_found unless it has failed; invalid_state while somebody proposes to settle it.
    domain::Result<protocol::PaymentDeskPage> retryRefund(domain::UserId admin, domain::RefundId refund);
    /// What has not reached the gateway is due now, also where it was stuck; a running server begins within a minute.
    /// not_found where nothing of this id waits for the gateway.
    domain::Result<protocol::PaymentDeskPage> retryDelivery(domain::UserId admin, domain::OutboxId delivery);

private:
    protocol::PaymentDeskPage look(database::Reader& reader, domain::UserId admin) const;
    protocol::DeskQuarantine quarantined(database::Reader& reader, const QuarantinedRow& row,
                                         domain::UserId admin) const;
    protocol::DeskRefund refundOf(database::Reader& reader, const OpenRefundRow& row, domain::UserId admin) const;
    std::string nameOf(database::Reader& reader, domain::UserId id) const;
    template <class Deed>
    domain::Result<protocol::PaymentDeskPage> done(domain::UserId admin, const Deed& deed);

    PaymentParts m_parts;
    MoneyDeeds& m_deeds;
    PaymentDeskStore m_store;
    RefundStore m_refunds;
    ProposalStore m_proposals;
    accounts::Directory m_people;
    audit::AuditLog m_audit;
};

}  // namespace mc::payments
