#pragma once

#include <QTest>

#include "checkout.h"
#include "payments/plans.h"
#include "payments/refund_requests.h"
#include "payments/sandbox/disputes.h"
#include "payments/sandbox/subscriptions.h"

namespace mc::test {

/// Plans as they run, and somebody who may have one.
struct PlansBench : PaymentBench {
    PlansBench()
        : plans({*database, clock, ids, *outbox, *gateway, ledger}, *service,
                {{domain::shippedPlans().begin(), domain::shippedPlans().end()}, "Mentor Connect", true}),
          maya(person("maya")) {
        service->sell(domain::SubjectKind::plan, plans);
        service->events().captured.connect([this](auto& tx, const auto& event) { plans.onCaptured(tx, event); });
        service->events().refundProcessed.connect([this](auto& tx, const auto& event) { plans.onRefunded(tx, event); });
        service->events().subscriptionMoved.connect([this](auto& tx, const auto& event) { plans.onMoved(tx, event); });
        listen(plans.pastDue, [this](const payments::PlanNews& news) { late.push_back(news); });
        listen(plans.lapsed, [this](const payments::PlanNews& news) { lapsed.push_back(news); });
        listen(plans.refunded, [this](const payments::PlanNews& news) { ended.push_back(news); });
    }

    protocol::VerifyPlan paidAt(const std::string& subscription) {
        const auto done = *sandbox.subscribe(subscription, {.method = "card"});
        return {done.subscriptionId, done.paymentId, done.signature};
    }
    std::string begin(domain::PlanTier tier) {
        const auto checkout = plans.checkout(maya, tier).value();
        plans.verify(maya, paidAt(checkout.subscriptionId)).value();
        return checkout.subscriptionId;
    }
    /// Days go by, and everything due happens.
    void days(int count) {
        for (int day = 0; day < count; ++day) {
            clock.advance(domain::kDay);
            settle();
            plans.run();
        }
    }
    protocol::Plan plan() { return plans.look(maya); }
    domain::Subject session() { return {domain::SubjectKind::session, ids.nextValue()}; }
    domain::PlanUse booked(const domain::Subject& subject, int minutes, std::int64_t whole = 1000) {
        return database->write([&](database::Transaction& tx) {
            const auto use = plans.offer(tx, maya, domain::rupees(whole), minutes, clock.now());
            plans.keepFor(tx, subject, use);
            return use;
        });
    }

    /// What was charged, as it came in.
    std::vector<payments::Payment> charges() {
        return database->read([](database::Reader& reader) {
            std::vector<payments::Payment> all;
            for (const auto id : reader.all<domain::PaymentId>("SELECT id FROM payments ORDER BY id"))
                all.push_back(payments::PaymentStore().payment(reader, id).value());
            return all;
        });
    }
    /// In the gateway's dashboard.
    void giveByHand(const payments::Payment& charge, std::int64_t minor) {
        const auto key = "by-hand-" + std::to_string(ids.nextValue());
        QVERIFY(gateway->refund(charge.gatewayPaymentId, domain::paise(minor), "", key).has_value());
        pass(60);
    }
    /// By admins, at the platform's expense.
    void grant(const payments::Payment& charge, std::int64_t minor) {
        const payments::PaymentParts parts{*database, clock, ids, *outbox, *gateway, ledger};
        database->write([&](database::Transaction& tx) {
            payments::RefundRequests(parts).grant(tx, charge, domain::paise(minor), "goodwill:1");
        });
        settle();
        pass(60);
    }
    void loseToTheBank(const payments::Payment& charge) {
        const auto row = sandbox.disputes().open(charge.gatewayPaymentId, {});
        QVERIFY(row.has_value());
        settle();
        QVERIFY(sandbox.disputes().move(row->id, "lost").has_value());
        pass(60);
    }
    std::string standsAtTheGateway(const std::string& subscription) {
        return sandbox.subscriptions().subscription(subscription)->row.status;
    }
    /// Of all that was ever charged, what was not given back.
    std::int64_t keptAtTheGateway() {
        std::int64_t kept = 0;
        for (const auto& row : sandbox.bank().payments({.count = 100}))
            if (row.captured) kept += row.amount;
        for (const auto& row : sandbox.bank().refunds())
            if (row.status != "failed") kept -= row.amount;
        return kept;
    }

    payments::Plans plans;
    domain::UserId maya;
    std::vector<payments::PlanNews> late;
    std::vector<payments::PlanNews> lapsed;
    std::vector<payments::PlanNews> ended;
};

}  // namespace mc::test
