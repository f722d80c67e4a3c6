#include "payments/sandbox/bank.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "platform/crypto/digest.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::string_view kOrderColumns =
    "id, amount, currency, receipt, notes, status, attempts, amount_paid, created_at, manual_minutes";
constexpr std::string_view kPaymentColumns =
    "id, order_id, amount, currency, status, method, fee, tax, refunded, error_code, error_description, error_reason, "
    "created_at, captured";
constexpr std::string_view kRefundColumns =
    "id, payment_id, amount, currency, receipt, notes, status, idempotency_key, body_hash, created_at";
constexpr std::int64_t kLeastAmount = 100;
constexpr std::int64_t kLongestManual = 5 * 24 * 60;  ///< Minutes.
constexpr std::string_view kLetGo = "payment.let_go";

std::string select(std::string_view columns, std::string_view rest) {
    return "SELECT " + std::string(columns) + " FROM " + std::string(rest);
}

Refusal unknownId() {
    return {400, "BAD_REQUEST_ERROR", "The id provided does not exist", {}, "input_validation_failed"};
}
Refusal refuse(std::string description, std::string field = {}) {
    return {400, "BAD_REQUEST_ERROR", std::move(description), std::move(field), "input_validation_failed"};
}

std::optional<std::int64_t> amountOf(const json::object& body) {
    const auto* value = body.if_contains("amount");
    if (value == nullptr || !value->is_int64()) return std::nullopt;
    return value->get_int64();
}
std::string textOf(const json::object& body, std::string_view key) {
    const auto* value = body.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}
std::string notesOf(const json::object& body) {
    const auto* value = body.if_contains("notes");
    return value != nullptr && value->is_object() && !value->get_object().empty() ? json::serialize(*value) : "[]";
}

const json::object* objectIn(const json::object& body, std::string_view key) {
    const auto* value = body.if_contains(key);
    return value == nullptr ? nullptr : value->if_object();
}

/// "payment": {"capture": "manual", "capture_options": {"manual_expiry_period": minutes}}, or the older
/// "payment_capture": 0. Absent for what cannot be understood.
std::optional<std::int64_t> manualMinutesOf(const json::object& body) {
    const auto* older = body.if_contains("payment_capture");
    if (older != nullptr && (*older == 0 || *older == false)) return kLongestManual;
    const auto* payment = objectIn(body, "payment");
    if (payment == nullptr || textOf(*payment, "capture") != "manual") return 0;
    const auto* options = objectIn(*payment, "capture_options");
    const auto* minutes = options == nullptr ? nullptr : options->if_contains("manual_expiry_period");
    if (minutes == nullptr) return kLongestManual;
    const bool fits = minutes->is_int64() && minutes->get_int64() > 0 && minutes->get_int64() <= kLongestManual;
    return fits ? std::optional(minutes->get_int64()) : std::nullopt;
}

template <class Row>
json::object entity(std::string_view name, const Row& row) {
    return {{name, {{"entity", toJson(row)}}}};
}

std::optional<OrderRow> findOrder(database::Reader& reader, const std::string& id) {
    return reader.one<OrderRow>(select(kOrderColumns, "sandbox_orders WHERE id = $1"), id);
}
std::optional<PaymentRow> findPayment(database::Reader& reader, const std::string& id) {
    return reader.one<PaymentRow>(select(kPaymentColumns, "sandbox_payments WHERE id = $1"), id);
}
void insertRefund(database::Transaction& tx, const RefundRow& row) {
    tx.execute(
        "INSERT INTO sandbox_refunds (id, payment_id, amount, currency, receipt, notes, status, idempotency_key, "
        "body_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '', '', $8)",
        row.id, row.paymentId, row.amount, row.currency, row.receipt, row.notes, row.status, row.createdAt);
}
std::optional<RefundRow> findRefund(database::Reader& reader, const std::string& id) {
    return reader.one<RefundRow>(select(kRefundColumns, "sandbox_refunds WHERE id = $1"), id);
}

}  // namespace

