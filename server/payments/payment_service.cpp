#include "payments/payment_service.h"

#include <algorithm>

#include "platform/base/log.h"
#include "platform/crypto/digest.h"

namespace mc::payments {
namespace {

using domain::ErrorCode;
using domain::fail;
using protocol::PaymentStatus;

constexpr domain::Seconds kPollAfter = domain::kMinute;
constexpr domain::Seconds kRemember = 90 * domain::kDay;

PaymentStatus statusOf(OrderStatus status) {
    switch (status) {
        case OrderStatus::created:
            return PaymentStatus::created;
        case OrderStatus::attempted:
            return PaymentStatus::attempted;
        case OrderStatus::captured:
            return PaymentStatus::captured;
        case OrderStatus::quarantined:
            return PaymentStatus::quarantined;
        case OrderStatus::reserved:
            return PaymentStatus::reserved;
        case OrderStatus::superseded:
            break;
    }
    return PaymentStatus::none;
}

PaymentStatus statusOf(RefundStatus status) {
    switch (status) {
        case RefundStatus::processed:
            return PaymentStatus::refunded;
        case RefundStatus::failed:
            return PaymentStatus::refund_failed;
        case RefundStatus::pending:
        case RefundStatus::superseded:
            break;
    }
    return PaymentStatus::refund_pending;
}

/// Several refunds as one line: what is worst about them, and all their money.
protocol::RefundState summary(const std::vector<Refund>& refunds) {
    protocol::RefundState state{
        {0, refunds.front().amount.currency}, PaymentStatus::refunded, refunds.front().requestedAt, {}};
    for (const auto& refund : refunds) {
        state.amount += refund.amount;
        const auto status = statusOf(refund.status);
        if (status == PaymentStatus::refund_failed || state.status == PaymentStatus::refunded) state.status = status;
        if (refund.processedAt)
            state.processedAt = std::max(*refund.processedAt, state.processedAt.value_or(domain::UtcTime{}));
    }
    if (state.status != PaymentStatus::refunded) state.processedAt.reset();
    return state;
}

}  // namespace

PaymentService::PaymentService(const PaymentParts& parts, Options options)
    : m_parts(parts),
      m_options(options),
      m_refunds(parts, m_events, m_owners),
      m_machine(parts, m_events, m_refunds, m_owners),
      m_disputes(parts, m_events, m_refunds, m_owners),
      m_settlements(parts, options.currency),
      m_reconciler(parts, m_machine, m_refunds, options.askAtOnce) {}

std::int64_t PaymentService::forgetOld(domain::UtcTime now) {
    return m_parts.database.write([&](database::Transaction& tx) {
        return m_store.forgetHeardBefore(tx, now - kRemember) + m_refundStore.forgetEarlyBefore(tx, now - kRemember);
    });
}

domain::Result<protocol::Order> PaymentService::createOrder(domain::UserId student, const domain::Subject& subject,
                                                            domain::UtcTime now) {
    const auto opened =
        m_parts.database.write([&](database::Transaction& tx) { return openOrder(tx, student, subject, now); });
    if (!opened) return opened.error();
    const auto& order = opened->order;
    const bool needsGateway = order.gatewayOrderId.empty() && order.status == OrderStatus::created;
    if (!needsGateway) return present(order.id);
    const auto attached = attachGatewayOrder(*opened, now);
    if (!attached) return attached.error();
    return present(order.id);
}

domain::Result<protocol::Order> PaymentService::order(domain::UserId student, const domain::Subject& subject) const {
    const auto known =
        m_parts.database.read([&](database::Reader& reader) { return m_store.currentOrder(reader, subject); });
    if (!known || known->studentId != student) return fail(ErrorCode::not_found);
    return present(known->id);
}

domain::Result<PaymentService::Opened> PaymentService::openOrder(database::Transaction& tx, domain::UserId student,
                                                                 const domain::Subject& subject, domain::UtcTime now) {
    const auto known = m_store.currentOrder(tx, subject);
    // Case 27: whoever paid is shown what became of it, never asked again.
    const bool isPaid = known && (known->status == OrderStatus::captured || known->status == OrderStatus::reserved);
    if (isPaid && known->studentId == student) return Opened{*known};
    const auto* owner = m_owners.find(subject.kind);
    if (owner == nullptr) return fail(ErrorCode::not_found);
    const auto payable = owner->payable(tx, student, subject, now);
    if (!payable) return payable.error();
    if (known && (known->amount == payable->amount() || known->status == OrderStatus::quarantined))
        return Opened{*known, payable->capturedLater};
    if (known) m_store.setStatus(tx, *known, OrderStatus::superseded);
    const auto order = newOrder(tx, *payable, now);
    if (!order.amount.isZero()) return Opened{order, payable->capturedLater};
    m_machine.settleFree(tx, order);
    return Opened{*m_store.order(tx, order.id)};
}

Order PaymentService::newOrder(database::Transaction& tx, const Payable& payable, domain::UtcTime now) {
    Order order;
    order.id = m_parts.ids.next<domain::OrderId>();
    order.subject = payable.subject;
    order.studentId = payable.student;
    order.amount = payable.amount();
    order.description = payable.description;
    order.receipt = payable.receipt;
    order.createdAt = now;
    order.payBefore = payable.payBefore;
    m_store.insert(tx, order);
    m_prices.insert(tx, order.id, payable.item);
    return order;
}

void PaymentService::adopt(database::Transaction& tx, const Payable& payable, const std::string& gatewayOrderId,
                           const gateway::Payment& payment) {
    const auto now = m_parts.clock.now();
    const auto order = newOrder(tx, payable, now);
    m_store.setGatewayOrder(tx, order.id, gatewayOrderId, now + kPollAfter);
    m_machine.observe(tx, payment);
}

domain::Result<Order> PaymentService::attachGatewayOrder(const Opened& opened, domain::UtcTime now) {
    const auto& order = opened.order;
    const auto ask = [&](const std::string& customer) {
        return m_parts.gateway.createOrder(
            order.amount, order.receipt, {{"subject", domain::toString(order.subject)}},
            opened.capturedLater ? gateway::Capture::by_us : gateway::Capture::as_set_there, customer);
    };
    const auto customer = customerOf(order);
    auto made = ask(customer);
    // Whom the gateway does not know any more pays as anybody.
    if (!made && !customer.empty() && !made.error().worthRetrying()) made = ask({});
    if (!made) {
        base::log::error("payment.order_refused", {{"order", order.id}, {"code", made.error().code}});
        return fail(ErrorCode::gateway_unavailable, "The payment service cannot be reached. Try again in a moment.");
    }
    return m_parts.database.write([&](database::Transaction& tx) -> domain::Result<Order> {
        m_store.setGatewayOrder(tx, order.id, made->id, now + kPollAfter);
        return *m_store.order(tx, order.id);
    });
}

domain::Result<protocol::Order> PaymentService::verify(domain::UserId student, const protocol::VerifyPayment& proof) {
    const auto order = checkoutOrder(proof.razorpay_order_id);
    if (!order || order->studentId != student) return fail(ErrorCode::not_found);
    if (!m_parts.gateway.isCheckoutSignature(order->gatewayOrderId, proof.razorpay_payment_id,
                                             proof.razorpay_signature)) {
        base::log::error("payment.alert.bad_signature", {{"order", order->id}, {"user", student}});
        return fail(ErrorCode::signature_invalid, "The payment could not be verified.");
    }
    if (order->status == OrderStatus::captured || order->status == OrderStatus::reserved) return present(order->id);
    const auto seen = m_parts.gateway.payment(proof.razorpay_payment_id);
    if (!seen && !seen.error().worthRetrying()) return fail(ErrorCode::order_mismatch, "No such payment.");
    if (!seen) return present(order->id);
    if (seen->orderId != order->gatewayOrderId)
        return fail(ErrorCode::order_mismatch, "The payment belongs to another order.");
    m_machine.prepare(*seen);
    m_parts.database.write([&](database::Transaction& tx) { m_machine.observe(tx, *seen); });
    return present(order->id);
}

domain::Result<void> PaymentService::webhook(std::string_view body, std::string_view signature,
                                             std::string_view eventId) {
    if (!m_parts.gateway.isWebhookSignature(body, signature)) {
        base::log::error("payment.alert.bad_webhook_signature", {{"bytes", body.size()}});
        return fail(ErrorCode::signature_invalid, "The signature does not fit the body.");
    }
    const auto id = eventId.empty() ? crypto::sha256Hex(body) : std::string(eventId);
    const auto event = gateway::parseEvent(body);
    if (!event) setAside(id, body, "unreadable");
    if (event && !takeInSafely(*event, id)) setAside(id, body, "not taken in");
    return {};
}

/// The database's own trouble passes, and the gateway may repeat the event; anything else would fail again.
bool PaymentService::takeInSafely(const gateway::Event& event, const std::string& id) try {
    if (event.payment) m_machine.prepare(*event.payment);
    m_parts.database.write([&](database::Transaction& tx) {
        if (m_store.takeEvent(tx, id, event.kind, m_parts.clock.now())) takeIn(tx, event);
    });
    return true;
} catch (const database::ConstraintViolation& violation) {
    base::log::error("payment.alert.event_failed", {{"event", id}, {"what", violation.what()}});
    return false;
} catch (const database::DatabaseError&) {
    throw;
} catch (const std::exception& exception) {
    base::log::error("payment.alert.event_failed", {{"event", id}, {"what", exception.what()}});
    return false;
}

void PaymentService::setAside(const std::string& id, std::string_view body, std::string_view reason) {
    base::log::error("payment.alert.webhook_aside", {{"event", id}, {"reason", reason}, {"bytes", body.size()}});
    m_parts.database.write(
        [&](database::Transaction& tx) { m_store.setAside(tx, id, body, reason, m_parts.clock.now()); });
}

void PaymentService::takeIn(database::Transaction& tx, const gateway::Event& event) {
    if (event.payout) return m_events.payoutSeen.emit(tx, *event.payout);
    if (event.refund) return m_refunds.observe(tx, *event.refund);
    if (event.dispute) return takeDispute(tx, event);
    if (event.settlement) return m_settlements.observe(tx, *event.settlement);
    if (event.subscription) return m_events.subscriptionMoved.emit(tx, {event.subscription->id, m_parts.clock.now()});
    if (event.payment) m_machine.observe(tx, *event.payment);
}

/// Its event may be quicker than that of the payment, which is in it.
void PaymentService::takeDispute(database::Transaction& tx, const gateway::Event& event) {
    if (event.payment) m_machine.observe(tx, *event.payment);
    m_disputes.observe(tx, *event.dispute);
}

std::optional<Refund> PaymentService::refund(database::Transaction& tx, const domain::Subject& subject,
                                             const domain::Money& amount, const std::string& cause) {
    const auto payment = m_store.acceptedPayment(tx, subject);
    if (!payment || amount.isZero()) return std::nullopt;
    return m_refunds.request(tx, *payment, amount, cause);
}

std::vector<protocol::RefundState> PaymentService::refunds(database::Reader& reader,
                                                           const domain::Subject& subject) const {
    std::vector<protocol::RefundState> all;
    for (const auto& refund : m_refundStore.ofSubject(reader, subject)) {
        const auto payment = m_store.payment(reader, refund.paymentId);
        all.push_back({.amount = refund.amount,
                       .status = statusOf(refund.status),
                       .requestedAt = refund.requestedAt,
                       .processedAt = refund.processedAt,
                       .sent = !refund.gatewayRefundId.empty(),
                       .unused = payment && payment->use != PaymentUse::accepted,
                       .byBank = refund.origin == RefundOrigin::dispute});
    }
    return all;
}

void PaymentService::supersede(database::Transaction& tx, const domain::Subject& subject) {
    const auto order = m_store.currentOrder(tx, subject);
    if (order && isOpen(order->status)) m_store.setStatus(tx, *order, OrderStatus::superseded);
}

PaymentView PaymentService::view(database::Reader& reader, const domain::Subject& subject) const {
    const auto order = m_store.currentOrder(reader, subject);
    PaymentView view{order ? statusOf(order->status) : PaymentStatus::none, {}, {}};
    if (const auto item = order ? m_prices.find(reader, order->id) : std::nullopt) view.price = item->price;
    const auto refunds = order ? m_refundStore.ofOrder(reader, order->id) : m_refundStore.ofSubject(reader, subject);
    if (!refunds.empty()) {
        view.refund = summary(refunds);
        view.status = view.refund->status;
        return view;
    }
    const bool waitsForMoney = !order || isOpen(order->status);
    if (waitsForMoney && m_store.hasDeclined(reader, subject)) view.status = PaymentStatus::released;
    return view;
}

std::string PaymentService::customerOf(const Order& order) const {
    return m_parts.database.read(
        [&](database::Reader& reader) { return m_customers.find(reader, order.studentId).value_or(""); });
}

std::optional<Order> PaymentService::checkoutOrder(std::string_view gatewayOrderId) const {
    return m_parts.database.read(
        [&](database::Reader& reader) { return m_store.orderByGateway(reader, gatewayOrderId); });
}

bool PaymentService::isCapturedLater(const Order& order) const {
    if (order.status == OrderStatus::reserved) return true;
    const auto* owner = m_owners.find(order.subject.kind);
    if (owner == nullptr) return false;
    const auto payable = m_parts.database.read([&](database::Reader& reader) {
        return owner->payable(reader, order.studentId, order.subject, m_parts.clock.now());
    });
    return payable && payable->capturedLater;
}

protocol::Order PaymentService::present(domain::OrderId id) const {
    return m_parts.database.read([&](database::Reader& reader) {
        const auto order = *m_store.order(reader, id);
        return toDto(order, view(reader, order.subject).status);
    });
}

protocol::Order PaymentService::toDto(const Order& order, PaymentStatus status) const {
    protocol::Order dto;
    dto.id = order.id;
    dto.setSubject(order.subject);
    dto.status = status;
    dto.amount = order.amount;
    dto.gatewayOrderId = order.gatewayOrderId;
    dto.keyId = keyId();
    if (!order.gatewayOrderId.empty()) dto.checkoutPath = "/checkout/" + order.gatewayOrderId;
    dto.sandbox = m_options.sandbox;
    return dto;
}

}  // namespace mc::payments
