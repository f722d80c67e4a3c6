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

BOOST_DEFINE_FIXED_ENUM_CLASS(OrderStatus, int, created, attempted, captured, superseded, quarantined)
BOOST_DEFINE_FIXED_ENUM_CLASS(AttemptStatus, int, failed, authorized, captured)  // In order: never backwards.
BOOST_DEFINE_FIXED_ENUM_CLASS(PaymentUse, int, none, accepted, surplus, quarantined,
                              declined)  // Reserved and not taken.
BOOST_DEFINE_FIXED_ENUM_CLASS(RefundStatus, int, pending, processed, failed,
                              superseded)  // The money went back another way.
BOOST_DEFINE_FIXED_ENUM_CLASS(RefundOrigin, int, platform,
                              dashboard)  // Made by hand at the gateway.

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
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (id, subject, studentId, amount, status, description, receipt, gatewayOrderId, createdAt,
                       payBefore, polls))

struct Payment {
    domain::PaymentId id;
    std::string gatewayPaymentId;
    domain::OrderId orderId;
    domain::Money amount;
    AttemptStatus status = AttemptStatus::failed;
    PaymentUse use = PaymentUse::none;
};
BOOST_DESCRIBE_STRUCT(Payment, (), (id, gatewayPaymentId, orderId, amount, status, use))

struct Refund {
    domain::RefundId id;
    domain::PaymentId paymentId;
    domain::Subject subject;
    domain::UserId studentId;
    domain::Money amount;
    std::string cause;
    RefundOrigin origin = RefundOrigin::platform;
    RefundStatus status = RefundStatus::pending;
    int attempt = 1;
    std::string gatewayRefundId;
    domain::UtcTime requestedAt;
    std::optional<domain::UtcTime> processedAt;
};
BOOST_DESCRIBE_STRUCT(Refund, (),
                      (id, paymentId, subject, studentId, amount, cause, origin, status, attempt, gatewayRefundId,
                       requestedAt, processedAt))

/// The SQL of payments. Free of state.
class PaymentStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<Order> order(Reader& reader, domain::OrderId id) const;
    std::optional<Order> orderByGateway(Reader& reader, std::string_view gatewayOrderId) const;
    /// The one that counts: not superseded.
    std::optional<Order> currentOrder(Reader& reader, const domain::Subject& subject) const;
    void insert(Transaction& tx, const Order& order) const;
    void setStatus(Transaction& tx, domain::OrderId id, OrderStatus status,
                   std::optional<domain::UtcTime> capturedAt = {}) const;
    /// False when it had one already.
    bool setGatewayOrder(Transaction& tx, domain::OrderId id, const std::string& gatewayOrderId,
                         domain::UtcTime pollAt) const;

    std::optional<Payment> payment(Reader& reader, domain::PaymentId id) const;
    std::optional<Payment> paymentByGateway(Reader& reader, std::string_view gatewayPaymentId) const;
    std::optional<Payment> acceptedPayment(Reader& reader, const domain::Subject& subject) const;
    struct NewPayment {
        Payment payment;
        std::string method;
        std::int64_t feeMinor = 0;
        std::string failure;
        domain::UtcTime at;
    };
    void insert(Transaction& tx, const NewPayment& payment) const;
    void advance(Transaction& tx, const NewPayment& payment) const;
    void setUse(Transaction& tx, domain::PaymentId id, PaymentUse use) const;

    std::optional<Refund> refund(Reader& reader, domain::RefundId id) const;
    std::optional<Refund> refundByGateway(Reader& reader, std::string_view gatewayRefundId) const;
    std::optional<Refund> refundByCause(Reader& reader, std::string_view cause) const;
    /// Of the payment that was accepted for the subject.
    std::vector<Refund> refundsOf(Reader& reader, const domain::Subject& subject) const;
    /// Throws ConstraintViolation (refund_exceeds_capture) rather than give back more than came in (case 35).
    void insert(Transaction& tx, const Refund& refund, domain::UtcTime checkAt) const;
    void setGatewayRefund(Transaction& tx, domain::RefundId id, const std::string& gatewayRefundId) const;
    /// False when it was processed before.
    bool setProcessed(Transaction& tx, domain::RefundId id, domain::UtcTime at) const;
    /// False unless this very attempt was pending.
    bool setFailed(Transaction& tx, const Refund& refund, domain::UtcTime tryAgainAt) const;
    void setNextAttempt(Transaction& tx, domain::RefundId id, domain::UtcTime checkAt) const;
    std::vector<Refund> refundsToCheck(Reader& reader, domain::UtcTime now, int limit) const;

    std::vector<Order> ordersToPoll(Reader& reader, domain::UtcTime now, int limit) const;
    void setPoll(Transaction& tx, domain::OrderId id, int polls, std::optional<domain::UtcTime> pollAt) const;
    /// When the reconciler asks about it next.
    void setDue(Transaction& tx, domain::OrderId id, domain::UtcTime at) const;
    void setDue(Transaction& tx, domain::RefundId id, domain::UtcTime at) const;
    /// Everything that is still open is due at once (case 26).
    void pollAllNow(Transaction& tx, domain::UtcTime now) const;

    /// False when the event was taken in before (case 19).
    bool takeEvent(Transaction& tx, std::string_view eventId, std::string_view kind, domain::UtcTime now) const;
};

}  // namespace mc::payments
