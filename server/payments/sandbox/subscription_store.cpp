#include "payments/sandbox/subscriptions.h"

#include "payments/sandbox/customers.h"

namespace mc::sandbox::store {
namespace {

constexpr std::string_view kPlans =
    "SELECT id, period, interval, item_id, name, description, amount, currency, notes, created_at FROM sandbox_plans ";
constexpr std::string_view kSubscriptions =
    "SELECT id, plan_id, customer_id, token_id, status, quantity, total_count, paid_count, billed, auth_attempts, "
    "customer_notify, notes, created_at, expire_by, start_at, anchor, since_anchor, current_start, current_end, "
    "charge_at, ended_at, cancels_at_end, next_plan_id, next_quantity, next_total_count FROM sandbox_subscriptions ";
constexpr std::string_view kInvoices =
    "SELECT id, subscription_id, customer_id, order_id, payment_id, item_name, unit_amount, quantity, amount, "
    "currency, created_at, billing_start, billing_end, paid_at FROM sandbox_invoices ";

std::string joined(std::string_view columns, std::string_view rest) {
    return std::string(columns).append(rest);
}

}  // namespace

std::optional<PlanRow> plan(database::Reader& reader, std::string_view id) {
    return reader.one<PlanRow>(joined(kPlans, "WHERE id = $1"), id);
}

std::vector<PlanRow> plans(database::Reader& reader, const Page& page) {
    return reader.all<PlanRow>(joined(kPlans,
                                      "WHERE created_at >= $1 AND created_at <= $2 "
                                      "ORDER BY created_at DESC, id DESC LIMIT $3 OFFSET $4"),
                               page.from, page.to, page.count, page.skip);
}

std::optional<PlannedSubscription> subscription(database::Reader& reader, std::string_view id) {
    auto row = reader.one<SubscriptionRow>(joined(kSubscriptions, "WHERE id = $1"), id);
    if (!row) return std::nullopt;
    auto of = *plan(reader, row->planId);
    return PlannedSubscription{*std::move(row), std::move(of)};
}

std::vector<SubscriptionRow> subscriptions(database::Reader& reader, const Page& page, const std::string& planId) {
    return reader.all<SubscriptionRow>(joined(kSubscriptions,
                                              "WHERE created_at >= $1 AND created_at <= $2 AND ($3 = '' OR plan_id = "
                                              "$3) ORDER BY created_at DESC, id DESC LIMIT $4 OFFSET $5"),
                                       page.from, page.to, planId, page.count, page.skip);
}

std::optional<AddressedInvoice> invoice(database::Reader& reader, std::string_view id) {
    auto row = reader.one<InvoiceRow>(joined(kInvoices, "WHERE id = $1"), id);
    if (!row) return std::nullopt;
    auto who = customer(reader, row->customerId);
    return AddressedInvoice{*std::move(row), std::move(who)};
}

std::vector<InvoiceRow> invoices(database::Reader& reader, const Page& page, const std::string& subscriptionId) {
    return reader.all<InvoiceRow>(joined(kInvoices,
                                         "WHERE created_at >= $1 AND created_at <= $2 AND ($3 = '' OR subscription_id "
                                         "= $3) ORDER BY created_at DESC, id DESC LIMIT $4 OFFSET $5"),
                                  page.from, page.to, subscriptionId, page.count, page.skip);
}

void setPaid(database::Transaction& tx, const std::string& invoiceId, const PaymentRow& payment, domain::UtcTime at) {
    tx.execute("UPDATE sandbox_invoices SET order_id = $1, payment_id = $2, paid_at = $3 WHERE id = $4",
               payment.orderId, payment.id, at, invoiceId);
    tx.execute("UPDATE sandbox_payments SET invoice_id = $1 WHERE id = $2", invoiceId, payment.id);
}

std::optional<InvoiceRow> openInvoice(database::Reader& reader, std::string_view subscriptionId) {
    return reader.one<InvoiceRow>(
        joined(kInvoices, "WHERE subscription_id = $1 AND paid_at IS NULL ORDER BY billing_start, id LIMIT 1"),
        subscriptionId);
}

std::optional<std::string> lastPayment(database::Reader& reader, std::string_view subscriptionId) {
    return reader.scalar<std::optional<std::string>>(
        "SELECT payment_id FROM sandbox_invoices WHERE subscription_id = $1 AND paid_at IS NOT NULL "
        "ORDER BY paid_at DESC, id DESC LIMIT 1",
        subscriptionId);
}

void insert(database::Transaction& tx, const PlanRow& row) {
    tx.execute(
        "INSERT INTO sandbox_plans (id, period, interval, item_id, name, description, amount, currency, notes, "
        "created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        row.id, row.period, row.interval, row.itemId, row.name, row.description, row.amount, row.currency, row.notes,
        row.createdAt);
}

void insert(database::Transaction& tx, const SubscriptionRow& row) {
    tx.execute(
        "INSERT INTO sandbox_subscriptions (id, plan_id, customer_id, token_id, status, quantity, total_count, "
        "paid_count, billed, auth_attempts, customer_notify, notes, created_at, expire_by, start_at, since_anchor, "
        "charge_at, cancels_at_end, next_plan_id, next_quantity, next_total_count) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, $8, $9, $10, $11, $12, 0, $13, 0, '', 0, 0)",
        row.id, row.planId, row.customerId, row.tokenId, row.status, row.quantity, row.totalCount, row.customerNotify,
        row.notes, row.createdAt, row.expireBy, row.startAt, row.chargeAt);
}

void save(database::Transaction& tx, const SubscriptionRow& row) {
    tx.execute(
        "UPDATE sandbox_subscriptions SET plan_id = $1, customer_id = $2, token_id = $3, status = $4, quantity = $5, "
        "total_count = $6, paid_count = $7, billed = $8, auth_attempts = $9, customer_notify = $10, start_at = $11, "
        "anchor = $12, since_anchor = $13, current_start = $14, current_end = $15, charge_at = $16, ended_at = $17, "
        "cancels_at_end = $18, next_plan_id = $19, next_quantity = $20, next_total_count = $21 WHERE id = $22",
        row.planId, row.customerId, row.tokenId, row.status, row.quantity, row.totalCount, row.paidCount, row.billed,
        row.authAttempts, row.customerNotify, row.startAt, row.anchor, row.sinceAnchor, row.currentStart,
        row.currentEnd, row.chargeAt, row.endedAt, row.cancelsAtEnd, row.nextPlanId, row.nextQuantity,
        row.nextTotalCount, row.id);
}

void insert(database::Transaction& tx, const InvoiceRow& row) {
    tx.execute(
        "INSERT INTO sandbox_invoices (id, subscription_id, customer_id, order_id, payment_id, item_name, unit_amount, "
        "quantity, amount, currency, created_at, billing_start, billing_end, paid_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        row.id, row.subscriptionId, row.customerId, row.orderId, row.paymentId, row.itemName, row.unitAmount,
        row.quantity, row.amount, row.currency, row.createdAt, row.billingStart, row.billingEnd, row.paidAt);
}

}  // namespace mc::sandbox::store
