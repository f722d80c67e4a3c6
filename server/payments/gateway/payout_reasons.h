#pragma once

#include <string_view>

#include "domain/payout_failures.h"
#include "payments/gateway/wire.h"

/// What RazorpayX's reasons come to (https://razorpay.com/docs/x/payouts/status-details).
namespace mc::gateway {

/// unknown for one that is none of theirs.
domain::PayoutFailure failureOf(std::string_view reason);
/// Of a payout that ended without being paid.
domain::PayoutFailure failureOf(const Payout& ended);

}  // namespace mc::gateway
