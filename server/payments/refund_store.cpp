#include "payments/refund_store.h"

namespace mc::payments {
namespace {

constexpr std::string_view kRefund =
    "SELECT r.id, r.payment_id, o.subject_kind, o.subject_id, o.student_id, r.amount_minor, r.currency, r.cause, "
    "r.origin, r.status, r.attempt, r.gateway_refund_id, r.requested_at, r.processed_at, r.check_at, r.granted, "
    "r.reference "
    "FROM "
    "refunds r "
    "JOIN payments p ON p.id = r.payment_id JOIN orders o ON o.id = p.order_id ";

std::string refundSql(std::string_view tail) {
    return std::string(kRefund).append(tail);
}

}  // namespace

std::optional<Refund> RefundStore::refund(Reader& reader, domain::RefundId id) const {
    return reader.one<Refund>(refundSql("WHERE r.id = $1"), id);
}

std::optional<Refund> RefundStore::byGateway(Reader& reader, std::string_view gatewayRefundId) const {
    return reader.one<Refund>(refundSql("WHERE r.gateway_refund_id = $1 AND r.gateway_refund_id <> ''"),
                              gatewayRefundId);
}

std::optional<Refund> RefundStore::byCause(Reader& reader, std::string_view cause) const {
    return reader.one<Refund>(refundSql("WHERE r.cause = $1"), cause);
}

std::vector<Refund> RefundStore::ofOrder(Reader& reader, domain::OrderId order) const {
    return reader.all<Refund>(
        refundSql("WHERE o.id = $1 AND r.status <> 'superseded' AND (p.use = 'accepted' OR NOT EXISTS "
                  "(SELECT 1 FROM payments a WHERE a.order_id = o.id AND a.use = 'accepted')) ORDER BY r.id"),
        order);
}

std::vector<Refund> RefundStore::everyOfOrder(Reader& reader, domain::OrderId order) const {
    return reader.all<Refund>(refundSql("WHERE o.id = $1 AND r.status <> 'superseded' ORDER BY r.id"), order);
}

std::vector<Refund> RefundStore::ofSubject(Reader& reader, const domain::Subject& subject) const {
    return reader.all<Refund>(
        refundSql("WHERE o.subject_kind = $1 AND o.subject_id = $2 AND r.status <> 'superseded' ORDER BY r.id"),
        subject.kind, subject.id);
}

std::vector<Refund> RefundStore::unsentOf(Reader& reader, domain::PaymentId payment) const {
    return reader.all<Refund>(refundSql("WHERE r.payment_id = $1 AND r.origin = 'platform' AND (r.status = 'failed' OR "
                                        "(r.status = 'pending' AND r.gateway_refund_id = '')) ORDER BY r.id DESC"),
                              payment);
}

std::int64_t RefundStore::total(Reader& reader, domain::PaymentId payment) const {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(amount_minor), 0) FROM refunds WHERE payment_id = $1 AND status <> 'superseded'", payment);
}

std::int64_t RefundStore::arrived(Reader& reader, domain::PaymentId payment) const {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(amount_minor), 0) FROM refunds WHERE payment_id = $1 AND status = 'processed'", payment);
}

bool RefundStore::hasGrants(Reader& reader, domain::PaymentId payment) const {
    return reader.scalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM refunds WHERE payment_id = $1 AND granted = 1) OR EXISTS "
        "(SELECT 1 FROM payments p JOIN orders o ON o.id = p.order_id "
        "WHERE p.id = $1 AND p.use = 'accepted' AND o.amount_minor > p.amount_minor)",
        payment);
}

std::int64_t RefundStore::totalByHand(Reader& reader, domain::PaymentId payment) const {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(amount_minor), 0) FROM refunds "
        "WHERE payment_id = $1 AND status <> 'superseded' AND origin <> 'platform'",
        payment);
}

std::int64_t RefundStore::known(Reader& reader, std::string_view gatewayPaymentId) const {
    const auto recorded = reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(r.amount_minor), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id "
        "WHERE p.gateway_payment_id = $1 AND r.status <> 'superseded' AND r.origin <> 'dispute'",
        gatewayPaymentId);
    return recorded + totalEarly(reader, gatewayPaymentId);
}

void RefundStore::insert(Transaction& tx, const Refund& refund) const {
    tx.execute(
        "INSERT INTO refunds (id, payment_id, amount_minor, currency, cause, origin, status, gateway_refund_id, "
        "requested_at, processed_at, check_at, granted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        refund.id, refund.paymentId, refund.amount.minor, refund.amount.currency, refund.cause, refund.origin,
        refund.status, refund.gatewayRefundId, refund.requestedAt, refund.processedAt, refund.checkAt, refund.granted);
}

