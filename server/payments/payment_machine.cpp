#include "payments/payment_machine.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "payments/ledger/postings.h"
#include "payments/refund_requests.h"
#include "platform/database/kept_log.h"

namespace mc::payments {

namespace kept_log = database::kept_log;

namespace {

constexpr std::string_view kCapture = "payment.capture";

/// Money that was let go before we took it pays for nothing; where we had taken it, a failure changes nothing any more.
std::optional<AttemptStatus> statusOf(const gateway::Payment& seen) {
    switch (seen.state) {
        case gateway::PaymentState::captured:
            return AttemptStatus::captured;
        case gateway::PaymentState::authorized:
            return AttemptStatus::authorized;
        case gateway::PaymentState::refunded:
            return seen.captured ? AttemptStatus::captured : AttemptStatus::failed;
        case gateway::PaymentState::failed:
            return AttemptStatus::failed;
        case gateway::PaymentState::created:
            break;
    }
    return std::nullopt;
}

bool isReserved(const Order& order, const Payment& payment) {
    return order.status == OrderStatus::reserved && payment.use == PaymentUse::reserved;
}

/// The gateway's own word, not that of something on the way to it.
bool saysNo(const gateway::Error& error) {
    return error.kind == gateway::Error::Kind::refused && error.code == "BAD_REQUEST_ERROR";
}

std::string failureOf(const gateway::Payment& seen) {
    if (seen.state == gateway::PaymentState::refunded) return "The payment was returned before it was taken.";
    return seen.errorDescription;
}

}  // namespace

PaymentMachine::PaymentMachine(const PaymentParts& parts, PaymentEvents& events, RefundDesk& refunds,
                               const PayableRegistry& owners)
    : m_parts(parts), m_events(events), m_refunds(refunds), m_owners(owners) {
    m_parts.outbox.handle(std::string(kCapture), jobs::Lane::money,
                          [this](const jobs::Delivery& delivery) { capture(delivery); });
}

void PaymentMachine::prepare(const gateway::Payment& seen) {
    const auto status = statusOf(seen);
    if (!status || *status == AttemptStatus::failed) return;
    const auto order = m_parts.database.read([&](database::Reader& reader) -> std::optional<Order> {
        const auto known = m_store.paymentByGateway(reader, seen.id);
        if (known && known->status >= *status) return std::nullopt;
        return m_store.orderByGateway(reader, seen.orderId);
    });
    if (order && (isOpen(order->status) || order->status == OrderStatus::reserved)) prepare(*order);
}

void PaymentMachine::prepare(const Order& order) {
    if (auto* owner = m_owners.find(order.subject.kind)) owner->prepare(order.subject);
}

void PaymentMachine::observe(database::Transaction& tx, const gateway::Payment& seen) {
    const auto order = m_store.orderByGateway(tx, seen.orderId);
    if (!order) return kept_log::warning(tx, "payment.order_unknown", {{"gatewayPayment", seen.id}});
    const auto status = statusOf(seen);
    if (!status) return attempted(tx, *order);
    const auto known = m_store.paymentByGateway(tx, seen.id);
    const bool wentBack = seen.state == gateway::PaymentState::refunded && !seen.captured;
    if (wentBack && known && isReserved(*order, *known)) return lose(tx, *order, *known);
    if (known && (known->orderId != order->id || known->status >= *status)) return;
    if (wentBackUnexplained(tx, seen) || wasTakenSince(tx, seen))
        return m_store.setDue(tx, order->id, m_parts.clock.now());
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
    known ? m_store.advance(tx, row, known->status) : m_store.insert(tx, row);
    if (known) row.payment.use = known->use;
    advanced(tx, *order, row.payment, seen);
}

void PaymentMachine::advanced(database::Transaction& tx, const Order& order, const Payment& payment,
                              const gateway::Payment& seen) {
    if (payment.status == AttemptStatus::failed) return failed(tx, order, seen);
    const bool isWhatWasAsked = payment.amount == order.amount;
    if (payment.status == AttemptStatus::authorized) {
        isWhatWasAsked ? authorized(tx, order, payment) : decline(tx, order, payment);
        return;
    }
    isWhatWasAsked ? captured(tx, order, payment, seen.fee) : quarantine(tx, order, payment, seen.fee);
}

/// Taken and given back by hand before we heard of either: the poll asks how, and comes back with it. What is sold then is
/// undone in the same transaction, as it would be had we heard of the one before the other.
bool PaymentMachine::wentBackUnexplained(database::Reader& reader, const gateway::Payment& seen) const {
    return seen.state == gateway::PaymentState::refunded && seen.captured &&
           !m_refunds.wentBackEarly(reader, seen.id, seen.amount);
}

/// Only reserved, says an old event, and yet some of it has gone back: the poll asks what became of it.
bool PaymentMachine::wasTakenSince(database::Reader& reader, const gateway::Payment& seen) const {
    return seen.state == gateway::PaymentState::authorized &&
           m_refunds.wentBackEarly(reader, seen.id, {1, seen.amount.currency});
}

void PaymentMachine::attempted(database::Transaction& tx, const Order& order) {
    if (order.status == OrderStatus::created) m_store.setStatus(tx, order, OrderStatus::attempted);
}

/// Case 21: an old attempt's failure changes nothing once the order is captured.
void PaymentMachine::failed(database::Transaction& tx, const Order& order, const gateway::Payment& seen) {
    if (!isOpen(order.status)) return;
    attempted(tx, order);
    m_events.failed.emit(tx, {order.id, order.subject, order.studentId, order.amount, failureOf(seen)});
}

/// Decision 31: money that is only reserved is taken when it is still wanted; otherwise the bank lets it go by itself.
void PaymentMachine::authorized(database::Transaction& tx, const Order& order, const Payment& payment) {
    switch (isOpen(order.status) ? wanted(tx, order) : Wanted::no) {
        case Wanted::no:
            return decline(tx, order, payment);
        case Wanted::later:
            return reserve(tx, order, payment);
        case Wanted::now:
            break;
    }
    attempted(tx, order);
    enqueueCapture(tx, payment);
}

Wanted PaymentMachine::wanted(database::Transaction& tx, const Order& order) const {
    auto* owner = m_owners.find(order.subject.kind);
    if (owner == nullptr) return Wanted::no;
    return owner->keep(tx, {order.subject, order.studentId, order.amount}, m_parts.clock.now());
}

/// The key: one capture a payment, however often it is asked for.
void PaymentMachine::enqueueCapture(database::Transaction& tx, const Payment& payment) {
    m_parts.outbox.enqueue(tx, kCapture, boost::json::serialize(boost::json::value(payment.gatewayPaymentId)),
                           payment.gatewayPaymentId);
}

void PaymentMachine::reserve(database::Transaction& tx, const Order& order, const Payment& payment) {
    m_store.setStatus(tx, order, OrderStatus::reserved);
    m_store.setUse(tx, payment, PaymentUse::reserved);
    m_events.reserved.emit(tx, {order.id, order.subject, order.studentId, order.amount, m_parts.clock.now()});
}

bool PaymentMachine::takeReserved(database::Transaction& tx, const domain::Subject& subject) {
    const auto order = m_store.currentOrder(tx, subject);
    const auto payment = order ? m_store.reservedPayment(tx, order->id) : std::nullopt;
    if (!payment || !isReserved(*order, *payment)) return false;
    enqueueCapture(tx, *payment);
    return true;
}

bool PaymentMachine::letGo(database::Transaction& tx, const domain::Subject& subject) {
    const auto order = m_store.currentOrder(tx, subject);
    const auto payment = order ? m_store.reservedPayment(tx, order->id) : std::nullopt;
    if (!payment || !isReserved(*order, *payment)) return false;
    release(tx, *order, *payment);
    return true;
}

/// Money that is taken all the same, by hand in the gateway's dashboard, goes back as that of any superseded order.
void PaymentMachine::release(database::Transaction& tx, const Order& order, const Payment& payment) {
    m_store.setUse(tx, payment, PaymentUse::declined);
    m_store.setStatus(tx, order, OrderStatus::superseded);
}

void PaymentMachine::lose(database::Transaction& tx, const Order& order, const Payment& payment) {
    kept_log::warning(tx, "payment.reservation_lost", {{"order", order.id}, {"payment", payment.id}});
    release(tx, order, payment);
    m_events.lost.emit(tx, {order.id, order.subject, m_parts.clock.now()});
}

void PaymentMachine::decline(database::Transaction& tx, const Order& order, const Payment& payment) {
    kept_log::warning(tx, "payment.not_taken", {{"order", order.id}, {"payment", payment.id}});
    attempted(tx, order);
    if (payment.use == PaymentUse::none) m_store.setUse(tx, payment, PaymentUse::declined);
    m_events.declined.emit(tx, {order.id, order.subject, order.studentId, payment.amount});
}

void PaymentMachine::captured(database::Transaction& tx, const Order& order, const Payment& payment,
                              const domain::Money& fee) {
    // Case 25, and a price that changed after the checkout was opened: money for nothing.
    const bool isAnothers = order.status == OrderStatus::reserved && payment.use != PaymentUse::reserved;
    const bool isForNothing =
        order.status == OrderStatus::captured || order.status == OrderStatus::superseded || isAnothers;
    if (isForNothing) return giveBack(tx, order, payment, fee);
    const auto now = m_parts.clock.now();
    m_store.setUse(tx, payment, PaymentUse::accepted);
    m_store.setStatus(tx, order, OrderStatus::captured, now);
    m_parts.ledger.post(tx, ledger::captured(payment.id, order.subject, payment.amount, fee, now));
    m_events.captured.emit(tx, {order.id, order.subject, payment.id, order.studentId, order.amount, now});
    m_refunds.recordEarly(tx, payment);
}

void PaymentMachine::giveBack(database::Transaction& tx, const Order& order, const Payment& payment,
                              const domain::Money& fee) {
    kept_log::warning(tx, "payment.surplus", {{"order", order.id}, {"payment", payment.id}});
    attempted(tx, order);
    m_store.setUse(tx, payment, PaymentUse::surplus);
    m_parts.ledger.post(tx, ledger::captured(payment.id, order.subject, payment.amount, fee, m_parts.clock.now()));
    m_refunds.recordEarly(tx, payment);
    const auto refund = m_refunds.request(tx, *m_store.payment(tx, payment.id), payment.amount,
                                          "surplus:" + domain::toString(payment.id));
    if (refund) m_events.surplus.emit(tx, {order.id, order.subject, order.studentId, refund->amount, payment.id});
}

/// Case 24: nobody gets it and nobody gets it back until an admin looked.
void PaymentMachine::quarantine(database::Transaction& tx, const Order& order, const Payment& payment,
                                const domain::Money& fee) {
    kept_log::error(tx, "payment.alert.amount_mismatch", {{"order", order.id}, {"payment", payment.id}});
    m_store.setUse(tx, payment, PaymentUse::quarantined);
    if (isOpen(order.status) || isReserved(order, payment)) m_store.setStatus(tx, order, OrderStatus::quarantined);
    m_parts.ledger.post(tx, ledger::quarantined(payment.id, order.subject, payment.amount, fee, m_parts.clock.now()));
    m_events.quarantined.emit(tx, {order.id, order.subject, order.studentId, order.amount, payment.amount});
    m_refunds.recordEarly(tx, payment);
}

domain::Result<void> PaymentMachine::accept(database::Transaction& tx, const Payment& payment) {
    const auto order = *m_store.order(tx, payment.orderId);
    const auto now = m_parts.clock.now();
    const bool mayPay = order.status == OrderStatus::quarantined && payment.amount.currency == order.amount.currency;
    if (!mayPay || wanted(tx, order) == Wanted::no)
        return domain::fail(domain::ErrorCode::invalid_state, "What it was for cannot be had any more.");
    m_store.setUse(tx, payment, PaymentUse::accepted);
    m_store.setStatus(tx, order, OrderStatus::captured, now);
    RefundRequests(m_parts).bookFee(tx, payment);
    m_parts.ledger.post(tx, ledger::accepted(payment.id, order.subject, payment.amount, order.amount, now));
    m_events.captured.emit(tx, {order.id, order.subject, payment.id, order.studentId, order.amount, now});
    if (payment.amount > order.amount)
        m_refunds.request(tx, *m_store.payment(tx, payment.id), payment.amount - order.amount,
                          "overpaid:" + domain::toString(payment.id));
    return {};
}

void PaymentMachine::settleFree(database::Transaction& tx, const Order& order) {
    const auto now = m_parts.clock.now();
    m_store.setStatus(tx, order, OrderStatus::captured, now);
    m_events.captured.emit(tx, {order.id, order.subject, {}, order.studentId, order.amount, now});
}

void PaymentMachine::capture(const jobs::Delivery& delivery) {
    const std::string id(boost::json::parse(delivery.payload).as_string());
    const auto order = m_parts.database.read([&](database::Reader& reader) {
        const auto payment = m_store.paymentByGateway(reader, id);
        return payment ? m_store.order(reader, payment->orderId) : std::nullopt;
    });
    if (order) prepare(*order);
    const auto payment = m_parts.database.write([&](database::Transaction& tx) { return toCapture(tx, id); });
    if (!payment) return;
    auto seen = m_parts.gateway.capture(id, payment->amount);
    const bool isRefused = !seen && saysNo(seen.error());
    // Refused: perhaps it was captured meanwhile; the gateway's own view decides.
    if (!seen && !seen.error().worthRetrying()) seen = m_parts.gateway.payment(id);
    if (!seen) throw std::runtime_error("gateway: " + seen.error().description);
    const bool isReservedStill = seen->state == gateway::PaymentState::authorized;
    const bool isOver = seen->state == gateway::PaymentState::failed || (isReservedStill && isRefused);
    m_parts.database.write([&](database::Transaction& tx) {
        observe(tx, *seen);
        if (isOver) refused(tx, id);
    });
    const bool ends = isOver && payment->use == PaymentUse::reserved;
    if (isReservedStill && !ends) throw std::runtime_error("gateway: not captured yet");
}

/// What was to be paid later is not tried for ever: whoever waits for it hears that it cannot be had.
void PaymentMachine::refused(database::Transaction& tx, std::string_view gatewayPaymentId) {
    const auto payment = m_store.paymentByGateway(tx, gatewayPaymentId);
    const auto order = *m_store.order(tx, payment.value().orderId);
    if (isReserved(order, *payment)) lose(tx, order, *payment);
}

/// Between the reservation and this moment the student may have given up, or a long outage may have passed.
std::optional<Payment> PaymentMachine::toCapture(database::Transaction& tx, std::string_view gatewayPaymentId) {
    auto payment = m_store.paymentByGateway(tx, gatewayPaymentId);
    const bool waits = payment && payment->status == AttemptStatus::authorized && payment->use != PaymentUse::declined;
    if (!waits) return std::nullopt;
    const auto order = *m_store.order(tx, payment->orderId);
    const bool isLater = isReserved(order, *payment);
    const auto want = isLater || isOpen(order.status) ? wanted(tx, order) : Wanted::no;
    if (want == Wanted::now) return payment;
    if (want == Wanted::no) isLater ? lose(tx, order, *payment) : decline(tx, order, *payment);
    return std::nullopt;
}

}  // namespace mc::payments