Bank::Bank(database::Database& database, jobs::Outbox& outbox, const base::Clock& clock, base::Random& random,
           Knobs& knobs)
    : m_database(database), m_outbox(outbox), m_clock(clock), m_random(random), m_knobs(knobs) {
    m_outbox.handle("refund.settle", jobs::Lane::money, [this](const jobs::Delivery& delivery) {
        settleRefund(std::string(json::parse(delivery.payload).as_string()));
    });
    m_outbox.handle(std::string(kLetGo), jobs::Lane::money, [this](const jobs::Delivery& delivery) {
        letGo(std::string(json::parse(delivery.payload).as_string()));
    });
}

std::string Bank::newId(std::string_view prefix) {
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string id(prefix);
    for (int i = 0; i < 14; ++i)
        id += kAlphabet[m_random.below(kAlphabet.size())];
    return id;
}

Answer<OrderRow> Bank::createOrder(const json::object& body) {
    const auto amount = amountOf(body);
    if (!amount) return refuse("The amount must be an integer.", "amount");
    if (*amount < kLeastAmount) return refuse("Order amount less than minimum amount allowed", "amount");
    const auto currency = textOf(body, "currency");
    if (currency.size() != 3) return refuse("The currency field is required.", "currency");
    const auto receipt = textOf(body, "receipt");
    if (receipt.size() > 40) return refuse("receipt: the length must be no more than 40.", "receipt");
    const auto manualMinutes = manualMinutesOf(body);
    if (!manualMinutes)
        return refuse("The manual expiry period must be between 1 and 7200 minutes.", "manual_expiry_period");
    const OrderRow row{newId("order_"), *amount, currency, receipt,       notesOf(body),
                       "created",       0,       0,        m_clock.now(), *manualMinutes};
    m_database.write([&](Transaction& tx) {
        tx.execute(
            "INSERT INTO sandbox_orders (id, amount, currency, receipt, notes, status, attempts, amount_paid, "
            "created_at, manual_minutes) VALUES ($1, $2, $3, $4, $5, 'created', 0, 0, $6, $7)",
            row.id, row.amount, row.currency, row.receipt, row.notes, row.createdAt, row.manualMinutes);
    });
    return row;
}

Answer<OrderRow> Bank::order(const std::string& id) {
    auto row = m_database.read([&](database::Reader& reader) { return findOrder(reader, id); });
    if (!row) return unknownId();
    return *row;
}

Answer<std::vector<PaymentRow>> Bank::paymentsOf(const std::string& orderId) {
    return m_database.read([&](database::Reader& reader) -> Answer<std::vector<PaymentRow>> {
        if (!findOrder(reader, orderId)) return unknownId();
        return reader.all<PaymentRow>(
            select(kPaymentColumns, "sandbox_payments WHERE order_id = $1 ORDER BY created_at DESC, id DESC"), orderId);
    });
}

Answer<PaymentRow> Bank::payment(const std::string& id) {
    auto row = m_database.read([&](database::Reader& reader) { return findPayment(reader, id); });
    if (!row) return unknownId();
    return *row;
}

PaymentRow Bank::newPayment(const OrderRow& order, const Attempt& attempt) {
    PaymentRow row;
    row.id = newId("pay_");
    row.orderId = order.id;
    row.amount = attempt.amount ? attempt.amount->minor : order.amount;
    row.currency = attempt.amount ? std::string(attempt.amount->currency.text()) : order.currency;
    row.method = attempt.method;
    row.createdAt = m_clock.now();
    row.fee = domain::multiply({row.amount, {}}, domain::percent(2)).minor;
    row.tax = row.fee * 18 / 118;
    row.captured = attempt.succeeds && !m_knobs.authorizeOnly && order.manualMinutes == 0;
    row.status = row.captured ? "captured" : "authorized";
    if (!attempt.succeeds) {
        row.status = "failed";
        row.errorCode = "BAD_REQUEST_ERROR";
        row.errorDescription = "Your payment was declined by the bank. Try another way to pay.";
        row.errorReason = "payment_failed";
    }
    return row;
}

Answer<PaymentRow> Bank::pay(const Attempt& attempt) {
    if (attempt.method != "upi" && attempt.method != "card" && attempt.method != "netbanking")
        return refuse("The payment method is not supported.", "method");
    return m_database.write([&](Transaction& tx) -> Answer<PaymentRow> {
        const auto order = findOrder(tx, attempt.orderId);
        if (!order) return unknownId();
        if (order->status == "paid" && !m_knobs.allowSecondPayment)
            return refuse("Payment already done for this order.", "order_id");
        const auto payment = newPayment(*order, attempt);
        book(tx, *order, payment);
        return payment;
    });
}

