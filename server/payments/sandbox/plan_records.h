#pragma once

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "domain/time.h"
#include "payments/sandbox/customer_records.h"

/// What is charged again and again: plans, who subscribes to them, and an invoice for each cycle.
namespace mc::sandbox {

struct PlanRow {
    std::string id;
    std::string period;  ///< daily, weekly, monthly or yearly.
    std::int64_t interval = 1;
    std::string itemId;
    std::string name;
    std::string description;
    std::int64_t amount = 0;
    std::string currency;
    std::string notes = "[]";
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (),
                      (id, period, interval, itemId, name, description, amount, currency, notes, createdAt))

struct SubscriptionRow {
    std::string id;
    std::string planId;
    std::string customerId;  ///< Empty until somebody has paid.
    std::string tokenId;
    std::string status = "created";
    std::int64_t quantity = 1;
    std::int64_t totalCount = 0;
    std::int64_t paidCount = 0;
    std::int64_t billed = 0;  ///< Cycles that have begun.
    std::int64_t authAttempts = 0;
    bool customerNotify = true;
    std::string notes = "[]";
    domain::UtcTime createdAt;
    domain::UtcTime expireBy;
    std::optional<domain::UtcTime> startAt;
    std::optional<domain::UtcTime> anchor;  ///< From when the present plan's cycles are counted,
    std::int64_t sinceAnchor = 0;           ///< and how many have begun since.
    std::optional<domain::UtcTime> currentStart;
    std::optional<domain::UtcTime> currentEnd;
    std::optional<domain::UtcTime> chargeAt;
    std::optional<domain::UtcTime> endedAt;
    bool cancelsAtEnd = false;
    std::string nextPlanId;  ///< What becomes true with the next cycle; empty: no change is planned.
    std::int64_t nextQuantity = 0;
    std::int64_t nextTotalCount = 0;
};
BOOST_DESCRIBE_STRUCT(SubscriptionRow, (),
                      (id, planId, customerId, tokenId, status, quantity, totalCount, paidCount, billed, authAttempts,
                       customerNotify, notes, createdAt, expireBy, startAt, anchor, sinceAnchor, currentStart,
                       currentEnd, chargeAt, endedAt, cancelsAtEnd, nextPlanId, nextQuantity, nextTotalCount))

struct InvoiceRow {
    std::string id;
    std::string subscriptionId;
    std::string customerId;
    std::string orderId;
    std::string paymentId;
    std::string itemName;
    std::int64_t unitAmount = 0;
    std::int64_t quantity = 1;
    std::int64_t amount = 0;
    std::string currency;
    domain::UtcTime createdAt;
    domain::UtcTime billingStart;
    domain::UtcTime billingEnd;
    std::optional<domain::UtcTime> paidAt;
};
BOOST_DESCRIBE_STRUCT(InvoiceRow, (),
                      (id, subscriptionId, customerId, orderId, paymentId, itemName, unitAmount, quantity, amount,
                       currency, createdAt, billingStart, billingEnd, paidAt))

boost::json::object toJson(const PlanRow& row);
/// With its plan, from which the end follows.
struct PlannedSubscription {
    SubscriptionRow row;
    PlanRow plan;
};
boost::json::object toJson(const PlannedSubscription& subscription);
/// With whom it is for; null: nobody any more.
struct AddressedInvoice {
    InvoiceRow row;
    std::optional<CustomerRow> customer;
};
boost::json::object toJson(const AddressedInvoice& invoice);

/// The beginning of the n-th cycle after the one that begins at `anchor`, in UTC: a month later is the same day at the
/// same time, or the month's last day when it has no such day.
domain::UtcTime cycleStart(const PlanRow& plan, domain::UtcTime anchor, std::int64_t n);
/// What changing from one price of a cycle to another costs for the rest of it, rounded half up; negative: it is given
/// back.
std::int64_t proratedDifference(std::int64_t before, std::int64_t after, domain::UtcTime start, domain::UtcTime end,
                                domain::UtcTime now);

}  // namespace mc::sandbox
