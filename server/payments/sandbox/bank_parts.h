#pragma once

#include <atomic>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>

#include "platform/base/clock.h"
#include "platform/base/random.h"
#include "platform/database/database.h"
#include "platform/jobs/outbox.h"

namespace mc::sandbox {

/// Misbehaviour on request, for tests. Any thread, at any time.
struct Knobs {
    std::atomic<bool> dropWebhooks{false};        ///< Events are lost, as after the gateway gave up (case 18).
    std::atomic<int> webhookCopies{1};            ///< Each event is delivered so often (case 19).
    std::atomic<int> webhookDelaySeconds{0};      ///< Before the first delivery.
    std::atomic<bool> authorizeOnly{false};       ///< Payments stay authorised until captured by a call.
    std::atomic<int> refundSeconds{5};            ///< From the refund's request to its end.
    std::atomic<bool> failRefunds{false};         ///< Refunds end as failed (case 34).
    std::atomic<int> failCalls{0};                ///< The next n calls answer 502 and do nothing.
    std::atomic<int> loseAnswers{0};              ///< The next n calls do their work, then answer loseStatus (case 33).
    std::atomic<int> loseStatus{504};             ///< 403 is what a firewall on the way would say.
    std::atomic<int> refuseCaptures{0};           ///< The next n captures are refused; the reservation stands.
    std::atomic<int> payoutSeconds{5};            ///< From a payout's request to its end, and to its reversal.
    std::atomic<bool> unknownAccounts{false};     ///< Validations find no account.
    std::atomic<bool> refusePayouts{false};       ///< Payouts are refused when they are asked for.
    std::atomic<bool> failPayouts{false};         ///< Payouts end as failed: the bank on the other side is down.
    std::atomic<bool> closedAccounts{false};      ///< Payouts end as failed: the account is closed.
    std::atomic<bool> reversePayouts{false};      ///< The bank sends them back after they were processed (case 48).
    std::atomic<bool> lowBalance{false};          ///< Payouts are queued until there is enough again.
    std::atomic<int> failCharges{0};              ///< The next n charges of subscriptions are declined.
    std::atomic<bool> allowSecondPayment{false};  ///< A paid order accepts one more payment (case 25).
};

/// Takes one from a counter that tests set; false at zero.
bool takeOne(std::atomic<int>& counter);

/// What every desk of the pretended gateway works with. All of it outlives them.
struct BankParts {
    database::Database& database;
    jobs::Outbox& outbox;
    const base::Clock& clock;
    base::Random& random;
    Knobs& knobs;
};

/// "pay_" and fourteen letters and digits, as Razorpay's.
std::string newId(const BankParts& parts, std::string_view prefix);

/// What is to be done is kept with the id of what it is done to.
std::string idIn(const jobs::Delivery& delivery);

}  // namespace mc::sandbox
