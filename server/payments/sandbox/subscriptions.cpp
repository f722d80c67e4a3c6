#include "payments/sandbox/subscriptions.h"

#include <boost/json/parse.hpp>
#include <cstdlib>

#include "payments/sandbox/customers.h"
#include "payments/sandbox/events.h"
#include "payments/sandbox/fields.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::int64_t kMostCycles = 1200;
constexpr std::int64_t kMostQuantity = 10'000;
constexpr std::int64_t kFewestDays = 7;  ///< Between the charges of a daily plan.
constexpr std::int64_t kLastSecond = 4'765'046'400;
constexpr domain::Seconds kOpenFor = 30 * 365 * domain::kDay;  ///< For the first payment; as Razorpay.
constexpr std::int64_t kLeastDifference = 50;                  ///< Of a change that is charged at once.

bool isOver(const SubscriptionRow& row) {
    return row.status == "cancelled" || row.status == "completed" || row.status == "expired";
}

bool canBeChanged(const SubscriptionRow& row) {
    return row.status == "authenticated" || row.status == "active";
}

Refusal notNow(const SubscriptionRow& row, const std::string& deed) {
    return refuse("Subscription cannot be " + deed + " in " + row.status + " state");
}

}  // namespace

Subscriptions::Subscriptions(const BankParts& parts, Bank& bank) : m_parts(parts), m_bank(bank) {
    m_parts.outbox.handle(std::string(kDue), jobs::Lane::money, [this](const jobs::Delivery& delivery) {
        const auto row = json::parse(delivery.payload).as_object();
        due(std::string(row.at("id").as_string()), {row.at("at").as_int64()}, takeOne(m_parts.knobs.failCharges));
    });
}

Answer<PlanRow> Subscriptions::createPlan(const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"period", "interval", "item", "notes"});
    PlanRow row;
    row.id = newId(m_parts, "plan_");
    row.itemId = newId(m_parts, "item_");
    row.createdAt = m_parts.clock.now();
    if (!fields.has("period")) fields.refuse("The period field is required.", "period");
    row.period = fields.choice("period", {"daily", "weekly", "monthly", "yearly"});
    row.interval = fields.requiredWhole("interval", row.period == "daily" ? kFewestDays : 1, 365);
    row.notes = fields.notes();
    const auto* item = fields.object("item");
    if (item == nullptr) fields.refuse("The item field is required.", "item");
    if (fields.refusal()) return *fields.refusal();
    Fields said(*item);
    said.allowOnly({"name", "description", "amount", "currency"});
    row.name = said.requiredText("name", 256);
    row.description = said.text("description", 2048);
    row.amount = said.amount(kLeastAmount);
    row.currency = said.currency();
    if (said.refusal()) return *said.refusal();
    m_parts.database.write([&](Transaction& tx) { store::insert(tx, row); });
    return row;
}

Answer<PlanRow> Subscriptions::plan(const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) { return store::plan(reader, id); });
    if (!row) return unknownId("plan_", id);
    return *row;
}

std::vector<PlanRow> Subscriptions::plans(const Page& page) {
    return m_parts.database.read([&](database::Reader& reader) { return store::plans(reader, page); });
}

Answer<PlannedSubscription> Subscriptions::create(const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"plan_id", "total_count", "quantity", "start_at", "expire_by", "customer_notify", "notes"});
    const auto now = m_parts.clock.now();
    SubscriptionRow row;
    row.id = newId(m_parts, "sub_");
    row.planId = fields.requiredText("plan_id", kLongestReceipt);
    row.totalCount = fields.requiredWhole("total_count", 1, kMostCycles);
    row.quantity = fields.whole("quantity", 1, kMostQuantity, 1);
    row.customerNotify = fields.flag("customer_notify", true);
    row.notes = fields.notes();
    row.createdAt = now;
    row.expireBy = {fields.whole("expire_by", now.seconds, kLastSecond, (now + kOpenFor).seconds)};
    if (fields.has("start_at")) row.startAt = {{fields.whole("start_at", now.seconds, kLastSecond, now.seconds)}};
    row.chargeAt = row.startAt;
    if (fields.refusal()) return *fields.refusal();
    return m_parts.database.write([&](Transaction& tx) -> Answer<PlannedSubscription> {
        const auto of = store::plan(tx, row.planId);
        if (!of) return unknownId("plan_", row.planId);
        store::insert(tx, row);
        schedule(tx, row);
        return PlannedSubscription{row, *of};
    });
}

