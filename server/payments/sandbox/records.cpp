#include "payments/sandbox/records.h"

#include <boost/json/parse.hpp>

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::string_view kSchema = R"sql(
CREATE TABLE sandbox_orders (
    id          TEXT PRIMARY KEY,
    amount      INTEGER NOT NULL CHECK (amount >= 100),
    currency    TEXT NOT NULL,
    receipt     TEXT NOT NULL,
    notes       TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('created', 'attempted', 'paid')),
    attempts    INTEGER NOT NULL,
    amount_paid INTEGER NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;
CREATE TABLE sandbox_payments (
    id                TEXT PRIMARY KEY,
    order_id          TEXT NOT NULL REFERENCES sandbox_orders (id),
    amount            INTEGER NOT NULL,
    currency          TEXT NOT NULL,
    status            TEXT NOT NULL CHECK (status IN ('authorized', 'captured', 'refunded', 'failed')),
    method            TEXT NOT NULL,
    fee               INTEGER NOT NULL,
    tax               INTEGER NOT NULL,
    refunded          INTEGER NOT NULL CHECK (refunded <= amount),
    error_code        TEXT NOT NULL,
    error_description TEXT NOT NULL,
    error_reason      TEXT NOT NULL,
    created_at        INTEGER NOT NULL
) STRICT;
-- GET /v1/orders/{id}/payments
CREATE INDEX sandbox_payments_by_order ON sandbox_payments (order_id, created_at);
CREATE TABLE sandbox_refunds (
    id              TEXT PRIMARY KEY,
    payment_id      TEXT NOT NULL REFERENCES sandbox_payments (id),
    amount          INTEGER NOT NULL CHECK (amount > 0),
    currency        TEXT NOT NULL,
    receipt         TEXT NOT NULL,
    notes           TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('pending', 'processed', 'failed')),
    idempotency_key TEXT NOT NULL,
    body_hash       TEXT NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;
-- X-Refund-Idempotency: one refund a key.
CREATE UNIQUE INDEX sandbox_refunds_by_key ON sandbox_refunds (idempotency_key) WHERE idempotency_key <> '';
-- GET /v1/payments/{id}/refunds
CREATE INDEX sandbox_refunds_by_payment ON sandbox_refunds (payment_id, created_at);
-- Made once: signatures stay good over a restart.
CREATE TABLE sandbox_keys (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    key_id         TEXT NOT NULL,
    key_secret     TEXT NOT NULL,
    webhook_secret TEXT NOT NULL
) STRICT;
)sql";

constexpr std::string_view kReservations = R"sql(
-- 0: captured at once.
ALTER TABLE sandbox_orders ADD COLUMN manual_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sandbox_payments ADD COLUMN captured INTEGER NOT NULL DEFAULT 0 CHECK (captured IN (0, 1));
UPDATE sandbox_payments SET captured = 1 WHERE status IN ('captured', 'refunded');
)sql";

json::value orNull(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

/// The acquirer's reference that each method has; the sandbox makes them up from the payment's id.
json::object acquirerData(const PaymentRow& row) {
    if (row.method == "upi") return {{"rrn", "4" + std::to_string(100000000000 + row.createdAt.seconds % 99999999999)}};
    if (row.method == "card") return {{"auth_code", row.id.substr(row.id.size() - 6)}};
    return {{"bank_transaction_id", row.id.substr(row.id.size() - 8)}};
}

}  // namespace

json::object toJson(const OrderRow& row) {
    return {{"id", row.id},
            {"entity", "order"},
            {"amount", row.amount},
            {"amount_paid", row.amountPaid},
            {"amount_due", row.amount - row.amountPaid},
            {"currency", row.currency},
            {"receipt", orNull(row.receipt)},
            {"offer_id", nullptr},
            {"status", row.status},
            {"attempts", row.attempts},
            {"notes", json::parse(row.notes)},
            {"created_at", row.createdAt.seconds}};
}

json::object toJson(const PaymentRow& row) {
    const bool failed = row.status == "failed";
    json::value refundStatus = nullptr;
    if (row.refunded > 0) refundStatus = row.refunded == row.amount ? "full" : "partial";
    return {{"id", row.id},
            {"entity", "payment"},
            {"amount", row.amount},
            {"currency", row.currency},
            {"status", row.status},
            {"order_id", row.orderId},
            {"invoice_id", nullptr},
            {"international", false},
            {"method", row.method},
            {"amount_refunded", row.refunded},
            {"refund_status", refundStatus},
            {"captured", row.captured},
            {"description", nullptr},
            {"card_id", row.method == "card" ? json::value("card_" + row.id.substr(4)) : json::value(nullptr)},
            {"bank", row.method == "netbanking" ? json::value("HDFC") : json::value(nullptr)},
            {"wallet", nullptr},
            {"vpa", row.method == "upi" ? json::value("success@razorpay") : json::value(nullptr)},
            {"email", "sandbox@example.com"},
            {"contact", "+919999999999"},
            {"notes", json::array()},
            {"fee", row.captured ? json::value(row.fee) : json::value(nullptr)},
            {"tax", row.captured ? json::value(row.tax) : json::value(nullptr)},
            {"error_code", orNull(row.errorCode)},
            {"error_description", orNull(row.errorDescription)},
            {"error_source", failed ? json::value("customer") : json::value(nullptr)},
            {"error_step", failed ? json::value("payment_authentication") : json::value(nullptr)},
            {"error_reason", orNull(row.errorReason)},
            {"acquirer_data", acquirerData(row)},
            {"created_at", row.createdAt.seconds}};
}

json::object toJson(const RefundRow& row) {
    return {{"id", row.id},
            {"entity", "refund"},
            {"amount", row.amount},
            {"currency", row.currency},
            {"payment_id", row.paymentId},
            {"notes", json::parse(row.notes)},
            {"receipt", orNull(row.receipt)},
            {"acquirer_data", {{"arn", nullptr}}},
            {"created_at", row.createdAt.seconds},
            {"batch_id", nullptr},
            {"status", row.status},
            {"speed_processed", "normal"},
            {"speed_requested", "normal"}};
}

json::object toJson(const Refusal& refusal) {
    json::object error{{"code", refusal.code},     {"description", refusal.description},
                       {"source", "business"},     {"step", "payment_initiation"},
                       {"reason", refusal.reason}, {"metadata", json::object()}};
    if (!refusal.field.empty()) error.emplace("field", refusal.field);
    return {{"error", std::move(error)}};
}

std::vector<database::Migration> sandboxMigrations() {
    std::vector<database::Migration> steps;
    for (const auto& step : database::embeddedMigrations())
        if (step.number == 1) steps.push_back(step);
    steps.push_back({2, "sandbox", kSchema});
    for (const auto& step : database::embeddedMigrations())
        if (step.name == "0011_outbox") steps.push_back(step);
    steps.push_back({12, "sandbox_reservations", kReservations});
    return steps;
}

}  // namespace mc::sandbox
