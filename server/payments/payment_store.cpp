#include "payments/payment_store.h"

#include <span>
#include <stdexcept>

namespace mc::payments {
namespace {

constexpr std::string_view kOrder =
    "SELECT id, subject_kind, subject_id, student_id, amount_minor, currency, status, description, receipt, "
    "gateway_order_id, created_at, pay_before, polls, poll_at FROM orders ";
constexpr std::string_view kPayment =
    "SELECT p.id, p.gateway_payment_id, p.order_id, p.amount_minor, p.currency, p.status, p.use FROM payments p ";

std::string sql(std::string_view head, std::string_view tail) {
    return std::string(head).append(tail);
}

void requireMoved(std::int64_t rows, std::string_view what) {
    if (rows != 1) throw std::runtime_error(std::string(what) + " moved meanwhile");
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

void PaymentStore::setStatus(Transaction& tx, const Order& order, OrderStatus status,
                             std::optional<domain::UtcTime> capturedAt) const {
    requireMoved(tx.execute("UPDATE orders SET status = $1, captured_at = coalesce($2, captured_at) "
                            "WHERE id = $3 AND status = $4",
                            status, capturedAt, order.id, order.status),
                 "the order");
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
                                   "JOIN orders o ON o.id = p.order_id "
                                   "WHERE o.subject_kind = $1 AND o.subject_id = $2 AND p.use = 'accepted'"),
                               subject.kind, subject.id);
}

std::optional<Payment> PaymentStore::reservedPayment(Reader& reader, domain::OrderId order) const {
    return reader.one<Payment>(sql(kPayment, "WHERE p.order_id = $1 AND p.use = 'reserved'"), order);
}

domain::Money PaymentStore::feeOf(Reader& reader, domain::PaymentId id) const {
    return reader.one<domain::Money>("SELECT fee_minor, currency FROM payments WHERE id = $1", id).value();
}

bool PaymentStore::hasDeclined(Reader& reader, const domain::Subject& subject) const {
    return reader.scalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM payments p JOIN orders o ON o.id = p.order_id "
        "WHERE o.subject_kind = $1 AND o.subject_id = $2 AND p.use = 'declined' AND p.status = 'authorized')",
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

void PaymentStore::advance(Transaction& tx, const NewPayment& row, AttemptStatus from) const {
    requireMoved(
        tx.execute("UPDATE payments SET amount_minor = $1, currency = $2, status = $3, method = $4, fee_minor = $5, "
                   "failure = $6, captured_at = CASE $3 WHEN 'captured' THEN $7 END WHERE id = $8 AND status = $9",
                   row.payment.amount.minor, row.payment.amount.currency, row.payment.status, row.method, row.feeMinor,
                   row.failure, row.at, row.payment.id, from),
        "the payment");
}

void PaymentStore::setUse(Transaction& tx, const Payment& payment, PaymentUse use) const {
    requireMoved(tx.execute("UPDATE payments SET use = $1 WHERE id = $2 AND use = $3", use, payment.id, payment.use),
                 "the payment's use");
}

std::vector<Order> PaymentStore::ordersToPoll(Reader& reader, domain::UtcTime now, int limit) const {
    return reader.all<Order>(sql(kOrder, "WHERE poll_at IS NOT NULL AND poll_at <= $1 ORDER BY id DESC LIMIT $2"), now,
                             limit);
}

bool PaymentStore::claim(Transaction& tx, const Order& order, domain::UtcTime next) const {
    return tx.execute("UPDATE orders SET poll_at = $1 WHERE id = $2 AND poll_at = $3", next, order.id, order.pollAt) ==
           1;
}

void PaymentStore::setPoll(Transaction& tx, domain::OrderId id, int polls,
                           std::optional<domain::UtcTime> pollAt) const {
    tx.execute("UPDATE orders SET polls = $1, poll_at = $2 WHERE id = $3", polls, pollAt, id);
}

void PaymentStore::setDue(Transaction& tx, domain::OrderId id, domain::UtcTime at) const {
    tx.execute("UPDATE orders SET poll_at = $1 WHERE id = $2", at, id);
}

void PaymentStore::pollAllNow(Transaction& tx, domain::UtcTime now) const {
    tx.execute("UPDATE orders SET poll_at = $1 WHERE poll_at > $1", now);
}

bool PaymentStore::takeEvent(Transaction& tx, std::string_view eventId, std::string_view kind,
                             domain::UtcTime now) const {
    return tx.execute(
               "INSERT INTO payment_events (event_id, kind, received_at) VALUES ($1, $2, $3) "
               "ON CONFLICT (event_id) DO NOTHING",
               eventId, kind, now) == 1;
}

void PaymentStore::setAside(Transaction& tx, std::string_view eventId, std::string_view body, std::string_view reason,
                            domain::UtcTime now) const {
    const auto bytes = std::as_bytes(std::span(body));
    tx.execute(
        "INSERT INTO webhooks_aside (event_id, body, reason, received_at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (event_id) DO NOTHING",
        eventId, database::Blob(bytes.begin(), bytes.end()), reason, now);
}

std::int64_t PaymentStore::forgetHeardBefore(Transaction& tx, domain::UtcTime time) const {
    return tx.execute("DELETE FROM payment_events WHERE received_at < $1", time) +
           tx.execute("DELETE FROM webhooks_aside WHERE received_at < $1", time);
}

}  // namespace mc::payments
