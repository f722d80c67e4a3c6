#include "domain/tds.h"

#include <algorithm>

namespace mc::domain {

TdsTerms tdsTerms(TdsProfile profile) {
    switch (profile) {
        case TdsProfile::one_percent:
            return {percent(1), rupees(50'000)};
        case TdsProfile::tenth_of_percent:
            return {{1'000}, rupees(500'000)};
        case TdsProfile::none:
            break;
    }
    return {{}, rupees(0)};
}

Money tdsOfYear(TdsProfile profile, const Money& earned) {
    const Money nothing{0, earned.currency};
    const auto terms = tdsTerms(profile);
    if (earned.currency != terms.threshold.currency) return nothing;
    return multiply(std::max(earned - terms.threshold, nothing), terms.rate);
}

Money tdsOf(TdsProfile profile, const TaxedSoFar& before, const Money& amount) {
    const auto more = tdsOfYear(profile, before.earned + amount) - tdsOfYear(profile, before.earned);
    return std::max(more, -before.withheld);
}

}  // namespace mc::domain
