#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/subject.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::payments {

BOOST_DEFINE_FIXED_ENUM_CLASS(OrderStatus, int, created, attempted, captured, superseded, quarantined,
                              reserved)  // The bank keeps the money until it is taken or let go.
BOOST_DEFINE_FIXED_ENUM_CLASS(AttemptStatus, int, failed, authorized, captured)  // In order: never backwards.
BOOST_DEFINE_FIXED_ENUM_CLASS(PaymentUse, int, none, accepted, surplus, quarantined,
                              declined,  // Reserved and not taken.
                              reserved)  // To be taken later.

struct Order {
    domain::OrderId id;
    domain::Subject subject;
    domain::UserId studentId;
    domain::Money amount;
    OrderStatus status = OrderStatus::created;
    std::string description;
    std::string receipt;
    std::string gatewayOrderId;
    domain::UtcTime createdAt;
    domain::UtcTime payBefore;
    int polls = 0;
    std::optional<domain::UtcTime> pollAt;
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (id, subject, studentId, amount, status, description, receipt, gatewayOrderId, createdAt,
                       payBefore, polls, pollAt))

/// True while it waits for money.
constexpr bool isOpen(OrderStatus status) {
    return status == OrderStatus::created || status == OrderStatus::attempted;
}

struct Payment {
    domain::PaymentId id;
    std::string gatewayPaymentId;
    domain::OrderId orderId;
    domain::Money amount;
    AttemptStatus status = AttemptStatus::failed;
    PaymentUse use = PaymentUse::none;
};
BOOST_DESCRIBE_STRUCT(Payment, (), (id, gatewayPaymentId, orderId, amount, status, use))

/// The SQL of orders and payments. Free of state. What changes a row names the state it was read in: a row that moved
/// meanwhile is left alone, and whoever meant to move it learns of it (std::runtime_error undoes the transaction, and
/// the event, the poll or the delivery comes again).
class PaymentStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<Order> order(Reader& reader, domain::OrderId id) const;
    std::optional<Order> orderByGateway(Reader& reader, std::string_view gatewayOrderId) const;
    /// The one that counts: not superseded.
    std::optional<Order> currentOrder(Reader& reader, const domain::Subject& subject) const;
    void insert(Transaction& tx, const Order& order) const;
    void setStatus(Transaction& tx, const Order& order, OrderStatus status,
                   std::optional<domain::UtcTime> capturedAt = {}) const;
    /// False when it had one already.
    bool setGatewayOrder(Transaction& tx, domain::OrderId id, const std::string& gatewayOrderId,
                         domain::UtcTime pollAt) const;

    std::optional<Payment> payment(Reader& reader, domain::PaymentId id) const;
    std::optional<Payment> paymentByGateway(Reader& reader, std::string_view gatewayPaymentId) const;
    std::optional<Payment> acceptedPayment(Reader& reader, const domain::Subject& subject) const;
    /// Of an order that is reserved.
    std::optional<Payment> reservedPayment(Reader& reader, domain::OrderId order) const;
    /// What the gateway kept of it.
    domain::Money feeOf(Reader& reader, domain::PaymentId id) const;
    /// True when money for the subject was reserved and is not taken: the bank lets it go.
    bool hasDeclined(Reader& reader, const domain::Subject& subject) const;
    struct NewPayment {
        Payment payment;
        std::string method;
        std::int64_t feeMinor = 0;
        std::string failure;
        domain::UtcTime at;
    };
    void insert(Transaction& tx, const NewPayment& payment) const;
    void advance(Transaction& tx, const NewPayment& payment, AttemptStatus from) const;
    void setUse(Transaction& tx, const Payment& payment, PaymentUse use) const;

    /// Whose turn it is, those made last first: somebody is waiting for them.
    std::vector<Order> ordersToPoll(Reader& reader, domain::UtcTime now, int limit) const;
    /// False when another follow-up has it: one asks, and unless it learns something, again at `next`.
    bool claim(Transaction& tx, const Order& order, domain::UtcTime next) const;
    void setPoll(Transaction& tx, domain::OrderId id, int polls, std::optional<domain::UtcTime> pollAt) const;
    /// When the reconciler asks about it next.
    void setDue(Transaction& tx, domain::OrderId id, domain::UtcTime at) const;
    /// Everything that is still open is due at once (case 26).
    void pollAllNow(Transaction& tx, domain::UtcTime now) const;

    /// False when the event was taken in before (case 19).
    bool takeEvent(Transaction& tx, std::string_view eventId, std::string_view kind, domain::UtcTime now) const;
    /// Keeps what was signed but could not be taken in. `body` holds personal data; it is never logged.
    void setAside(Transaction& tx, std::string_view eventId, std::string_view body, std::string_view reason,
                  domain::UtcTime now) const;
    /// Events and what was set aside. Returns how many.
    std::int64_t forgetHeardBefore(Transaction& tx, domain::UtcTime time) const;
};

}  // namespace mc::payments
