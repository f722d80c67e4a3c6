#include <boost/json/serialize.hpp>
#include <utility>

#include "payments/sandbox/bank_store.h"
#include "payments/sandbox/customers.h"
#include "payments/sandbox/events.h"
#include "payments/sandbox/subscriptions.h"

/// How Subscriptions takes money, cycle after cycle.
namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::int64_t kRetries =
    3;  ///< A day apart (https://razorpay.com/docs/payments/subscriptions/payment-retries).
constexpr std::int64_t kProof = 500;  ///< Reserved, and let go, where nothing is due yet.

/// Whoever sits at a sandbox's checkout, unless the subscription is somebody's already.
std::string somebody(const BankParts& parts, database::Transaction& tx) {
    return tx.scalar<std::string>(
        "INSERT INTO sandbox_customers (id, name, email, contact, gstin, notes, created_at) "
        "VALUES ($1, '', 'sandbox@example.com', '+919999999999', '', '[]', $2) "
        "ON CONFLICT (email, contact) DO UPDATE SET name = sandbox_customers.name RETURNING id",
        newId(parts, "cust_"), parts.clock.now());
}

}  // namespace

void Subscriptions::schedule(Transaction& tx, const SubscriptionRow& row) {
    if (!row.chargeAt) return;
    const auto at = row.chargeAt->seconds;
    m_parts.outbox.enqueue(tx, kDue, json::serialize(json::object{{"id", row.id}, {"at", at}}),
                           row.id + ':' + std::to_string(at), *row.chargeAt);
}

void Subscriptions::tell(Transaction& tx, std::string_view event, const PlannedSubscription& it) {
    announce(m_parts, tx, event, entity("subscription", it));
}

void Subscriptions::end(Transaction& tx, PlannedSubscription& it, const char* status, std::string_view event) {
    it.row.status = status;
    it.row.endedAt = m_parts.clock.now();
    it.row.chargeAt = std::nullopt;
    store::save(tx, it.row);
    if (!event.empty()) tell(tx, event, it);
}

/// What was planned for then, unless something else is planned by now.
void Subscriptions::due(const std::string& id, domain::UtcTime at, bool declined) {
    m_parts.database.write([&](Transaction& tx) {
        auto it = store::subscription(tx, id);
        if (!it || it->row.chargeAt != at) return;
        if (it->row.status == "created") return end(tx, *it, "expired", {});
        if (it->row.status != "pending") return nextCycle(tx, *it, declined);
        if (const auto open = store::openInvoice(tx, id)) tryCharge(tx, *it, *open, declined);
    });
}

void Subscriptions::nextCycle(Transaction& tx, PlannedSubscription& it, bool declined) {
    auto& row = it.row;
    if (row.cancelsAtEnd) return end(tx, it, "cancelled", "subscription.cancelled");
    if (!row.nextPlanId.empty()) {
        row.planId = std::exchange(row.nextPlanId, {});
        row.quantity = row.nextQuantity;
        row.totalCount = row.nextTotalCount;
        row.anchor = row.currentEnd;
        row.sinceAnchor = 0;
        it.plan = *store::plan(tx, row.planId);
        tell(tx, "subscription.updated", it);
    }
    if (row.billed >= row.totalCount) return end(tx, it, "completed", "subscription.completed");
    if (!row.anchor) row.anchor = m_parts.clock.now();
    row.currentStart = cycleStart(it.plan, *row.anchor, row.sinceAnchor);
    row.currentEnd = cycleStart(it.plan, *row.anchor, ++row.sinceAnchor);
    ++row.billed;
    const auto invoice = bill(it);
    store::insert(tx, invoice);
    if (row.status != "halted") return tryCharge(tx, it, invoice, declined);
    row.chargeAt = row.currentEnd;
    store::save(tx, row);
    schedule(tx, row);
}

InvoiceRow Subscriptions::bill(const PlannedSubscription& it) {
    InvoiceRow invoice;
    invoice.id = newId(m_parts, "inv_");
    invoice.subscriptionId = it.row.id;
    invoice.customerId = it.row.customerId;
    invoice.itemName = it.plan.name;
    invoice.unitAmount = it.plan.amount;
    invoice.quantity = it.row.quantity;
    invoice.amount = it.plan.amount * it.row.quantity;
    invoice.currency = it.plan.currency;
    invoice.createdAt = m_parts.clock.now();
    invoice.billingStart = it.row.currentStart.value_or(invoice.createdAt);
    invoice.billingEnd = it.row.currentEnd.value_or(invoice.createdAt);
    return invoice;
}

