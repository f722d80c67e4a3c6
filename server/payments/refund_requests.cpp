#include "payments/refund_requests.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "payments/ledger/postings.h"

namespace mc::payments {

std::string RefundRequests::attemptName(const Refund& refund) {
    return domain::toString(refund.id) + "-" + std::to_string(refund.attempt);
}

ledger::AccountKind RefundRequests::sourceOf(const Payment& payment) {
    return payment.use == PaymentUse::quarantined ? ledger::AccountKind::suspense : ledger::AccountKind::student_funds;
}

void RefundRequests::send(database::Transaction& tx, domain::RefundId id) const {
    m_parts.outbox.enqueue(tx, kRefundKind, boost::json::serialize(boost::json::value(domain::toString(id))),
                           "refund-" + attemptName(*m_store.refund(tx, id)));
}

std::optional<Refund> RefundRequests::request(database::Transaction& tx, const Payment& payment,
                                              const domain::Money& amount, const std::string& cause) const {
    if (auto known = m_store.byCause(tx, cause)) return known;
    auto due = amount;
    if (m_store.totalByHand(tx, payment.id) > 0)
        due.minor = std::min(due.minor, payment.amount.minor - m_store.total(tx, payment.id));
    if (due.minor <= 0) return std::nullopt;
    const auto now = m_parts.clock.now();
    Refund refund;
    refund.id = m_parts.ids.next<domain::RefundId>();
    refund.paymentId = payment.id;
    refund.amount = due;
    refund.cause = cause;
    refund.requestedAt = now;
    refund.checkAt = now + kFirstRefundCheck;
    m_store.insert(tx, refund);
    const auto written = m_store.refund(tx, refund.id);
    m_parts.ledger.post(tx, ledger::refundRequested(refund.id, written->subject, sourceOf(payment), due, now));
    send(tx, refund.id);
    return written;
}

}  // namespace mc::payments
