#include <boost/json/serialize.hpp>

#include "payments/sandbox/bank.h"
#include "payments/sandbox/bank_store.h"
#include "payments/sandbox/events.h"
#include "payments/sandbox/fields.h"
#include "platform/crypto/digest.h"

/// How the Bank gives back.
namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::size_t kShortestKey = 10;

/// https://razorpay.com/docs/api/refunds/normal-refunds-idempotent
std::optional<Refusal> faultOf(const std::string& key) {
    constexpr std::string_view kMay = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    if (key.empty()) return std::nullopt;
    if (key.size() < kShortestKey) return refuse("The idempotency key must be at least 10 characters long.");
    if (key.find_first_not_of(kMay) != std::string::npos)
        return refuse("The idempotency key must only contain alphanumeric characters, underscores, and hyphens");
    return std::nullopt;
}

}  // namespace

Answer<RefundRow> Bank::refund(const std::string& paymentId, std::string_view body, const std::string& key) {
    if (auto fault = faultOf(key)) return *fault;
    const auto parsed = parseBody(body);
    if (!parsed) return parsed.error();
    Fields fields(*parsed);
    fields.allowOnly({"amount", "speed", "notes", "receipt"});
    RefundRow row;
    row.id = newId(m_parts, "rfnd_");
    row.paymentId = paymentId;
    row.amount = fields.has("amount") ? fields.amount(1) : 0;
    row.receipt = fields.text("receipt", kLongestReceipt);
    row.notes = fields.notes();
    row.speed = fields.choice("speed", {"normal", "optimum"});
    row.idempotencyKey = key;
    row.bodyHash = crypto::sha256Hex(body);
    row.createdAt = m_parts.clock.now();
    if (fields.refusal()) return *fields.refusal();
    return m_parts.database.write([&](Transaction& tx) -> Answer<RefundRow> {
        if (!key.empty()) {
            auto same = store::refundByKey(tx, key);
            if (same && same->bodyHash == row.bodyHash && same->paymentId == paymentId) return *same;
            if (same) return refuse("Different request with the same idempotency key has already been processed.");
        }
        const auto payment = store::payment(tx, paymentId);
        if (!payment) return unknownId("pay_", paymentId);
        return newRefund(tx, *payment, row);
    });
}

Answer<RefundRow> Bank::newRefund(Transaction& tx, const PaymentRow& payment, RefundRow row) {
    if (payment.status == "refunded") return refuse("The payment has been fully refunded already");
    if (!payment.captured) return refuse("The payment status should be captured for action to be taken");
    const auto left = payment.amount - payment.refunded;
    if (row.amount == 0) row.amount = left;
    if (row.amount > left) return refuse("The refund amount provided is greater than amount captured", "amount");
    row.currency = payment.currency;
    row.status = "pending";
    store::insert(tx, row);
    tx.execute(
        "UPDATE sandbox_payments SET refunded = refunded + $1, "
        "status = CASE WHEN refunded + $1 = amount THEN 'refunded' ELSE status END WHERE id = $2",
        row.amount, row.paymentId);
    announce(m_parts, tx, "refund.created", with(entity("refund", row), "payment", *store::payment(tx, row.paymentId)));
    const auto takes = row.speed == "optimum" ? 0 : m_parts.knobs.refundSeconds.load();
    m_parts.outbox.enqueue(tx, kSettleRefund, json::serialize(json::value(row.id)), row.id,
                           m_parts.clock.now() + takes);
    return row;
}

Answer<RefundRow> Bank::giveBack(Transaction& tx, const std::string& paymentId, std::int64_t amount) {
    const auto payment = store::payment(tx, paymentId);
    if (!payment) return unknownId("pay_", paymentId);
    RefundRow row;
    row.id = newId(m_parts, "rfnd_");
    row.paymentId = paymentId;
    row.amount = amount;
    row.notes = "[]";
    row.createdAt = m_parts.clock.now();
    return newRefund(tx, *payment, row);
}

void Bank::settleRefund(const std::string& id) {
    const bool fails = m_parts.knobs.failRefunds;
    m_parts.database.write([&](Transaction& tx) {
        const auto changed = tx.execute("UPDATE sandbox_refunds SET status = $1 WHERE id = $2 AND status = 'pending'",
                                        fails ? "failed" : "processed", id);
        if (changed == 0) return;
        const auto row = *store::refund(tx, id);
        if (fails)
            tx.execute("UPDATE sandbox_payments SET refunded = refunded - $1, status = 'captured' WHERE id = $2",
                       row.amount, row.paymentId);
        announce(m_parts, tx, fails ? "refund.failed" : "refund.processed",
                 with(entity("refund", row), "payment", *store::payment(tx, row.paymentId)));
    });
}

}  // namespace mc::sandbox
