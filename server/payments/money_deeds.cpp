#include "payments/money_deeds.h"

#include <boost/json/serialize.hpp>

#include "payments/refund_requests.h"
#include "platform/jobs/outbox_store.h"

namespace mc::payments {

using domain::ErrorCode;
using domain::fail;
using domain::Money;
using domain::Result;

namespace {

constexpr auto kOwnMoney = "Nobody decides about her own money.";
constexpr auto kNotOpen = "The refund has arrived, or is on its way at the gateway.";

}  // namespace

bool MoneyDeeds::takesTwo(const Money& amount) const {
    return amount.currency != m_alone.currency || amount.minor > m_alone.minor;
}

bool MoneyDeeds::acceptTakesTwo(const QuarantinedRow& row) const {
    return takesTwo(row.payment.amount) || row.payment.amount.minor < row.expected.minor;
}

Money MoneyDeeds::left(database::Reader& reader, const Order& order) const {
    const auto payment = m_store.acceptedPayment(reader, order.subject);
    if (!payment || payment->orderId != order.id) return {0, order.amount.currency};
    return {payment->amount.minor - m_refunds.total(reader, payment->id), payment->amount.currency};
}

Result<QuarantinedRow> MoneyDeeds::decidable(database::Reader& reader, domain::UserId admin,
                                             domain::PaymentId id) const {
    const auto row = m_desk.quarantined(reader, id);
    if (!row) return fail(ErrorCode::not_found);
    if (row->student == admin) return fail(ErrorCode::forbidden, kOwnMoney);
    if (m_proposals.openOf(reader, id)) return fail(ErrorCode::invalid_state, "Something is proposed for it.");
    return *row;
}

Result<void> MoneyDeeds::giveBack(Transaction& tx, domain::UserId admin, domain::PaymentId id,
                                  const std::string& reason) {
    const auto row = decidable(tx, admin, id);
    if (!row) return row.error();
    if (!takesTwo(row->payment.amount)) return giveBackNow(tx, admin, id, reason);
    return propose(
        tx,
        {.kind = ProposalKind::give_back, .payment = id, .amount = row->payment.amount, .reason = reason, .by = admin});
}

Result<void> MoneyDeeds::giveBackNow(Transaction& tx, domain::UserId admin, domain::PaymentId id,
                                     const std::string& reason) {
    const auto row = m_desk.quarantined(tx, id);
    if (!row) return fail(ErrorCode::not_found);
    const auto& amount = row->payment.amount;
    const RefundRequests requests(m_parts);
    requests.bookFee(tx, row->payment);
    requests.request(tx, row->payment, amount, "quarantine:" + domain::toString(id));
    record(tx, admin, "payment.returned", id, reason, amount);
    return {};
}

Result<void> MoneyDeeds::accept(Transaction& tx, domain::UserId admin, domain::PaymentId id,
                                const std::string& reason) {
    const auto row = decidable(tx, admin, id);
    if (!row) return row.error();
    if (!row->mayAccept()) return fail(ErrorCode::invalid_state, "It cannot pay for its order.");
    if (!acceptTakesTwo(*row)) return acceptNow(tx, admin, id, reason);
    return propose(
        tx,
        {.kind = ProposalKind::accept, .payment = id, .amount = row->payment.amount, .reason = reason, .by = admin});
}

Result<void> MoneyDeeds::acceptNow(Transaction& tx, domain::UserId admin, domain::PaymentId id,
                                   const std::string& reason) {
    const auto row = m_desk.quarantined(tx, id);
    if (!row || !row->mayAccept()) return fail(ErrorCode::not_found);
    if (const auto done = m_payments.accept(tx, row->payment); !done) return done.error();
    record(tx, admin, "payment.accepted", id, reason, row->payment.amount);
    return {};
}

Result<void> MoneyDeeds::grant(Transaction& tx, domain::UserId admin, domain::OrderId id, const Money& amount,
                               const std::string& reason) {
    const auto order = m_store.order(tx, id);
    const auto payment = order ? m_store.acceptedPayment(tx, order->subject) : std::nullopt;
    if (!payment || payment->orderId != id) return fail(ErrorCode::not_found);
    if (order->studentId == admin) return fail(ErrorCode::forbidden, kOwnMoney);
    if (m_proposals.openOf(tx, payment->id)) return fail(ErrorCode::invalid_state, "Something is proposed for it.");
    const auto most = left(tx, *order);
    if (amount.currency != most.currency) return fail(ErrorCode::order_mismatch, "It was paid in another currency.");
    if (amount.minor <= 0 || amount > most) return fail(ErrorCode::amount_mismatch, "So much is not left of it.");
    return propose(
        tx, {.kind = ProposalKind::goodwill, .payment = payment->id, .amount = amount, .reason = reason, .by = admin});
}

/// Case 35: what went back meanwhile is counted again.
Result<void> MoneyDeeds::grantNow(Transaction& tx, const Proposal& proposal) {
    const auto payment = m_store.payment(tx, proposal.payment).value();
    if (proposal.amount.minor > payment.amount.minor - m_refunds.total(tx, payment.id))
        return fail(ErrorCode::amount_mismatch, "So much is not left of it.");
    RefundRequests(m_parts).grant(tx, payment, proposal.amount, "goodwill:" + domain::toString(proposal.id));
    record(tx, *proposal.decidedBy, "refund.granted", payment.id, proposal.reason, proposal.amount);
    return {};
}

bool MoneyDeeds::canSettle(database::Reader& reader, const Refund& refund) const {
    if (refund.status == RefundStatus::failed) return true;
    if (refund.status != RefundStatus::pending || !refund.gatewayRefundId.empty()) return false;
    const auto delivery = jobs::OutboxStore().byKey(reader, kRefundKind, RefundRequests::deliveryKey(refund));
    return delivery && delivery->state == jobs::OutboxState::stuck;
}

Result<void> MoneyDeeds::settle(Transaction& tx, domain::UserId admin, domain::RefundId id,
                                const Settlement& settlement) {
    const auto refund = m_refunds.refund(tx, id);
    if (!refund) return fail(ErrorCode::not_found);
    if (refund->studentId == admin) return fail(ErrorCode::forbidden, kOwnMoney);
    if (!canSettle(tx, *refund)) return fail(ErrorCode::invalid_state, kNotOpen);
    if (m_proposals.openOf(tx, refund->paymentId))
        return fail(ErrorCode::invalid_state, "Something is proposed for it.");
    if (!takesTwo(refund->amount)) return settleNow(tx, admin, *refund, settlement);
    return propose(tx, {.kind = ProposalKind::settle,
                        .payment = refund->paymentId,
                        .amount = refund->amount,
                        .reason = settlement.reason,
                        .by = admin,
                        .refund = id,
                        .reference = settlement.reference});
}

/// What became of it meanwhile, at the gateway or by a refund in its dashboard, is looked at again.
Result<void> MoneyDeeds::settleProposed(Transaction& tx, const Proposal& proposal) {
    const auto refund = m_refunds.refund(tx, proposal.refund.value()).value();
    if (!canSettle(tx, refund)) return fail(ErrorCode::invalid_state, kNotOpen);
    if (refund.amount != proposal.amount) return fail(ErrorCode::amount_mismatch, "It is another sum by now.");
    return settleNow(tx, *proposal.decidedBy, refund, {proposal.reference, proposal.reason});
}

Result<void> MoneyDeeds::settleNow(Transaction& tx, domain::UserId admin, const Refund& refund,
                                   const Settlement& settlement) {
    if (!m_payments.settle(tx, refund, settlement.reference)) return fail(ErrorCode::invalid_state, kNotOpen);
    const jobs::OutboxStore outbox;
    if (const auto delivery = outbox.byKey(tx, kRefundKind, RefundRequests::deliveryKey(refund)))
        outbox.discard(tx, delivery->id, "settled by hand", m_parts.clock.now());
    const boost::json::object detail{{"minor", refund.amount.minor}, {"reference", settlement.reference}};
    m_audit.record(tx, {m_parts.clock.now(), admin, "refund.settled", "refund", refund.id.value, settlement.reason,
                        boost::json::serialize(detail)});
    return {};
}

Result<void> MoneyDeeds::propose(Transaction& tx, Proposal proposal) {
    proposal.id = m_parts.ids.next<domain::ProposalId>();
    proposal.at = m_parts.clock.now();
    m_proposals.insert(tx, proposal);
    record(tx, proposal.by, "proposal.made", proposal.payment, proposal.reason, proposal.amount);
    return {};
}

Result<Proposal> MoneyDeeds::decide(Transaction& tx, domain::UserId admin, domain::ProposalId id, ProposalState state,
                                    const std::string& reason) {
    auto proposal = m_proposals.find(tx, id);
    if (!proposal || proposal->state != ProposalState::open) return fail(ErrorCode::not_found);
    if (proposal->student == admin) return fail(ErrorCode::forbidden, kOwnMoney);
    if (state == ProposalState::approved && proposal->by == admin)
        return fail(ErrorCode::forbidden, "Another admin has to agree.");
    proposal->state = state;
    proposal->decidedBy = admin;
    proposal->decidedAt = m_parts.clock.now();
    proposal->decisionReason = reason;
    if (!m_proposals.decide(tx, *proposal)) return fail(ErrorCode::not_found);  // Another admin was quicker.
    return *proposal;
}

Result<void> MoneyDeeds::approve(Transaction& tx, domain::UserId admin, domain::ProposalId id,
                                 const std::string& reason) {
    const auto proposal = decide(tx, admin, id, ProposalState::approved, reason);
    if (!proposal) return proposal.error();
    record(tx, admin, "proposal.approved", proposal->payment, reason, proposal->amount);
    return carryOut(tx, *proposal);
}

Result<void> MoneyDeeds::carryOut(Transaction& tx, const Proposal& proposal) {
    switch (proposal.kind) {
        case ProposalKind::goodwill:
            return grantNow(tx, proposal);
        case ProposalKind::give_back:
            return giveBackNow(tx, *proposal.decidedBy, proposal.payment, proposal.reason);
        case ProposalKind::settle:
            return settleProposed(tx, proposal);
        case ProposalKind::accept:
            break;
    }
    return acceptNow(tx, *proposal.decidedBy, proposal.payment, proposal.reason);
}

Result<void> MoneyDeeds::reject(Transaction& tx, domain::UserId admin, domain::ProposalId id,
                                const std::string& reason) {
    const auto proposal = decide(tx, admin, id, ProposalState::rejected, reason);
    if (!proposal) return proposal.error();
    record(tx, admin, "proposal.rejected", proposal->payment, reason, proposal->amount);
    return {};
}

void MoneyDeeds::record(Transaction& tx, domain::UserId admin, const char* action, domain::PaymentId payment,
                        const std::string& reason, const Money& amount) const {
    const auto detail = "{\"minor\":" + std::to_string(amount.minor) + "}";
    m_audit.record(tx, {m_parts.clock.now(), admin, action, "payment", payment.value, reason, detail});
}

}  // namespace mc::payments
