#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "payments/ledger/plan_postings.h"
#include "payments/plans.h"

/// What becomes of a plan whose money goes back.
namespace mc::payments {
namespace {

constexpr std::string_view kPlanEndKind = "payment.plan_end";  ///< In the outbox.

}  // namespace

Plans::Plans(const PaymentParts& parts, PaymentService& payments, Options options)
    : m_parts(parts), m_payments(payments), m_options(std::move(options)) {
    m_parts.outbox.handle(std::string(kPlanEndKind), jobs::Lane::money, [this](const jobs::Delivery& delivery) {
        endAtGateway(std::string(boost::json::parse(delivery.payload).as_string()));
    });
}

/// What was captured for nothing never became a plan. Whoever gave it, when all of a charge is back the plan is over.
void Plans::onRefunded(Transaction& tx, const RefundProcessed& event) {
    if (event.subject.kind != domain::SubjectKind::plan) return;
    const auto refund = m_refunds.refund(tx, event.refund).value();
    const auto payment = m_paymentStore.payment(tx, refund.paymentId).value();
    if (payment.use != PaymentUse::accepted) return;
    if (!refund.granted) bookRefund(tx, event, payment);  // Goodwill is the platform's.
    if (m_refunds.arrived(tx, payment.id) == payment.amount.minor)
        end(tx, m_store.cycle(tx, {event.subject.id}).value(), event.at);
}

/// What stays is split as if only that had been paid, so that parts of it sum to the whole, as its credit notes do.
void Plans::bookRefund(Transaction& tx, const RefundProcessed& event, const Payment& payment) {
    const auto leftOn = [&](ledger::AccountKind kind) {
        return -m_parts.ledger.balanceFor(tx, event.subject, {kind, {}}, event.amount.currency);
    };
    const auto gst = leftOn(ledger::AccountKind::gst_payable);
    const auto left = leftOn(ledger::AccountKind::plan_revenue) + gst;
    const auto amount = std::min(event.amount, left);
    const auto item = m_prices.find(tx, payment.orderId);
    const auto stays = domain::splitFee(left - amount, item ? item->rates() : rates());
    m_parts.ledger.post(tx, ledger::planRefunded(event.refund, event.subject, amount, gst - stays.gst, event.at));
}

/// What was paid on top of that month goes back with it; another month that is paid counts to its end. Over here at once,
/// and at the gateway as soon as it answers.
void Plans::end(Transaction& tx, const PlanCycleRow& cycle, domain::UtcTime at) {
    const auto before = m_store.find(tx, cycle.subscriptionId).value();
    m_store.takeBack(tx, cycle, at);
    for (const auto& rest : m_store.restsOf(tx, cycle))
        giveBack(tx, rest);
    auto subscription = m_store.find(tx, cycle.subscriptionId).value();
    if (const auto paid = m_store.lastPaid(tx, subscription.id)) subscription.tier = paid->tier;
    subscription.refundedAt = before.refundedAt.value_or(at);
    subscription.standing = domain::PlanStanding::ended;
    subscription.nextTier.reset();
    m_store.save(tx, subscription);
    if (before.refundedAt) return;
    m_parts.outbox.enqueue(tx, kPlanEndKind, boost::json::serialize(boost::json::value(subscription.gatewayId)),
                           subscription.gatewayId);
    const bool wasOver = before.standing == domain::PlanStanding::ended && before.paidUntil <= at;
    if (!wasOver) refunded.emit(tx, {subscription.studentId, cycle.tier, subscription.paidUntil.value_or(at), at});
}

/// Nobody is to pay for a plan that is over. What went back by hand before is not given twice.
void Plans::giveBack(Transaction& tx, const PlanCycleRow& cycle) {
    const auto subject = subjectOf(cycle.id);
    m_store.takeBack(tx, cycle, m_parts.clock.now());
    if (const auto payment = m_paymentStore.acceptedPayment(tx, subject))
        m_payments.refund(tx, subject, payment->amount, "plan_end:" + domain::toString(cycle.id));
}

/// What is refused may be over there already: its own view tells. What it charged meanwhile is heard of with that, and goes
/// back.
void Plans::endAtGateway(const std::string& gatewayId) {
    const auto ended = m_parts.gateway.cancelSubscription(gatewayId, false);
    const auto seen = ended ? ended : m_parts.gateway.subscription(gatewayId);
    if (!seen) throw std::runtime_error("gateway: " + seen.error().description);
    if (standingOf(seen->state) != domain::PlanStanding::ended)
        throw std::runtime_error("gateway: " + ended.error().description);
    if (!pull(gatewayId)) throw std::runtime_error("gateway: what the plan has charged is not known");
}

}  // namespace mc::payments
