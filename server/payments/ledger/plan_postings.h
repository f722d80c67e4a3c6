#pragma once

#include "domain/fees.h"
#include "payments/ledger/ledger.h"

/// What plans bring in as journals: all of it is the platform's own service, with its GST contained.
namespace mc::ledger {

/// One cycle that was paid. `split`: of its price, whole as commission.
Journal planSold(const domain::Subject& cycle, const domain::FeeSplit& split, domain::UtcTime at);
/// Money of one that went back by hand, and the GST in it.
Journal planRefunded(domain::RefundId refund, const domain::Subject& cycle, const domain::Money& amount,
                     const domain::Money& gst, domain::UtcTime at);

}  // namespace mc::ledger
