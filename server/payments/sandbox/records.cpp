#include "payments/sandbox/records.h"

#include <boost/json/parse.hpp>

namespace mc::sandbox {
namespace {

namespace json = boost::json;

json::value orNull(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

/// The acquirer's reference that each method has; the sandbox makes them up from the payment's id.
json::object acquirerData(const PaymentRow& row) {
    if (row.by.method == "upi")
        return {{"rrn", "4" + std::to_string(100000000000 + row.createdAt.seconds % 99999999999)}};
    if (row.by.method == "card") return {{"auth_code", row.id.substr(row.id.size() - 6)}};
    return {{"bank_transaction_id", row.id.substr(row.id.size() - 8)}};
}

}  // namespace

std::string cardIdOf(const PaymentRow& row) {
    return "card_" + row.id.substr(4);
}

json::object toJson(const OrderRow& row) {
    json::object object{{"id", row.id},
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
    if (!row.customerId.empty()) object.emplace("customer_id", row.customerId);
    return object;
}

json::object toJson(const PaymentRow& row) {
    const bool failed = row.status == "failed";
    json::value refundStatus = nullptr;
    if (row.refunded > 0) refundStatus = row.refunded == row.amount ? "full" : "partial";
    json::object object{{"id", row.id},
                        {"entity", "payment"},
                        {"amount", row.amount},
                        {"currency", row.currency},
                        {"status", row.status},
                        {"order_id", row.orderId},
                        {"invoice_id", orNull(row.invoiceId)},
                        {"international", false},
                        {"method", row.by.method},
                        {"amount_refunded", row.refunded},
                        {"refund_status", refundStatus},
                        {"captured", row.captured},
                        {"description", nullptr},
                        {"card_id", row.by.method == "card" ? json::value(cardIdOf(row)) : json::value(nullptr)},
                        {"bank", row.by.method == "netbanking" ? json::value(row.by.account) : json::value(nullptr)},
                        {"wallet", nullptr},
                        {"vpa", row.by.method == "upi" ? json::value(row.by.account) : json::value(nullptr)},
                        {"email", "sandbox@example.com"},
                        {"contact", "+919999999999"},
                        {"notes", json::parse(row.notes)},
                        {"fee", row.captured ? json::value(row.fee) : json::value(nullptr)},
                        {"tax", row.captured ? json::value(row.tax) : json::value(nullptr)},
                        {"error_code", orNull(row.errorCode)},
                        {"error_description", orNull(row.errorDescription)},
                        {"error_source", failed ? json::value("customer") : json::value(nullptr)},
                        {"error_step", failed ? json::value("payment_authentication") : json::value(nullptr)},
                        {"error_reason", orNull(row.errorReason)},
                        {"acquirer_data", acquirerData(row)},
                        {"created_at", row.createdAt.seconds}};
    if (!row.customerId.empty()) object.emplace("customer_id", row.customerId);
    if (!row.tokenId.empty()) object.emplace("token_id", row.tokenId);
    return object;
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
            {"speed_processed", row.speed == "optimum" ? "instant" : "normal"},
            {"speed_requested", row.speed}};
}

}  // namespace mc::sandbox
