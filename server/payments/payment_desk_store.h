#pragma once

#include <vector>

#include "payments/payment_store.h"
#include "payments/refund_store.h"

namespace mc::payments {

/// A captured payment of another amount than its order, of which nothing was asked back.
struct QuarantinedRow {
    Payment payment;
    domain::Money expected;
    domain::UserId student;
    std::string receipt;
    domain::UtcTime seenAt;
    OrderStatus order = OrderStatus::quarantined;

    /// Its order still waits for money, and for this one.
    bool mayAccept() const { return order == OrderStatus::quarantined && payment.amount.currency == expected.currency; }
};
BOOST_DESCRIBE_STRUCT(QuarantinedRow, (), (payment, expected, student, receipt, seenAt, order))

/// A refund that has not arrived.
struct OpenRefundRow {
    domain::RefundId id;
    domain::Money amount;
    domain::UserId student;
    std::string receipt;
    RefundStatus status = RefundStatus::failed;
    int attempt = 1;
    domain::UtcTime requestedAt;
    std::optional<domain::UtcTime> checkAt;
};
BOOST_DESCRIBE_STRUCT(OpenRefundRow, (), (id, amount, student, receipt, status, attempt, requestedAt, checkAt))

/// An order of somebody's that counts, and what of it went back.
struct PersonOrderRow {
    domain::OrderId id;
    std::string receipt;
    OrderStatus status = OrderStatus::created;
    domain::Money amount;
    std::int64_t returnedMinor = 0;
    std::int64_t returningMinor = 0;
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(PersonOrderRow, (), (id, receipt, status, amount, returnedMinor, returningMinor, createdAt))

/// The SQL of what of all money needs a person. Free of state.
class PaymentDeskStore {
public:
    using Reader = database::Reader;

    /// The oldest first, here and below.
    std::vector<QuarantinedRow> quarantined(Reader& reader) const;
    std::optional<QuarantinedRow> quarantined(Reader& reader, domain::PaymentId id) const;
    /// At most `limit` that failed, and as many that are pending.
    std::vector<OpenRefundRow> openRefunds(Reader& reader, int limit) const;
    int countPending(Reader& reader) const;
    int countFailed(Reader& reader) const;
    /// The newest first, with ids below `before`.
    std::vector<PersonOrderRow> ordersOf(Reader& reader, domain::UserId person, std::int64_t before, int limit) const;
};

}  // namespace mc::payments
