#include "payments/payment_machine.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "payments/ledger/postings.h"
#include "platform/base/log.h"

namespace mc::payments {
namespace {

constexpr std::string_view kCapture = "payment.capture";

/// Money that went back before we took it pays for nothing; where we had taken it, a failure changes nothing any more.
std::optional<AttemptStatus> statusOf(const gateway::Payment& seen) {
    switch (seen.state) {
        case gateway::PaymentState::captured:
            return AttemptStatus::captured;
        case gateway::PaymentState::authorized:
            return AttemptStatus::authorized;
        case gateway::PaymentState::refunded:
        case gateway::PaymentState::failed:
            return AttemptStatus::failed;
        case gateway::PaymentState::created:
            break;
    }
    return std::nullopt;
}

std::string failureOf(const gateway::Payment& seen) {
    if (seen.state == gateway::PaymentState::refunded) return "The payment was returned before it was taken.";
    return seen.errorDescription;
}

bool isOpen(OrderStatus status) {
    return status == OrderStatus::created || status == OrderStatus::attempted;
}

}  // namespace

PaymentMachine::PaymentMachine(const PaymentParts& parts, PaymentEvents& events, RefundDesk& refunds)
    : m_parts(parts), m_events(events), m_refunds(refunds) {
    m_parts.outbox.handle(std::string(kCapture), [this](const jobs::Delivery& delivery) { capture(delivery); });
}

void PaymentMachine::observe(database::Transaction& tx, const gateway::Payment& seen) {
    const auto order = m_store.orderByGateway(tx, seen.orderId);
    if (!order) return base::log::warning("payment.order_unknown", {{"gatewayPayment", seen.id}});
    const auto status = statusOf(seen);
    if (!status) return attempted(tx, *order);
    const auto known = m_store.paymentByGateway(tx, seen.id);
    if (known && (known->orderId != order->id || known->status >= *status)) return;
    PaymentStore::NewPayment row;
    row.payment = {known ? known->id : m_parts.ids.next<domain::PaymentId>(),
                   seen.id,
                   order->id,
                   seen.amount,
                   *status,
                   PaymentUse::none};
    row.method = seen.method;
    row.feeMinor = seen.fee.minor;
    row.failure = failureOf(seen);
    row.at = m_parts.clock.now();
    known ? m_store.advance(tx, row) : m_store.insert(tx, row);
    advanced(tx, *order, row.payment, seen);
}

void PaymentMachine::advanced(database::Transaction& tx, const Order& order, const Payment& payment,
                              const gateway::Payment& seen) {
    if (payment.status == AttemptStatus::failed) return failed(tx, order, seen);
    const bool isWhatWasAsked = payment.amount == order.amount;
    if (payment.status == AttemptStatus::authorized) {
        if (isWhatWasAsked) authorized(tx, order, payment);
        return;
    }
    isWhatWasAsked ? captured(tx, order, payment, seen.fee) : quarantine(tx, order, payment);
}

void PaymentMachine::attempted(database::Transaction& tx, const Order& order) {
    if (order.status == OrderStatus::created) m_store.setStatus(tx, order.id, OrderStatus::attempted);
}

/// Case 21: an old attempt's failure changes nothing once the order is captured.
void PaymentMachine::failed(database::Transaction& tx, const Order& order, const gateway::Payment& seen) {
    if (!isOpen(order.status)) return;
    attempted(tx, order);
    m_events.failed.emit(tx, {order.id, order.bookingId, order.studentId, order.amount, failureOf(seen)});
}

/// Money that is only reserved is taken when the order still wants it; otherwise the gateway lets it go by itself.
void PaymentMachine::authorized(database::Transaction& tx, const Order& order, const Payment& payment) {
    if (!isOpen(order.status)) return;
    attempted(tx, order);
    m_parts.outbox.enqueue(tx, kCapture, boost::json::serialize(boost::json::value(payment.gatewayPaymentId)),
                           payment.gatewayPaymentId);
}

void PaymentMachine::captured(database::Transaction& tx, const Order& order, const Payment& payment,
                              const domain::Money& fee) {
    // Cases 25 and a price that changed after the checkout was opened: the money is for nothing.
    if (order.status == OrderStatus::captured || order.status == OrderStatus::superseded)
        return giveBack(tx, order, payment, fee);
    const auto now = m_parts.clock.now();
    m_store.setUse(tx, payment.id, PaymentUse::accepted);
    m_store.setStatus(tx, order.id, OrderStatus::captured, now);
    m_parts.ledger.post(tx, ledger::captured(payment.id, order.bookingId, payment.amount, fee, now));
    m_events.captured.emit(tx, {order.id, order.bookingId, payment.id, order.studentId, order.amount, now});
}

void PaymentMachine::giveBack(database::Transaction& tx, const Order& order, const Payment& payment,
                              const domain::Money& fee) {
    base::log::warning("payment.surplus", {{"order", order.id}, {"payment", payment.id}});
    m_store.setUse(tx, payment.id, PaymentUse::surplus);
    m_parts.ledger.post(tx, ledger::captured(payment.id, order.bookingId, payment.amount, fee, m_parts.clock.now()));
    m_refunds.request(tx, payment, order, payment.amount, "surplus:" + domain::toString(payment.id));
}

/// Case 24: nobody gets it and nobody gets it back until an admin looked.
void PaymentMachine::quarantine(database::Transaction& tx, const Order& order, const Payment& payment) {
    base::log::error("payment.alert.amount_mismatch", {{"order", order.id}, {"payment", payment.id}});
    m_store.setUse(tx, payment.id, PaymentUse::quarantined);
    if (isOpen(order.status)) m_store.setStatus(tx, order.id, OrderStatus::quarantined);
    m_parts.ledger.post(tx, ledger::quarantined(payment.id, order.bookingId, payment.amount, m_parts.clock.now()));
    m_events.quarantined.emit(tx, {order.id, order.bookingId, order.amount, payment.amount});
}

void PaymentMachine::settleFree(database::Transaction& tx, const Order& order) {
    const auto now = m_parts.clock.now();
    m_store.setStatus(tx, order.id, OrderStatus::captured, now);
    m_events.captured.emit(tx, {order.id, order.bookingId, {}, order.studentId, order.amount, now});
}

void PaymentMachine::capture(const jobs::Delivery& delivery) {
    const std::string id(boost::json::parse(delivery.payload).as_string());
    const auto payment =
        m_parts.database.read([&](database::Reader& reader) { return m_store.paymentByGateway(reader, id); });
    if (!payment || payment->status == AttemptStatus::captured) return;
    auto seen = m_parts.gateway.capture(id, payment->amount);
    // Refused: perhaps it was captured meanwhile; the gateway's own view decides.
    if (!seen && !seen.error().worthRetrying()) seen = m_parts.gateway.payment(id);
    if (!seen) throw std::runtime_error("gateway: " + seen.error().description);
    m_parts.database.write([&](database::Transaction& tx) { observe(tx, *seen); });
}

}  // namespace mc::payments
