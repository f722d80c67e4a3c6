#pragma once

#include <atomic>
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/money.h"
#include "payments/sandbox/records.h"
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
    std::atomic<bool> allowSecondPayment{false};  ///< A paid order accepts one more payment (case 25).
};

/// How a person at the checkout decides.
struct Attempt {
    std::string orderId;
    std::string method = "upi";  ///< upi, card or netbanking.
    bool succeeds = true;
    std::optional<domain::Money> amount;  ///< Another amount than the order's: no honest gateway does it (case 24).
};

/// The rules and the state of the pretended gateway: what Razorpay would answer, refuse and announce. Announcements are
/// outbox rows of kind "webhook" whose payload is the body and whose key is the event's id. Thread safe.
class Bank {
public:
    Bank(database::Database& database, jobs::Outbox& outbox, const base::Clock& clock, base::Random& random,
         Knobs& knobs);

    Answer<OrderRow> createOrder(const boost::json::object& body);
    Answer<OrderRow> order(const std::string& id);
    Answer<std::vector<PaymentRow>> paymentsOf(const std::string& orderId);
    Answer<PaymentRow> payment(const std::string& id);
    Answer<PaymentRow> capture(const std::string& id, const boost::json::object& body);
    /// `body` as sent: the same key with another body is refused.
    Answer<RefundRow> refund(const std::string& paymentId, std::string_view body, const std::string& key);
    Answer<RefundRow> refundById(const std::string& id);
    Answer<std::vector<RefundRow>> refundsOf(const std::string& paymentId, std::int64_t count, std::int64_t skip);
    std::vector<RefundRow> refunds();

    /// One attempt at the checkout; a failed one is a row, too.
    Answer<PaymentRow> pay(const Attempt& attempt);

private:
    using Transaction = database::Transaction;
    std::string newId(std::string_view prefix);
    PaymentRow newPayment(const OrderRow& order, const Attempt& attempt);
    void book(Transaction& tx, const OrderRow& order, const PaymentRow& payment);
    void letGo(const std::string& id);
    void settleCapture(Transaction& tx, const PaymentRow& payment);
    Answer<RefundRow> newRefund(Transaction& tx, const PaymentRow& payment, const boost::json::object& body);
    void settleRefund(const std::string& id);
    void announce(Transaction& tx, std::string_view event, boost::json::object payload);

    database::Database& m_database;
    jobs::Outbox& m_outbox;
    const base::Clock& m_clock;
    base::Random& m_random;
    Knobs& m_knobs;
};

}  // namespace mc::sandbox
