#include "payments/refund_desk.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <stdexcept>

#include "payments/ledger/ledger_view.h"
#include "payments/ledger/postings.h"
#include "payments/refund_requests.h"
#include "platform/base/log.h"
#include "platform/database/kept_log.h"

namespace mc::payments {

namespace kept_log = database::kept_log;

namespace {

constexpr domain::Seconds kNextCheck = 6 * domain::kHour;
constexpr domain::Seconds kTryAgainAfter = 6 * domain::kHour;

bool isUnsent(const Refund& refund) {
    return refund.status == RefundStatus::pending && refund.gatewayRefundId.empty();
}

bool isSameAttempt(const Refund& one, const Refund& other) {
    return one.attempt == other.attempt && one.status == other.status && one.gatewayRefundId == other.gatewayRefundId;
}

}  // namespace

RefundDesk::RefundDesk(const PaymentParts& parts, PaymentEvents& events, const PayableRegistry& owners)
    : m_parts(parts), m_events(events), m_owners(owners) {
    m_parts.outbox.handle(std::string(kRefundKind), jobs::Lane::money, [this](const jobs::Delivery& delivery) {
        const auto id =
            domain::parseId<domain::RefundId>(std::string(boost::json::parse(delivery.payload).as_string()));
        if (!id) throw jobs::PermanentFailure("payload is no refund");
        send(*id);
    });
}

std::optional<Refund> RefundDesk::request(database::Transaction& tx, const Payment& payment,
                                          const domain::Money& amount, const std::string& cause) {
    auto refund = RefundRequests(m_parts).request(tx, payment, amount, cause);
    // All of it was given before: what was sold is less all the same.
    if (!refund)
        m_events.saleReduced.emit(tx, {m_payments.order(tx, payment.orderId).value().subject, m_parts.clock.now()});
    return refund;
}

void RefundDesk::enqueue(database::Transaction& tx, domain::RefundId id) {
    RefundRequests(m_parts).send(tx, id);
}

std::string RefundDesk::gatewayPaymentOf(const Refund& refund) {
    return m_parts.database.read(
        [&](database::Reader& reader) { return m_payments.payment(reader, refund.paymentId)->gatewayPaymentId; });
}

gateway::Answer<gateway::Refund> RefundDesk::sendNow(const Refund& refund) {
    return m_parts.gateway.refund(gatewayPaymentOf(refund), refund.amount, RefundRequests::attemptName(refund),
                                  RefundRequests::deliveryKey(refund));
}

void RefundDesk::send(domain::RefundId id) {
    const auto refund = m_parts.database.read([&](database::Reader& reader) { return m_store.refund(reader, id); });
    if (!refund) throw jobs::PermanentFailure("no such refund");
    if (!isUnsent(*refund)) return;
    if (m_parts.database.read([&](database::Reader& reader) { return m_store.isBeingSettled(reader, id); }))
        throw std::runtime_error("an admin proposes to settle the refund by hand");
    const auto answer = sendNow(*refund);
    if (answer) return m_parts.database.write([&](database::Transaction& tx) { observe(tx, *answer); });
    if (answer.error().worthRetrying()) throw std::runtime_error("gateway: " + answer.error().description);
    base::log::error("payment.alert.refund_refused", {{"refund", refund->id},
                                                      {"status", answer.error().status},
                                                      {"code", answer.error().code},
                                                      {"reason", answer.error().reason}});
    if (!compare(*refund)) throw std::runtime_error("gateway: what became of the refund is not known");
}

/// Asks the gateway for all it knows of the payment's refunds. Only when it has nothing of ours that lives, an attempt
/// counts as failed, or a failed one is followed by the next. False when there was no answer.
bool RefundDesk::compare(const Refund& refund) {
    const auto all = m_parts.gateway.refundsOf(gatewayPaymentOf(refund));
    if (!all) return false;
    m_parts.database.write([&](database::Transaction& tx) {
        for (const auto& seen : *all)
            observe(tx, seen);
        const auto now = m_store.refund(tx, refund.id);
        if (!isSameAttempt(*now, refund)) return;
        now->status == RefundStatus::failed ? tryAgain(tx, *now, now->amount) : failed(tx, *now);
    });
    return true;
}

std::optional<Refund> RefundDesk::find(database::Reader& reader, const gateway::Refund& seen) const {
    if (auto known = m_store.byGateway(reader, seen.id)) return known;
    const auto payment = m_payments.paymentByGateway(reader, seen.paymentId);
    const auto id = domain::parseId<domain::RefundId>(seen.receipt.substr(0, seen.receipt.find('-')));
    auto refund = payment && id ? m_store.refund(reader, *id) : std::nullopt;
    if (!refund || refund->paymentId != payment->id || RefundRequests::attemptName(*refund) != seen.receipt)
        return std::nullopt;
    return refund;
}

void RefundDesk::observe(database::Transaction& tx, const gateway::Refund& seen) {
    const auto refund = find(tx, seen);
    if (!refund) return madeByHand(tx, seen);
    if (refund->origin != RefundOrigin::platform) {
        if (seen.state == gateway::RefundState::failed)
            kept_log::error(tx, "payment.alert.dashboard_refund_failed", {{"refund", refund->id}});
        return;
    }
    const bool wentAnotherWay = refund->status == RefundStatus::superseded || !refund->reference.empty();
    if (wentAnotherWay && seen.state == gateway::RefundState::processed)
        return kept_log::error(tx, "payment.alert.refunded_twice",
                               {{"refund", refund->id}, {"gatewayRefund", seen.id}});
    if (refund->amount != seen.amount)
        return kept_log::error(tx, "payment.alert.refund_amount", {{"refund", refund->id}});
    if (refund->gatewayRefundId.empty() && seen.state != gateway::RefundState::failed)
        m_store.setGatewayRefund(tx, *refund, seen.id, m_parts.clock.now() + kFirstRefundCheck);
    if (seen.state == gateway::RefundState::processed) processed(tx, *refund);
    if (seen.state == gateway::RefundState::failed) failed(tx, *refund);
}

void RefundDesk::processed(database::Transaction& tx, const Refund& refund) {
    const auto now = m_parts.clock.now();
    if (m_store.setProcessed(tx, refund, now)) arrived(tx, refund, now);
}

bool RefundDesk::settle(database::Transaction& tx, const Refund& refund, const std::string& reference) {
    const auto now = m_parts.clock.now();
    if (!m_store.setSettled(tx, refund, reference, now)) return false;
    arrived(tx, refund, now);
    return true;
}

void RefundDesk::arrived(database::Transaction& tx, const Refund& refund, domain::UtcTime now) {
    m_parts.ledger.post(tx, ledger::refundProcessed(refund.id, refund.subject, refund.amount, now));
    m_events.refundProcessed.emit(tx, {refund.id, refund.subject, refund.studentId, refund.amount, now});
}

void RefundDesk::failed(database::Transaction& tx, const Refund& refund) {
    if (!m_store.setFailed(tx, refund, m_parts.clock.now() + kTryAgainAfter)) return;
    kept_log::error(tx, "payment.alert.refund_failed", {{"refund", refund.id}, {"attempt", refund.attempt}});
    m_events.refundFailed.emit(tx, {refund.id, refund.subject, refund.studentId, refund.amount});
}

/// A failed refund is over at the gateway; only a new key can start another.
void RefundDesk::tryAgain(database::Transaction& tx, const Refund& refund, const domain::Money& amount) {
    if (m_store.setNextAttempt(tx, refund, amount, m_parts.clock.now() + kFirstRefundCheck)) enqueue(tx, refund.id);
}

/// It counts when it has happened. Before the capture is known there is nothing yet to take it from; of a payment that
/// was only reserved when we last heard, the poll asks what became of it.
void RefundDesk::madeByHand(database::Transaction& tx, const gateway::Refund& seen) {
    if (seen.state != gateway::RefundState::processed) return;
    const auto payment = m_payments.paymentByGateway(tx, seen.paymentId);
    if (payment && payment->status == AttemptStatus::captured) return record(tx, *payment, {seen.id, seen.amount});
    m_store.insertEarly(tx, seen.paymentId, {seen.id, seen.amount}, m_parts.clock.now());
    if (payment) m_payments.setDue(tx, payment->orderId, m_parts.clock.now());
}

void RefundDesk::recordEarly(database::Transaction& tx, const Payment& payment) {
    for (const auto& early : m_store.takeEarly(tx, payment.gatewayPaymentId))
        record(tx, *m_payments.payment(tx, payment.id), early);
}

bool RefundDesk::wentBackEarly(database::Reader& reader, std::string_view gatewayPaymentId,
                               const domain::Money& amount) const {
    return m_store.totalEarly(reader, gatewayPaymentId) >= amount.minor;
}

void RefundDesk::record(database::Transaction& tx, const Payment& payment, const EarlyRefund& seen) {
    const bool isOfIt = seen.amount.currency == payment.amount.currency;
    const auto room = isOfIt ? makeRoom(tx, payment, seen.amount.minor) : Room{};
    if (!room.isEnough) return kept_log::error(tx, "payment.alert.refund_exceeds_capture", {{"payment", payment.id}});
    const bool isAll = m_store.total(tx, payment.id) + seen.amount.minor == payment.amount.minor;
    Past past;
    past.gatewayId = seen.gatewayRefundId;
    past.amount = seen.amount;
    past.stopped = room.stopped;
    past.borne = stands(tx, payment, isAll);
    past.undoes = isAll && payment.use == PaymentUse::accepted && !past.borne;
    bookPast(tx, payment, past);
}

/// What was sold, although so much went back by hand. What pays for nothing is nobody's but the student's.
bool RefundDesk::stands(database::Transaction& tx, const Payment& payment, bool isAll) const {
    if (payment.use != PaymentUse::accepted) return false;
    const auto subject = m_payments.order(tx, payment.orderId).value().subject;
    const auto* owner = m_owners.find(subject.kind);
    if (owner == nullptr) return true;
    return !owner->shrinks() && (!isAll || owner->stands(tx, subject, m_parts.clock.now()));
}

void RefundDesk::bookPast(database::Transaction& tx, const Payment& payment, const Past& past) {
    const std::string word = past.origin == RefundOrigin::dispute ? "dispute" : "dashboard";
    const auto instead = past.borne ? std::min(past.stopped, past.amount) : past.amount;
    Refund refund;
    refund.origin = past.origin;
    refund.gatewayRefundId = past.gatewayId;
    refund.amount = instead;
    refund.cause = word + ":" + past.gatewayId;
    if (!instead.isZero()) book(tx, payment, refund, past.undoes);
    if (instead == past.amount) return;
    if (!instead.isZero()) refund.gatewayRefundId.clear();
    refund.amount = past.amount - instead;
    refund.cause = word + "_borne:" + past.gatewayId;
    refund.granted = true;
    book(tx, payment, refund, false);
}

void RefundDesk::book(database::Transaction& tx, const Payment& payment, Refund refund, bool undoes) {
    const auto now = m_parts.clock.now();
    refund.id = m_parts.ids.next<domain::RefundId>();
    refund.paymentId = payment.id;
    refund.status = RefundStatus::processed;
    refund.requestedAt = now;
    refund.processedAt = now;
    m_store.insert(tx, refund);
    refund = *m_store.refund(tx, refund.id);
    kept_log::warning(tx, "payment.refund_past_us", {{"refund", refund.id}, {"payment", payment.id}});
    const auto from = RefundRequests::sourceOf(payment, refund.granted);
    m_parts.ledger.post(tx, ledger::refundRequested(refund.id, refund.subject, from, refund.amount, now));
    m_parts.ledger.post(tx, ledger::refundProcessed(refund.id, refund.subject, refund.amount, now));
    const bool byBank = refund.origin == RefundOrigin::dispute;
    m_events.refundProcessed.emit(tx,
                                  {refund.id, refund.subject, refund.studentId, refund.amount, now, byBank, undoes});
}

RefundDesk::Room RefundDesk::makeRoom(database::Transaction& tx, const Payment& payment, std::int64_t minor) {
    Room room{false, {0, payment.amount.currency}};
    auto over = minor + m_store.total(tx, payment.id) - payment.amount.minor;
    for (const auto& refund : m_store.unsentOf(tx, payment.id)) {
        if (over <= 0) break;
        const auto cut = std::min(over, refund.amount.minor);
        room.stopped += reduce(tx, refund, cut);
        over -= cut;
    }
    room.isEnough = over <= 0;
    return room;
}

/// Answers what of it the platform did not bear.
domain::Money RefundDesk::reduce(database::Transaction& tx, const Refund& refund, std::int64_t byMinor) {
    const domain::Money cut{byMinor, refund.amount.currency};
    const auto payment = *m_payments.payment(tx, refund.paymentId);
    // Of a grant, what others took the place of before is not the platform's any more.
    const auto granted = refund.granted ? std::min(byMinor, ledger::grantedFor(tx, refund.subject)) : 0;
    m_parts.ledger.post(
        tx, ledger::refundReduced(refund.id, refund.attempt, refund.subject, RefundRequests::sourceOf(payment), cut,
                                  {granted, cut.currency}, m_parts.clock.now()));
    if (cut == refund.amount)
        m_store.setSuperseded(tx, refund);
    else
        tryAgain(tx, refund, refund.amount - cut);
    return {byMinor - granted, cut.currency};
}

bool RefundDesk::followUp(const Refund& refund) {
    if (refund.status == RefundStatus::failed) return compare(refund);
    const auto answer = isUnsent(refund) ? sendNow(refund) : m_parts.gateway.refundState(refund.gatewayRefundId);
    if (answer) {
        m_parts.database.write([&](database::Transaction& tx) {
            m_store.setDue(tx, refund.id, m_parts.clock.now() + kNextCheck);
            observe(tx, *answer);
        });
        return true;
    }
    const bool isUnreadable = answer.error().kind == gateway::Error::Kind::unreadable;
    if (answer.error().worthRetrying() && !isUnreadable) return false;
    if (!isUnreadable && isUnsent(refund)) return compare(refund);
    base::log::error("payment.alert.refund_unclear", {{"refund", refund.id}, {"status", answer.error().status}});
    putOff(refund);
    return true;
}

void RefundDesk::putOff(const Refund& refund) {
    m_parts.database.write(
        [&](database::Transaction& tx) { m_store.setDue(tx, refund.id, m_parts.clock.now() + kNextCheck); });
}

}  // namespace mc::payments