/// By what was paid with first; without it nothing can be charged.
PaymentRow Subscriptions::chargeBy(Transaction& tx, const PlannedSubscription& it, std::int64_t amount, bool declined) {
    const auto order = m_bank.newOrder(tx, {amount, it.plan.currency, it.row.customerId, 0});
    const bool isThere = store::token(tx, it.row.tokenId).has_value();
    Attempt attempt;
    attempt.orderId = order.id;
    attempt.succeeds = isThere && !declined;
    if (isThere) attempt.tokenId = it.row.tokenId;
    return *m_bank.pay(tx, attempt);
}

void Subscriptions::tryCharge(Transaction& tx, PlannedSubscription& it, const InvoiceRow& invoice, bool declined) {
    auto& row = it.row;
    const auto payment = chargeBy(tx, it, invoice.amount, declined);
    if (payment.status != "failed") return settle(tx, it, invoice, payment);
    const bool isLast = row.authAttempts >= kRetries;
    row.authAttempts = isLast ? row.authAttempts : row.authAttempts + 1;
    row.status = isLast ? "halted" : "pending";
    row.chargeAt = isLast ? *row.currentEnd : m_parts.clock.now() + domain::kDay;
    store::save(tx, row);
    schedule(tx, row);
    tell(tx, isLast ? "subscription.halted" : "subscription.pending", it);
}

void Subscriptions::settle(Transaction& tx, PlannedSubscription& it, const InvoiceRow& invoice,
                           const PaymentRow& bare) {
    auto& row = it.row;
    store::setPaid(tx, invoice.id, bare, m_parts.clock.now());
    const auto payment = *store::payment(tx, bare.id);
    const bool wasActive = row.status == "active";
    row.status = "active";
    row.authAttempts = 0;
    ++row.paidCount;
    row.chargeAt = row.currentEnd;
    store::save(tx, row);
    schedule(tx, row);
    if (!wasActive) tell(tx, "subscription.activated", it);
    announce(m_parts, tx, "subscription.charged", with(entity("subscription", it), "payment", payment));
    announce(m_parts, tx, "invoice.paid",
             with(with(entity("payment", payment), "order", *store::order(tx, payment.orderId)), "invoice",
                  *store::invoice(tx, invoice.id)));
}

Answer<PaymentRow> Subscriptions::authenticate(const std::string& id, Attempt attempt) {
    return m_parts.database.write([&](Transaction& tx) -> Answer<PaymentRow> {
        auto it = store::subscription(tx, id);
        if (!it) return unknownId("sub_", id);
        auto& row = it->row;
        const bool isNew = row.status == "created" && row.expireBy >= m_parts.clock.now();
        const auto open = isNew ? std::nullopt : store::openInvoice(tx, id);
        if (!isNew && !(open && (row.status == "pending" || row.status == "halted")))
            return refuse("Subscription cannot be authenticated in " + row.status + " state");
        if (row.customerId.empty()) row.customerId = somebody(m_parts, tx);
        const bool isProof = isNew && row.startAt;
        const auto amount = isProof ? kProof : open ? open->amount : it->plan.amount * row.quantity;
        auto given = attempt;
        given.orderId = m_bank.newOrder(tx, {amount, it->plan.currency, row.customerId, isProof ? 1 : 0}).id;
        given.saves = true;
        const auto payment = m_bank.pay(tx, given);
        if (!payment || payment->status == "failed") return payment;
        row.tokenId = payment->tokenId;
        if (open) settle(tx, *it, *open, *payment);
        if (isNew) beginWith(tx, *it, *payment);
        return payment;
    });
}

void Subscriptions::beginWith(Transaction& tx, PlannedSubscription& it, const PaymentRow& payment) {
    auto& row = it.row;
    if (row.startAt) {
        row.anchor = row.startAt;
        row.status = "authenticated";
        store::save(tx, row);
        return tell(tx, "subscription.authenticated", it);
    }
    row.startAt = row.anchor = m_parts.clock.now();
    row.currentStart = row.anchor;
    row.currentEnd = cycleStart(it.plan, *row.anchor, 1);
    row.sinceAnchor = row.billed = 1;
    tell(tx, "subscription.authenticated", it);
    const auto invoice = bill(it);
    store::insert(tx, invoice);
    settle(tx, it, invoice, payment);
}

}  // namespace mc::sandbox