Answer<PlannedSubscription> Subscriptions::subscription(const std::string& id) {
    auto found = m_parts.database.read([&](database::Reader& reader) { return store::subscription(reader, id); });
    if (!found) return unknownId("sub_", id);
    return *found;
}

std::vector<PlannedSubscription> Subscriptions::subscriptions(const Page& page, const std::string& planId) {
    return m_parts.database.read([&](database::Reader& reader) {
        std::vector<PlannedSubscription> all;
        for (auto& row : store::subscriptions(reader, page, planId)) {
            auto of = *store::plan(reader, row.planId);
            all.push_back({std::move(row), std::move(of)});
        }
        return all;
    });
}

Answer<AddressedInvoice> Subscriptions::invoice(const std::string& id) {
    auto found = m_parts.database.read([&](database::Reader& reader) { return store::invoice(reader, id); });
    if (!found) return unknownId("inv_", id);
    return *found;
}

std::vector<AddressedInvoice> Subscriptions::invoices(const Page& page, const std::string& subscriptionId) {
    return m_parts.database.read([&](database::Reader& reader) {
        std::vector<AddressedInvoice> all;
        for (auto& row : store::invoices(reader, page, subscriptionId)) {
            auto who = store::customer(reader, row.customerId);
            all.push_back({std::move(row), std::move(who)});
        }
        return all;
    });
}

Answer<PlannedSubscription> Subscriptions::changed(const std::string& id, const json::object& body, Change change) {
    return m_parts.database.write([&](Transaction& tx) -> Answer<PlannedSubscription> {
        auto it = store::subscription(tx, id);
        if (!it) return unknownId("sub_", id);
        return (this->*change)(tx, *it, body);
    });
}

Answer<PlannedSubscription> Subscriptions::cancel(const std::string& id, const json::object& body) {
    return changed(id, body, &Subscriptions::cancelIn);
}
Answer<PlannedSubscription> Subscriptions::pause(const std::string& id, const json::object& body) {
    return changed(id, body, &Subscriptions::pauseIn);
}
Answer<PlannedSubscription> Subscriptions::resume(const std::string& id, const json::object& body) {
    return changed(id, body, &Subscriptions::resumeIn);
}
Answer<PlannedSubscription> Subscriptions::update(const std::string& id, const json::object& body) {
    return changed(id, body, &Subscriptions::updateIn);
}
Answer<PlannedSubscription> Subscriptions::forgetChange(const std::string& id) {
    return changed(id, {}, &Subscriptions::forgetIn);
}

Answer<PlannedSubscription> Subscriptions::cancelIn(Transaction& tx, PlannedSubscription it, const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"cancel_at_cycle_end"});
    const bool atEnd = fields.flag("cancel_at_cycle_end", false);
    if (fields.refusal()) return *fields.refusal();
    if (isOver(it.row)) return notNow(it.row, "cancelled");
    if (atEnd && it.row.status != "active")
        return refuse("Subscription cannot be cancelled since no billing cycle is going on");
    if (!atEnd) {
        end(tx, it, "cancelled", "subscription.cancelled");
        return it;
    }
    it.row.cancelsAtEnd = true;
    store::save(tx, it.row);
    return it;
}

Answer<PlannedSubscription> Subscriptions::pauseIn(Transaction& tx, PlannedSubscription it, const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"pause_at"});
    fields.choice("pause_at", {"now"});
    if (fields.refusal()) return *fields.refusal();
    if (it.row.status == "authenticated") {
        end(tx, it, "cancelled", "subscription.cancelled");
        return it;
    }
    if (it.row.status != "active") return notNow(it.row, "paused");
    it.row.status = "paused";
    it.row.chargeAt = std::nullopt;
    store::save(tx, it.row);
    tell(tx, "subscription.paused", it);
    return it;
}

/// What would have been charged meanwhile is not: the cycle that is due begins now.
Answer<PlannedSubscription> Subscriptions::resumeIn(Transaction& tx, PlannedSubscription it, const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"resume_at"});
    fields.choice("resume_at", {"now"});
    if (fields.refusal()) return *fields.refusal();
    if (it.row.status != "paused") return notNow(it.row, "resumed");
    it.row.status = "active";
    const auto now = m_parts.clock.now();
    if (*it.row.currentEnd < now) {
        it.row.anchor = now;
        it.row.sinceAnchor = 0;
    }
    it.row.chargeAt = std::max(*it.row.currentEnd, now);
    store::save(tx, it.row);
    schedule(tx, it.row);
    tell(tx, "subscription.resumed", it);
    return it;
}

