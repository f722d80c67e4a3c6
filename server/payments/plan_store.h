#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/plans.h"
#include "domain/subject.h"
#include "platform/database/transaction.h"

namespace mc::payments {

/// Somebody's subscription at the gateway.
struct PlanSubscription {
    domain::PlanSubscriptionId id;
    domain::UserId studentId;
    std::string gatewayId;
    domain::PlanTier tier = domain::PlanTier::pro;
    std::optional<domain::PlanTier> nextTier;  ///< From the next cycle on, where it is another.
    domain::PlanStanding standing = domain::PlanStanding::waiting;
    bool cancels = false;  ///< At the end of the cycle.
    std::optional<domain::UtcTime> paidUntil;
    domain::UtcTime madeAt;
    std::optional<domain::UtcTime> checkAt;     ///< When the gateway is asked about it next.
    std::optional<domain::UtcTime> refundedAt;  ///< A charge of it had gone back whole by then: it is over.
};
BOOST_DESCRIBE_STRUCT(PlanSubscription, (),
                      (id, studentId, gatewayId, tier, nextTier, standing, cancels, paidUntil, madeAt, checkAt,
                       refundedAt))

/// What was paid for one.
struct PlanCycleRow {
    domain::MinuteLotId id;
    domain::PlanSubscriptionId subscriptionId;
    domain::UserId studentId;
    std::string invoiceId;
    domain::PlanTier tier = domain::PlanTier::pro;
    domain::UtcTime beginsAt;
    domain::UtcTime endsAt;
    int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(PlanCycleRow, (), (id, subscriptionId, studentId, invoiceId, tier, beginsAt, endsAt, minutes))

/// How many go on beyond their month, by the plan they have then.
struct StayingPlans {
    domain::PlanTier tier = domain::PlanTier::pro;
    bool late = false;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(StayingPlans, (), (tier, late, count))

/// The SQL of plans. Free of state.
class PlanStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    /// The gateway's plan of that tier and price.
    std::optional<std::string> gatewayPlan(Reader& reader, domain::PlanTier tier, const domain::Money& price) const;
    /// Of which tier a plan of the gateway is.
    std::optional<domain::PlanTier> tierOf(Reader& reader, std::string_view gatewayPlan) const;
    void insertGatewayPlan(Transaction& tx, const std::string& gatewayPlan, domain::PlanTier tier,
                           const domain::Money& price) const;

    void insert(Transaction& tx, const PlanSubscription& subscription) const;
    /// All but whose it is and what the gateway calls it.
    void save(Transaction& tx, const PlanSubscription& subscription) const;
    std::optional<PlanSubscription> find(Reader& reader, domain::PlanSubscriptionId id) const;
    std::optional<PlanSubscription> byGateway(Reader& reader, std::string_view gatewayId) const;
    /// The one that counts: what goes on, else what was paid for longest.
    std::optional<PlanSubscription> current(Reader& reader, domain::UserId student) const;
    /// Waits for its first payment, for that plan, since then or later.
    std::optional<PlanSubscription> waiting(Reader& reader, domain::UserId student, domain::PlanTier tier,
                                            domain::UtcTime since) const;
    /// All of these that may still be paid.
    std::vector<PlanSubscription> allWaiting(Reader& reader, domain::UserId student) const;
    std::vector<StayingPlans> staying(Reader& reader) const;
    std::vector<PlanSubscription> toCheck(Reader& reader, domain::UtcTime now, int limit) const;
    /// False when another follow-up has it.
    bool claim(Transaction& tx, const PlanSubscription& subscription, domain::UtcTime next) const;

    bool hasInvoice(Reader& reader, std::string_view invoiceId) const;
    void insert(Transaction& tx, const PlanCycleRow& cycle) const;
    std::optional<PlanCycleRow> cycle(Reader& reader, domain::MinuteLotId id) const;
    /// The one of the subscription that began last before then.
    std::optional<PlanCycleRow> cycleBefore(Reader& reader, domain::PlanSubscriptionId id, domain::UtcTime time) const;
    /// Of which tier that is the price.
    std::optional<domain::PlanTier> tierPriced(Reader& reader, const domain::Money& price) const;
    /// What was paid on top of it, for what was left of its time, and is still here.
    std::vector<PlanCycleRow> restsOf(Reader& reader, const PlanCycleRow& cycle) const;
    /// The last one whose money is still here.
    std::optional<PlanCycleRow> lastPaid(Reader& reader, domain::PlanSubscriptionId id) const;
    /// It is paid until the end of that.
    void setPaidUntil(Transaction& tx, domain::PlanSubscriptionId id) const;
    /// Its money went back: its minutes are gone, also those that return to it, and nothing is paid by it.
    void takeBack(Transaction& tx, const PlanCycleRow& cycle, domain::UtcTime at) const;
    /// Its minutes are there once it is paid.
    void setMinutes(Transaction& tx, domain::MinuteLotId id, int minutes) const;

    /// With anything left, of cycles whose money is still here.
    std::vector<domain::MinuteLot> lotsOf(Reader& reader, domain::UserId student, domain::UtcTime now) const;
    /// Throws ConstraintViolation below nothing.
    void take(Transaction& tx, const domain::Subject& subject, int place, const domain::MinutePart& part) const;
    /// In the order in which they were taken, without what has returned.
    std::vector<domain::MinutePart> takenFor(Reader& reader, const domain::Subject& subject) const;
    void drop(Transaction& tx, const domain::Subject& subject) const;
    void giveBack(Transaction& tx, const domain::Subject& subject, const domain::MinutePart& part) const;
};

}  // namespace mc::payments
