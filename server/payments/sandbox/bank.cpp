#include "payments/sandbox/bank.h"

#include <boost/json/serialize.hpp>
#include <tuple>

#include "payments/sandbox/bank_store.h"
#include "payments/sandbox/customers.h"
#include "payments/sandbox/events.h"
#include "payments/sandbox/fields.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::string_view kLetGo = "payment.let_go";

}  // namespace

Bank::Bank(const BankParts& parts) : m_parts(parts) {
    m_parts.outbox.handle(std::string(kSettleRefund), jobs::Lane::money,
                          [this](const jobs::Delivery& delivery) { settleRefund(idIn(delivery)); });
    m_parts.outbox.handle(std::string(kLetGo), jobs::Lane::money,
                          [this](const jobs::Delivery& delivery) { letGo(idIn(delivery)); });
}

Answer<OrderRow> Bank::createOrder(const json::object& body) {
    Fields fields(body);
    fields.allowOnly(
        {"amount", "currency", "receipt", "notes", "payment", "payment_capture", "capture", "customer_id"});
    OrderRow row;
    row.id = newId(m_parts, "order_");
    row.amount = fields.amount(kLeastAmount);
    row.currency = fields.currency();
    row.receipt = fields.text("receipt", kLongestReceipt);
    row.notes = fields.notes();
    row.status = "created";
    row.createdAt = m_parts.clock.now();
    row.manualMinutes = fields.captureMinutes();
    row.customerId = fields.text("customer_id", kLongestReceipt);
    if (fields.refusal()) return *fields.refusal();
    return m_parts.database.write([&](Transaction& tx) -> Answer<OrderRow> {
        const bool isSomebody = row.customerId.empty() || store::customer(tx, row.customerId);
        if (!isSomebody) return unknownId("cust_", row.customerId);
        store::insert(tx, row);
        return row;
    });
}

Answer<OrderRow> Bank::order(const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) { return store::order(reader, id); });
    if (!row) return unknownId("order_", id);
    return *row;
}

std::vector<OrderRow> Bank::orders(const Page& page, const std::string& receipt, std::optional<bool> authorized) {
    return m_parts.database.read(
        [&](database::Reader& reader) { return store::orders(reader, page, receipt, authorized); });
}

Answer<OrderRow> Bank::editOrder(const std::string& id, const json::object& body) {
    if (auto refused = setNotes("UPDATE sandbox_orders SET notes = $1 WHERE id = $2", id, body)) return *refused;
    return order(id);
}

Answer<std::vector<PaymentRow>> Bank::paymentsOf(const std::string& orderId) {
    return m_parts.database.read([&](database::Reader& reader) -> Answer<std::vector<PaymentRow>> {
        if (!store::order(reader, orderId)) return unknownId("order_", orderId);
        return store::paymentsOf(reader, orderId);
    });
}

Answer<PaymentRow> Bank::payment(const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) { return store::payment(reader, id); });
    if (!row) return unknownId("pay_", id);
    return *row;
}

std::vector<PaymentRow> Bank::payments(const Page& page) {
    return m_parts.database.read([&](database::Reader& reader) { return store::payments(reader, page); });
}

Answer<PaymentRow> Bank::editPayment(const std::string& id, const json::object& body) {
    if (auto refused = setNotes("UPDATE sandbox_payments SET notes = $1 WHERE id = $2", id, body)) return *refused;
    return payment(id);
}

PaymentRow Bank::newPayment(const OrderRow& order, const Attempt& attempt) {
    PaymentRow row;
    row.id = newId(m_parts, "pay_");
    row.orderId = order.id;
    row.amount = attempt.amount ? attempt.amount->minor : order.amount;
    row.currency = attempt.amount ? std::string(attempt.amount->currency.text()) : order.currency;
    row.customerId = order.customerId;
    row.createdAt = m_parts.clock.now();
    row.fee = domain::multiply({row.amount, {}}, domain::percent(2)).minor;
    row.tax = row.fee * 18 / 118;
    row.captured = attempt.succeeds && !m_parts.knobs.authorizeOnly && order.manualMinutes == 0;
    row.status = row.captured ? "captured" : "authorized";
    if (!attempt.succeeds) {
        row.status = "failed";
        row.errorCode = "BAD_REQUEST_ERROR";
        row.errorDescription = "Your payment was declined by the bank. Try another way to pay.";
        row.errorReason = "payment_failed";
    }
    return row;
}

Answer<std::pair<Instrument, std::string>> Bank::instrument(Transaction& tx, const OrderRow& order,
                                                            const Attempt& attempt) {
    if (!attempt.tokenId.empty()) {
        const auto token = store::token(tx, attempt.tokenId);
        if (!token || order.customerId != token->customerId) return unknownId("token_", attempt.tokenId);
        store::useToken(m_parts, tx, token->id);
        return std::pair{token->instrument, token->id};
    }
    const auto typed = instrumentOf(attempt.method, attempt.account);
    if (!typed) return refuse("The payment method is not supported.", "method");
    const bool keeps = attempt.saves && attempt.succeeds && !order.customerId.empty();
    return std::pair{*typed, keeps ? store::keepInstrument(m_parts, tx, order.customerId, *typed) : std::string()};
}

Answer<PaymentRow> Bank::pay(const Attempt& attempt) {
    return m_parts.database.write([&](Transaction& tx) { return pay(tx, attempt); });
}

