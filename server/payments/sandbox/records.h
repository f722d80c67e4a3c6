#pragma once

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>
#include <boost/system/result.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/time.h"
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
};
BOOST_DESCRIBE_STRUCT(OrderRow, (),
                      (id, amount, currency, receipt, notes, status, attempts, amountPaid, createdAt, manualMinutes))

struct PaymentRow {
    std::string id;
    std::string orderId;
    std::int64_t amount = 0;
    std::string currency;
    std::string status;
    std::string method;
    std::int64_t fee = 0;
    std::int64_t tax = 0;
    std::int64_t refunded = 0;
    std::string errorCode;
    std::string errorDescription;
    std::string errorReason;
    domain::UtcTime createdAt;
    bool captured = false;  ///< Also of what went back since.
};
BOOST_DESCRIBE_STRUCT(PaymentRow, (),
                      (id, orderId, amount, currency, status, method, fee, tax, refunded, errorCode, errorDescription,
                       errorReason, createdAt, captured))

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
};
BOOST_DESCRIBE_STRUCT(RefundRow, (),
                      (id, paymentId, amount, currency, receipt, notes, status, idempotencyKey, bodyHash, createdAt))

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

/// Razorpay's error body with its HTTP status.
struct Refusal {
    int status = 400;
    std::string code = "BAD_REQUEST_ERROR";
    std::string description;
    std::string field;
    std::string reason = "input_validation_failed";
};
boost::json::object toJson(const Refusal& refusal);

template <class T>
using Answer = boost::system::result<T, Refusal>;

/// The platform's own first step (outbox) and the sandbox's tables.
std::vector<database::Migration> sandboxMigrations();

}  // namespace mc::sandbox
