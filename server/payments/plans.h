#pragma once

#include <string>

#include "accounts/directory.h"
#include "payments/order_price_store.h"
#include "payments/payment_service.h"
#include "payments/plan_store.h"
#include "platform/database/signal.h"
#include "protocol/plans.h"

namespace mc::payments {

/// What became of somebody's plan, in the transaction that learns of it.
struct PlanNews {
    domain::UserId student;
    domain::PlanTier tier = domain::PlanTier::pro;
    domain::UtcTime until;  ///< How long it counts.
    domain::UtcTime at;
};

/// Plans (PAY-6): subscribed to at the gateway, which charges them each month. The gateway's own view is asked for whenever it
/// tells of something, after a checkout and by the clock, and what it says then is taken in: so events may come in any order,
/// any number of times, or never (cases 18, 53). Each invoice that was paid is an order of its own. Once all of one has gone
/// back, whoever gave it, the plan is over: here at once, there by the outbox. Thread safe.
///
/// Wiring: `payments.sell(SubjectKind::plan, plans)`, payments' signals `captured`, `refundProcessed` and `subscriptionMoved`
/// to onCaptured(), onRefunded() and onMoved(), and run() by a job.
class Plans final : public Payables {
public:
    using Transaction = database::Transaction;
    using Reader = database::Reader;
    struct Options {
        std::vector<domain::PlanTerms> plans;
        std::string productName = "Mentor Connect";
        bool sandbox = false;
        bool chargesGst = true;               ///< False: the operator is not registered and may charge none.
        domain::ZoneTable operatorZone = {};  ///< In which the dates of rates begin.
    };
    /// Registers the outbox handler: construct before Outbox::start().
    Plans(const PaymentParts& parts, PaymentService& payments, Options options);

    database::Signal<PlanNews> pastDue;  ///< A renewal was refused and is tried again.
    database::Signal<PlanNews> lapsed;   ///< It was given up.
    /// A charge of it went back whole, so it ended; what else is paid counts `until` then.
    database::Signal<PlanNews> refunded;

    // For its owner; what asks the gateway blocks: gateway_unavailable.
    protocol::Plan look(domain::UserId student) const;
    /// invalid_state where she has one, validation_failed for Free, email_not_verified.
    domain::Result<protocol::PlanCheckout> checkout(domain::UserId student, domain::PlanTier tier);
    /// not_found for another's, signature_invalid.
    domain::Result<protocol::Plan> verify(domain::UserId student, const protocol::VerifyPlan& proof);
    /// invalid_state where none goes on, it is paid late, or it is that one already.
    domain::Result<protocol::PlanChangePreview> preview(domain::UserId student, domain::PlanTier tier) const;
    domain::Result<protocol::Plan> change(domain::UserId student, domain::PlanTier tier);

    /// By the gateway's id, while it waits for its first payment; for the checkout page.
    std::optional<protocol::PlanCheckout> waiting(std::string_view gatewayId) const;

    // Payables: the gateway makes these orders.
    domain::Result<Payable> payable(Reader& reader, domain::UserId student, const domain::Subject& subject,
                                    domain::UtcTime now) const override;
    Wanted keep(Transaction& tx, const Reservation& reserved, domain::UtcTime now) override;
    /// A cycle whose payment was taken back has earned nothing.
    bool stands(database::Reader&, const domain::Subject&, domain::UtcTime) const override { return false; }
    bool shrinks() const override { return true; }

    void onCaptured(Transaction& tx, const PaymentCaptured& event);
    void onRefunded(Transaction& tx, const RefundProcessed& event);
    /// The gateway told of it: it is asked in a moment.
    void onMoved(Transaction& tx, const SubscriptionMoved& event);
    /// Asks about what is due. Blocks. Returns how many.
    int run();

    /// What all of them bring.
    domain::PlanSums sums(Reader& reader, domain::Currency currency) const;
    /// Booked first (P12.2), by the plan that counts now.
    bool hasPriority(Reader& reader, domain::UserId student) const;
    // What a plan does for a session, in the transaction of its cause.
    domain::PlanUse offer(Reader& reader, domain::UserId student, const domain::Money& listPrice, int minutes,
                          domain::UtcTime now) const;
    void keepFor(Transaction& tx, const domain::Subject& subject, const domain::PlanUse& use) const;
    /// So many as were agreed on before. False, and nothing is kept, where there are fewer.
    bool keepMinutes(Transaction& tx, const domain::Subject& subject, domain::UserId student, int minutes,
                     domain::UtcTime now) const;
    /// Nothing is sold: all of it returns.
    void letGo(Transaction& tx, const domain::Subject& subject) const;
    /// By the tier, to the same lots, once (case 51).
    void giveBack(Transaction& tx, const domain::Subject& subject, int percent) const;

private:
    struct PaidInvoice {
        gateway::CycleInvoice invoice;
        gateway::Payment payment;
    };
    static domain::Subject subjectOf(domain::MinuteLotId cycle) { return {domain::SubjectKind::plan, cycle.value}; }
    static domain::PlanStanding standingOf(gateway::SubscriptionState state);
    domain::PlanTier tierNow(Reader& reader, domain::UserId student, domain::UtcTime now) const;
    const domain::PlanTerms& terms(domain::PlanTier tier) const { return domain::termsOf(m_options.plans, tier); }
    /// The whole price is for the platform's own service.
    domain::FeeRates rates() const;
    domain::Result<std::string> gatewayPlan(const domain::PlanTerms& terms);
    protocol::PlanCheckout toDto(const PlanSubscription& subscription) const;
    domain::Result<PlanSubscription> going(domain::UserId student) const;
    domain::Result<domain::PlanChange> changeOf(const PlanSubscription& subscription, domain::PlanTier to,
                                                domain::UtcTime now) const;
    domain::Result<void> apply(const PlanSubscription& subscription, domain::PlanTier to, bool atOnce);
    domain::Result<void> dropOthers(domain::UserId student, const std::optional<PlanSubscription>& wanted);
    void endForFormer(const PlanSubscription& subscription);
    void keep(Transaction& tx, const domain::Subject& subject, const std::vector<domain::MinutePart>& parts) const;
    bool pull(const std::string& gatewayId);
    std::optional<std::vector<PaidInvoice>> newlyPaid(const std::string& gatewayId) const;
    void takeIn(Transaction& tx, const gateway::Subscription& seen, const std::vector<PaidInvoice>& paid);
    void addCycle(Transaction& tx, const PlanSubscription& subscription, const PaidInvoice& paid);
    void setStanding(Transaction& tx, PlanSubscription& subscription, domain::PlanStanding standing);

    // plan_refunds.cpp
    void bookRefund(Transaction& tx, const RefundProcessed& event, const Payment& payment);
    void end(Transaction& tx, const PlanCycleRow& cycle, domain::UtcTime at);
    void giveBack(Transaction& tx, const PlanCycleRow& cycle);
    void endAtGateway(const std::string& gatewayId);

    PaymentParts m_parts;
    PaymentService& m_payments;
    Options m_options;
    accounts::Directory m_people;
    PaymentStore m_paymentStore;
    RefundStore m_refunds;
    OrderPriceStore m_prices;
    PlanStore m_store;
};

}  // namespace mc::payments
