#include "payments/dispute_store.h"

namespace mc::payments {
namespace {

#define MC_DISPUTE_COLUMNS                                                                                             \
    "SELECT d.id, d.gateway_dispute_id, d.payment_id, o.id, o.subject_kind, o.subject_id, o.student_id, d.phase, "     \
    "d.state, d.state_at, d.reason_code, d.amount_minor, d.currency, d.exposure_minor, d.currency, d.deducted_minor, " \
    "d.currency, d.opened_at, d.respond_by, d.ended_at, d.note, d.noted_by, d.noted_at, d.version "                    \
    "FROM payment_disputes d JOIN payments p ON p.id = d.payment_id JOIN orders o ON o.id = p.order_id "

}  // namespace

std::optional<Dispute> DisputeStore::find(Reader& reader, domain::DisputeId id) const {
    return reader.one<Dispute>(MC_DISPUTE_COLUMNS "WHERE d.id = $1", id);
}

std::optional<Dispute> DisputeStore::byGateway(Reader& reader, std::string_view gatewayDisputeId) const {
    return reader.one<Dispute>(MC_DISPUTE_COLUMNS "WHERE d.gateway_dispute_id = $1", gatewayDisputeId);
}

std::vector<Dispute> DisputeStore::open(Reader& reader) const {
    return reader.all<Dispute>(MC_DISPUTE_COLUMNS "WHERE d.ended_at IS NULL ORDER BY d.respond_by, d.id");
}

std::vector<Dispute> DisputeStore::over(Reader& reader, std::int64_t before, int limit) const {
    return reader.all<Dispute>(MC_DISPUTE_COLUMNS
                               "WHERE d.ended_at IS NOT NULL AND ($1 = 0 OR d.id < $1) ORDER BY d.id DESC LIMIT $2",
                               before, limit);
}

void DisputeStore::insert(Transaction& tx, const Dispute& dispute) const {
    tx.execute(
        "INSERT INTO payment_disputes (id, gateway_dispute_id, payment_id, phase, state, state_at, reason_code, "
        "amount_minor, exposure_minor, deducted_minor, currency, opened_at, respond_by, ended_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        dispute.id, dispute.gatewayDisputeId, dispute.paymentId, dispute.phase, dispute.state, dispute.stateAt,
        dispute.reasonCode, dispute.amount.minor, dispute.exposure.minor, dispute.deducted.minor,
        dispute.amount.currency, dispute.openedAt, dispute.respondBy, dispute.endedAt);
}

void DisputeStore::setStateAt(Transaction& tx, domain::DisputeId id, domain::UtcTime at) const {
    tx.execute("UPDATE payment_disputes SET state_at = $1 WHERE id = $2", at, id);
}

domain::Result<void> DisputeStore::update(Transaction& tx, const Dispute& dispute) const {
    return tx.compareAndSwap(
        "UPDATE payment_disputes SET phase = $1, state = $2, state_at = $3, deducted_minor = $4, respond_by = $5, "
        "ended_at = $6, note = $7, noted_by = $8, noted_at = $9, version = version + 1 WHERE id = $10 AND version = "
        "$11",
        dispute.phase, dispute.state, dispute.stateAt, dispute.deducted.minor, dispute.respondBy, dispute.endedAt,
        dispute.note, dispute.notedBy, dispute.notedAt, dispute.id, dispute.version);
}

}  // namespace mc::payments
