#include "payments/ledger/plan_postings.h"

namespace mc::ledger {

using enum AccountKind;

Journal planSold(const domain::Subject& cycle, const domain::FeeSplit& split, domain::UtcTime at) {
    return {JournalKind::plan_sold,
            "plan_sold:" + domain::toString(cycle),
            cycle,
            at,
            {{{student_funds}, split.gross}, {{plan_revenue}, -split.platformNet}, {{gst_payable}, -split.gst}}};
}

Journal planRefunded(domain::RefundId refund, const domain::Subject& cycle, const domain::Money& amount,
                     const domain::Money& gst, domain::UtcTime at) {
    return {JournalKind::plan_refunded,
            "plan_refunded:" + domain::toString(refund),
            cycle,
            at,
            {{{plan_revenue}, amount - gst}, {{gst_payable}, gst}, {{student_funds}, -amount}}};
}

}  // namespace mc::ledger
