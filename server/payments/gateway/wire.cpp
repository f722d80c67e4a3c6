#include "payments/gateway/wire.h"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>
#include <boost/json/parse.hpp>

namespace mc::gateway {
namespace {

namespace json = boost::json;

/// Reads members of one entity and remembers whether all that were needed were there.
class Fields {
public:
    explicit Fields(const json::value& value) : m_object(value.if_object()) {}

    bool good() const { return m_object != nullptr && m_good; }
    const json::value* find(std::string_view key) const {
        return m_object == nullptr ? nullptr : m_object->if_contains(key);
    }
    std::string text(std::string_view key) {
        const auto* value = find(key);
        if (value != nullptr && value->is_string() && !value->get_string().empty())
            return std::string(value->get_string());
        m_good = false;
        return {};
    }
    std::string textOrEmpty(std::string_view key) const {
        const auto* value = find(key);
        return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
    }
    bool flag(std::string_view key) const {
        const auto* value = find(key);
        return value != nullptr && value->is_bool() && value->get_bool();
    }
    std::int64_t number(std::string_view key) {
        const auto* value = find(key);
        if (value != nullptr && value->is_int64() && value->get_int64() >= 0) return value->get_int64();
        m_good = false;
        return 0;
    }
    std::int64_t numberOrZero(std::string_view key) const {
        const auto* value = find(key);
        return value != nullptr && value->is_int64() ? value->get_int64() : 0;
    }
    domain::Currency currency() {
        const auto code = text("currency");
        if (code.size() == 3) return {{code[0], code[1], code[2]}};
        m_good = false;
        return {};
    }
    template <class Word>
    Word word(std::string_view key) {
        Word found{};
        if (!boost::describe::enum_from_string(text(key).c_str(), found)) m_good = false;
        return found;
    }
    template <class State>
    State state() {
        return word<State>("status");
    }

private:
    const json::object* m_object;
    bool m_good = true;
};

/// "payload": {"payment": {"entity": {…}}}
template <class Entity, class Parse>
bool readPayload(const json::object& payload, std::string_view name, std::optional<Entity>& into, Parse parse) {
    const auto* wrapper = payload.if_contains(name);
    if (wrapper == nullptr) return true;
    const auto* object = wrapper->if_object();
    const auto* entity = object == nullptr ? nullptr : object->if_contains("entity");
    if (entity == nullptr) return false;
    into = parse(*entity);
    return into.has_value();
}

Error::Kind kindOf(int status) {
    if (status == 409) return Error::Kind::in_flight;
    if (status == 429) return Error::Kind::too_many;
    if (status == 401) return Error::Kind::unauthorized;
    if (status == 408 || status == 425) return Error::Kind::unreachable;
    if (status >= 400 && status < 500) return Error::Kind::refused;
    return Error::Kind::unreachable;
}

}  // namespace

std::optional<Order> parseOrder(const json::value& entity) {
    Fields fields(entity);
    const auto currency = fields.currency();
    Order order;
    order.id = fields.text("id");
    order.amount = {fields.number("amount"), currency};
    order.paid = {fields.numberOrZero("amount_paid"), currency};
    order.state = fields.state<OrderState>();
    order.receipt = fields.textOrEmpty("receipt");
    if (!fields.good()) return std::nullopt;
    return order;
}

std::optional<Payment> parsePayment(const json::value& entity) {
    Fields fields(entity);
    const auto currency = fields.currency();
    Payment payment;
    payment.id = fields.text("id");
    payment.orderId = fields.textOrEmpty("order_id");
    payment.amount = {fields.number("amount"), currency};
    payment.refunded = {fields.numberOrZero("amount_refunded"), currency};
    payment.state = fields.state<PaymentState>();
    payment.captured = payment.state == PaymentState::captured || fields.flag("captured");
    payment.method = fields.textOrEmpty("method");
    payment.fee = {fields.numberOrZero("fee"), currency};
    payment.errorCode = fields.textOrEmpty("error_code");
    payment.errorDescription = fields.textOrEmpty("error_description");
    payment.createdAt = {fields.numberOrZero("created_at")};
    if (!fields.good()) return std::nullopt;
    return payment;
}

std::optional<Refund> parseRefund(const json::value& entity) {
    Fields fields(entity);
    const auto currency = fields.currency();
    Refund refund;
    refund.id = fields.text("id");
    refund.paymentId = fields.text("payment_id");
    refund.receipt = fields.textOrEmpty("receipt");
    refund.amount = {fields.number("amount"), currency};
    refund.state = fields.state<RefundState>();
    refund.createdAt = {fields.numberOrZero("created_at")};
    if (!fields.good()) return std::nullopt;
    return refund;
}

std::optional<Customer> parseCustomer(const json::value& entity) {
    Fields fields(entity);
    Customer customer;
    customer.id = fields.text("id");
    return fields.good() ? std::optional(customer) : std::nullopt;
}

std::optional<std::string> parsePlanId(const json::value& entity) {
    Fields fields(entity);
    auto id = fields.text("id");
    return fields.good() ? std::optional(std::move(id)) : std::nullopt;
}

std::optional<Subscription> parseSubscription(const json::value& entity) {
    Fields fields(entity);
    Subscription subscription;
    subscription.id = fields.text("id");
    subscription.planId = fields.text("plan_id");
    subscription.state = fields.state<SubscriptionState>();
    return fields.good() ? std::optional(std::move(subscription)) : std::nullopt;
}

std::optional<CycleInvoice> parseCycleInvoice(const json::value& entity) {
    Fields fields(entity);
    CycleInvoice invoice;
    invoice.id = fields.text("id");
    invoice.orderId = fields.textOrEmpty("order_id");
    invoice.paymentId = fields.textOrEmpty("payment_id");
    const auto currency = fields.currency();
    invoice.amount = {fields.number("amount"), currency};
    invoice.paid = fields.text("status") == "paid" && !invoice.orderId.empty() && !invoice.paymentId.empty();
    invoice.begins = {fields.number("billing_start")};
    invoice.ends = {fields.number("billing_end")};
    return fields.good() ? std::optional(std::move(invoice)) : std::nullopt;
}

std::optional<Token> parseToken(const json::value& entity) {
    Fields fields(entity);
    Token token;
    token.id = fields.text("id");
    token.method = fields.text("method");
    token.bank = fields.textOrEmpty("bank");
    if (const auto* card = fields.find("card"); card != nullptr && card->is_object()) {
        const Fields inCard(*card);
        token.network = inCard.textOrEmpty("network");
        token.last4 = inCard.textOrEmpty("last4");
    }
    if (const auto* vpa = fields.find("vpa"); vpa != nullptr && vpa->is_object()) {
        const Fields inVpa(*vpa);
        token.vpa = inVpa.textOrEmpty("username") + "@" + inVpa.textOrEmpty("handle");
    }
    if (const auto used = fields.numberOrZero("used_at"); used > 0) token.usedAt = domain::UtcTime{used};
    if (const auto expires = fields.numberOrZero("expired_at"); expires > 0) token.expiresAt = domain::UtcTime{expires};
    return fields.good() ? std::optional(std::move(token)) : std::nullopt;
}

std::optional<Payout> parsePayout(const json::value& entity) {
    Fields fields(entity);
    const auto currency = fields.currency();
    Payout payout;
    payout.id = fields.text("id");
    payout.reference = fields.textOrEmpty("reference_id");
    payout.amount = {fields.number("amount"), currency};
    payout.state = fields.state<PayoutState>();
    payout.utr = fields.textOrEmpty("utr");
    payout.failure = fields.textOrEmpty("failure_reason");
    payout.fundAccount = fields.textOrEmpty("fund_account_id");
    payout.fee = {fields.numberOrZero("fees"), currency};
    if (!fields.good()) return std::nullopt;
    const auto* found = fields.find("status_details");
    if (found == nullptr) return payout;
    const Fields details(*found);
    payout.reason = details.textOrEmpty("reason");
    if (payout.failure.empty()) payout.failure = details.textOrEmpty("description");
    return payout;
}

std::optional<Validation> parseValidation(const json::value& entity) {
    Fields fields(entity);
    Validation validation;
    validation.id = fields.text("id");
    validation.state = fields.state<ValidationState>();
    if (!fields.good()) return std::nullopt;
    if (const auto* results = fields.find("results"))
        validation.active = Fields(*results).textOrEmpty("account_status") == "active";
    return validation;
}

std::optional<Dispute> parseDispute(const json::value& entity) {
    Fields fields(entity);
    const auto currency = fields.currency();
    Dispute dispute;
    dispute.id = fields.text("id");
    dispute.paymentId = fields.text("payment_id");
    dispute.amount = {fields.number("amount"), currency};
    dispute.deducted = {fields.numberOrZero("amount_deducted"), currency};
    dispute.reasonCode = fields.textOrEmpty("reason_code");
    dispute.phase = fields.word<domain::DisputePhase>("phase");
    dispute.state = fields.state<domain::DisputeState>();
    dispute.respondBy = {fields.numberOrZero("respond_by")};
    dispute.createdAt = {fields.number("created_at")};
    dispute.toldAt = dispute.createdAt;
    if (!fields.good() || dispute.amount.isZero()) return std::nullopt;
    return dispute;
}

std::optional<Settlement> parseSettlement(const json::value& entity) {
    Fields fields(entity);
    Settlement settlement;
    settlement.id = fields.text("id");
    if (fields.find("currency") != nullptr) settlement.currency = fields.currency();
    settlement.amount.minor = fields.number("amount");
    settlement.fees.minor = fields.numberOrZero("fees");
    settlement.state = fields.state<SettlementState>();
    settlement.utr = fields.textOrEmpty("utr");
    settlement.createdAt = {fields.number("created_at")};
    if (!fields.good()) return std::nullopt;
    return settlement;
}

namespace {

/// The entity of one that wants more is "open" as before: only the event's name says so.
void readDisputeEvent(Event& event, domain::UtcTime toldAt) {
    if (!event.dispute) return;
    event.dispute->toldAt = std::max(toldAt, event.dispute->createdAt);
    const bool wantsMore = event.kind == "payment.dispute.action_required";
    if (wantsMore && !domain::isOver(event.dispute->state))
        event.dispute->state = domain::DisputeState::action_required;
}

}  // namespace

std::optional<Event> parseEvent(std::string_view body) {
    boost::system::error_code error;
    const auto root = json::parse(body, error);
    if (error || !root.is_object()) return std::nullopt;
    Fields fields(root);
    Event event;
    event.kind = fields.text("event");
    const auto* payload = fields.find("payload");
    if (!fields.good() || payload == nullptr || !payload->is_object()) return std::nullopt;
    const auto& parts = payload->get_object();
    const bool good = readPayload(parts, "payment", event.payment, parsePayment) &&
                      readPayload(parts, "order", event.order, parseOrder) &&
                      readPayload(parts, "refund", event.refund, parseRefund) &&
                      readPayload(parts, "subscription", event.subscription, parseSubscription) &&
                      readPayload(parts, "payout", event.payout, parsePayout) &&
                      readPayload(parts, "dispute", event.dispute, parseDispute) &&
                      readPayload(parts, "settlement", event.settlement, parseSettlement);
    if (!good) return std::nullopt;
    readDisputeEvent(event, {fields.numberOrZero("created_at")});
    return event;
}

Error parseError(int status, std::string_view body) {
    Error result;
    result.kind = kindOf(status);
    result.status = status;
    boost::system::error_code error;
    const auto root = json::parse(body, error);
    const auto* object = error ? nullptr : root.if_object();
    const auto* inner = object == nullptr ? nullptr : object->if_contains("error");
    if (inner == nullptr) return result;
    const Fields fields(*inner);
    result.code = fields.textOrEmpty("code");
    result.description = fields.textOrEmpty("description");
    result.field = fields.textOrEmpty("field");
    result.reason = fields.textOrEmpty("reason");
    return result;
}

}  // namespace mc::gateway
