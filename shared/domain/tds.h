#pragma once

#include "domain/money.h"
#include "domain/rates.h"

namespace mc::domain {

/// A profile in numbers; the threshold is of what one mentor earns in one financial year. In rupees: other currencies know
/// no such tax.
struct TdsTerms {
    Rate rate;
    Money threshold;
};
TdsTerms tdsTerms(TdsProfile profile);

/// What is kept back of all that was earned so far in a financial year: of the part above the threshold, rounded half up
/// once.
Money tdsOfYear(TdsProfile profile, const Money& earned);

/// What somebody's payouts of a financial year came to so far.
struct TaxedSoFar {
    Money earned;
    Money withheld;
};

/// What a payout adds to it (case 44): tdsOfYear after less tdsOfYear before. So whatever the order and the parts in which a
/// year is paid out, the tax of the year is the same; what turns out not to have been earned gives its part back.
/// Where the profile changes within the year, that of the day of the payout is of what this one pays, from the threshold that
/// the whole year has reached: what was withheld before stays as it is, and never more than that is given back.
Money tdsOf(TdsProfile profile, const TaxedSoFar& before, const Money& amount);

}  // namespace mc::domain
