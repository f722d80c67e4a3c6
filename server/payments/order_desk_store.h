#pragma once

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "payments/payment_store.h"
#include "platform/base/paging.h"

namespace mc::payments {

/// By what orders are listed, and which way.
struct OrderOrder {
    bool byAmount = false;  ///< Else by when they were made.
    bool rising = false;    ///< The smallest or oldest first.
};

/// Which orders are wanted.
struct OrderFilter {
    std::optional<OrderStatus> status = {};
    std::optional<domain::UserId> student = {};
    domain::UtcTime from = {};                        ///< When it was made.
    domain::UtcTime until = {std::int64_t{1} << 60};  ///< Not included.
    std::int64_t least = 0;                           ///< Minor units.
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    OrderOrder order = {};
    std::optional<base::TimedPlace> after = {};  ///< By whichever it is listed.

    bool isOfSomeDays() const { return from > domain::UtcTime{} || until < OrderFilter().until; }
    bool isOfSomeAmounts() const { return least > 0 || most != std::numeric_limits<std::int64_t>::max(); }
};

/// An order and what of it went back.
struct DeskOrderRow {
    domain::OrderId id;
    std::string receipt;
    domain::UserId student;
    OrderStatus status = OrderStatus::created;
    domain::Money amount;
    std::int64_t returnedMinor = 0;
    std::int64_t returningMinor = 0;
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(DeskOrderRow, (),
                      (id, receipt, student, status, amount, returnedMinor, returningMinor, createdAt))

struct AttemptRow {
    domain::PaymentId id;
    std::string gatewayPaymentId;
    domain::Money amount;
    AttemptStatus status = AttemptStatus::failed;
    PaymentUse use = PaymentUse::none;
    std::string method;
    std::string failure;
    domain::UtcTime seenAt;
};
BOOST_DESCRIBE_STRUCT(AttemptRow, (), (id, gatewayPaymentId, amount, status, use, method, failure, seenAt))

/// The SQL of the desk of orders. Free of state.
class OrderDeskStore {
public:
    using Reader = database::Reader;

    /// In the filter's order, at most `limit`.
    std::vector<DeskOrderRow> list(Reader& reader, const OrderFilter& filter, int limit) const;
    /// By what people call it by, or the gateway's id of the order or of one of its payments; the newest first.
    std::vector<DeskOrderRow> called(Reader& reader, std::string_view code) const;

    /// The oldest first.
    std::vector<AttemptRow> attempts(Reader& reader, domain::OrderId order) const;
};

}  // namespace mc::payments
