#pragma once

#include "domain/credits.h"
#include "payments/ledger/ledger.h"

/// The movements of credits as journals. What was captured for them lands in student_funds as everything does, and becomes
/// what is owed; spent, it is student_funds again and pays as money would, so that a sale and what is kept of it need not know
/// how it was paid.
namespace mc::ledger {

Journal creditsBought(const domain::Subject& purchase, const domain::Money& amount, domain::UtcTime at);
Journal creditsSpent(const domain::Subject& subject, const domain::Money& amount, domain::UtcTime at);
/// Once for each subject, after what was sold is unsold.
Journal creditsReturned(const domain::Subject& subject, const domain::Money& amount, domain::UtcTime at);
/// A lot expires again when something had returned to it after it had.
Journal creditsExpired(domain::CreditLotId lot, const domain::Money& amount, domain::UtcTime at);
/// The money of a purchase went back by hand: `left` of it was there, the rest was spent and is the platform's loss.
Journal creditsTakenBack(domain::RefundId refund, const domain::Subject& purchase, const domain::Money& amount,
                         const domain::Money& left, domain::UtcTime at);

}  // namespace mc::ledger
