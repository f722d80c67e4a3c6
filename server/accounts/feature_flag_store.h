#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/feature_flags.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::accounts {

/// A flag that was changed at least once.
struct FlagRow {
    std::string name;
    bool on = true;
    int percent = 100;
    std::int64_t roles = 0;
    std::int64_t version = 1;
    domain::UtcTime changedAt;
    domain::UserId changedBy;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FlagRow, (), (name, on, percent, roles, version, changedAt, changedBy, reason))

/// The SQL of feature flags. Free of state.
class FeatureFlagStore {
public:
    std::vector<FlagRow> all(database::Reader& reader) const;
    /// The row as it is to be, over the version it names; 0: there is none yet. changed_elsewhere.
    domain::Result<void> put(database::Transaction& tx, const FlagRow& row) const;
};

}  // namespace mc::accounts