Answer<PaymentRow> Bank::pay(Transaction& tx, const Attempt& attempt) {
    const auto order = store::order(tx, attempt.orderId);
    if (!order) return unknownId("order_", attempt.orderId);
    if (order->status == "paid" && !m_parts.knobs.allowSecondPayment)
        return refuse("Payment already done for this order.", "order_id");
    const auto by = instrument(tx, *order, attempt);
    if (!by) return by.error();
    auto payment = newPayment(*order, attempt);
    std::tie(payment.by, payment.tokenId) = *by;
    book(tx, *order, payment);
    return payment;
}

OrderRow Bank::newOrder(Transaction& tx, const Due& due) {
    OrderRow row;
    row.id = newId(m_parts, "order_");
    row.amount = due.amount;
    row.currency = due.currency;
    row.notes = "[]";
    row.status = "created";
    row.createdAt = m_parts.clock.now();
    row.manualMinutes = due.manualMinutes;
    row.customerId = due.customerId;
    store::insert(tx, row);
    return row;
}

void Bank::book(Transaction& tx, const OrderRow& order, const PaymentRow& payment) {
    store::insert(tx, payment);
    tx.execute(
        "UPDATE sandbox_orders SET attempts = attempts + 1, "
        "status = CASE status WHEN 'paid' THEN 'paid' ELSE 'attempted' END WHERE id = $1",
        order.id);
    if (payment.status == "failed") announce(m_parts, tx, "payment.failed", entity("payment", payment));
    if (payment.status == "authorized") announce(m_parts, tx, "payment.authorized", entity("payment", payment));
    if (payment.status == "captured") settleCapture(tx, payment);
    if (payment.status == "authorized" && order.manualMinutes > 0)
        m_parts.outbox.enqueue(tx, kLetGo, json::serialize(json::value(payment.id)), payment.id,
                               m_parts.clock.now() + order.manualMinutes * domain::kMinute);
}

/// What nobody captured in time goes back to who paid, as a refund that nobody asked for.
void Bank::letGo(const std::string& id) {
    m_parts.database.write([&](Transaction& tx) {
        const auto rows = tx.execute(
            "UPDATE sandbox_payments SET status = 'refunded', refunded = amount WHERE id = $1 AND "
            "status = 'authorized'",
            id);
        if (rows == 0) return;
        const auto payment = *store::payment(tx, id);
        RefundRow row;
        row.id = newId(m_parts, "rfnd_");
        row.paymentId = id;
        row.amount = payment.amount;
        row.currency = payment.currency;
        row.notes = "[]";
        row.status = "processed";
        row.createdAt = m_parts.clock.now();
        store::insert(tx, row);
        announce(m_parts, tx, "refund.created", with(entity("refund", row), "payment", payment));
        announce(m_parts, tx, "refund.processed", with(entity("refund", row), "payment", payment));
    });
}

void Bank::settleCapture(Transaction& tx, const PaymentRow& payment) {
    tx.execute("UPDATE sandbox_orders SET status = 'paid', amount_paid = $1 WHERE id = $2", payment.amount,
               payment.orderId);
    announce(m_parts, tx, "payment.captured", entity("payment", payment));
    announce(m_parts, tx, "order.paid", with(entity("payment", payment), "order", *store::order(tx, payment.orderId)));
}

Answer<PaymentRow> Bank::capture(const std::string& id, const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"amount", "currency"});
    const auto amount = fields.amount(kLeastAmount);
    const auto currency = fields.has("currency") ? fields.currency() : "INR";
    if (fields.refusal()) return *fields.refusal();
    const bool refused = takeOne(m_parts.knobs.refuseCaptures);
    return m_parts.database.write([&](Transaction& tx) -> Answer<PaymentRow> {
        auto payment = store::payment(tx, id);
        if (!payment) return unknownId("pay_", id);
        if (payment->captured) return refuse("This payment has already been captured");
        if (refused) return refuse("The capture could not be done.");
        if (payment->status != "authorized") return refuse("Only payments which have been authorized can be captured");
        if (payment->amount != amount || payment->currency != currency)
            return refuse("Capture amount must be equal to the amount authorized", "amount");
        payment->status = "captured";
        payment->captured = true;
        tx.execute("UPDATE sandbox_payments SET status = 'captured', captured = 1 WHERE id = $1", id);
        settleCapture(tx, *payment);
        return *payment;
    });
}

Answer<RefundRow> Bank::refundById(const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) { return store::refund(reader, id); });
    if (!row) return unknownId("rfnd_", id);
    return *row;
}

std::optional<Refusal> Bank::setNotes(std::string_view sql, const std::string& id, const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"notes"});
    if (!fields.has("notes")) fields.refuse("The notes field is required.", "notes");
    const auto notes = fields.notes();
    if (!fields.refusal()) m_parts.database.write([&](Transaction& tx) { tx.execute(sql, notes, id); });
    return fields.refusal();
}

Answer<RefundRow> Bank::editRefund(const std::string& id, const json::object& body) {
    if (auto refused = setNotes("UPDATE sandbox_refunds SET notes = $1 WHERE id = $2", id, body)) return *refused;
    return refundById(id);
}

Answer<std::vector<RefundRow>> Bank::refundsOf(const std::string& paymentId, const Page& page) {
    return m_parts.database.read([&](database::Reader& reader) -> Answer<std::vector<RefundRow>> {
        if (!store::payment(reader, paymentId)) return unknownId("pay_", paymentId);
        return store::refunds(reader, page, paymentId);
    });
}

std::vector<RefundRow> Bank::refunds(const Page& page) {
    return m_parts.database.read([&](database::Reader& reader) { return store::refunds(reader, page); });
}

}  // namespace mc::sandbox
