#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "payments/payment_store.h"
#include "platform/base/paging.h"

namespace mc::payments {

/// Which captures are wanted.
struct CaptureFilter {
    std::optional<PaymentUse> use = {};
    std::optional<domain::UserId> student = {};
    domain::UtcTime from = {};                        ///< When the money was taken.
    domain::UtcTime until = {std::int64_t{1} << 60};  ///< Not included.
    std::int64_t least = 0;                           ///< Minor units.
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    bool rising = false;  ///< The oldest first.
    std::optional<base::TimedPlace> after = {};

    bool isOfSomeAmounts() const { return least > 0 || most != std::numeric_limits<std::int64_t>::max(); }
};

/// Money that was taken, and for which order.
struct CaptureRow {
    domain::PaymentId id;
    domain::OrderId order;
    std::string receipt;
    domain::UserId student;
    PaymentUse use = PaymentUse::none;
    domain::Money amount;
    std::int64_t feeMinor = 0;
    std::string method;
    std::string gatewayPaymentId;
    domain::UtcTime capturedAt;
};
BOOST_DESCRIBE_STRUCT(CaptureRow, (),
                      (id, order, receipt, student, use, amount, feeMinor, method, gatewayPaymentId, capturedAt))

/// The SQL of the list of captures. Free of state.
class CaptureStore {
public:
    /// By when the money was taken, at most `limit`.
    std::vector<CaptureRow> list(database::Reader& reader, const CaptureFilter& filter, int limit) const;
    /// By what people call what it pays, or the gateway's id of the payment or of its order; the newest first.
    std::vector<CaptureRow> called(database::Reader& reader, std::string_view code) const;
};

}  // namespace mc::payments
