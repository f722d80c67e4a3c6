#pragma once

#include <vector>

#include "domain/error.h"
#include "domain/rates.h"
#include "platform/database/transaction.h"

namespace mc::payments {

/// A line with its history.
struct RateLine {
    domain::DatedRate rate;
    domain::UtcTime setAt;
};

/// Rates by date (decisions 9 and 13), append only. Free of state.
class RateTable {
public:
    /// In the order in which they were written.
    std::vector<RateLine> history(database::Reader& reader) const;
    std::vector<domain::DatedRate> lines(database::Reader& reader) const;

    /// From a date on that is not over: `today` in the operator's zone. What was booked before keeps its own rates.
    /// validation_failed at `from` for a date before today, at `value` where no share would be left to mentors.
    domain::Result<void> set(database::Transaction& tx, const domain::DatedRate& rate, domain::CivilDate today,
                             domain::UtcTime now) const;
};

}  // namespace mc::payments
