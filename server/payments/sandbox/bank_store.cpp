#include "payments/sandbox/bank_store.h"

namespace mc::sandbox::store {
namespace {

constexpr std::string_view kOrders =
    "SELECT id, amount, currency, receipt, notes, status, attempts, amount_paid, created_at, manual_minutes, "
    "customer_id FROM sandbox_orders o ";
constexpr std::string_view kPayments =
    "SELECT id, order_id, amount, currency, status, method, account, network, fee, tax, refunded, error_code, "
    "error_description, "
    "error_reason, created_at, captured, notes, customer_id, token_id, invoice_id FROM sandbox_payments ";
constexpr std::string_view kRefunds =
    "SELECT id, payment_id, amount, currency, receipt, notes, status, idempotency_key, body_hash, created_at, speed "
    "FROM sandbox_refunds ";
constexpr std::string_view kWithin = "WHERE created_at >= $1 AND created_at <= $2 ";
constexpr std::string_view kNewestFirst = "ORDER BY created_at DESC, id DESC ";

std::string sql(std::string_view columns, std::string_view rest) {
    return std::string(columns).append(rest);
}
/// `filter` begins with "AND" and is followed by `limit`.
std::string listSql(std::string_view columns, std::string_view filter, std::string_view limit) {
    return std::string(columns).append(kWithin).append(filter).append(kNewestFirst).append(limit);
}

}  // namespace

std::optional<OrderRow> order(database::Reader& reader, std::string_view id) {
    return reader.one<OrderRow>(sql(kOrders, "WHERE id = $1"), id);
}

std::optional<PaymentRow> payment(database::Reader& reader, std::string_view id) {
    return reader.one<PaymentRow>(sql(kPayments, "WHERE id = $1"), id);
}

std::optional<RefundRow> refund(database::Reader& reader, std::string_view id) {
    return reader.one<RefundRow>(sql(kRefunds, "WHERE id = $1"), id);
}

std::optional<RefundRow> refundByKey(database::Reader& reader, std::string_view key) {
    return reader.one<RefundRow>(sql(kRefunds, "WHERE idempotency_key = $1"), key);
}

std::vector<OrderRow> orders(database::Reader& reader, const Page& page, const std::string& receipt,
                             std::optional<bool> authorized) {
    return reader.all<OrderRow>(
        listSql(kOrders,
                "AND ($3 = '' OR receipt = $3) AND ($4 IS NULL OR $4 = EXISTS (SELECT 1 FROM sandbox_payments p "
                "WHERE p.order_id = o.id AND p.status <> 'failed')) ",
                "LIMIT $5 OFFSET $6"),
        page.from, page.to, receipt, authorized, page.count, page.skip);
}

std::vector<PaymentRow> payments(database::Reader& reader, const Page& page) {
    return reader.all<PaymentRow>(listSql(kPayments, {}, "LIMIT $3 OFFSET $4"), page.from, page.to, page.count,
                                  page.skip);
}

std::vector<PaymentRow> paymentsOf(database::Reader& reader, std::string_view orderId) {
    return reader.all<PaymentRow>(sql(kPayments, "WHERE order_id = $1 ORDER BY created_at DESC, id DESC"), orderId);
}

std::vector<RefundRow> refunds(database::Reader& reader, const Page& page, std::string_view paymentId) {
    return reader.all<RefundRow>(listSql(kRefunds, "AND ($3 = '' OR payment_id = $3) ", "LIMIT $4 OFFSET $5"),
                                 page.from, page.to, paymentId, page.count, page.skip);
}

void insert(database::Transaction& tx, const OrderRow& row) {
    tx.execute(
        "INSERT INTO sandbox_orders (id, amount, currency, receipt, notes, status, attempts, amount_paid, "
        "created_at, manual_minutes, customer_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.id, row.amount, row.currency, row.receipt, row.notes, row.status, row.attempts, row.amountPaid,
        row.createdAt, row.manualMinutes, row.customerId);
}

void insert(database::Transaction& tx, const PaymentRow& row) {
    tx.execute(
        "INSERT INTO sandbox_payments (id, order_id, amount, currency, status, method, account, network, fee, tax, "
        "refunded, error_code, error_description, error_reason, created_at, captured, notes, customer_id, token_id, "
        "invoice_id) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        row.id, row.orderId, row.amount, row.currency, row.status, row.by.method, row.by.account, row.by.network,
        row.fee, row.tax, row.refunded, row.errorCode, row.errorDescription, row.errorReason, row.createdAt,
        row.captured, row.notes, row.customerId, row.tokenId, row.invoiceId);
}

void insert(database::Transaction& tx, const RefundRow& row) {
    tx.execute(
        "INSERT INTO sandbox_refunds (id, payment_id, amount, currency, receipt, notes, status, idempotency_key, "
        "body_hash, created_at, speed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.id, row.paymentId, row.amount, row.currency, row.receipt, row.notes, row.status, row.idempotencyKey,
        row.bodyHash, row.createdAt, row.speed);
}

}  // namespace mc::sandbox::store
