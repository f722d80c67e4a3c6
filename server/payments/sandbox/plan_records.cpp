#include "payments/sandbox/plan_records.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <chrono>

#include "domain/money.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

json::value secondsOrNull(const std::optional<domain::UtcTime>& time) {
    return time ? json::value(time->seconds) : json::value(nullptr);
}
json::value textOrNone(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

json::object itemJson(const PlanRow& row) {
    return {{"id", row.itemId},
            {"active", true},
            {"name", row.name},
            {"description", textOrNone(row.description)},
            {"amount", row.amount},
            {"unit_amount", row.amount},
            {"currency", row.currency},
            {"type", "plan"},
            {"unit", nullptr},
            {"tax_inclusive", false},
            {"hsn_code", nullptr},
            {"sac_code", nullptr},
            {"tax_rate", nullptr},
            {"tax_id", nullptr},
            {"tax_group_id", nullptr},
            {"created_at", row.createdAt.seconds},
            {"updated_at", row.createdAt.seconds}};
}

json::object lineJson(const InvoiceRow& row) {
    return {{"id", "li_" + row.id.substr(4)},
            {"name", row.itemName},
            {"description", nullptr},
            {"amount", row.unitAmount},
            {"unit_amount", row.unitAmount},
            {"gross_amount", row.amount},
            {"tax_amount", 0},
            {"net_amount", row.amount},
            {"currency", row.currency},
            {"type", "plan"},
            {"quantity", row.quantity}};
}

json::object personJson(const std::optional<CustomerRow>& customer) {
    const auto who = customer.value_or(CustomerRow{});
    return {{"id", textOrNone(who.id)},           {"name", textOrNone(who.name)},   {"email", textOrNone(who.email)},
            {"contact", textOrNone(who.contact)}, {"gstin", textOrNone(who.gstin)}, {"billing_address", nullptr},
            {"shipping_address", nullptr}};
}

domain::UtcTime monthsLater(domain::UtcTime from, std::int64_t months) {
    using namespace std::chrono;
    const sys_seconds instant{seconds(from.seconds)};
    const auto day = floor<days>(instant);
    const year_month_day date{day};
    const auto month = year_month{date.year(), date.month()} + std::chrono::months(months);
    const year_month_day_last last{month.year(), month_day_last{month.month()}};
    const auto moved = sys_days{month / std::min(date.day(), last.day())};
    return {(moved.time_since_epoch() + (instant - day)) / seconds(1)};
}

}  // namespace

domain::UtcTime cycleStart(const PlanRow& plan, domain::UtcTime anchor, std::int64_t n) {
    const auto steps = plan.interval * n;
    if (plan.period == "daily") return anchor + steps * domain::kDay;
    if (plan.period == "weekly") return anchor + steps * 7 * domain::kDay;
    return monthsLater(anchor, plan.period == "yearly" ? steps * 12 : steps);
}

std::int64_t proratedDifference(std::int64_t before, std::int64_t after, domain::UtcTime start, domain::UtcTime end,
                                domain::UtcTime now) {
    const auto left = std::max<std::int64_t>(0, end.seconds - now.seconds);
    return domain::multiply(domain::paise(after - before), left, end.seconds - start.seconds).minor;
}

json::object toJson(const PlanRow& row) {
    return {{"id", row.id},
            {"entity", "plan"},
            {"interval", row.interval},
            {"period", row.period},
            {"item", itemJson(row)},
            {"notes", json::parse(row.notes)},
            {"created_at", row.createdAt.seconds}};
}

json::object toJson(const PlannedSubscription& subscription) {
    const auto& row = subscription.row;
    const auto first = row.anchor ? *row.anchor : row.startAt.value_or(row.createdAt);
    const auto end = cycleStart(subscription.plan, first, row.totalCount - row.billed + row.sinceAnchor);
    const bool changes = !row.nextPlanId.empty();
    json::object object{{"id", row.id},
                        {"entity", "subscription"},
                        {"plan_id", row.planId},
                        {"status", row.status},
                        {"current_start", secondsOrNull(row.currentStart)},
                        {"current_end", secondsOrNull(row.currentEnd)},
                        {"ended_at", secondsOrNull(row.endedAt)},
                        {"quantity", row.quantity},
                        {"notes", json::parse(row.notes)},
                        {"charge_at", secondsOrNull(row.chargeAt)},
                        {"start_at", secondsOrNull(row.startAt)},
                        {"end_at", end.seconds},
                        {"auth_attempts", row.authAttempts},
                        {"total_count", row.totalCount},
                        {"paid_count", row.paidCount},
                        {"customer_notify", row.customerNotify},
                        {"created_at", row.createdAt.seconds},
                        {"expire_by", row.expireBy.seconds},
                        {"short_url", nullptr},
                        {"has_scheduled_changes", changes},
                        {"change_scheduled_at", changes ? secondsOrNull(row.currentEnd) : json::value(nullptr)},
                        {"source", "api"},
                        {"offer_id", nullptr},
                        {"remaining_count", row.totalCount - row.paidCount}};
    if (!row.customerId.empty()) object.emplace("customer_id", row.customerId);
    return object;
}

json::object toJson(const AddressedInvoice& invoice) {
    const auto& row = invoice.row;
    const bool isPaid = row.paidAt.has_value();
    return {{"id", row.id},
            {"entity", "invoice"},
            {"receipt", nullptr},
            {"invoice_number", nullptr},
            {"customer_id", textOrNone(row.customerId)},
            {"customer_details", personJson(invoice.customer)},
            {"order_id", textOrNone(row.orderId)},
            {"subscription_id", row.subscriptionId},
            {"line_items", json::array{lineJson(row)}},
            {"payment_id", textOrNone(row.paymentId)},
            {"status", isPaid ? "paid" : "issued"},
            {"expire_by", nullptr},
            {"issued_at", row.createdAt.seconds},
            {"paid_at", secondsOrNull(row.paidAt)},
            {"cancelled_at", nullptr},
            {"expired_at", nullptr},
            {"sms_status", nullptr},
            {"email_status", nullptr},
            {"date", row.createdAt.seconds},
            {"terms", nullptr},
            {"partial_payment", false},
            {"gross_amount", row.amount},
            {"tax_amount", 0},
            {"taxable_amount", 0},
            {"amount", row.amount},
            {"amount_paid", isPaid ? row.amount : 0},
            {"amount_due", isPaid ? 0 : row.amount},
            {"currency", row.currency},
            {"currency_symbol", row.currency == "INR" ? "₹" : row.currency},
            {"description", nullptr},
            {"notes", json::array()},
            {"comment", nullptr},
            {"short_url", nullptr},
            {"view_less", true},
            {"billing_start", row.billingStart.seconds},
            {"billing_end", row.billingEnd.seconds},
            {"type", "invoice"},
            {"group_taxes_discounts", false},
            {"created_at", row.createdAt.seconds},
            {"idempotency_key", nullptr}};
}

}  // namespace mc::sandbox
