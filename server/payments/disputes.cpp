#include "payments/disputes.h"

#include <algorithm>

#include "payments/ledger/postings.h"
#include "platform/base/log.h"
#include "platform/database/kept_log.h"

namespace mc::payments {

namespace kept_log = database::kept_log;

namespace {

/// A bank may take a year and a half until the last phase is over.
constexpr domain::Seconds kDisputable = 540 * domain::kDay;

/// What is asked for is as it is now; only that it is still open says nothing of when.
gateway::Dispute asOf(gateway::Dispute seen, domain::UtcTime now) {
    if (seen.state != domain::DisputeState::open) seen.toldAt = std::max(now, seen.createdAt);
    return seen;
}

/// It is asked about each hour: only since when it is so is new, and whoever writes a note about it has read the rest.
bool isAsKnown(const Dispute& known, const gateway::Dispute& seen) {
    return known.state == seen.state && known.phase == seen.phase && known.respondBy == seen.respondBy;
}

void takeOver(Dispute& dispute, const gateway::Dispute& seen, domain::UtcTime now) {
    dispute.state = seen.state;
    dispute.stateAt = seen.toldAt;
    dispute.phase = seen.phase;
    dispute.respondBy = seen.respondBy;
    if (!domain::isOver(seen.state)) return;
    dispute.endedAt = now;
    if (seen.state == domain::DisputeState::lost)
        dispute.deducted = seen.deducted.isZero() ? dispute.amount : seen.deducted;
}

}  // namespace

void Disputes::observe(database::Transaction& tx, const gateway::Dispute& seen) {
    const auto payment = m_payments.paymentByGateway(tx, seen.paymentId);
    if (!payment || payment->status != AttemptStatus::captured)
        return kept_log::warning(tx, "payment.dispute_unknown", {{"gatewayPayment", seen.paymentId}});
    if (seen.amount.currency != payment->amount.currency)
        return kept_log::error(tx, "payment.alert.dispute_currency", {{"payment", payment->id}});
    const auto known = m_store.byGateway(tx, seen.id);
    if (known && (known->paymentId != payment->id || !domain::follows(known->mark(), {seen.state, seen.toldAt})))
        return;
    if (known && isAsKnown(*known, seen)) return m_store.setStateAt(tx, known->id, seen.toldAt);
    auto dispute = known ? *known : newDispute(tx, *payment, seen);
    const bool isSameState = known && known->state == seen.state;
    takeOver(dispute, seen, m_parts.clock.now());
    if (known)
        m_store.update(tx, dispute).value();
    else
        m_store.insert(tx, dispute);
    dispute = *m_store.byGateway(tx, seen.id);
    settle(tx, dispute, *payment);
    if (!isSameState) announce(tx, dispute, !known);
}

Dispute Disputes::newDispute(database::Reader& reader, const Payment& payment, const gateway::Dispute& seen) const {
    Dispute dispute;
    dispute.id = m_parts.ids.next<domain::DisputeId>();
    dispute.gatewayDisputeId = seen.id;
    dispute.paymentId = payment.id;
    dispute.reasonCode = seen.reasonCode;
    dispute.amount = seen.amount;
    const domain::Money givenBack{m_refundStore.total(reader, payment.id), payment.amount.currency};
    dispute.exposure = domain::disputeExposure(payment.amount, givenBack, seen.amount);
    dispute.deducted = {0, seen.amount.currency};
    dispute.openedAt = seen.createdAt;
    return dispute;
}

/// Ours that the gateway has not taken are stopped first, so that nothing goes back twice (case 35).
void Disputes::settle(database::Transaction& tx, const Dispute& dispute, const Payment& payment) {
    if (dispute.state != domain::DisputeState::lost) return;
    const auto room = m_refunds.makeRoom(tx, payment, dispute.deducted.minor);
    const domain::Money left{m_refundStore.total(tx, payment.id), payment.amount.currency};
    const auto loss = domain::disputeLoss(payment.amount, left, dispute.deducted);
    bookLoss(tx, dispute, payment, loss.returned, room.stopped);
    if (loss.beyond.isZero()) return;
    kept_log::error(tx, "payment.alert.disputed_after_refund", {{"dispute", dispute.id}, {"payment", payment.id}});
    m_parts.ledger.post(tx, ledger::disputeLoss(dispute.id, dispute.subject, loss.beyond, m_parts.clock.now()));
}

/// What takes the place of a refund of ours comes from where that came from; of the rest it depends on what was sold.
void Disputes::bookLoss(database::Transaction& tx, const Dispute& dispute, const Payment& payment,
                        const domain::Money& returned, const domain::Money& stopped) {
    m_refunds.bookPast(tx, payment,
                       {.origin = RefundOrigin::dispute,
                        .gatewayId = dispute.gatewayDisputeId,
                        .amount = returned,
                        .stopped = stopped,
                        .borne = isBorne(tx, dispute, payment)});
}

bool Disputes::isBorne(database::Transaction& tx, const Dispute& dispute, const Payment& payment) const {
    if (payment.use != PaymentUse::accepted) return false;
    const auto* owner = m_owners.find(dispute.subject.kind);
    return owner == nullptr || owner->stands(tx, dispute.subject, m_parts.clock.now());
}

void Disputes::announce(database::Transaction& tx, const Dispute& dispute, bool isNew) {
    m_events.disputeMoved.emit(tx, {dispute.id, dispute.subject, dispute.studentId, dispute.state, isNew,
                                    dispute.exposure, dispute.respondBy, m_parts.clock.now()});
}

int Disputes::followUp(domain::UtcTime now) {
    const auto all = m_parts.gateway.disputesSince(now - kDisputable);
    if (!all) {
        base::log::warning("payment.disputes_unanswered", {{"status", all.error().status}});
        return 0;
    }
    for (const auto& seen : *all)
        takeSafely(asOf(seen, now));
    return static_cast<int>(all->size());
}

/// Whatever is wrong with one, those behind it have their turn.
void Disputes::takeSafely(const gateway::Dispute& seen) try {
    m_parts.database.write([&](database::Transaction& tx) { observe(tx, seen); });
} catch (const std::exception& exception) {
    base::log::error("payment.alert.dispute_failed", {{"gatewayDispute", seen.id}, {"what", exception.what()}});
}

}  // namespace mc::payments
