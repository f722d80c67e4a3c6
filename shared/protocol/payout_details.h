#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/payout_details.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// Where a mentor is paid (OUT-1). The account itself comes back to nobody.
namespace mc::protocol {

using domain::PayoutDetailsKind;

struct PayoutAccount {
    PayoutDetailsKind kind = PayoutDetailsKind::upi;
    std::string holder;
    std::string masked;  ///< "•••• 4321", "an••••@okicici"
    std::string ifsc;    ///< Of a bank; else empty.
    domain::UtcTime changedAt;
    std::optional<domain::UtcTime> heldUntil;  ///< Until then nothing is paid there, because it was changed.
    bool blocked = false;                      ///< The bank sent a payout back: nothing is paid there any more.
};
BOOST_DESCRIBE_STRUCT(PayoutAccount, (), (kind, holder, masked, ifsc, changedAt, heldUntil, blocked))

/// GET /api/payout-details (own).
struct PayoutDetails {
    int version = 0;                       ///< 0 before there are any.
    std::optional<PayoutAccount> account;  ///< Absent: nothing can be paid.
    bool takesCode = false;                ///< Changing it takes a code of the second step besides the password.
};
BOOST_DESCRIBE_STRUCT(PayoutDetails, (), (version, account, takesCode))

/// PUT /api/payout-details → PayoutDetails. Carries the version that was read; another one answers 409. Whoever holds a
/// session alone does not change where money goes: the password shows that it is she, and a code where signing in takes one.
struct PayoutDetailsChange {
    int version = 0;
    PayoutDetailsKind kind = PayoutDetailsKind::upi;
    std::string holder;
    std::string account;  ///< Its number, or the UPI id.
    std::string ifsc;     ///< Of a bank; else empty.
    std::string password = {};
    std::optional<std::string> code = {};
};
BOOST_DESCRIBE_STRUCT(PayoutDetailsChange, (), (version, kind, holder, account, ifsc, password, code))
template <>
inline const FieldLimits& Limits<PayoutDetailsChange>::table() {
    static const FieldLimits limits{{"holder", length(3, 50).format(Format::line)},
                                    {"account", length(1, 330).format(Format::line)},
                                    {"ifsc", maxLength(20).format(Format::line)},
                                    {"password", length(1, 200)},
                                    {"code", length(1, 64)}};
    return limits;
}

}  // namespace mc::protocol