void Bank::book(Transaction& tx, const OrderRow& order, const PaymentRow& payment) {
    tx.execute(
        "INSERT INTO sandbox_payments (id, order_id, amount, currency, status, method, fee, tax, refunded, error_code, "
        "error_description, error_reason, created_at, captured) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11, $12, $13)",
        payment.id, payment.orderId, payment.amount, payment.currency, payment.status, payment.method, payment.fee,
        payment.tax, payment.errorCode, payment.errorDescription, payment.errorReason, payment.createdAt,
        payment.captured);
    tx.execute(
        "UPDATE sandbox_orders SET attempts = attempts + 1, "
        "status = CASE status WHEN 'paid' THEN 'paid' ELSE 'attempted' END WHERE id = $1",
        order.id);
    if (payment.status == "failed") announce(tx, "payment.failed", entity("payment", payment));
    if (payment.status == "authorized") announce(tx, "payment.authorized", entity("payment", payment));
    if (payment.status == "captured") settleCapture(tx, payment);
    if (payment.status == "authorized" && order.manualMinutes > 0)
        m_outbox.enqueue(tx, kLetGo, json::serialize(json::value(payment.id)), payment.id,
                         m_clock.now() + order.manualMinutes * domain::kMinute);
}

/// What nobody captured in time goes back to who paid, as a refund that nobody asked for.
void Bank::letGo(const std::string& id) {
    m_database.write([&](Transaction& tx) {
        const auto rows = tx.execute(
            "UPDATE sandbox_payments SET status = 'refunded', refunded = amount WHERE id = $1 AND "
            "status = 'authorized'",
            id);
        if (rows == 0) return;
        const auto payment = *findPayment(tx, id);
        const RefundRow row{newId("rfnd_"), id, payment.amount, payment.currency, {}, "[]", "processed", {}, {},
                            m_clock.now()};
        insertRefund(tx, row);
        announce(tx, "refund.processed", entity("refund", row));
    });
}

void Bank::settleCapture(Transaction& tx, const PaymentRow& payment) {
    tx.execute("UPDATE sandbox_orders SET status = 'paid', amount_paid = $1 WHERE id = $2", payment.amount,
               payment.orderId);
    announce(tx, "payment.captured", entity("payment", payment));
    auto both = entity("payment", payment);
    both.emplace("order", json::object{{"entity", toJson(*findOrder(tx, payment.orderId))}});
    announce(tx, "order.paid", std::move(both));
}

Answer<PaymentRow> Bank::capture(const std::string& id, const json::object& body) {
    const auto amount = amountOf(body);
    if (!amount) return refuse("The amount field is required.", "amount");
    return m_database.write([&](Transaction& tx) -> Answer<PaymentRow> {
        auto payment = findPayment(tx, id);
        if (!payment) return unknownId();
        if (payment->captured) return refuse("This payment has already been captured");
        if (payment->status != "authorized") return refuse("Only payments which have been authorized can be captured");
        if (payment->amount != *amount || payment->currency != textOf(body, "currency"))
            return refuse("Capture amount must be equal to the amount authorized", "amount");
        payment->status = "captured";
        payment->captured = true;
        tx.execute("UPDATE sandbox_payments SET status = 'captured', captured = 1 WHERE id = $1", id);
        settleCapture(tx, *payment);
        return *payment;
    });
}

Answer<RefundRow> Bank::refund(const std::string& paymentId, std::string_view body, const std::string& key) {
    boost::system::error_code error;
    const auto value = body.empty() ? json::value(json::object()) : json::parse(body, error);
    if (error || !value.is_object()) return refuse("The request body is not valid JSON.");
    if (!key.empty() && key.size() < 10) return refuse("The idempotency key must be at least 10 characters.");
    const auto hash = crypto::sha256Hex(body);
    return m_database.write([&](Transaction& tx) -> Answer<RefundRow> {
        if (!key.empty()) {
            auto same = tx.one<RefundRow>(select(kRefundColumns, "sandbox_refunds WHERE idempotency_key = $1"), key);
            if (same && same->bodyHash == hash && same->paymentId == paymentId) return *same;
            if (same) return refuse("Different request body sent for the same Idempotency-Key");
        }
        const auto payment = findPayment(tx, paymentId);
        if (!payment) return unknownId();
        auto row = newRefund(tx, *payment, value.get_object());
        if (!row) return row;
        tx.execute("UPDATE sandbox_refunds SET idempotency_key = $1, body_hash = $2 WHERE id = $3", key, hash, row->id);
        return row;
    });
}

