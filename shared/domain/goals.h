#pragma once

#include <boost/describe/class.hpp>
#include <optional>

#include "domain/money.h"

namespace mc::domain {

/// What the business is to reach (P3, "Target, Month 3"): each figure at least so much. G12 names figures and no numbers.
struct Goals {
    std::optional<Money> recurringRevenue;  ///< A month, of plans. Named in rupees only: absent in other currencies.
    int weeklySessions = 30;
    int activeMentors = 15;
    double averageRating = 4.5;  ///< Stars out of 5.
    int repeatPercent = 40;      ///< Of the students with a session, those who had one before.

    bool operator==(const Goals&) const = default;
};
BOOST_DESCRIBE_STRUCT(Goals, (), (recurringRevenue, weeklySessions, activeMentors, averageRating, repeatPercent))

/// Of an operator with that currency.
Goals goalsIn(Currency currency);

}  // namespace mc::domain
