#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <span>
#include <vector>

#include "domain/money.h"
#include "domain/time.h"

/// What a mentor has earned, week by week and month by month (MEN-2).
namespace mc::domain {

struct EarnedEntry {
    UtcTime at;
    Money amount;  ///< Negative: withheld, or given back.
};

/// A stretch of the operator's days, by its first.
struct EarnedBar {
    CivilDate from;
    Money earned;
    bool operator==(const EarnedBar&) const = default;
};
BOOST_DESCRIBE_STRUCT(EarnedBar, (), (from, earned))

BOOST_DEFINE_FIXED_ENUM_CLASS(EarnedStep, int, week, month)  // From a Monday; from the first.

/// The last `count` of them, rising; the last is not over. What is older is in none. All amounts in that currency.
std::vector<EarnedBar> earnedBars(std::span<const EarnedEntry> entries, const ZoneTable& operatorZone, UtcTime now,
                                  EarnedStep step, int count, Currency currency);

}  // namespace mc::domain