/// A refusal may have been a mistake on the way: what the gateway has after all is pending again.
bool RefundStore::setGatewayRefund(Transaction& tx, const Refund& refund, const std::string& gatewayRefundId,
                                   domain::UtcTime checkAt) const {
    return tx.execute(
               "UPDATE refunds SET gateway_refund_id = $1, status = 'pending', check_at = $2 WHERE id = $3 AND "
               "attempt = $4 AND gateway_refund_id = '' AND status IN ('pending', 'failed')",
               gatewayRefundId, checkAt, refund.id, refund.attempt) == 1;
}

bool RefundStore::setProcessed(Transaction& tx, const Refund& refund, domain::UtcTime at) const {
    return tx.execute(
               "UPDATE refunds SET status = 'processed', processed_at = $1, check_at = NULL "
               "WHERE id = $2 AND attempt = $3 AND status IN ('pending', 'failed')",
               at, refund.id, refund.attempt) == 1;
}

bool RefundStore::setSettled(Transaction& tx, const Refund& refund, const std::string& reference,
                             domain::UtcTime at) const {
    return tx.execute(
               "UPDATE refunds SET status = 'processed', processed_at = $1, check_at = NULL, reference = $2 "
               "WHERE id = $3 AND attempt = $4 AND status = $5",
               at, reference, refund.id, refund.attempt, refund.status) == 1;
}

bool RefundStore::isBeingSettled(Reader& reader, domain::RefundId id) const {
    return reader.scalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM payment_proposals WHERE refund_id = $1 AND state = 'open')", id);
}

bool RefundStore::setFailed(Transaction& tx, const Refund& refund, domain::UtcTime tryAgainAt) const {
    return tx.execute(
               "UPDATE refunds SET status = 'failed', check_at = $1 WHERE id = $2 AND attempt = $3 AND "
               "status = 'pending'",
               tryAgainAt, refund.id, refund.attempt) == 1;
}

bool RefundStore::setNextAttempt(Transaction& tx, const Refund& refund, const domain::Money& amount,
                                 domain::UtcTime checkAt) const {
    return tx.execute(
               "UPDATE refunds SET status = 'pending', attempt = attempt + 1, gateway_refund_id = '', "
               "amount_minor = $1, check_at = $2 WHERE id = $3 AND attempt = $4 AND status = $5",
               amount.minor, checkAt, refund.id, refund.attempt, refund.status) == 1;
}

bool RefundStore::setSuperseded(Transaction& tx, const Refund& refund) const {
    return tx.execute(
               "UPDATE refunds SET status = 'superseded', check_at = NULL WHERE id = $1 AND attempt = $2 AND "
               "status = $3",
               refund.id, refund.attempt, refund.status) == 1;
}

std::vector<Refund> RefundStore::toCheck(Reader& reader, domain::UtcTime now, int limit) const {
    return reader.all<Refund>(
        refundSql("WHERE r.check_at IS NOT NULL AND r.check_at <= $1 AND NOT EXISTS "
                  "(SELECT 1 FROM payment_proposals q WHERE q.refund_id = r.id AND q.state = 'open') "
                  "ORDER BY r.check_at LIMIT $2"),
        now, limit);
}

bool RefundStore::claim(Transaction& tx, const Refund& refund, domain::UtcTime next) const {
    return tx.execute("UPDATE refunds SET check_at = $1 WHERE id = $2 AND check_at = $3", next, refund.id,
                      refund.checkAt) == 1;
}

void RefundStore::setDue(Transaction& tx, domain::RefundId id, domain::UtcTime at) const {
    tx.execute("UPDATE refunds SET check_at = $1 WHERE id = $2 AND check_at IS NOT NULL", at, id);
}

void RefundStore::checkAllNow(Transaction& tx, domain::UtcTime now) const {
    tx.execute("UPDATE refunds SET check_at = $1 WHERE check_at > $1 AND status = 'pending'", now);
}

void RefundStore::insertEarly(Transaction& tx, std::string_view gatewayPaymentId, const EarlyRefund& refund,
                              domain::UtcTime now) const {
    tx.execute(
        "INSERT INTO early_refunds (gateway_refund_id, gateway_payment_id, amount_minor, currency, seen_at) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (gateway_refund_id) DO NOTHING",
        refund.gatewayRefundId, gatewayPaymentId, refund.amount.minor, refund.amount.currency, now);
}

std::int64_t RefundStore::totalEarly(Reader& reader, std::string_view gatewayPaymentId) const {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(amount_minor), 0) FROM early_refunds WHERE gateway_payment_id = $1", gatewayPaymentId);
}

std::vector<EarlyRefund> RefundStore::takeEarly(Transaction& tx, std::string_view gatewayPaymentId) const {
    return tx.all<EarlyRefund>(
        "DELETE FROM early_refunds WHERE gateway_payment_id = $1 RETURNING gateway_refund_id, amount_minor, currency",
        gatewayPaymentId);
}

std::int64_t RefundStore::forgetEarlyBefore(Transaction& tx, domain::UtcTime time) const {
    return tx.execute("DELETE FROM early_refunds WHERE seen_at < $1", time);
}

}  // namespace mc::payments
