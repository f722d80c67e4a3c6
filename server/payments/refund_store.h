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

BOOST_DEFINE_FIXED_ENUM_CLASS(RefundStatus, int, pending, processed, failed,
                              superseded)  // The money went back another way.
BOOST_DEFINE_FIXED_ENUM_CLASS(RefundOrigin, int, platform,
                              dashboard,  // Made by hand at the gateway.
                              dispute)    // Taken by the student's bank.

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
    std::string gatewayRefundId;  ///< Empty until the gateway has taken this attempt.
    domain::UtcTime requestedAt;
    std::optional<domain::UtcTime> processedAt;
    std::optional<domain::UtcTime> checkAt;
    bool granted = false;   ///< By the platform: it bears it.
    std::string reference;  ///< Of the transfer, where it was paid past the gateway.
};
BOOST_DESCRIBE_STRUCT(Refund, (),
                      (id, paymentId, subject, studentId, amount, cause, origin, status, attempt, gatewayRefundId,
                       requestedAt, processedAt, checkAt, granted, reference))

/// A refund made by hand that was heard of before its payment was known as captured.
struct EarlyRefund {
    std::string gatewayRefundId;
    domain::Money amount;
};
BOOST_DESCRIBE_STRUCT(EarlyRefund, (), (gatewayRefundId, amount))

/// The SQL of refunds. Free of state. Changes name the attempt and the status they start from: a refund that moved
/// meanwhile is left alone (false).
class RefundStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<Refund> refund(Reader& reader, domain::RefundId id) const;
    std::optional<Refund> byGateway(Reader& reader, std::string_view gatewayRefundId) const;
    std::optional<Refund> byCause(Reader& reader, std::string_view cause) const;
    /// Of the payment an order accepted, else of whatever came in for it.
    std::vector<Refund> ofOrder(Reader& reader, domain::OrderId order) const;
    /// Of everything that came in for an order, the oldest first.
    std::vector<Refund> everyOfOrder(Reader& reader, domain::OrderId order) const;
    /// Of whatever came in for the subject.
    std::vector<Refund> ofSubject(Reader& reader, const domain::Subject& subject) const;
    /// Ours of a payment that the gateway has not taken, or that failed there, newest first.
    std::vector<Refund> unsentOf(Reader& reader, domain::PaymentId payment) const;
    /// Everything asked back of a payment, in flight included; minor units.
    std::int64_t total(Reader& reader, domain::PaymentId payment) const;
    /// Of it, what has arrived.
    std::int64_t arrived(Reader& reader, domain::PaymentId payment) const;
    /// Whether the platform gave anything for it: back to the student, or what was missing when it was accepted.
    bool hasGrants(Reader& reader, domain::PaymentId payment) const;
    /// What went back without our asking.
    std::int64_t totalByHand(Reader& reader, domain::PaymentId payment) const;
    /// By the gateway's id, what it counts as refunds, with what was heard of early.
    std::int64_t known(Reader& reader, std::string_view gatewayPaymentId) const;

    /// Throws ConstraintViolation (refund_exceeds_capture) rather than give back more than came in (case 35).
    void insert(Transaction& tx, const Refund& refund) const;
    bool setGatewayRefund(Transaction& tx, const Refund& refund, const std::string& gatewayRefundId,
                          domain::UtcTime checkAt) const;
    bool setProcessed(Transaction& tx, const Refund& refund, domain::UtcTime at) const;
    /// Processed, past the gateway.
    bool setSettled(Transaction& tx, const Refund& refund, const std::string& reference, domain::UtcTime at) const;
    /// An admin proposes to settle it by hand, and nobody has decided yet.
    bool isBeingSettled(Reader& reader, domain::RefundId id) const;
    bool setFailed(Transaction& tx, const Refund& refund, domain::UtcTime tryAgainAt) const;
    bool setNextAttempt(Transaction& tx, const Refund& refund, const domain::Money& amount,
                        domain::UtcTime checkAt) const;
    bool setSuperseded(Transaction& tx, const Refund& refund) const;

    /// Without those that may be settled by hand.
    std::vector<Refund> toCheck(Reader& reader, domain::UtcTime now, int limit) const;
    /// False when another follow-up has it.
    bool claim(Transaction& tx, const Refund& refund, domain::UtcTime next) const;
    void setDue(Transaction& tx, domain::RefundId id, domain::UtcTime at) const;
    /// Everything that is still open is due at once (case 26).
    void checkAllNow(Transaction& tx, domain::UtcTime now) const;

    void insertEarly(Transaction& tx, std::string_view gatewayPaymentId, const EarlyRefund& refund,
                     domain::UtcTime now) const;
    std::int64_t totalEarly(Reader& reader, std::string_view gatewayPaymentId) const;
    /// Takes them out.
    std::vector<EarlyRefund> takeEarly(Transaction& tx, std::string_view gatewayPaymentId) const;
    /// Returns how many.
    std::int64_t forgetEarlyBefore(Transaction& tx, domain::UtcTime time) const;
};

}  // namespace mc::payments
