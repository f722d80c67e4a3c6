#include "payments/refund_desk.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "payments/ledger/postings.h"
#include "platform/base/log.h"

namespace mc::payments {
namespace {

constexpr std::string_view kKind = "payment.refund";
constexpr domain::Seconds kFirstCheck = 10 * domain::kMinute;
constexpr domain::Seconds kNextCheck = 6 * domain::kHour;
constexpr domain::Seconds kTryAgainAfter = 6 * domain::kHour;

/// Names one attempt at the gateway; also its receipt there, by which an event is known before our call returned.
std::string attemptName(const Refund& refund) {
    return domain::toString(refund.id) + "-" + std::to_string(refund.attempt);
}

}  // namespace

RefundDesk::RefundDesk(const PaymentParts& parts, PaymentEvents& events) : m_parts(parts), m_events(events) {
    m_parts.outbox.handle(std::string(kKind), jobs::Lane::money, [this](const jobs::Delivery& delivery) {
        const auto id =
            domain::parseId<domain::RefundId>(std::string(boost::json::parse(delivery.payload).as_string()));
        if (!id) throw jobs::PermanentFailure("payload is no refund");
        send(*id);
    });
}

Refund RefundDesk::request(database::Transaction& tx, const Payment& payment, const Order& order,
                           const domain::Money& amount, const std::string& cause) {
    if (auto known = m_store.refundByCause(tx, cause)) return *known;
    const auto now = m_parts.clock.now();
    Refund refund;
    refund.id = m_parts.ids.next<domain::RefundId>();
    refund.paymentId = payment.id;
    refund.subject = order.subject;
    refund.studentId = order.studentId;
    refund.amount = amount;
    refund.cause = cause;
    refund.requestedAt = now;
    m_store.insert(tx, refund, now + kFirstCheck);
    m_parts.ledger.post(tx, ledger::refundRequested(refund.id, refund.subject, amount, now));
    enqueue(tx, refund);
    return refund;
}

void RefundDesk::enqueue(database::Transaction& tx, const Refund& refund) {
    m_parts.outbox.enqueue(tx, kKind, boost::json::serialize(boost::json::value(domain::toString(refund.id))),
                           "refund-" + attemptName(refund));
}

gateway::Answer<gateway::Refund> RefundDesk::sendNow(const Refund& refund) {
    const auto payment =
        m_parts.database.read([&](database::Reader& reader) { return m_store.payment(reader, refund.paymentId); });
    return m_parts.gateway.refund(payment->gatewayPaymentId, refund.amount, attemptName(refund),
                                  "refund-" + attemptName(refund));
}

void RefundDesk::send(domain::RefundId id) {
    const auto refund = m_parts.database.read([&](database::Reader& reader) { return m_store.refund(reader, id); });
    if (!refund) throw jobs::PermanentFailure("no such refund");
    if (refund->status != RefundStatus::pending || !refund->gatewayRefundId.empty()) return;
    const auto answer = sendNow(*refund);
    if (!answer && answer.error().worthRetrying()) throw std::runtime_error("gateway: " + answer.error().description);
    m_parts.database.write([&](database::Transaction& tx) {
        if (answer) return observe(tx, *answer);
        refused(tx, *refund, answer.error());
    });
}

std::optional<Refund> RefundDesk::find(database::Reader& reader, const gateway::Refund& seen) const {
    if (auto known = m_store.refundByGateway(reader, seen.id)) return known;
    const auto payment = m_store.paymentByGateway(reader, seen.paymentId);
    const auto id = domain::parseId<domain::RefundId>(seen.receipt.substr(0, seen.receipt.find('-')));
    auto refund = payment && id ? m_store.refund(reader, *id) : std::nullopt;
    if (!refund || refund->paymentId != payment->id || attemptName(*refund) != seen.receipt) return std::nullopt;
    return refund;
}

void RefundDesk::observe(database::Transaction& tx, const gateway::Refund& seen) {
    const auto refund = find(tx, seen);
    if (!refund) return base::log::warning("payment.refund_unknown", {{"gatewayRefund", seen.id}});
    if (refund->amount != seen.amount) return base::log::error("payment.alert.refund_amount", {{"refund", refund->id}});
    if (refund->gatewayRefundId.empty()) m_store.setGatewayRefund(tx, refund->id, seen.id);
    if (seen.state == gateway::RefundState::processed) processed(tx, *refund);
    if (seen.state == gateway::RefundState::failed) failed(tx, *refund);
}

void RefundDesk::processed(database::Transaction& tx, const Refund& refund) {
    const auto now = m_parts.clock.now();
    if (!m_store.setProcessed(tx, refund.id, now)) return;
    m_parts.ledger.post(tx, ledger::refundProcessed(refund.id, refund.subject, refund.amount, now));
    m_events.refundProcessed.emit(tx, {refund.id, refund.subject, refund.studentId, refund.amount, now});
}

void RefundDesk::refused(database::Transaction& tx, const Refund& refund, const gateway::Error& error) {
    base::log::error("payment.alert.refund_refused",
                     {{"refund", refund.id}, {"code", error.code}, {"reason", error.reason}});
    failed(tx, refund);
}

void RefundDesk::failed(database::Transaction& tx, const Refund& refund) {
    if (!m_store.setFailed(tx, refund, m_parts.clock.now() + kTryAgainAfter)) return;
    base::log::error("payment.alert.refund_failed", {{"refund", refund.id}, {"attempt", refund.attempt}});
    m_events.refundFailed.emit(tx, {refund.id, refund.subject, refund.studentId, refund.amount});
}

bool RefundDesk::followUp(const Refund& refund) {
    if (refund.status == RefundStatus::failed) return tryAgain(refund), true;
    const bool unsent = refund.gatewayRefundId.empty();
    const auto answer = unsent ? sendNow(refund) : m_parts.gateway.refundState(refund.gatewayRefundId);
    const bool isFinal = answer || !answer.error().worthRetrying();
    m_parts.database.write([&](database::Transaction& tx) {
        m_store.setDue(tx, refund.id, m_parts.clock.now() + (answer ? kNextCheck : kFirstCheck));
        if (answer) observe(tx, *answer);
        if (!answer && isFinal && unsent) refused(tx, refund, answer.error());
    });
    return isFinal;
}

/// A failed refund is over at the gateway; only a new key can start another.
void RefundDesk::tryAgain(const Refund& refund) {
    m_parts.database.write([&](database::Transaction& tx) {
        m_store.setNextAttempt(tx, refund.id, m_parts.clock.now() + kFirstCheck);
        enqueue(tx, *m_store.refund(tx, refund.id));
    });
}

}  // namespace mc::payments
