#include "payments/payment_store.h"

namespace mc::payments {
namespace {

constexpr std::string_view kOrder =
    "SELECT id, subject_kind, subject_id, student_id, amount_minor, currency, status, description, receipt, "
    "gateway_order_id, "
    "created_at, pay_before, polls FROM orders ";
constexpr std::string_view kPayment =
    "SELECT p.id, p.gateway_payment_id, p.order_id, p.amount_minor, p.currency, p.status, p.use FROM payments p ";
constexpr std::string_view kRefund =
    "SELECT r.id, r.payment_id, o.subject_kind, o.subject_id, o.student_id, r.amount_minor, r.currency, r.cause, "
    "r.origin, r.status, r.attempt, r.gateway_refund_id, r.requested_at, r.processed_at FROM refunds r "
    "JOIN payments p ON p.id = r.payment_id JOIN orders o ON o.id = p.order_id ";

std::string sql(std::string_view head, std::string_view tail) {
    return std::string(head).append(tail);
}

}  // namespace

std::optional<Order> PaymentStore::order(Reader& reader, domain::OrderId id) const {
    return reader.one<Order>(sql(kOrder, "WHERE id = $1"), id);
}

std::optional<Order> PaymentStore::orderByGateway(Reader& reader, std::string_view gatewayOrderId) const {
    return reader.one<Order>(sql(kOrder, "WHERE gateway_order_id = $1 AND gateway_order_id <> ''"), gatewayOrderId);
}

std::optional<Order> PaymentStore::currentOrder(Reader& reader, const domain::Subject& subject) const {
    return reader.one<Order>(sql(kOrder, "WHERE subject_kind = $1 AND subject_id = $2 AND status <> 'superseded'"),
                             subject.kind, subject.id);
}

void PaymentStore::insert(Transaction& tx, const Order& order) const {
    tx.execute(
        "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status, description, "
        "receipt, created_at, pay_before) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        order.id, order.subject.kind, order.subject.id, order.studentId, order.amount.minor, order.amount.currency,
        order.status, order.description, order.receipt, order.createdAt, order.payBefore);
}

void PaymentStore::setStatus(Transaction& tx, domain::OrderId id, OrderStatus status,
                             std::optional<domain::UtcTime> capturedAt) const {
    tx.execute("UPDATE orders SET status = $1, captured_at = coalesce($2, captured_at) WHERE id = $3", status,
               capturedAt, id);
}

bool PaymentStore::setGatewayOrder(Transaction& tx, domain::OrderId id, const std::string& gatewayOrderId,
                                   domain::UtcTime pollAt) const {
    return tx.execute("UPDATE orders SET gateway_order_id = $1, poll_at = $2 WHERE id = $3 AND gateway_order_id = ''",
                      gatewayOrderId, pollAt, id) == 1;
}

std::optional<Payment> PaymentStore::payment(Reader& reader, domain::PaymentId id) const {
    return reader.one<Payment>(sql(kPayment, "WHERE p.id = $1"), id);
}

std::optional<Payment> PaymentStore::paymentByGateway(Reader& reader, std::string_view gatewayPaymentId) const {
    return reader.one<Payment>(sql(kPayment, "WHERE p.gateway_payment_id = $1"), gatewayPaymentId);
}

std::optional<Payment> PaymentStore::acceptedPayment(Reader& reader, const domain::Subject& subject) const {
    return reader.one<Payment>(sql(kPayment,
                                   "JOIN orders o ON o.id = p.order_id WHERE o.subject_kind = $1 AND o.subject_id = $2 "
                                   "AND p.use = 'accepted'"),
                               subject.kind, subject.id);
}

void PaymentStore::insert(Transaction& tx, const NewPayment& row) const {
    tx.execute(
        "INSERT INTO payments (id, gateway_payment_id, order_id, amount_minor, currency, status, method, fee_minor, "
        "failure, seen_at, captured_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, CASE $6 WHEN 'captured' THEN $10 END)",
        row.payment.id, row.payment.gatewayPaymentId, row.payment.orderId, row.payment.amount.minor,
        row.payment.amount.currency, row.payment.status, row.method, row.feeMinor, row.failure, row.at);
}

void PaymentStore::advance(Transaction& tx, const NewPayment& row) const {
    tx.execute(
        "UPDATE payments SET amount_minor = $1, currency = $2, status = $3, method = $4, fee_minor = $5, failure = $6, "
        "captured_at = CASE $3 WHEN 'captured' THEN $7 END WHERE id = $8",
        row.payment.amount.minor, row.payment.amount.currency, row.payment.status, row.method, row.feeMinor,
        row.failure, row.at, row.payment.id);
}

void PaymentStore::setUse(Transaction& tx, domain::PaymentId id, PaymentUse use) const {
    tx.execute("UPDATE payments SET use = $1 WHERE id = $2", use, id);
}

std::optional<Refund> PaymentStore::refund(Reader& reader, domain::RefundId id) const {
    return reader.one<Refund>(sql(kRefund, "WHERE r.id = $1"), id);
}

std::optional<Refund> PaymentStore::refundByGateway(Reader& reader, std::string_view gatewayRefundId) const {
    return reader.one<Refund>(sql(kRefund, "WHERE r.gateway_refund_id = $1 AND r.gateway_refund_id <> ''"),
                              gatewayRefundId);
}

std::optional<Refund> PaymentStore::refundByCause(Reader& reader, std::string_view cause) const {
    return reader.one<Refund>(sql(kRefund, "WHERE r.cause = $1"), cause);
}

std::vector<Refund> PaymentStore::refundsOf(Reader& reader, const domain::Subject& subject) const {
    return reader.all<Refund>(
        sql(kRefund, "WHERE o.subject_kind = $1 AND o.subject_id = $2 AND p.use = 'accepted' ORDER BY r.id"),
        subject.kind, subject.id);
}

void PaymentStore::insert(Transaction& tx, const Refund& refund, domain::UtcTime checkAt) const {
    tx.execute(
        "INSERT INTO refunds (id, payment_id, amount_minor, currency, cause, status, requested_at, check_at) "
        "VALUES ($1, $2, $3, $4, $5, 'pending', $6, $7)",
        refund.id, refund.paymentId, refund.amount.minor, refund.amount.currency, refund.cause, refund.requestedAt,
        checkAt);
}

void PaymentStore::setGatewayRefund(Transaction& tx, domain::RefundId id, const std::string& gatewayRefundId) const {
    tx.execute("UPDATE refunds SET gateway_refund_id = $1 WHERE id = $2", gatewayRefundId, id);
}

bool PaymentStore::setProcessed(Transaction& tx, domain::RefundId id, domain::UtcTime at) const {
    return tx.execute(
               "UPDATE refunds SET status = 'processed', processed_at = $1, check_at = NULL "
               "WHERE id = $2 AND status <> 'processed'",
               at, id) == 1;
}

bool PaymentStore::setFailed(Transaction& tx, const Refund& refund, domain::UtcTime tryAgainAt) const {
    return tx.execute(
               "UPDATE refunds SET status = 'failed', check_at = $1 WHERE id = $2 AND attempt = $3 AND "
               "status = 'pending'",
               tryAgainAt, refund.id, refund.attempt) == 1;
}

void PaymentStore::setNextAttempt(Transaction& tx, domain::RefundId id, domain::UtcTime checkAt) const {
    tx.execute(
        "UPDATE refunds SET status = 'pending', attempt = attempt + 1, gateway_refund_id = '', check_at = $1 "
        "WHERE id = $2",
        checkAt, id);
}

std::vector<Refund> PaymentStore::refundsToCheck(Reader& reader, domain::UtcTime now, int limit) const {
    return reader.all<Refund>(
        sql(kRefund, "WHERE r.check_at IS NOT NULL AND r.check_at <= $1 ORDER BY r.check_at LIMIT $2"), now, limit);
}

std::vector<Order> PaymentStore::ordersToPoll(Reader& reader, domain::UtcTime now, int limit) const {
    return reader.all<Order>(sql(kOrder, "WHERE poll_at IS NOT NULL AND poll_at <= $1 ORDER BY poll_at LIMIT $2"), now,
                             limit);
}

void PaymentStore::setPoll(Transaction& tx, domain::OrderId id, int polls,
                           std::optional<domain::UtcTime> pollAt) const {
    tx.execute("UPDATE orders SET polls = $1, poll_at = $2 WHERE id = $3", polls, pollAt, id);
}

void PaymentStore::setDue(Transaction& tx, domain::OrderId id, domain::UtcTime at) const {
    tx.execute("UPDATE orders SET poll_at = $1 WHERE id = $2", at, id);
}

void PaymentStore::setDue(Transaction& tx, domain::RefundId id, domain::UtcTime at) const {
    tx.execute("UPDATE refunds SET check_at = $1 WHERE id = $2 AND status <> 'processed'", at, id);
}

void PaymentStore::pollAllNow(Transaction& tx, domain::UtcTime now) const {
    tx.execute("UPDATE orders SET poll_at = $1 WHERE poll_at > $1", now);
    tx.execute("UPDATE refunds SET check_at = $1 WHERE check_at > $1 AND status = 'pending'", now);
}

bool PaymentStore::takeEvent(Transaction& tx, std::string_view eventId, std::string_view kind,
                             domain::UtcTime now) const {
    return tx.execute(
               "INSERT INTO payment_events (event_id, kind, received_at) VALUES ($1, $2, $3) "
               "ON CONFLICT (event_id) DO NOTHING",
               eventId, kind, now) == 1;
}

}  // namespace mc::payments
