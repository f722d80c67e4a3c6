#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "payments/invoices.h"
#include "payments/sandbox/payouts.h"
#include "payouts/earnings.h"
#include "payouts/payout_accounts.h"
#include "payouts/payout_runs.h"
#include "payouts/payout_sending.h"
#include "support/booking_house.h"
#include "support/markdown_table.h"

namespace mc::test {

/// "2027-03-01 08:00", as a clock in India shows it.
inline domain::UtcTime inIndia(std::string text) {
    text.replace(text.find(' '), 1, "T");
    return domain::parseIso(text + ":00Z").value() - (5 * domain::kHour + 30 * domain::kMinute);
}
inline std::string amountText(std::int64_t minor) {
    const auto digits = std::to_string(100 + std::abs(minor) % 100).substr(1);
    return (minor < 0 ? "-" : "") + std::to_string(std::abs(minor) / 100) + "." + digits;
}
inline std::string amountText(const domain::Money& amount) {
    return amountText(amount.minor);
}

/// Everything that a month of sessions moves, and two mentors, three students and two admins. What is to happen is
/// planned first, with its time, and then played in order: with every step what is due by then happens as well.
struct MonthHouse : BookingHouse {
    using Row = std::map<std::string, std::string>;

    MonthHouse() {
        sandbox.knobs().refundSeconds = 0;
        payments.events().captured.connect([this](auto& tx, const auto& event) { invoices.onCaptured(tx, event); });
        payments.events().refundProcessed.connect(
            [this](auto& tx, const auto& event) { invoices.onRefunded(tx, event); });
        wallet.returned.connect([this](auto& tx, const auto& event) { invoices.onCreditsReturned(tx, event); });
        payments.events().saleReduced.connect(
            [this](auto& tx, const auto& event) { invoices.onSaleReduced(tx, event); });
        payments.events().payoutSeen.connect([this](auto& tx, const auto& seen) { sending.observe(tx, seen); });
        runs.onApproved([this](auto& tx, const auto& payout) { sending.send(tx, payout); });
        invoices.setState(people.at("Maya"), "29").value();
        invoices.setState(people.at("Kabir"), "27").value();
        planStep("2027-03-01 06:00", 0, [this] {
            enterDetails("Ananya", "ananya.k@okicici");
            enterDetails("Ravi", "ravi@okaxis");
        });
    }

    void planStep(domain::UtcTime at, int number, std::function<void()> deed) {
        steps.push_back({at, number, std::move(deed)});
    }
    void planStep(const std::string& at, int number, std::function<void()> deed) {
        planStep(inIndia(at), number, std::move(deed));
    }
    void play() {
        std::ranges::stable_sort(steps, {}, [](const Step& step) { return std::pair(step.at, step.number); });
        for (const auto& step : steps) {
            passTo(step.at);
            followUp();
            step.deed();
            followUp();
        }
    }
    void followUp() {
        settle();
        plans.run();
        sending.followUp();
        settle();
    }

    void enterDetails(const std::string& mentor, const std::string& upiId) {
        payoutDetails.change(people.at(mentor), {0, domain::PayoutDetailsKind::upi, mentor, upiId, ""}).value();
    }
    void buyPlan(const std::string& student, domain::PlanTier tier) {
        const auto id = people.at(student);
        const auto opened = plans.checkout(id, tier).value();
        const auto done = *sandbox.subscribe(opened.subscriptionId, {.method = "card"});
        plans.verify(id, {done.subscriptionId, done.paymentId, done.signature}).value();
    }
    void buyCredits(const std::string& student, std::int64_t whole) {
        const auto id = people.at(student);
        const auto subject = wallet.choose(id, domain::rupees(whole), clock.now()).value();
        payments.verify(id, checkout(payments.createOrder(id, subject, clock.now()).value())).value();
    }
    /// Chosen and paid; of what is nothing to pay, only chosen.
    bookings::Booking buySession(const Row& row) {
        const auto session = held(people.at(row.at("Student")), people.at(row.at("Mentor")), inIndia(row.at("Starts")),
                                  std::stoi(row.at("Minutes")));
        const auto opened = order(session);
        if (!opened.gatewayOrderId.empty()) payments.verify(session.studentId, checkout(opened)).value();
        return now(session);
    }
    void comes(const bookings::Booking& session, domain::UserId who) {
        joins.table[{session.id, who}].push_back({session.startsAt, session.endsAt});
    }

    struct Step {
        domain::UtcTime at;
        int number = 0;  ///< Of one instant, the smaller first.
        std::function<void()> deed;
    };
    std::vector<Step> steps;
    std::map<std::string, domain::UserId> people{{"Ananya", mentor("Ananya", {.price30 = 1500, .price60 = 3000})},
                                                 {"Ravi", mentor("Ravi")},
                                                 {"Maya", student("Maya")},
                                                 {"Kabir", student("Kabir")},
                                                 {"Zara", student("Zara")},
                                                 {"Olga", student("Olga")},
                                                 {"Pavel", student("Pavel")}};
    payments::Invoices invoices{{*database, clock, ids},
                                {.sellerName = "Graphora Pvt. Ltd.", .gstin = "29ZZZZZ0000Z1ZM"}};
    payouts::PayoutAccounts payoutDetails{{*database, clock, ids, sealer}};
    payouts::PayoutPlanner planner{*zones.find({"Asia/Kolkata"}), domain::rupees(500)};
    payouts::PayoutRuns runs{{*database, clock, ids, ledger, planner, domain::PayoutWay::provider}};
    gateway::PayoutGateway payoutGateway{gateway, std::string(sandbox::Payouts::kAccount)};
    payouts::PayoutSending sending{{*database, clock, outbox, ledger, payoutGateway, payoutDetails}};
    payouts::Earnings earnings{{*database, clock, ledger, bookings, planner}};
};

}  // namespace mc::test
