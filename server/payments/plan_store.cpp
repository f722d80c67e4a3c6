#include "payments/plan_store.h"

namespace mc::payments {
namespace {

constexpr std::string_view kSubscriptionColumns =
    "SELECT id, student_id, gateway_id, tier, next_tier, standing, cancels, paid_until, made_at, check_at, "
    "refunded_at FROM plan_subscriptions ";
constexpr std::string_view kCycleColumns =
    "SELECT id, subscription_id, student_id, invoice_id, tier, begins_at, ends_at, minutes FROM plan_cycles ";

std::string planSql(std::string_view head, std::string_view tail) {
    return std::string(head).append(tail);
}

}  // namespace

std::optional<std::string> PlanStore::gatewayPlan(Reader& reader, domain::PlanTier tier,
                                                  const domain::Money& price) const {
    return reader.one<std::string>(
        "SELECT gateway_id FROM gateway_plans WHERE tier = $1 AND price_minor = $2 AND currency = $3", tier,
        price.minor, price.currency);
}

std::optional<domain::PlanTier> PlanStore::tierOf(Reader& reader, std::string_view gatewayPlan) const {
    return reader.one<domain::PlanTier>("SELECT tier FROM gateway_plans WHERE gateway_id = $1", gatewayPlan);
}

void PlanStore::insertGatewayPlan(Transaction& tx, const std::string& gatewayPlan, domain::PlanTier tier,
                                  const domain::Money& price) const {
    tx.execute(
        "INSERT INTO gateway_plans (gateway_id, tier, price_minor, currency) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (tier, price_minor, currency) DO NOTHING",
        gatewayPlan, tier, price.minor, price.currency);
}

void PlanStore::insert(Transaction& tx, const PlanSubscription& s) const {
    tx.execute(
        "INSERT INTO plan_subscriptions (id, student_id, gateway_id, tier, next_tier, standing, cancels, paid_until, "
        "made_at, check_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        s.id, s.studentId, s.gatewayId, s.tier, s.nextTier, s.standing, s.cancels, s.paidUntil, s.madeAt, s.checkAt);
}

void PlanStore::save(Transaction& tx, const PlanSubscription& s) const {
    tx.execute(
        "UPDATE plan_subscriptions SET tier = $1, next_tier = $2, standing = $3, cancels = $4, paid_until = $5, "
        "check_at = $6, refunded_at = $7 WHERE id = $8",
        s.tier, s.nextTier, s.standing, s.cancels, s.paidUntil, s.checkAt, s.refundedAt, s.id);
}

std::optional<PlanSubscription> PlanStore::find(Reader& reader, domain::PlanSubscriptionId id) const {
    return reader.one<PlanSubscription>(planSql(kSubscriptionColumns, "WHERE id = $1"), id);
}

std::optional<PlanSubscription> PlanStore::byGateway(Reader& reader, std::string_view gatewayId) const {
    return reader.one<PlanSubscription>(planSql(kSubscriptionColumns, "WHERE gateway_id = $1"), gatewayId);
}

std::optional<PlanSubscription> PlanStore::current(Reader& reader, domain::UserId student) const {
    return reader.one<PlanSubscription>(
        planSql(kSubscriptionColumns,
                "WHERE student_id = $1 AND standing <> 'waiting' "
                "ORDER BY standing = 'ended', coalesce(paid_until, 0) DESC, id DESC LIMIT 1"),
        student);
}

std::optional<PlanSubscription> PlanStore::waiting(Reader& reader, domain::UserId student, domain::PlanTier tier,
                                                   domain::UtcTime since) const {
    return reader.one<PlanSubscription>(
        planSql(kSubscriptionColumns,
                "WHERE student_id = $1 AND standing = 'waiting' AND tier = $2 AND made_at >= $3 "
                "ORDER BY id DESC LIMIT 1"),
        student, tier, since);
}

std::vector<PlanSubscription> PlanStore::allWaiting(Reader& reader, domain::UserId student) const {
    return reader.all<PlanSubscription>(
        planSql(kSubscriptionColumns,
                "WHERE student_id = $1 AND standing = 'waiting' AND check_at IS NOT NULL ORDER BY id"),
        student);
}

std::vector<StayingPlans> PlanStore::staying(Reader& reader) const {
    return reader.all<StayingPlans>(
        "SELECT coalesce(next_tier, tier) AS tier, standing = 'past_due' AS late, count(*) AS count "
        "FROM plan_subscriptions WHERE standing IN ('active', 'past_due') AND cancels = 0 GROUP BY 1, 2 ORDER BY 1, 2");
}

std::vector<PlanSubscription> PlanStore::toCheck(Reader& reader, domain::UtcTime now, int limit) const {
    return reader.all<PlanSubscription>(
        planSql(kSubscriptionColumns, "WHERE check_at IS NOT NULL AND check_at <= $1 ORDER BY check_at LIMIT $2"), now,
        limit);
}

bool PlanStore::claim(Transaction& tx, const PlanSubscription& subscription, domain::UtcTime next) const {
    return tx.execute("UPDATE plan_subscriptions SET check_at = $1 WHERE id = $2 AND check_at = $3", next,
                      subscription.id, subscription.checkAt) == 1;
}

bool PlanStore::hasInvoice(Reader& reader, std::string_view invoiceId) const {
    return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM plan_cycles WHERE invoice_id = $1)", invoiceId);
}

void PlanStore::insert(Transaction& tx, const PlanCycleRow& cycle) const {
    tx.execute(
        "INSERT INTO plan_cycles (id, subscription_id, student_id, invoice_id, tier, begins_at, ends_at, minutes, "
        "left_minutes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)",
        cycle.id, cycle.subscriptionId, cycle.studentId, cycle.invoiceId, cycle.tier, cycle.beginsAt, cycle.endsAt,
        cycle.minutes);
}

std::optional<PlanCycleRow> PlanStore::cycle(Reader& reader, domain::MinuteLotId id) const {
    return reader.one<PlanCycleRow>(planSql(kCycleColumns, "WHERE id = $1"), id);
}

std::optional<PlanCycleRow> PlanStore::cycleBefore(Reader& reader, domain::PlanSubscriptionId id,
                                                   domain::UtcTime time) const {
    return reader.one<PlanCycleRow>(
        planSql(kCycleColumns,
                "WHERE subscription_id = $1 AND begins_at < $2 ORDER BY begins_at DESC, id DESC LIMIT 1"),
        id, time);
}

std::optional<domain::PlanTier> PlanStore::tierPriced(Reader& reader, const domain::Money& price) const {
    return reader.one<domain::PlanTier>("SELECT tier FROM gateway_plans WHERE price_minor = $1 AND currency = $2",
                                        price.minor, price.currency);
}

std::vector<PlanCycleRow> PlanStore::restsOf(Reader& reader, const PlanCycleRow& cycle) const {
    return reader.all<PlanCycleRow>(
        planSql(kCycleColumns,
                "WHERE subscription_id = $1 AND begins_at >= $2 AND begins_at < $3 AND id > $4 "
                "AND taken_back_at IS NULL ORDER BY id"),
        cycle.subscriptionId, cycle.beginsAt, cycle.endsAt, cycle.id);
}

std::optional<PlanCycleRow> PlanStore::lastPaid(Reader& reader, domain::PlanSubscriptionId id) const {
    return reader.one<PlanCycleRow>(planSql(kCycleColumns,
                                            "WHERE subscription_id = $1 AND taken_back_at IS NULL "
                                            "ORDER BY ends_at DESC, begins_at DESC, id DESC LIMIT 1"),
                                    id);
}

void PlanStore::setPaidUntil(Transaction& tx, domain::PlanSubscriptionId id) const {
    tx.execute(
        "UPDATE plan_subscriptions SET paid_until = (SELECT max(ends_at) FROM plan_cycles "
        "WHERE subscription_id = $1 AND taken_back_at IS NULL) WHERE id = $1",
        id);
}

void PlanStore::takeBack(Transaction& tx, const PlanCycleRow& cycle, domain::UtcTime at) const {
    tx.execute("UPDATE plan_cycles SET taken_back_at = $1 WHERE id = $2 AND taken_back_at IS NULL", at, cycle.id);
    setPaidUntil(tx, cycle.subscriptionId);
}

void PlanStore::setMinutes(Transaction& tx, domain::MinuteLotId id, int minutes) const {
    tx.execute("UPDATE plan_cycles SET minutes = $1, left_minutes = $1 WHERE id = $2", minutes, id);
}

std::vector<domain::MinuteLot> PlanStore::lotsOf(Reader& reader, domain::UserId student, domain::UtcTime now) const {
    return reader.all<domain::MinuteLot>(
        "SELECT id, left_minutes, ends_at FROM plan_cycles WHERE student_id = $1 AND ends_at > $2 AND left_minutes > 0 "
        "AND taken_back_at IS NULL ORDER BY ends_at, id",
        student, now);
}

void PlanStore::take(Transaction& tx, const domain::Subject& subject, int place, const domain::MinutePart& part) const {
    tx.execute("UPDATE plan_cycles SET left_minutes = left_minutes - $1 WHERE id = $2", part.minutes, part.lot);
    tx.execute(
        "INSERT INTO minute_uses (subject_kind, subject_id, place, cycle_id, minutes) VALUES ($1, $2, $3, $4, $5)",
        subject.kind, subject.id, place, part.lot, part.minutes);
}

std::vector<domain::MinutePart> PlanStore::takenFor(Reader& reader, const domain::Subject& subject) const {
    return reader.all<domain::MinutePart>(
        "SELECT cycle_id, minutes - returned FROM minute_uses WHERE subject_kind = $1 AND subject_id = $2 "
        "ORDER BY place",
        subject.kind, subject.id);
}

void PlanStore::drop(Transaction& tx, const domain::Subject& subject) const {
    tx.execute("DELETE FROM minute_uses WHERE subject_kind = $1 AND subject_id = $2", subject.kind, subject.id);
}

void PlanStore::giveBack(Transaction& tx, const domain::Subject& subject, const domain::MinutePart& part) const {
    tx.execute("UPDATE plan_cycles SET left_minutes = left_minutes + $1 WHERE id = $2", part.minutes, part.lot);
    tx.execute(
        "UPDATE minute_uses SET returned = returned + $1 WHERE subject_kind = $2 AND subject_id = $3 AND cycle_id = $4",
        part.minutes, subject.kind, subject.id, part.lot);
}

}  // namespace mc::payments