Answer<PlannedSubscription> Subscriptions::updateIn(Transaction& tx, PlannedSubscription it, const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"plan_id", "quantity", "remaining_count", "schedule_change_at", "customer_notify"});
    auto next = it;
    next.row.planId = fields.has("plan_id") ? fields.text("plan_id", kLongestReceipt) : it.row.planId;
    next.row.quantity = fields.whole("quantity", 1, kMostQuantity, it.row.quantity);
    next.row.totalCount =
        it.row.paidCount + fields.whole("remaining_count", 1, kMostCycles, it.row.totalCount - it.row.paidCount);
    next.row.customerNotify = fields.flag("customer_notify", it.row.customerNotify);
    const auto when = fields.choice("schedule_change_at", {"now", "cycle_end"});
    if (fields.refusal()) return *fields.refusal();
    if (!canBeChanged(it.row)) return notNow(it.row, "updated");
    const auto of = store::plan(tx, next.row.planId);
    if (!of) return unknownId("plan_", next.row.planId);
    next.plan = *of;
    if (when == "now") return changeNow(tx, it, next);
    it.row.customerNotify = next.row.customerNotify;
    it.row.nextPlanId = next.row.planId;
    it.row.nextQuantity = next.row.quantity;
    it.row.nextTotalCount = next.row.totalCount;
    store::save(tx, it.row);
    return it;
}

/// The rest of the cycle is paid, or given back, at once; a charge that fails changes nothing.
Answer<PlannedSubscription> Subscriptions::changeNow(Transaction& tx, PlannedSubscription it,
                                                     const PlannedSubscription& next) {
    const auto now = m_parts.clock.now();
    const auto difference =
        it.row.currentStart ? proratedDifference(it.plan.amount * it.row.quantity, next.plan.amount * next.row.quantity,
                                                 *it.row.currentStart, *it.row.currentEnd, now)
                            : 0;
    if (difference != 0 && std::abs(difference) < kLeastDifference)
        return refuse("The difference amount is less than the minimum amount allowed");
    if (it.plan.period != next.plan.period || it.plan.interval != next.plan.interval)
        return refuse("The billing cycle can be changed at the end of the cycle only", "plan_id");
    if (difference > 0) {
        const bool declined = m_parts.knobs.failCharges > 0;
        auto invoice = bill(next);
        invoice.amount = invoice.unitAmount = difference;
        invoice.quantity = 1;
        invoice.billingStart = now;
        const auto payment = chargeBy(tx, it, difference, declined);
        if (payment.status == "failed") return refuse("The payment for the update has failed");
        store::insert(tx, invoice);
        store::setPaid(tx, invoice.id, payment, now);
    }
    if (difference < 0) {
        const auto payment = store::lastPayment(tx, it.row.id);
        const auto given = m_bank.giveBack(tx, payment.value_or(""), -difference);
        if (!given) return given.error();
    }
    store::save(tx, next.row);
    tell(tx, "subscription.updated", next);
    return next;
}

Answer<PlannedSubscription> Subscriptions::forgetIn(Transaction& tx, PlannedSubscription it, const json::object&) {
    if (it.row.nextPlanId.empty()) return refuse("Subscription has no scheduled changes");
    it.row.nextPlanId.clear();
    store::save(tx, it.row);
    return it;
}

Answer<PlannedSubscription> Subscriptions::plannedChange(const std::string& id) {
    return m_parts.database.read([&](database::Reader& reader) -> Answer<PlannedSubscription> {
        auto it = store::subscription(reader, id);
        if (!it) return unknownId("sub_", id);
        if (it->row.nextPlanId.empty()) return refuse("Subscription has no scheduled changes");
        it->plan = *store::plan(reader, it->row.nextPlanId);
        it->row.planId = it->row.nextPlanId;
        it->row.quantity = it->row.nextQuantity;
        it->row.totalCount = it->row.nextTotalCount;
        return *it;
    });
}

}  // namespace mc::sandbox