Answer<RefundRow> Bank::newRefund(Transaction& tx, const PaymentRow& payment, const json::object& body) {
    if (payment.status == "refunded") return refuse("The payment has been fully refunded already");
    if (!payment.captured) return refuse("The payment status should be captured for action to be taken");
    const auto left = payment.amount - payment.refunded;
    const auto amount = body.contains("amount") ? amountOf(body) : std::optional(left);
    if (!amount || *amount < 1) return refuse("The amount must be at least INR 1.00", "amount");
    if (*amount > left) return refuse("The total refund amount is greater than the refund payment amount", "amount");
    RefundRow row{newId("rfnd_"), payment.id, *amount, payment.currency, textOf(body, "receipt"), notesOf(body),
                  "pending",      {},         {},      m_clock.now()};
    insertRefund(tx, row);
    tx.execute(
        "UPDATE sandbox_payments SET refunded = refunded + $1, "
        "status = CASE WHEN refunded + $1 = amount THEN 'refunded' ELSE status END WHERE id = $2",
        row.amount, row.paymentId);
    announce(tx, "refund.created", entity("refund", row));
    m_outbox.enqueue(tx, "refund.settle", json::serialize(json::value(row.id)), row.id,
                     m_clock.now() + m_knobs.refundSeconds.load());
    return row;
}

void Bank::settleRefund(const std::string& id) {
    const bool fails = m_knobs.failRefunds;
    m_database.write([&](Transaction& tx) {
        const auto changed = tx.execute("UPDATE sandbox_refunds SET status = $1 WHERE id = $2 AND status = 'pending'",
                                        fails ? "failed" : "processed", id);
        if (changed == 0) return;
        const auto row = findRefund(tx, id);
        if (fails)
            tx.execute("UPDATE sandbox_payments SET refunded = refunded - $1, status = 'captured' WHERE id = $2",
                       row->amount, row->paymentId);
        announce(tx, fails ? "refund.failed" : "refund.processed", entity("refund", *row));
    });
}

Answer<RefundRow> Bank::refundById(const std::string& id) {
    auto row = m_database.read([&](database::Reader& reader) { return findRefund(reader, id); });
    if (!row) return unknownId();
    return *row;
}

Answer<std::vector<RefundRow>> Bank::refundsOf(const std::string& paymentId, std::int64_t count, std::int64_t skip) {
    return m_database.read([&](database::Reader& reader) -> Answer<std::vector<RefundRow>> {
        if (!findPayment(reader, paymentId)) return unknownId();
        return reader.all<RefundRow>(
            select(kRefundColumns,
                   "sandbox_refunds WHERE payment_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3"),
            paymentId, count, skip);
    });
}

std::vector<RefundRow> Bank::refunds() {
    return m_database.read([&](database::Reader& reader) {
        return reader.all<RefundRow>(
            select(kRefundColumns, "sandbox_refunds ORDER BY created_at DESC, id DESC LIMIT 10"));
    });
}

void Bank::announce(Transaction& tx, std::string_view event, json::object payload) {
    if (m_knobs.dropWebhooks) return;
    json::array contains;
    for (const auto& part : payload)
        contains.emplace_back(part.key());
    const json::object body{{"entity", "event"},
                            {"account_id", "acc_MentorSandbox01"},
                            {"event", event},
                            {"contains", std::move(contains)},
                            {"payload", std::move(payload)},
                            {"created_at", m_clock.now().seconds}};
    m_outbox.enqueue(tx, "webhook", json::serialize(body), newId("evt_"),
                     m_clock.now() + m_knobs.webhookDelaySeconds.load());
}

}  // namespace mc::sandbox
