#include "payments/refund_requests.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "payments/ledger/ledger_view.h"
#include "payments/ledger/postings.h"

namespace mc::payments {

std::string RefundRequests::attemptName(const Refund& refund) {
    return domain::toString(refund.id) + "-" + std::to_string(refund.attempt);
}

ledger::AccountKind RefundRequests::sourceOf(const Payment& payment, bool granted) {
    if (granted) return ledger::AccountKind::promotions;
    return payment.use == PaymentUse::quarantined ? ledger::AccountKind::suspense : ledger::AccountKind::student_funds;
}

void RefundRequests::send(database::Transaction& tx, domain::RefundId id) const {
    m_parts.outbox.enqueue(tx, kRefundKind, boost::json::serialize(boost::json::value(domain::toString(id))),
                           deliveryKey(*m_store.refund(tx, id)));
}

std::optional<Refund> RefundRequests::request(database::Transaction& tx, const Payment& payment,
                                              const domain::Money& amount, const std::string& cause) const {
    if (auto known = m_store.byCause(tx, cause)) return known;
    const auto due = dueOf(tx, payment, amount, cause);
    if (due.minor <= 0) return std::nullopt;
    Refund refund;
    refund.amount = due;
    refund.cause = cause;
    return write(tx, payment, refund);
}

/// What refunds by hand and grants have left of it. What the platform gave before, it does not bear any longer.
domain::Money RefundRequests::dueOf(database::Transaction& tx, const Payment& payment, const domain::Money& amount,
                                    const std::string& cause) const {
    if (!m_store.hasGrants(tx, payment.id) && m_store.totalByHand(tx, payment.id) == 0) return amount;
    const auto due = std::min(amount.minor, payment.amount.minor - m_store.total(tx, payment.id));
    const auto subject = PaymentStore().order(tx, payment.orderId)->subject;
    const domain::Money back{std::min(amount.minor - due, ledger::grantedFor(tx, subject)), amount.currency};
    m_parts.ledger.post(tx, ledger::grantReturned(cause, subject, back, m_parts.clock.now()));
    return {due, amount.currency};
}

void RefundRequests::bookFee(database::Transaction& tx, const Payment& payment) const {
    const PaymentStore store;
    const auto fee = store.feeOf(tx, payment.id);
    const domain::Money missing{fee.minor - ledger::quarantineFeeOf(tx, payment.id), fee.currency};
    if (missing.minor <= 0) return;
    const auto subject = store.order(tx, payment.orderId)->subject;
    m_parts.ledger.post(tx, ledger::quarantineFee(payment.id, subject, missing, m_parts.clock.now()));
}

void RefundRequests::grant(database::Transaction& tx, const Payment& payment, const domain::Money& amount,
                           const std::string& cause) const {
    Refund refund;
    refund.amount = amount;
    refund.cause = cause;
    refund.granted = true;
    write(tx, payment, refund);
}

Refund RefundRequests::write(database::Transaction& tx, const Payment& payment, Refund refund) const {
    const auto now = m_parts.clock.now();
    refund.id = m_parts.ids.next<domain::RefundId>();
    refund.paymentId = payment.id;
    refund.requestedAt = now;
    refund.checkAt = now + kFirstRefundCheck;
    m_store.insert(tx, refund);
    auto written = *m_store.refund(tx, refund.id);
    m_parts.ledger.post(
        tx, ledger::refundRequested(refund.id, written.subject, sourceOf(payment, refund.granted), refund.amount, now));
    send(tx, refund.id);
    return written;
}

}  // namespace mc::payments
