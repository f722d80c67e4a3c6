#pragma once

#include <boost/describe/class.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/time.h"
#include "payments/sandbox/customer_records.h"
#include "payments/sandbox/refusal.h"
#include "platform/database/migrations.h"

/// What the sandbox stores, in the columns' order, and how each looks in Razorpay's JSON. Amounts are minor units.
namespace mc::sandbox {

struct OrderRow {
    std::string id;
    std::int64_t amount = 0;
    std::string currency;
    std::string receipt;
    std::string notes;  ///< JSON: an object, or [] when there are none.
    std::string status;
    std::int64_t attempts = 0;
    std::int64_t amountPaid = 0;
    domain::UtcTime createdAt;
    std::int64_t manualMinutes = 0;  ///< So long may its payments be captured by a call; 0: they are at once.
    std::string customerId;          ///< Empty: nobody the gateway knows.
};
BOOST_DESCRIBE_STRUCT(OrderRow, (),
                      (id, amount, currency, receipt, notes, status, attempts, amountPaid, createdAt, manualMinutes,
                       customerId))

struct PaymentRow {
    std::string id;
    std::string orderId;
    std::int64_t amount = 0;
    std::string currency;
    std::string status;
    Instrument by;
    std::int64_t fee = 0;
    std::int64_t tax = 0;
    std::int64_t refunded = 0;
    std::string errorCode;
    std::string errorDescription;
    std::string errorReason;
    domain::UtcTime createdAt;
    bool captured = false;  ///< Also of what went back since.
    std::string notes = "[]";
    std::string customerId;
    std::string tokenId;    ///< What was saved with it, or was paid by; empty: nothing.
    std::string invoiceId;  ///< Of a subscription.
};
BOOST_DESCRIBE_STRUCT(PaymentRow, (),
                      (id, orderId, amount, currency, status, by, fee, tax, refunded, errorCode, errorDescription,
                       errorReason, createdAt, captured, notes, customerId, tokenId, invoiceId))

struct RefundRow {
    std::string id;
    std::string paymentId;
    std::int64_t amount = 0;
    std::string currency;
    std::string receipt;
    std::string notes;
    std::string status;
    std::string idempotencyKey;
    std::string bodyHash;
    domain::UtcTime createdAt;
    std::string speed = "normal";  ///< As asked for: normal or optimum.
};
BOOST_DESCRIBE_STRUCT(RefundRow, (),
                      (id, paymentId, amount, currency, receipt, notes, status, idempotencyKey, bodyHash, createdAt,
                       speed))

/// Of a payment by card.
std::string cardIdOf(const PaymentRow& row);
boost::json::object toJson(const OrderRow& row);
boost::json::object toJson(const PaymentRow& row);
boost::json::object toJson(const RefundRow& row);
/// {"entity":"collection","count":n,"items":[…]}
template <class Row>
boost::json::object toCollection(const std::vector<Row>& rows) {
    boost::json::array items;
    for (const auto& row : rows)
        items.push_back(toJson(row));
    const auto count = items.size();
    return {{"entity", "collection"}, {"count", count}, {"items", std::move(items)}};
}

/// Which of a list is asked for: those made within [from, to], newest first, so many after those skipped.
struct Page {
    std::int64_t count = 10;
    std::int64_t skip = 0;
    domain::UtcTime from;
    domain::UtcTime to = {INT64_MAX};
};

/// The platform's own first step (outbox) and the sandbox's tables.
std::vector<database::Migration> sandboxMigrations();

}  // namespace mc::sandbox
