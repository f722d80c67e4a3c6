#include "payments/plans.h"

#include <algorithm>

#include "payments/ledger/plan_postings.h"
#include "payments/rate_table.h"
#include "platform/base/log.h"

namespace mc::payments {

using domain::ErrorCode;
using domain::fail;
using domain::PlanStanding;
using domain::PlanTier;
using domain::Result;

namespace {

constexpr int kMonths = 120;  ///< The gateway wants an end: ten years.
constexpr domain::Seconds kCheckoutFor = domain::kHour;
constexpr domain::Seconds kFirstCheck = domain::kMinute;
constexpr domain::Seconds kWatchCheckout = domain::kDay;  ///< A checkout nobody came back from is forgotten then.
constexpr domain::Seconds kAskAgain = 6 * domain::kHour;
constexpr int kPlansAtOnce = 50;

domain::Error silentGateway() {
    return fail(ErrorCode::gateway_unavailable, "The payment service cannot be reached. Try again in a moment.");
}

bool goesOn(const PlanSubscription& subscription) {
    return subscription.standing == PlanStanding::active || subscription.standing == PlanStanding::past_due;
}

std::string nameOf(PlanTier tier) {
    return tier == PlanTier::premium ? "Premium" : "Pro";  // As the gateway's statements call it.
}

}  // namespace

PlanStanding Plans::standingOf(gateway::SubscriptionState state) {
    using gateway::SubscriptionState;
    switch (state) {
        case SubscriptionState::created:
        case SubscriptionState::authenticated:
            return PlanStanding::waiting;
        case SubscriptionState::active:
            return PlanStanding::active;
        case SubscriptionState::pending:
            return PlanStanding::past_due;
        case SubscriptionState::halted:
        case SubscriptionState::paused:
        case SubscriptionState::cancelled:
        case SubscriptionState::completed:
        case SubscriptionState::expired:
            break;
    }
    return PlanStanding::ended;
}

/// The GST in it is that of the day.
domain::FeeRates Plans::rates() const {
    const auto held = m_parts.database.read([&](Reader& reader) {
        return domain::ratesFor(RateTable().lines(reader), m_options.operatorZone, m_parts.clock.now(), {}).fees;
    });
    return {domain::percent(100), {}, m_options.chargesGst ? held.gst : domain::Rate{}, domain::GstMode::contained};
}

PlanTier Plans::tierNow(Reader& reader, domain::UserId student, domain::UtcTime now) const {
    const auto current = m_store.current(reader, student);
    return current ? domain::tierNow(current->tier, current->standing, current->paidUntil, now) : PlanTier::free;
}

protocol::Plan Plans::look(domain::UserId student) const {
    const auto now = m_parts.clock.now();
    return m_parts.database.read([&](Reader& reader) {
        protocol::Plan dto;
        for (const auto& plan : m_options.plans)
            dto.offers.push_back({plan.tier, plan.price, plan.minutes, plan.discount.ppm, plan.priority});
        dto.tier = tierNow(reader, student, now);
        for (const auto& lot : m_store.lotsOf(reader, student, now))
            dto.minutesLeft += lot.left;
        const auto current = m_store.current(reader, student);
        if (!current) return dto;
        dto.standing = current->standing;
        dto.cancels = current->cancels;
        dto.nextTier = current->nextTier;
        dto.paidUntil = current->paidUntil;
        if (current->standing == PlanStanding::past_due && current->paidUntil)
            dto.graceUntil = *current->paidUntil + domain::kPlanGrace;
        return dto;
    });
}

Result<std::string> Plans::gatewayPlan(const domain::PlanTerms& plan) {
    const auto find = [&](Reader& reader) { return m_store.gatewayPlan(reader, plan.tier, plan.price); };
    if (const auto known = m_parts.database.read(find)) return *known;
    const auto made = m_parts.gateway.createPlan(m_options.productName + " " + nameOf(plan.tier), plan.price);
    if (!made) return silentGateway();
    return m_parts.database.write([&](Transaction& tx) -> Result<std::string> {
        m_store.insertGatewayPlan(tx, *made, plan.tier, plan.price);
        return find(tx).value();
    });
}

protocol::PlanCheckout Plans::toDto(const PlanSubscription& subscription) const {
    return {subscription.gatewayId, subscription.tier, terms(subscription.tier).price,
            "/checkout/plans/" + subscription.gatewayId, m_options.sandbox};
}

Result<protocol::PlanCheckout> Plans::checkout(domain::UserId student, PlanTier tier) {
    if (tier == PlanTier::free) return domain::invalid("tier", "enum", "must be a plan that costs something");
    const auto now = m_parts.clock.now();
    struct Known {
        bool verified = false;
        bool hasOne = false;
        std::optional<PlanSubscription> waiting;
    };
    const auto known = m_parts.database.read([&](Reader& reader) {
        const auto current = m_store.current(reader, student);
        return Known{m_people.isEmailVerified(reader, student), current && goesOn(*current),
                     m_store.waiting(reader, student, tier, now - kCheckoutFor)};
    });
    if (!known.verified) return fail(ErrorCode::email_not_verified, "Confirm your e-mail address first.");
    if (known.hasOne) return fail(ErrorCode::invalid_state, "There is a plan already: change it.");
    if (const auto alone = dropOthers(student, known.waiting); !alone) return alone.error();
    if (known.waiting) return toDto(*known.waiting);
    const auto plan = gatewayPlan(terms(tier));
    if (!plan) return plan.error();
    PlanSubscription subscription;
    subscription.id = m_parts.ids.next<domain::PlanSubscriptionId>();
    const auto made = m_parts.gateway.subscribe(*plan, kMonths, {{"subject", domain::toString(subscription.id)}});
    if (!made) return silentGateway();
    subscription.studentId = student;
    subscription.gatewayId = made->id;
    subscription.tier = tier;
    subscription.madeAt = now;
    subscription.checkAt = now + kFirstCheck;
    m_parts.database.write([&](Transaction& tx) { m_store.insert(tx, subscription); });
    return toDto(subscription);
}

/// Of two checkouts only one can be paid, so that nobody is charged for two plans. What was paid a moment ago is no checkout
/// any more.
Result<void> Plans::dropOthers(domain::UserId student, const std::optional<PlanSubscription>& wanted) {
    const auto all = m_parts.database.read([&](Reader& reader) { return m_store.allWaiting(reader, student); });
    for (const auto& other : all) {
        if (wanted && other.id == wanted->id) continue;
        if (!pull(other.gatewayId)) return silentGateway();
        const auto now =
            m_parts.database.read([&](Reader& reader) { return m_store.byGateway(reader, other.gatewayId).value(); });
        if (goesOn(now)) return fail(ErrorCode::invalid_state, "There is a plan already: change it.");
        if (now.standing != PlanStanding::waiting) continue;
        if (!m_parts.gateway.cancelSubscription(other.gatewayId, false) || !pull(other.gatewayId))
            return silentGateway();
    }
    return {};
}

std::optional<protocol::PlanCheckout> Plans::waiting(std::string_view gatewayId) const {
    const auto found = m_parts.database.read([&](Reader& reader) { return m_store.byGateway(reader, gatewayId); });
    if (!found || found->standing != PlanStanding::waiting) return std::nullopt;
    return toDto(*found);
}

Result<protocol::Plan> Plans::verify(domain::UserId student, const protocol::VerifyPlan& proof) {
    const auto found = m_parts.database.read(
        [&](Reader& reader) { return m_store.byGateway(reader, proof.razorpay_subscription_id); });
    if (!found || found->studentId != student) return fail(ErrorCode::not_found);
    if (!m_parts.gateway.isSubscriptionSignature(found->gatewayId, proof.razorpay_payment_id,
                                                 proof.razorpay_signature)) {
        base::log::error("payment.alert.bad_signature", {{"subscription", found->id}, {"user", student}});
        return fail(ErrorCode::signature_invalid, "The payment could not be verified.");
    }
    pull(found->gatewayId);  // Without an answer an event or the clock brings it.
    return look(student);
}

Result<PlanSubscription> Plans::going(domain::UserId student) const {
    auto current = m_parts.database.read([&](Reader& reader) { return m_store.current(reader, student); });
    if (!current || !goesOn(*current)) return fail(ErrorCode::invalid_state, "There is no plan that goes on.");
    return *current;
}

Result<domain::PlanChange> Plans::changeOf(const PlanSubscription& subscription, PlanTier to,
                                           domain::UtcTime now) const {
    if (subscription.cancels) return fail(ErrorCode::invalid_state, "It ends already.");
    if (to == subscription.nextTier.value_or(subscription.tier))
        return fail(ErrorCode::invalid_state, "It is that plan already.");
    const bool isLate = subscription.standing != PlanStanding::active || now >= subscription.paidUntil;
    if (isLate && to != PlanTier::free) return fail(ErrorCode::invalid_state, "The last month is not paid yet.");
    const auto cycle =
        m_parts.database.read([&](Reader& reader) { return m_store.cycleBefore(reader, subscription.id, now + 1); });
    if (!cycle || now >= cycle->endsAt) return domain::PlanChange{false, {0, terms(to).price.currency}, 0};
    return domain::changePlan(terms(subscription.tier), terms(to), {cycle->beginsAt, cycle->endsAt}, now);
}

Result<protocol::PlanChangePreview> Plans::preview(domain::UserId student, PlanTier tier) const {
    const auto now = m_parts.clock.now();
    const auto subscription = going(student);
    if (!subscription) return subscription.error();
    const auto change = changeOf(*subscription, tier, now);
    if (!change) return change.error();
    return protocol::PlanChangePreview{change->atOnce, change->due, change->minutes,
                                       change->atOnce ? now : subscription->paidUntil.value_or(now)};
}

Result<protocol::Plan> Plans::change(domain::UserId student, PlanTier tier) {
    const auto subscription = going(student);
    if (!subscription) return subscription.error();
    const auto change = changeOf(*subscription, tier, m_parts.clock.now());
    if (!change) return change.error();
    if (const auto applied = apply(*subscription, tier, change->atOnce); !applied) return applied.error();
    pull(subscription->gatewayId);
    return look(student);
}

/// A month that is not paid is not waited for: what is late ends at once.
Result<void> Plans::apply(const PlanSubscription& subscription, PlanTier to, bool atOnce) {
    const bool ends = to == PlanTier::free;
    const auto plan = ends ? Result<std::string>(std::string()) : gatewayPlan(terms(to));
    if (!plan) return plan.error();
    const auto done =
        ends ? m_parts.gateway.cancelSubscription(subscription.gatewayId, subscription.standing == PlanStanding::active)
             : m_parts.gateway.changeSubscription(subscription.gatewayId, *plan, atOnce);
    if (!done && done.error().worthRetrying()) return silentGateway();
    if (!done) return fail(ErrorCode::payment_failed, "The payment service refused the change.");
    // What became of it while the gateway was asked stands.
    m_parts.database.write([&](Transaction& tx) {
        auto now = m_store.byGateway(tx, subscription.gatewayId).value();
        now.cancels = ends;
        now.nextTier = ends || atOnce ? std::nullopt : std::optional(to);
        if (atOnce) now.tier = to;
        m_store.save(tx, now);
    });
    return {};
}

Result<Payable> Plans::payable(Reader&, domain::UserId, const domain::Subject&, domain::UtcTime) const {
    return fail(ErrorCode::invalid_state, "The payment service charges it by itself.");
}

Wanted Plans::keep(Transaction&, const Reservation&, domain::UtcTime) {
    return Wanted::now;
}

void Plans::onMoved(Transaction& tx, const SubscriptionMoved& event) {
    auto subscription = m_store.byGateway(tx, event.gatewayId);
    if (!subscription) return;
    subscription->checkAt = event.at;
    m_store.save(tx, *subscription);
}

int Plans::run() {
    const auto now = m_parts.clock.now();
    const auto due = m_parts.database.read([&](Reader& reader) { return m_store.toCheck(reader, now, kPlansAtOnce); });
    int asked = 0;
    for (const auto& subscription : due) {
        const bool mine =
            m_parts.database.write([&](Transaction& tx) { return m_store.claim(tx, subscription, now + kAskAgain); });
        if (!mine) continue;
        endForFormer(subscription);
        if (pull(subscription.gatewayId)) ++asked;
    }
    return asked;
}

/// Who was suspended, or is not there any more, is charged for no further month.
void Plans::endForFormer(const PlanSubscription& subscription) {
    const bool isHere =
        m_parts.database.read([&](Reader& reader) { return m_people.isActive(reader, subscription.studentId); });
    if (isHere || !goesOn(subscription) || subscription.cancels) return;
    if (const auto ended = apply(subscription, PlanTier::free, false); !ended)
        base::log::error("plan.alert.not_ended", {{"subscription", subscription.id}});
}

/// False without an answer. What the gateway says is asked for outside of the transaction that takes it in.
bool Plans::pull(const std::string& gatewayId) {
    const auto seen = m_parts.gateway.subscription(gatewayId);
    const auto paid = seen ? newlyPaid(gatewayId) : std::nullopt;
    if (!paid) return false;
    // Given up after the last try: nothing is charged any more.
    const bool isGivenUp = seen->state == gateway::SubscriptionState::halted;
    if (isGivenUp && !m_parts.gateway.cancelSubscription(gatewayId, false)) return false;
    m_parts.database.write([&](Transaction& tx) { takeIn(tx, *seen, *paid); });
    return true;
}

/// As they began.
std::optional<std::vector<Plans::PaidInvoice>> Plans::newlyPaid(const std::string& gatewayId) const {
    const auto invoices = m_parts.gateway.invoicesOf(gatewayId);
    if (!invoices) return std::nullopt;
    std::vector<PaidInvoice> paid;
    for (const auto& invoice : *invoices) {
        const bool isKnown =
            m_parts.database.read([&](Reader& reader) { return m_store.hasInvoice(reader, invoice.id); });
        if (!invoice.paid || isKnown) continue;
        const auto payment = m_parts.gateway.payment(invoice.paymentId);
        if (!payment) return std::nullopt;
        paid.push_back({invoice, *payment});
    }
    std::ranges::reverse(paid);  // The gateway has the newest first.
    std::ranges::stable_sort(paid, {}, [](const PaidInvoice& one) { return one.invoice.begins; });
    return paid;
}

void Plans::takeIn(Transaction& tx, const gateway::Subscription& seen, const std::vector<PaidInvoice>& paid) {
    auto subscription = m_store.byGateway(tx, seen.id);
    if (!subscription) return;
    const auto tier = m_store.tierOf(tx, seen.planId);
    if (tier && !subscription->refundedAt) subscription->tier = *tier;
    if (subscription->nextTier == subscription->tier) subscription->nextTier.reset();
    m_store.save(tx, *subscription);
    for (const auto& one : paid)
        addCycle(tx, *subscription, one);
    subscription = m_store.byGateway(tx, seen.id).value();  // Its money may have gone back already.
    const auto there = standingOf(seen.state);
    setStanding(tx, *subscription, subscription->refundedAt ? PlanStanding::ended : there);
    const bool isForgotten =
        there == PlanStanding::waiting && m_parts.clock.now() - subscription->madeAt > kWatchCheckout;
    if (there == PlanStanding::ended || isForgotten) subscription->checkAt.reset();
    m_store.save(tx, *subscription);
}

/// One lot for each invoice (case 53): the events of a cycle may come more than once. What is paid within a cycle that is
/// paid is the rest of a higher plan, also in its first moment: its minutes are those it has more of, for what is left.
void Plans::addCycle(Transaction& tx, const PlanSubscription& subscription, const PaidInvoice& paid) {
    const auto& invoice = paid.invoice;
    if (m_store.hasInvoice(tx, invoice.id)) return;
    const auto before = m_store.cycleBefore(tx, subscription.id, invoice.begins + 1);
    const bool isRest = before && invoice.begins < before->endsAt;
    // Heard of late, a month may have been of another plan than the present one.
    const auto tier = isRest ? subscription.tier : m_store.tierPriced(tx, invoice.amount).value_or(subscription.tier);
    const auto& plan = terms(tier);
    const int minutes =
        isRest
            ? domain::changePlan(terms(before->tier), plan, {before->beginsAt, before->endsAt}, invoice.begins).minutes
            : plan.minutes;
    const PlanCycleRow cycle{m_parts.ids.next<domain::MinuteLotId>(),
                             subscription.id,
                             subscription.studentId,
                             invoice.id,
                             tier,
                             invoice.begins,
                             invoice.ends,
                             minutes};
    m_store.insert(tx, cycle);
    const auto ofPlan = rates();
    const std::string code = "PL-" + domain::toString(cycle.id);
    m_payments.adopt(tx,
                     {subjectOf(cycle.id),
                      subscription.studentId,
                      {domain::priceSummary(invoice.amount, {}, ofPlan), ofPlan.commission, ofPlan.gateway, ofPlan.gst,
                       ofPlan.gstMode},
                      code,
                      code,
                      invoice.ends},
                     invoice.orderId, paid.payment);
    m_store.setPaidUntil(tx, subscription.id);
    const bool isOver = m_store.find(tx, subscription.id)->refundedAt.has_value();  // By this one, perhaps.
    if (isOver) giveBack(tx, cycle);
}

void Plans::setStanding(Transaction& tx, PlanSubscription& subscription, PlanStanding standing) {
    const auto was = std::exchange(subscription.standing, standing);
    if (was == standing || !subscription.paidUntil) return;
    const auto now = m_parts.clock.now();
    const PlanNews news{subscription.studentId, subscription.tier, *subscription.paidUntil, now};
    if (standing == PlanStanding::past_due)
        pastDue.emit(tx, {news.student, news.tier, news.until + domain::kPlanGrace, now});
    const bool isGivenUp = standing == PlanStanding::ended && was == PlanStanding::past_due;
    if (isGivenUp && !subscription.cancels) lapsed.emit(tx, news);  // Who ended it herself knows.
}

void Plans::onCaptured(Transaction& tx, const PaymentCaptured& event) {
    if (event.subject.kind != domain::SubjectKind::plan) return;
    const auto cycle = m_store.cycle(tx, {event.subject.id}).value();
    m_store.setMinutes(tx, cycle.id, cycle.minutes);
    m_parts.ledger.post(tx, ledger::planSold(event.subject, domain::splitFee(event.amount, rates()), event.at));
}

domain::PlanSums Plans::sums(Reader& reader, domain::Currency currency) const {
    domain::PlanSums sums{{0, currency}, 0, 0};
    for (const auto& [tier, late, count] : m_store.staying(reader)) {
        const auto& price = terms(tier).price;
        if (price.currency == currency) sums.monthly += domain::multiply(price, count, 1);
        sums.subscribers += count;
        if (late) sums.late += count;
    }
    return sums;
}

bool Plans::hasPriority(Reader& reader, domain::UserId student) const {
    return terms(tierNow(reader, student, m_parts.clock.now())).priority;
}

domain::PlanUse Plans::offer(Reader& reader, domain::UserId student, const domain::Money& listPrice, int minutes,
                             domain::UtcTime now) const {
    return domain::usePlan(terms(tierNow(reader, student, now)), m_store.lotsOf(reader, student, now), listPrice,
                           minutes, now);
}

void Plans::keepFor(Transaction& tx, const domain::Subject& subject, const domain::PlanUse& use) const {
    keep(tx, subject, use.parts);
}

bool Plans::keepMinutes(Transaction& tx, const domain::Subject& subject, domain::UserId student, int minutes,
                        domain::UtcTime now) const {
    const auto parts = domain::takeMinutes(m_store.lotsOf(tx, student, now), minutes, now);
    int there = 0;
    for (const auto& part : parts)
        there += part.minutes;
    if (there < minutes) return false;
    keep(tx, subject, parts);
    return true;
}

void Plans::keep(Transaction& tx, const domain::Subject& subject, const std::vector<domain::MinutePart>& parts) const {
    int place = 0;
    for (const auto& part : parts)
        m_store.take(tx, subject, place++, part);
}

void Plans::letGo(Transaction& tx, const domain::Subject& subject) const {
    for (const auto& part : m_store.takenFor(tx, subject))
        if (part.minutes > 0) m_store.giveBack(tx, subject, part);
    m_store.drop(tx, subject);
}

void Plans::giveBack(Transaction& tx, const domain::Subject& subject, int percent) const {
    const auto taken = m_store.takenFor(tx, subject);
    for (const auto& part : domain::returnMinutes(taken, percent))
        m_store.giveBack(tx, subject, part);
    if (!taken.empty()) m_payments.events().saleReduced.emit(tx, {subject, m_parts.clock.now()});
}

}  // namespace mc::payments
