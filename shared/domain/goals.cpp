#include "domain/goals.h"

namespace mc::domain {

Goals goalsIn(Currency currency) {
    const auto revenue = rupees(50'000);
    Goals goals;
    if (currency == revenue.currency) goals.recurringRevenue = revenue;
    return goals;
}

}  // namespace mc::domain
