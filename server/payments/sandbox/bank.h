#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/money.h"
#include "payments/sandbox/bank_parts.h"
#include "payments/sandbox/records.h"

namespace mc::sandbox {

/// How a person at the checkout decides.
struct Attempt {
    std::string orderId;
    std::string method = "upi";  ///< upi, card or netbanking.
    bool succeeds = true;
    std::optional<domain::Money> amount = {};  ///< Another than the order's: no honest gateway does it (case 24).
    std::string account = {};                  ///< What is typed: a UPI id, a card's number or a bank's code.
    bool saves = false;                        ///< For the next time; only an order of a customer can.
    std::string tokenId = {};                  ///< Pays by what was saved, whatever the method says.
};

/// An order that the gateway makes itself.
struct Due {
    std::int64_t amount = 0;
    std::string currency;
    std::string customerId;
    std::int64_t manualMinutes = 0;  ///< As OrderRow's.
};

/// Orders, payments and refunds of the pretended gateway: what Razorpay would answer, refuse and announce. Thread safe.
class Bank {
public:
    explicit Bank(const BankParts& parts);

    Answer<OrderRow> createOrder(const boost::json::object& body);
    Answer<OrderRow> order(const std::string& id);
    std::vector<OrderRow> orders(const Page& page, const std::string& receipt, std::optional<bool> authorized);
    /// Only the notes of what there is can be changed.
    Answer<OrderRow> editOrder(const std::string& id, const boost::json::object& body);
    Answer<std::vector<PaymentRow>> paymentsOf(const std::string& orderId);

    Answer<PaymentRow> payment(const std::string& id);
    std::vector<PaymentRow> payments(const Page& page);
    Answer<PaymentRow> editPayment(const std::string& id, const boost::json::object& body);
    Answer<PaymentRow> capture(const std::string& id, const boost::json::object& body);

    /// `body` as sent: the same key with another body is refused.
    Answer<RefundRow> refund(const std::string& paymentId, std::string_view body, const std::string& key);
    Answer<RefundRow> refundById(const std::string& id);
    Answer<RefundRow> editRefund(const std::string& id, const boost::json::object& body);
    Answer<std::vector<RefundRow>> refundsOf(const std::string& paymentId, const Page& page);
    std::vector<RefundRow> refunds(const Page& page = {});

    /// One attempt at the checkout; a failed one is a row, too.
    Answer<PaymentRow> pay(const Attempt& attempt);

    // For what the gateway does by itself, within its own transaction.
    OrderRow newOrder(database::Transaction& tx, const Due& due);
    Answer<PaymentRow> pay(database::Transaction& tx, const Attempt& attempt);
    Answer<RefundRow> giveBack(database::Transaction& tx, const std::string& paymentId, std::int64_t amount);

private:
    using Transaction = database::Transaction;
    std::optional<Refusal> setNotes(std::string_view sql, const std::string& id, const boost::json::object& body);
    /// By what it is paid, and the token of it.
    Answer<std::pair<Instrument, std::string>> instrument(Transaction& tx, const OrderRow& order,
                                                          const Attempt& attempt);
    PaymentRow newPayment(const OrderRow& order, const Attempt& attempt);
    void book(Transaction& tx, const OrderRow& order, const PaymentRow& payment);
    void letGo(const std::string& id);
    void settleCapture(Transaction& tx, const PaymentRow& payment);
    Answer<RefundRow> newRefund(Transaction& tx, const PaymentRow& payment, RefundRow row);
    void settleRefund(const std::string& id);

    static constexpr std::string_view kSettleRefund = "refund.settle";  ///< Of the outbox.

    BankParts m_parts;
};

}  // namespace mc::sandbox
